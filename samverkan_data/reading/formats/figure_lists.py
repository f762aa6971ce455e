"""Lists of single figures of many kinds, with measure and unit on each row. They are refused.

The same measure stands there as a count and per 1 000 or per 100 000, by several sources, so that its words do not say
which series a figure belongs to.
"""

from samverkan_data.findings import Finding
from samverkan_data.formats import listed
from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.words import no_figures as words
from samverkan_data.received import Opened, Recognised

NAME = "figure_list"
SHOWN = 5


def recognise(opened: Opened) -> Recognised | None:
    """The file with the reason why its figures are not read; None for lists of one measure in one unit."""
    table = opened.table
    columns = find_columns(table.header, words.FIGURE_LIST)
    if set(columns) != set(words.FIGURE_LIST):
        return None
    measure, unit = columns["measure"], columns["unit"]
    rows = [cells for _, cells in read_rows(table)]
    units = list(dict.fromkeys(cells[unit] for cells in rows))
    if len(units) < 2:
        return None
    measures = {cells[measure] for cells in rows}
    told = Finding("mixed_figures", None, table.header[measure], str(len(measures)), listed(units, SHOWN))
    return Recognised(NAME, "", table, findings=(told,))

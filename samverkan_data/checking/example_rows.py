"""The example row of a template is never data: left out and told, and asked about where somebody has written in it."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.received import OWN_FORMAT, Recognised
from samverkan_data.schema import TABLES
from samverkan_data.schema.example_row import is_marked, only_made
from samverkan_data.texts.schema import EXAMPLE_MARK


def leave_out_examples(recognised: Recognised, problems: Problems) -> Recognised:
    """A file of the own format without the rows that its template has as examples.

    A marked row that is not as it was made is an error: whoever wrote in it must say whether it is data. So is a file
    that has nothing else.
    """
    text = recognised.text
    if recognised.format != OWN_FORMAT or not text.header or not text.row_count:
        return recognised
    first = text.column(0)
    may_be = pc.indices_nonzero(pc.match_substring(first, EXAMPLE_MARK, ignore_case=True)).to_pylist()
    places = [place for place in may_be if is_marked(str(first[place]))]
    if not places:
        return recognised
    problems.lean("examples", text.header[0])
    table = TABLES[recognised.table]
    columns = [table.column(name) for name in recognised.mapping]
    for place in places:
        cells = [str(text.column(recognised.mapping[column.name])[place]) for column in columns]
        code = "example_row" if only_made(columns, cells) else "example_row_written"
        problems.tell(code, text.rows[place].as_py(), text.header[0], str(first[place]))
    if len(places) == text.row_count:
        problems.add_once("no_rows")
    kept = pa.array(~np.isin(np.arange(text.row_count), places))
    return replace(recognised, text=replace(text, cells=text.cells.filter(kept), rows=text.rows.filter(kept)))

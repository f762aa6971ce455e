"""Incidents without an id in rows that are the same throughout: each is counted, and that is told."""

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.received import Recognised

ID = "incident_id"
_BETWEEN = "\x1f"


def tell_equal_rows(recognised: Recognised, problems: Problems) -> None:
    """One warning that counts the rows that repeat another one, and names the first.

    Compared is everything that the file says in a row, also in columns that are not stored. A row to which the source
    gave an id of its own is no repetition; an id that the format has made, under no header, says nothing.
    """
    texts, rows = nameless_texts(recognised)
    whole = texts.dictionary_encode()
    if problems.in_parts or len(whole.dictionary) == len(whole):
        return
    firsts = pc.index_in(pa.array(range(len(whole.dictionary)), pa.int32()), whole.indices)
    is_first = pc.is_in(pa.array(range(len(whole)), pa.int32()), firsts)
    repeats = rows.filter(pc.invert(is_first))
    problems.findings.append(Finding("equal_rows", repeats[0].as_py(), value=number(len(repeats))))


def nameless_texts(recognised: Recognised) -> tuple[pa.Array, pa.Array]:
    """All that the file says in each row without an id of its own, as one text, and the numbers of these rows."""
    text, place = recognised.text, recognised.mapping.get(ID)
    nameless = pa.repeat(pa.scalar(True), text.row_count)
    if place is not None and text.header[place]:
        nameless = pc.equal(text.column(place), "").combine_chunks()
    if not pc.any(nameless).as_py():
        return pa.array([], pa.string()), pa.array([], pa.int64())
    columns = [column.combine_chunks() for index, column in enumerate(text.cells.columns) if index != place]
    return pc.binary_join_element_wise(*columns, _BETWEEN).filter(nameless), text.rows.filter(nameless)

"""Counts are whole numbers, and an empty one among others is not one."""

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker
from samverkan_data.database import connect
from samverkan_data.formats import number
from samverkan_data.received import Recognised

COUNT = "antal"
# Kolada counts yearly full-time posts, with decimals.
ROUGH, POPULATION = "Kolada", "folkmangd"
# `21,723` that was read as 21.723, and `21,000` that was read as 21.
_PARTED = "^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$"
_NOT_WHOLE = f"""SELECT "row", value_text, '' FROM checked JOIN units USING (indicator)
    WHERE unit = '{COUNT}' AND (source <> '{ROUGH}' OR indicator = '{POPULATION}')
        AND (value <> floor(value) OR (abs(value) < 1000 AND regexp_matches(trim(value_text), '{_PARTED}')))"""


def check_whole_counts(
    checked: pa.Table, indicators: pd.DataFrame, headers: Mapping[str, str], problems: Problems
) -> None:
    """A finding for each count with decimals: what is written with three may be a separator of thousands."""
    if not len(indicators):
        return
    with connect() as connection:
        connection.register("checked", checked)
        connection.register("units", pa.table({c: indicators[c].astype(str).tolist() for c in ("indicator", "unit")}))
        Asker(connection, headers, problems)("count_with_decimals", "value", _NOT_WHOLE)


def check_empty_counts(recognised: Recognised, counts: pa.Array, place: Place, problems: Problems) -> None:
    """Rows whose count is empty where others are filled: one each where no row holds another number, else unknown.

    A column without any count is as if it were not there.

    Args:
        recognised: the file.
        counts: what was read, with the default in empty cells.
        place: the column of the schema.
        problems: collects what is found.
    """
    index = recognised.mapping.get(place.column.name)
    if index is None:
        return
    texts = pc.utf8_trim_whitespace(recognised.text.column(index)).combine_chunks()
    empty = pc.equal(texts, "")
    if not pc.any(empty).as_py() or pc.all(empty).as_py():
        problems.same["empty", place.header] = pc.any(empty).as_py()
        return
    problems.lean("empty", place.header)
    if pc.any(pc.not_equal(counts, 1)).as_py():
        problems.add_where("required_empty", place.header, empty, texts)
    else:
        problems.add_once("counted_as_one", place.header, number(pc.sum(empty).as_py()))

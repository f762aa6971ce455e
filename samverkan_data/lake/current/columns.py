"""What other tools see of a table: the schema's columns, names beside codes, where a row is from, examples marked.

A moment is Swedish time without a zone. Delta has a type for that, which much that reads Delta does not know (Power BI,
the SQL of Fabric) and then refuses the whole table; as UTC it would be another day in the evening. So it is text, with
its day and, where that is known, its hour beside it.
"""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake.engine import LOCAL
from samverkan_data.lake.tables import schema_fields
from samverkan_data.schema import TABLES, Column

Labels = Mapping[str, Mapping[str, str]]
"""Register -> code -> name."""
ORIGIN = (pa.field("upload_id", pa.string()), pa.field("example", pa.bool_()))
METHOD = 1
"""Raise it where the same data would stand there otherwise: then everything is made anew."""
LIST = "|"


def name_columns(name: str) -> dict[str, Column]:
    """Column that holds names -> the column of the table whose codes it names."""
    return {_name_of(one.name): one for one in TABLES[name].columns if one.refers_to or _is_told(one)}


def _is_told(column: Column) -> bool:
    """Whether a choice has other words than its codes."""
    return any(code != label for code, label in column.choices.items())


def _name_of(column: str) -> str:
    return column.removesuffix("_code").removesuffix("_id") + "_name"


def moment_columns(name: str) -> list[str]:
    """The columns of the table that are moments."""
    return [one.name for one in TABLES[name].columns if one.kind == "moment"]


def schema_of(name: str) -> pa.Schema:
    """The columns of the table as other tools see it."""
    stored = [pa.field(one.name, pa.string()) if pa.types.is_timestamp(one.type) else one for one in plain_fields(name)]
    named = [pa.field(column, pa.string()) for column in name_columns(name)]
    of_day = [
        pa.field(*made)
        for one in moment_columns(name)
        for made in ((_beside(one, "date"), pa.date32()), (_beside(one, "hour"), pa.int64()))
    ]
    return pa.schema([*stored, *named, *of_day, *ORIGIN])


def plain_fields(name: str) -> list[pa.Field]:
    """The columns of the schema as they are stored."""
    return schema_fields(TABLES[name])


def _beside(moment: str, what: str) -> str:
    return f"{moment.removesuffix('_at')}_{what}"


@cache
def form() -> str:
    """Tells what is made by one form of the program from what is made by another."""
    words = {name: [str(field) for field in schema_of(name)] for name in TABLES}
    choices = [dict(one.choices) for table in TABLES.values() for one in table.columns]
    return _short([METHOD, words, choices])


@cache
def made_by(engine: str) -> str:
    """As `form`, and the engine: digests have its hashes in them, which another version may work out otherwise."""
    kind = engine.partition(":")[0]
    return _short([form(), kind, version("duckdb" if kind == LOCAL else "pyspark")])


def _short(told: object) -> str:
    return sha256(json.dumps(told).encode()).hexdigest()[:16]


def referred(name: str) -> dict[str, str]:
    """Column -> the register whose codes it holds."""
    return {one.name: one.refers_to for one in TABLES[name].columns if one.refers_to}


def as_seen(rows: pa.Table, name: str, labels: Labels) -> pa.Table:
    """Rows of `Snapshot.table` as other tools see them; of texts that stand for each other each is there once."""
    for column, of in name_columns(name).items():
        told = labels[of.refers_to] if of.refers_to else of.choices
        codes = rows.column(of.name).cast(pa.string()).combine_chunks().dictionary_encode()
        rows = rows.set_column(rows.column_names.index(of.name), of.name, codes)
        rows = rows.append_column(column, _names(codes, told))
    for moment in moment_columns(name):
        rows = _with_day(rows, moment)
    seen = rows.select(schema_of(name).names)
    return seen.cast(pa.schema([_as_held(one, seen.schema.field(one.name)) for one in schema_of(name)]))


def _as_held(seen: pa.Field, held: pa.Field) -> pa.Field:
    return held if pa.types.is_dictionary(held.type) else seen


def _with_day(rows: pa.Table, moment: str) -> pa.Table:
    """A moment as text, its day, and its hour where it is known to the minute."""
    at = rows.column(moment).cast(pa.timestamp("us"))
    text = pc.binary_replace_slice(at.cast(pa.timestamp("s"), safe=False).cast(pa.string()), 10, 11, "T")
    hour = pc.if_else(pc.equal(rows.column("precision"), "minute"), pc.hour(at), None)
    rows = rows.append_column(_beside(moment, "date"), at.cast(pa.date32(), safe=False))
    rows = rows.append_column(_beside(moment, "hour"), hour)
    return rows.set_column(rows.column_names.index(moment), moment, text)


def _names(codes: pa.DictionaryArray, told: Mapping[str, str]) -> pa.DictionaryArray:
    """The names of codes; of several in one cell all, and a code that nobody has named stands for itself."""
    names = [LIST.join(told.get(one, one) for one in str(cell).split(LIST)) for cell in codes.dictionary.to_pylist()]
    once = pa.array(names, pa.string()).dictionary_encode()  # two codes may have one name
    return pa.DictionaryArray.from_arrays(once.indices.take(codes.indices), once.dictionary)

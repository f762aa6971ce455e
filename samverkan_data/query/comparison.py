"""Rows of a file beside the stored ones: what is new, changed, unchanged, and how many per area."""

from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame
from samverkan_data.query.at_hand import are_among, cells_of, is_small, with_keys
from samverkan_data.query.identity import shared_numbers
from samverkan_data.schema import TABLES

MOST_CHANGES = 1000
OLD = "_old"
PART = "\x1f"
"""Between the parts of a changed row's key, none of which holds it."""


@dataclass(frozen=True)
class Comparison:
    """How the rows of a file compare to the stored ones.

    Args:
        changed: rows with another value; `finalised` of them were preliminary and are final in the file.
        first_changed: key of the first changed row that is not finalised, as text.
        changes: `key` (its parts with `PART` between), `column` (name in the schema), `old`, `new` as text; the first
            thousand.
    """

    new: int
    changed: int
    unchanged: int
    finalised: int
    first_changed: str
    changes: pd.DataFrame


def compare_rows(snapshot: Snapshot, table: str, rows: pa.Table) -> Comparison:
    """Compare typed rows (columns of the schema and `row`) with the current ones, by the table's key."""
    if (told := _told_at_hand(snapshot, table, rows)) is not None:
        return told
    if _shares_none(snapshot, table, rows):
        return Comparison(rows.num_rows, 0, 0, 0, "", _no_changes())
    with snapshot.beside(rows) as incoming:
        judged = _judged(snapshot, table, incoming)
        blocked = judged.is_changed & ~judged.is_finalised
        counts = judged.aggregate(
            new=judged.is_new.sum(),
            changed=judged.is_changed.sum(),
            finalised=judged.is_finalised.sum(),
            first_changed=_key_text(judged, table).argmin(judged.row, where=blocked),
        )
        found = snapshot.run_arrow(counts).to_pylist()[0]
        cells = _no_changes()
        if found["changed"]:
            cells = _changes(snapshot.run(judged.filter(judged.is_changed).order_by("row").limit(MOST_CHANGES)), table)
    numbers = {name: int(found[name] or 0) for name in ("new", "changed", "finalised")}
    unchanged = rows.num_rows - numbers["new"] - numbers["changed"]
    return Comparison(**numbers, unchanged=unchanged, first_changed=found["first_changed"] or "", changes=cells)


def _told_at_hand(snapshot: Snapshot, table: str, rows: pa.Table) -> Comparison | None:
    """How rows compare that are new or unchanged, where the stored ones are at hand; None where any may be changed."""
    key, names = list(TABLES[table].key), TABLES[table].names
    met = with_keys(snapshot.at_hand(table), rows, key)
    if met is None:
        return None
    stored = dict(zip(cells_of(met, key), cells_of(met, names), strict=True))
    both = zip(cells_of(rows, key), cells_of(rows, names), strict=True) if stored else ()
    shared = [stored[one] == cells for one, cells in both if one in stored]
    if not all(shared):
        return None
    return Comparison(rows.num_rows - len(shared), 0, len(shared), 0, "", _no_changes())


def _shares_none(snapshot: Snapshot, table: str, rows: pa.Table) -> bool:
    """Whether no key of the file is stored, where that has been asked already."""
    return table == "incidents" and shared_numbers(snapshot, rows).empty


def count_by_area(snapshot: Snapshot, table: str, rows: pa.Table, removed_keys: pa.Table) -> pd.DataFrame:
    """Counts per area before and after the file, for the areas that it touches.

    Incidents are counted by their `count` and only those of the file's own sources, other tables by rows; a table
    without areas gives an empty frame.

    Returns:
        `area_code`, `before`, `after`.
    """
    if "area_code" not in TABLES[table].names:
        return pd.DataFrame(columns=["area_code", "before", "after"])
    near = snapshot.at_hand(table)
    is_near = near is not None and is_small(rows) and is_small(removed_keys)
    parts = _parts_at_hand(near, table, rows, removed_keys) if is_near else _parts(snapshot, table, rows, removed_keys)
    counts = pd.DataFrame(parts, columns=["before", "replaced", "removed", "added"]).fillna(0).astype("int64")
    counts["after"] = counts["before"] - counts["replaced"] - counts["removed"] + counts["added"]
    touched = counts[counts[["replaced", "removed", "added"]].gt(0).any(axis=1)]
    return touched[["before", "after"]].rename_axis("area_code").reset_index()


def _parts(snapshot: Snapshot, table: str, rows: pa.Table, removed_keys: pa.Table) -> dict[str, pd.Series]:
    """The stored rows, the added, the replaced and the removed per area, as the engine counts them."""
    key = list(TABLES[table].key)
    current = snapshot.table(table)
    if table == "incidents":
        current = current.filter(current.source.isin(rows.column("source").unique().to_pylist()))
    with snapshot.beside(rows) as incoming, snapshot.beside(removed_keys) as gone:
        parts = {"before": _per_area(snapshot, current), "added": _per_area(snapshot, incoming)}
        if not _shares_none(snapshot, table, rows):
            parts["replaced"] = _per_area(snapshot, current.semi_join(incoming, key))
        if removed_keys.num_rows:
            parts["removed"] = _per_area(snapshot, current.semi_join(gone, key))
    return parts


def _parts_at_hand(near: pa.Table, table: str, rows: pa.Table, removed_keys: pa.Table) -> dict[str, pd.Series]:
    """As `_parts`, of stored rows that are at hand."""
    key = list(TABLES[table].key)
    current = near.filter(are_among(near["source"], rows["source"])) if table == "incidents" else near
    parts = {"before": current, "added": rows, "replaced": with_keys(current, rows, key)}
    if removed_keys.num_rows:
        parts["removed"] = with_keys(current, removed_keys, key)
    return {name: _per_area_at_hand(part) for name, part in parts.items()}


def _per_area_at_hand(rows: pa.Table) -> pd.Series:
    is_counted = "count" in rows.column_names
    ones = pc.fill_null(rows["count"], 0) if is_counted else pa.repeat(pa.scalar(1, pa.int64()), rows.num_rows)
    counted = pa.table({"area_code": rows["area_code"], "number": ones}).group_by("area_code")
    sums = to_frame(counted.aggregate([("number", "sum")]).rename_columns(["area_code", "number"]))
    series: pd.Series = sums.set_index("area_code")["number"]
    return series


def _judged(snapshot: Snapshot, table: str, incoming: ir.Table) -> ir.Table:
    """The file's rows with the stored values beside them, and whether each is new, changed, finalised."""
    current = snapshot.table(table)
    key = TABLES[table].key
    joined = incoming.left_join(current, list(key), rname="{name}" + OLD)
    values = [name for name in TABLES[table].names if name not in key]
    differs = ibis.or_(*(~joined[name].identical_to(joined[name + OLD]) for name in values))
    is_changed = joined.upload_id.notnull() & differs
    finalised = ibis.literal(False)
    if "status" in values:
        finalised = (joined["status" + OLD] == "preliminary") & (joined["status"] == "final")
    return joined.mutate(
        is_new=joined.upload_id.isnull(), is_changed=is_changed, is_finalised=is_changed & finalised.fill_null(False)
    )


def told_key(table: str) -> list[str]:
    """The columns of the key that a person knows a row by."""
    return list(TABLES[table].told_key or TABLES[table].key)


def _key_text(rows: ir.Table, table: str) -> ir.StringValue:
    return ibis.literal(", ").join([rows[name].cast("string") for name in told_key(table)])


def _per_area(snapshot: Snapshot, rows: ir.Table) -> pd.Series:
    number = rows["count"].sum() if "count" in rows.columns else rows.count()
    counts = snapshot.run(rows.group_by("area_code").aggregate(number=number.fill_null(0).cast("int64")))
    series: pd.Series = counts.set_index("area_code")["number"]
    return series


def _no_changes() -> pd.DataFrame:
    return pd.DataFrame(columns=["key", "column", "old", "new"], dtype="str")


def _changes(changed: pd.DataFrame, table: str) -> pd.DataFrame:
    key = list(TABLES[table].key)
    keys = changed[told_key(table)].astype("str").agg(PART.join, axis=1)
    parts = []
    for name in [name for name in TABLES[table].names if name not in key]:
        old, new = changed[name + OLD], changed[name]
        differs = ~((old == new) | (old.isna() & new.isna()))
        parts.append(pd.DataFrame({"key": keys, "column": name, "old": _text(old), "new": _text(new)})[differs])
    cells = pd.concat(parts).sort_index(kind="stable").head(MOST_CHANGES)
    return cells.reset_index(drop=True)


def _text(values: pd.Series) -> pd.Series:
    """Values as text; days without a time of day, whole numbers without decimals, nothing for what is missing."""
    if pd.api.types.is_datetime64_any_dtype(values):
        text = values.dt.strftime("%Y-%m-%d %H:%M").str.removesuffix(" 00:00")
    elif pd.api.types.is_numeric_dtype(values):
        text = values.map(lambda value: f"{value:.15g}", na_action="ignore")
    else:
        text = values
    texts: pd.Series = text.astype("str").where(values.notna(), "")
    return texts

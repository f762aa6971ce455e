"""Whether incidents with the same number are the same: a number is one system's, and two systems may begin with 1."""

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.lake import Snapshot
from samverkan_data.schema import TABLES

OLD = "_old"
NUMBER = ["incident_id", "source"]
NONE_MOVED = pa.schema([
    *((name, pa.string()) for name in (*NUMBER, "upload_id", "area_code", "area_code_old")),
    ("row", pa.int64()), ("municipality", pa.string()),
]).empty_table()  # fmt: skip
CONTENT = ["source", "municipality", "occurred_at", "precision", "area_code", "category", "count"]


def shared_numbers(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    """How much the stored incidents with the keys of the file's rows are like them, per upload that they stand in.

    A pair is alike where no two reporters are named, and the day is the same or both category and area are.

    Returns:
        `upload_id`, `held` (pairs), `alike`; the same frame for the same rows.
    """
    return snapshot.again_beside(_shared_numbers, rows)


def _shared_numbers(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    with snapshot.beside(rows) as incoming:
        pairs = _pairs(snapshot, incoming, list(TABLES["incidents"].key))
        found = pairs.group_by("upload_id").aggregate(held=pairs.count(), alike=pairs.is_alike.sum().cast("int64"))
        return snapshot.run(found)


def find_moved(snapshot: Snapshot, rows: pa.Table) -> pa.Table:
    """Stored incidents that the file has in another municipality: of one system, for it shares other incidents too.

    Returns:
        The key as stored, `upload_id`, `area_code_old`, `area_code`, `row` (in the file).
    """
    shared = shared_numbers(snapshot, rows)
    same = list(shared.loc[2 * shared["alike"] >= shared["held"], "upload_id"])
    if not same:
        return NONE_MOVED
    with snapshot.beside(rows) as incoming:
        found = _elsewhere(snapshot, rows, incoming).filter(
            lambda pair: pair.upload_id.isin(same) & pair.is_same_moment
        )
        found = found.anti_join(incoming.select(*_key()), [*NUMBER, (found.municipality_old, incoming.municipality)])
        return snapshot.run_arrow(
            found.select(*NUMBER, "upload_id", "area_code", "area_code_old", "row", municipality=found.municipality_old)
        )


def numbers_elsewhere(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    """How many numbers of the file are those of incidents in other municipalities too.

    Returns:
        `municipality`, `count`; the same frame for the same rows.
    """
    return snapshot.again_beside(_numbers_elsewhere, rows)


def _numbers_elsewhere(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    with snapshot.beside(rows) as incoming:
        found = _elsewhere(snapshot, rows, incoming)
        counts = found.group_by(municipality=found.municipality_old).aggregate(count=found.count())
        return snapshot.run(counts).sort_values("municipality", ignore_index=True)


def numbered_anew(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    """New incidents of the file that are like stored ones in all but the number, which the file has not.

    Returns:
        `precision`, `upload_id` (of the stored ones; empty for those that are like none), `count` (of the file's rows);
        the same frame for the same rows.
    """
    return snapshot.again_beside(_numbered_anew, rows)


def _numbered_anew(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    stored, shared = snapshot.table("incidents"), shared_numbers(snapshot, rows)
    with snapshot.beside(rows) as incoming:
        kept = stored if shared.empty else without_keys(stored, incoming, _key())
        known = _with_teller(kept).group_by([*CONTENT, "who"]).aggregate(upload_id=ibis._.upload_id.max())
        new = _new(snapshot, rows, incoming)
        pairs = _with_teller(new).join(known, [*CONTENT, "who"], rname="{name}" + OLD)
        alike = snapshot.run(pairs.group_by("precision", "upload_id").aggregate(count=pairs.count()))
        all_new = snapshot.run(new.group_by("precision").aggregate(count=new.count()))
    return _with_others(alike, all_new)


def _with_others(alike: pd.DataFrame, all_new: pd.DataFrame) -> pd.DataFrame:
    """The counts of those that are alike, and of those that are like none."""
    held = alike.groupby("precision")["count"].sum().to_dict()
    left = all_new["count"] - [held.get(precision, 0) for precision in all_new["precision"]]
    others = all_new.assign(upload_id="", count=left)
    told = pd.concat([alike, others[others["count"] > 0][alike.columns]])
    return told.sort_values(["precision", "upload_id"], ignore_index=True)


def _new(snapshot: Snapshot, rows: pa.Table, incoming: ir.Table) -> ir.Table:
    """The rows of a file whose keys are not stored: all, where it shares none."""
    if shared_numbers(snapshot, rows).empty:
        return incoming
    return incoming.anti_join(snapshot.table("incidents"), _key())


def without_keys(stored: ir.Table, incoming: ir.Table, key: list[str]) -> ir.Table:
    """The stored rows whose keys the file has not; of a large file the engine holds no more keys than are stored."""
    return stored.anti_join(incoming.semi_join(stored.select(*key), key).select(*key), key)


def _with_teller(rows: ir.Table) -> ir.Table:
    """With who has reported; empty where nobody says."""
    return rows.mutate(who=rows.reporter.fill_null(""))


def _key() -> list[str]:
    return list(TABLES["incidents"].key)


def _elsewhere(snapshot: Snapshot, rows: pa.Table, incoming: ir.Table) -> ir.Table:
    """New incidents of the file beside the stored ones with their source and number in other municipalities."""
    pairs = _pairs(snapshot, _new(snapshot, rows, incoming), NUMBER)
    return pairs.filter(pairs.municipality != pairs.municipality_old)


def _pairs(snapshot: Snapshot, incoming: ir.Table, key: list[str]) -> ir.Table:
    pairs = incoming.join(snapshot.table("incidents"), key, rname="{name}" + OLD)
    same_reporter = (pairs.reporter == pairs.reporter_old).fill_null(True)
    same_day = pairs.occurred_at.date() == pairs.occurred_at_old.date()
    same_content = (pairs.category == pairs.category_old) & (pairs.area_code == pairs.area_code_old)
    return pairs.mutate(
        is_alike=(same_reporter & (same_day | same_content)).fill_null(False),
        is_same_moment=same_reporter & (pairs.occurred_at == pairs.occurred_at_old),
    )

"""Whether incidents with the same number are the same: a number is one system's, and two systems may begin with 1."""

from collections import Counter
from collections.abc import Iterator

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame
from samverkan_data.query.at_hand import are_among, cells_of, is_small, with_keys
from samverkan_data.query.at_hand import without_keys as without_keys_at_hand
from samverkan_data.schema import TABLES

OLD = "_old"
NUMBER = ["incident_id", "source"]
NONE_MOVED = pa.schema([
    *((name, pa.string()) for name in (*NUMBER, "upload_id", "area_code", "area_code_old")),
    ("row", pa.int64()), ("municipality", pa.string()),
]).empty_table()  # fmt: skip
NONE_SHARED = pa.schema([("upload_id", pa.string()), ("held", pa.int64()), ("alike", pa.int64())]).empty_table()
NONE_ELSEWHERE = pa.schema([("municipality", pa.string()), ("count", pa.int64())]).empty_table()
ALIKE = pa.schema([("precision", pa.string()), ("upload_id", pa.string()), ("count", pa.int64())])
MOST_LIKE = 5_000
CONTENT = ["source", "municipality", "occurred_at", "precision", "area_code", "category", "count"]


def shared_numbers(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    """How much the stored incidents with the keys of the file's rows are like them, per upload that they stand in.

    A pair is alike where no two reporters are named, and the day is the same or both category and area are.

    Returns:
        `upload_id`, `held` (pairs), `alike`; the same frame for the same rows.
    """
    return snapshot.again_beside(_shared_numbers, rows)


def _shared_numbers(snapshot: Snapshot, rows: pa.Table) -> pd.DataFrame:
    if _are_new(snapshot, rows, _key()):
        return to_frame(NONE_SHARED)
    with snapshot.beside(rows) as incoming:
        pairs = _pairs(snapshot, incoming, list(TABLES["incidents"].key))
        found = pairs.group_by("upload_id").aggregate(held=pairs.count(), alike=pairs.is_alike.sum().cast("int64"))
        return snapshot.run(found)


def _are_new(snapshot: Snapshot, rows: pa.Table, key: list[str]) -> bool:
    """Whether the stored incidents are at hand, and none of them has the key of any of the rows."""
    met = with_keys(snapshot.at_hand("incidents"), rows, key)
    return met is not None and not met.num_rows


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
    if _are_new(snapshot, rows, NUMBER):
        return to_frame(NONE_ELSEWHERE)
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
    near = snapshot.at_hand("incidents")
    if near is not None and is_small(rows) and len(like := _like(near, rows)) <= MOST_LIKE:
        return _with_others(*_counted_at_hand(near, like, rows))
    stored, shared = snapshot.table("incidents"), shared_numbers(snapshot, rows)
    with snapshot.beside(rows) as incoming:
        kept = stored if shared.empty else without_keys(stored, incoming, _key())
        known = _with_teller(kept).group_by([*CONTENT, "who"]).aggregate(upload_id=ibis._.upload_id.max())
        new = _new(snapshot, rows, incoming)
        pairs = _with_teller(new).join(known, [*CONTENT, "who"], rname="{name}" + OLD)
        alike = snapshot.run(pairs.group_by("precision", "upload_id").aggregate(count=pairs.count()))
        all_new = snapshot.run(new.group_by("precision").aggregate(count=new.count()))
    return _with_others(alike, all_new)


def _like(stored: pa.Table, rows: pa.Table) -> pa.Table:
    """Stored incidents, with other keys than the rows, that may be like some of them in all the rest."""
    at_once = stored.filter(are_among(stored.column("occurred_at"), rows.column("occurred_at")))
    return without_keys_at_hand(at_once, rows, _key())


def _counted_at_hand(stored: pa.Table, like: pa.Table, rows: pa.Table) -> tuple[pd.DataFrame, pd.DataFrame]:
    """As the engine counts: the new rows that are like stored ones, and all new ones."""
    met = with_keys(stored, rows, _key())
    taken = set() if met is None else set(cells_of(met, _key()))
    known: dict[tuple[object, ...], str] = {}
    for cells, upload_id in zip(_contents(like), like.column("upload_id").to_pylist(), strict=True):
        known[cells] = max(upload_id, known.get(cells, ""))
    every, alike = Counter[str](), Counter[tuple[str, str]]()
    for key, cells, precision in zip(
        cells_of(rows, _key()), _contents(rows), rows["precision"].to_pylist(), strict=True
    ):
        if key not in taken:
            every[precision] += 1
            if cells in known and None not in cells:
                alike[precision, known[cells]] += 1
    told = [{"precision": precision, "upload_id": one, "count": n} for (precision, one), n in alike.items()]
    new = [{"precision": precision, "count": n} for precision, n in every.items()]
    return to_frame(pa.Table.from_pylist(told, ALIKE)), to_frame(pa.Table.from_pylist(new, ALIKE.remove(1)))


def _contents(rows: pa.Table) -> Iterator[tuple[object, ...]]:
    """What incidents that are the same have in common, with who has reported."""
    who = (reporter or "" for reporter in rows.column("reporter").to_pylist())
    return ((*cells, one) for cells, one in zip(cells_of(rows, CONTENT), who, strict=True))


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

"""A lake of a municipality's own: begun on purpose without examples, or cleared of the example after a look at it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.intake.editing import Edit, Outcome, cell_text, save_rows, write_rows
from samverkan_data.intake.editing.row_texts import typed_texts
from samverkan_data.intake.inspection import Inspection
from samverkan_data.intake.municipality.wanted import Wanted, edits_for, setting_edits
from samverkan_data.intake.starter import inspect_files, new_upload, rows_for
from samverkan_data.lake import EDITED, Counts, Lake, NewUpload, Snapshot, Upload
from samverkan_data.lake.began import SHIPPED, SIGNATURES, register_files, starter_files
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.settings import home_area, home_neighbours
from samverkan_data.schema import TABLES, Table
from samverkan_data.settings import Settings
from samverkan_data.texts import lake as texts
from samverkan_data.words import MUNICIPALITY

OF_AREA = {"areas": "area_code", "observations": "area_code", "agreements": "area_code", "roles": "areas"}
"""Shipped table -> the column that says which municipality a row is of."""


def init_lake(lake: Lake, settings: Settings, home: str = "") -> int:
    """Begin an empty lake with the registers that everybody needs, and no examples.

    Args:
        lake: empty.
        settings: where the starter data are, and the day.
        home: code of the municipality whose lake it is; empty where it is to be chosen on a page.

    Returns:
        The version that the lake then has.

    Raises:
        RefusedError: the lake has something in it.
        UnknownNameError: there is no such municipality.
    """
    if not lake.is_empty():
        raise RefusedError(texts.NOT_EMPTY, texts.OTHER_LAKE)
    files = register_files(settings.starter)
    inspections = list(inspect_files(files, settings.current_date()))
    known = [row for one in inspections if one.table == "areas" for row in one.checked.rows.to_pylist()]
    if home:
        check_municipality(home, {row["area_code"]: row["kind"] for row in known})
    lake.publish([new_upload(one, rows_for(one.table, one.checked.rows, [home])) for one in inspections], texts.STARTER)
    if home:
        save_rows(
            lake, list(setting_edits(lake.snapshot(), home)), texts.STARTER, based_on=0, today=settings.current_date()
        )
        give_shipped(lake, settings, [home])
    return lake.version()


def check_municipality(code: str, kinds: dict[str, str]) -> None:
    """Whether a code is a municipality's.

    Raises:
        UnknownNameError: it is none of those known.
    """
    if kinds.get(code) != MUNICIPALITY:
        raise UnknownNameError(texts.NO_MUNICIPALITY.format(code=code), texts.MUNICIPALITY_CODES)


def begin_own(lake: Lake, settings: Settings, wanted: Wanted, by: str, *, based_on: int, batch: str = "") -> Outcome:
    """Make a lake a municipality's own: what is said of it, without examples and without what is another's.

    What is said is stored first and refused as any edit is; only then the rest goes. Everything can be undone.

    Args:
        lake: with registers.
        settings: where the starter data are, and the day.
        wanted: what somebody says of the municipality.
        by: who.
        based_on: the version that they saw.
        batch: what this is a part of, as a person calls it.

    Raises:
        RefusedError: as `save_rows`.
    """
    before, today = lake.snapshot(), settings.current_date()
    foreign = [one.upload_id for one in _foreign(lake, before, wanted.home)]
    edits = edits_for(before, wanted, today)
    outcome = save_rows(lake, edits, by, based_on=based_on, today=today, batch=batch)
    if not outcome.is_saved:
        return outcome
    if foreign:
        lake.take_back_all(foreign, by)
    parts = _foreign_parts(lake.snapshot(), wanted.home)
    if parts:
        save_rows(lake, parts, by, based_on=lake.version(), today=today, batch=batch)
    codes = [wanted.home, *(wanted.neighbours or ())]
    is_known = home_area(before) == wanted.home and {*codes} <= {wanted.home, *home_neighbours(before)}
    give_shipped(lake, settings, codes, again=not is_known)
    return replace(outcome, version=lake.version())


def show_example(lake: Lake, settings: Settings) -> str:
    """Fill a lake that is nobody's yet with the example, marked as such, to look at before one's own.

    `begin_own` takes it away again.

    Returns:
        The area that the example is of.

    Raises:
        RefusedError: it is somebody's.
    """
    snapshot, files = lake.snapshot(), starter_files(settings.starter)
    if home_area(snapshot):
        raise RefusedError(texts.HAS_HOME, texts.OTHER_LAKE)
    batch = []
    for file, one in zip(files, inspect_files(files, settings.current_date()), strict=True):
        if one.table not in SHIPPED:
            batch.append(replace(new_upload(one, example=file.is_example), based_on=snapshot.version))
        elif (rows := _lacking(one, one.checked.rows, snapshot)).num_rows:
            batch.append(_part(one, rows, snapshot))
    lake.publish(batch, texts.STARTER)
    return home_area(lake.snapshot())


def add_places(lake: Lake, home: str, names: Collection[str], by: str, *, based_on: int, today: date) -> Outcome:
    """Give a municipality places by name; those that it has are left as they are.

    Raises:
        RefusedError: as `save_rows`.
    """
    edits = edits_for(lake.snapshot(), Wanted(home, places=tuple(names)), today)
    return save_rows(lake, edits, by, based_on=based_on, today=today)


def _foreign(lake: Lake, before: Snapshot, home: str) -> list[Upload]:
    """What the lake began with that is not the municipality's own: examples, and the facts of another municipality."""
    is_other = home_area(before) not in ("", home)
    return [
        one
        for one in lake.history()
        if one.state == "published"
        and (one.example or (is_other and one.by == texts.STARTER and one.table not in SHIPPED))
    ]


def _foreign_parts(snapshot: Snapshot, home: str) -> list[Edit]:
    """What takes away the shipped parts of other municipalities; what people have written themselves stays."""
    given = {one.upload_id for one in snapshot.uploads if one.by in SIGNATURES}
    areas, rows = areas_of(snapshot), register(snapshot, "areas")
    shipped = rows.loc[rows["upload_id"].isin(given), "area_code"]
    parts = [code for code in shipped if areas.part_of(code) not in ("", home)]
    return [Edit("areas", (code,), removes=True) for code in reversed(parts)]


def give_shipped(lake: Lake, settings: Settings, codes: Collection[str], *, again: bool = False) -> None:
    """Give a lake what the program knows: the published figures of municipalities, and of the first everything.

    Nothing that is stored already is given again, and no examples are.

    Args:
        lake: with registers.
        settings: where the starter data are, and the day.
        codes: of municipalities, the home first.
        again: also what was given once and is gone, as when the home municipality has been another for a while. Such
            come as rows, since no file is taken twice.
    """
    snapshot, files = lake.snapshot(), [one for one in starter_files(settings.starter) if not one.is_example]
    inspections = list(inspect_files(files, settings.current_date()))
    areas = Areas(next(one.checked.rows.to_pandas() for one in inspections if one.table == "areas"))
    had = {one.sha256 for one in lake.history()}
    lacking = list(_shipped_of(inspections, snapshot, areas, codes))
    new = [one for one in lacking if one.sha256 not in had]
    once_more = [replace(one, format=EDITED) for one in lacking if again and one.sha256 in had]
    if new or once_more:
        lake.publish([*new, *once_more], texts.STARTER)


def _shipped_of(
    inspections: Collection[Inspection], snapshot: Snapshot, areas: Areas, codes: Collection[str]
) -> Iterator[NewUpload]:
    home, *others = codes
    inside = areas.descendants(home)
    reach = {"areas": inside[1:], "observations": [*inside, *others]}
    for one in inspections:
        column = OF_AREA.get(one.table)
        if column is None:
            continue
        rows, wanted = one.checked.rows, pa.array(reach.get(one.table, inside), pa.string())
        rows = _lacking(one, rows.filter(pc.is_in(rows[column], wanted)), snapshot)
        if rows.num_rows:
            yield _part(one, rows, snapshot)


def _part(one: Inspection, rows: pa.Table, snapshot: Snapshot) -> NewUpload:
    """Some rows of a shipped file as an upload of their own."""
    table = TABLES[one.table]
    content = write_rows(table, typed_texts(rows, table))
    return NewUpload(one.table, rows, content, one.name, one.format, Counts(new=rows.num_rows), snapshot.version)


def _lacking(one: Inspection, rows: pa.Table, snapshot: Snapshot) -> pa.Table:
    """The rows whose keys the lake does not have."""
    table = TABLES[one.table]
    stored = {_key(table, row) for row in snapshot.frame(one.table)[list(table.key)].to_dict("records")}
    return rows.filter(pa.array([_key(table, row) not in stored for row in rows.to_pylist()], pa.bool_()))


def _key(table: Table, row: Mapping[Any, Any]) -> tuple[str, ...]:
    return tuple(cell_text(row[name]) for name in table.key)

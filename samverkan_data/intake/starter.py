"""The starter data: what the product is filled with the first time it starts."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow as pa

from samverkan_data.checking import Known, nothing_known
from samverkan_data.errors import RefusedError
from samverkan_data.intake.difference import check_accepted
from samverkan_data.intake.inspection import Inspection, inspect_against
from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.began import StarterFile, starter_files
from samverkan_data.query.places import Areas
from samverkan_data.settings import Settings
from samverkan_data.texts import lake as texts

REGISTERS = tuple(field.name for field in fields(Known))


def ensure_started(lake: Lake, settings: Settings) -> None:
    """Fill an empty lake from the starter folder, as one version; nothing happens to a lake that has a history.

    Every file goes through the same checks as any other, against the registers that stand before it in the manifest. A
    folder without a manifest means that the lake starts empty.

    Raises:
        RefusedError: a starter file has errors.
    """
    if not lake.is_empty() or not starter_files(settings.starter):
        return
    batch = read_starter(settings.starter, settings.current_date())
    try:
        lake.publish(batch, texts.STARTER)
    except RefusedError:
        if lake.is_empty():
            raise


def read_starter(folder: Path, today: date) -> list[NewUpload]:
    """The files of the manifest, checked, in its order.

    Raises:
        RefusedError: a file has errors.
    """
    files = starter_files(folder)
    return [
        new_upload(one, example=file.is_example) for file, one in zip(files, inspect_files(files, today), strict=True)
    ]


def inspect_files(files: Iterable[StarterFile], today: date) -> Iterator[Inspection]:
    """The files, each checked against the registers that stand before it.

    Raises:
        RefusedError: a file has errors.
    """
    known = nothing_known()
    for file in files:
        inspection = _accepted(inspect_against(file.path.read_bytes(), file.path.name, known, today))
        known = _with(known, inspection)
        yield inspection


def _accepted(inspection: Inspection) -> Inspection:
    try:
        check_accepted(inspection)
    except RefusedError as error:
        message = texts.STARTER_REFUSED.format(file=inspection.name, problem=error.message)
        raise RefusedError(message, texts.STARTER_REMEDY) from None
    return inspection


def _with(known: Known, inspection: Inspection) -> Known:
    """The registers with the rows of a file, where it is a register that others refer to."""
    table = inspection.table
    if table not in REGISTERS:
        return known
    rows = inspection.checked.rows.drop_columns(["row"]).to_pandas()
    before = known.register(table)
    return replace(known, **{table: pd.concat([before, rows]) if len(before) else rows})


def rows_for(table: str, rows: pa.Table, homes: Collection[str]) -> pa.Table:
    """The rows of a shipped register that a lake gets: no parts of a municipality that it is not about.

    Args:
        table: name of the register.
        rows: typed.
        homes: codes of the municipalities that it is about.
    """
    if table != "areas":
        return rows
    areas = Areas(rows.to_pandas())
    return rows.filter(pa.array([areas.part_of(code) in {"", *homes} for code in areas.names], pa.bool_()))


def new_upload(inspection: Inspection, rows: pa.Table | None = None, *, example: bool = False) -> NewUpload:
    """A checked starter file on its way in, or some of its rows."""
    kept = inspection.checked.rows if rows is None else rows
    return NewUpload(
        inspection.table, kept, inspection.content, inspection.name, inspection.format, Counts(new=kept.num_rows), 0,
        example=example,
    )  # fmt: skip

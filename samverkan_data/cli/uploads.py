"""Commands about files: check, publish, take-back, restore, erase, clear-examples."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import typer

from samverkan_data import intake
from samverkan_data.access import Right, can, check_can, local_person
from samverkan_data.cli.app import REFUSED, command
from samverkan_data.cli.cleaning import cleaned_document, cleaned_lines, read_file
from samverkan_data.cli.installation import open_lake, read_settings
from samverkan_data.cli.large import check_choices, check_large, is_large, publish_large
from samverkan_data.cli.options import AsJson, By, Clean, File, Replace, SumsSaid, UploadId
from samverkan_data.cli.output import answer
from samverkan_data.findings import Finding, Kind, count_errors, kinds
from samverkan_data.formats import number
from samverkan_data.intake import Inspection
from samverkan_data.intake.redaction import Cleaning
from samverkan_data.lake import Lake, PersonsLake, Upload
from samverkan_data.texts import cli as texts

SHOWN = ("format", "table", "encoding", "delimiter", "rows", "accepted")
PUBLISHED = ("upload_id", "table", "rows_new", "rows_changed", "rows_unchanged", "rows_removed", "version")


@command("check")
def check(file: File, clean: Clean = False, sums: SumsSaid = None, as_json: AsJson = False) -> None:
    """Recognise and check a file."""
    settings = read_settings()
    lake = open_lake(settings)
    snapshot = lake.snapshot()
    cleaning, large = Cleaning(), is_large(file, settings)
    if large:
        check_choices(clean=clean, sums=sums)
        found = check_large(file, snapshot, settings)
    else:
        found, cleaning = read_file(file, snapshot, settings, clean=clean, sums=sums or "")
    document: dict[str, Any] = {name: getattr(found, name) for name in SHOWN}
    document |= cleaned_document(cleaning) if clean else {}
    document |= {"findings": [_finding(one) for one in found.findings], "kinds": [*map(_kind, kinds(found.findings))]}
    if as_json and found.accepted and not large and can(local_person(settings), Right.VIEW_INTERNAL):
        from samverkan_data.cli.review_document import review_document  # a third of all imports, and few ask

        document |= review_document(lake, snapshot, found, settings)
    later = [texts.COMPARED_LATER] if large and found.accepted else []
    answer(document, [*(cleaned_lines(cleaning) if clean else ()), *_check_lines(found), *later], as_json)
    if not found.accepted:
        raise typer.Exit(REFUSED)


@command("publish")
def publish(
    file: File,
    by: By,
    replace: Replace = False,
    clean: Clean = False,
    sums: SumsSaid = None,
    as_json: AsJson = False,
) -> None:
    """Check a file and publish it."""
    lake, settings = _writable()
    cleaning = Cleaning()
    if is_large(file, settings):
        check_choices(clean=clean, sums=sums)
        upload = publish_large(lake, file, settings, intake.signed(by), replace=replace)
    else:
        found, cleaning = read_file(file, lake.snapshot(), settings, clean=clean, sums=sums or "")
        upload = intake.publish(lake, found, intake.signed(by), replace)
    counts = {name: number(getattr(upload, f"rows_{name}")) for name in ("new", "changed", "unchanged", "removed")}
    told = {"upload_id": upload.upload_id, "version": upload.version, "table": upload.table, **counts}
    document = {name: getattr(upload, name) for name in PUBLISHED} | (cleaned_document(cleaning) if clean else {})
    answer(document, [*(cleaned_lines(cleaning) if clean else ()), texts.PUBLISHED.format(**told)], as_json)


@command("take-back")
def take_back(upload_id: UploadId, by: By, as_json: AsJson = False) -> None:
    """Take an upload back, or all that was written in one sitting or at one meeting."""
    lake, _ = _writable()
    of = lake.called(upload_id)
    if len(of) == 1:
        _change("take_back", of[0].upload_id, by, as_json)
        return
    ids = [one.upload_id for one in of if one.state == "published"]
    lost = intake.hanging_without(lake, *ids)
    taken = lake.take_back_all(ids, intake.signed(by))
    document = {"batch": upload_id, "uploads": [{"upload_id": one.upload_id, "state": one.state} for one in taken]}
    line = texts.BATCH_TAKEN_BACK.format(batch=upload_id, changes=number(len(taken)))
    answer(document, [line, *filter(None, [intake.told_lost(lost)])], as_json)


@command("restore")
def restore(upload_id: UploadId, by: By, as_json: AsJson = False) -> None:
    """Undo a take-back."""
    _change("restore", upload_id, by, as_json)


@command("erase")
def erase(upload_id: UploadId, by: By, as_json: AsJson = False) -> None:
    """Take an upload off the disk."""
    _change("erase", upload_id, by, as_json)


@command("clear-examples")
def clear_examples(by: By, as_json: AsJson = False) -> None:
    """Take the example data back."""
    lake, _ = _writable()
    removed = intake.clear_examples(lake, intake.signed(by))
    answer({"removed": removed}, [texts.REMOVED.format(rows=number(removed))], as_json)


def _writable() -> tuple[Lake, Any]:
    settings = read_settings()
    check_can(local_person(settings), Right.PUBLISH)
    return PersonsLake(open_lake(settings), local_person(settings)), settings


def _change(change: str, upload_id: str, by: str, as_json: bool) -> None:
    lake, _ = _writable()
    lost = intake.hanging_without(lake, upload_id)
    held = intake.held_too(lake, upload_id) if change == "erase" else ()
    upload: Upload = getattr(lake, change)(upload_id, intake.signed(by))
    line = texts.CHANGED.format(upload_id=upload.upload_id, state=texts.STATES[upload.state])
    document: dict[str, Any] = {"upload_id": upload.upload_id, "state": upload.state}
    if lost:
        document |= {"lost": [asdict(one) for one in lost]}
    if held:
        document |= {"held_too": [one.upload_id for one in held]}
    answer(document, [line, *filter(None, [intake.told_lost(lost), intake.told_held(held)])], as_json)


def _finding(finding: Finding) -> dict[str, Any]:
    message = f"{finding.message} {finding.remedy}".strip()
    return {"code": finding.code, "severity": finding.severity, "row": finding.row, "column": finding.column,
            "message": message}  # fmt: skip


def _kind(kind: Kind) -> dict[str, Any]:
    first = kind.first
    return {"code": first.code, "severity": kind.severity, "column": first.column, "title": first.title,
            "count": kind.places, "rows": kind.rows, "at_least": kind.stopped, "first_row": first.row}  # fmt: skip


def _check_lines(found: Inspection) -> Iterator[str]:
    if found.table:
        told = {name: getattr(found, name) for name in ("format", "table", "encoding")}
        delimiter = texts.DELIMITERS.get(found.delimiter, found.delimiter)
        yield texts.RECOGNISED.format(**told, delimiter=delimiter, rows=number(found.rows))
    else:
        yield texts.NOT_RECOGNISED
    for finding in found.findings:
        places = [texts.ROW.format(row=finding.row)] * (finding.row is not None)
        places += [texts.COLUMN.format(column=finding.column)] * bool(finding.column)
        place = ", ".join([texts.SEVERITIES[finding.severity], *places])
        yield f"{place}: {finding.message} {finding.remedy}".strip()
    errors = number(count_errors(found.findings))
    yield texts.ACCEPTED if found.accepted else texts.NOT_ACCEPTED.format(errors=errors)

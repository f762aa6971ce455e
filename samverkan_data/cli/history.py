"""The command history, which needs the ledger and nothing else."""

from collections.abc import Sequence
from typing import Any

from samverkan_data.access import Right, check_can, local_person
from samverkan_data.cli.app import command
from samverkan_data.cli.installation import open_lake, read_settings
from samverkan_data.cli.options import AsJson
from samverkan_data.cli.output import answer
from samverkan_data.formats import listed, moment_text, number
from samverkan_data.lake.history import together
from samverkan_data.lake.upload import Upload
from samverkan_data.schema import TABLES
from samverkan_data.texts import cli as texts

TOLD = (
    "upload_id", "at", "by", "file", "sha256", "table", "format", "rows", "rows_new", "rows_changed", "rows_unchanged",
    "rows_removed", "version", "example", "state", "batch",
)  # fmt: skip


@command("history")
def history(as_json: AsJson = False) -> None:
    """Every upload, newest first; what was written in one sitting or at one meeting is one line."""
    settings = read_settings()
    check_can(local_person(settings), Right.VIEW_INTERNAL)
    uploads = open_lake(settings).history()
    document = [_told(upload) for upload in uploads]
    answer(document, [_line(of) for of in together(uploads)] or [texts.NO_HISTORY], as_json)


def _told(upload: Upload) -> dict[str, Any]:
    return {name: getattr(upload, name) for name in TOLD} | {"at": upload.at.isoformat()}


def _line(of: Sequence[Upload]) -> str:
    """A file, or a batch with how many changes it has and of what; its name takes all of them back."""
    newest = of[0]
    if len(of) == 1:
        return _history_line(newest)
    tables = listed(list(dict.fromkeys(TABLES[one.table].title for one in of)), len(of))
    states = listed(list(dict.fromkeys(texts.STATES[one.state] for one in of)), len(of))
    by = listed(list(dict.fromkeys(one.by for one in of)), len(of))
    return texts.HISTORY_BATCH.format(batch=newest.batch, at=moment_text(newest.at), state=states,
                                      changes=number(len(of)), tables=tables, by=by)  # fmt: skip


def _history_line(upload: Upload) -> str:
    told = {"upload_id": upload.upload_id, "table": upload.table, "file": upload.file, "by": upload.by}
    mark = texts.EXAMPLE_MARK if upload.example else ""
    return texts.HISTORY_LINE.format(
        **told, at=moment_text(upload.at), state=texts.STATES[upload.state], rows=number(upload.rows), example=mark
    )

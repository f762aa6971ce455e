"""Publishing a checked file."""

from samverkan_data.errors import ConflictError
from samverkan_data.intake.difference import Difference, check_accepted, check_replaces, compare
from samverkan_data.intake.inspection import Inspection, beside_stored, inspect_again
from samverkan_data.lake import Lake, NewUpload, Upload
from samverkan_data.texts import lake as texts

ATTEMPTS = 30


def publish(lake: Lake, inspection: Inspection, by: str, replace: bool = False, example: bool = False) -> Upload:
    """Compare a file with what is published now and publish it; where somebody else was first, check it again.

    Args:
        lake: where to.
        inspection: the file.
        by: who publishes.
        replace: the file corrects what is published; it may change values, and rows that it no longer holds go away.
        example: the file is made-up example data.

    Raises:
        RefusedError: the file has errors, the same bytes are published, it changes values without `replace`, or `by` is
            empty.
    """
    check_accepted(inspection)
    lake.check_is_new(inspection.sha256)
    for _ in range(ATTEMPTS):
        snapshot = lake.snapshot()
        inspection = beside_stored(inspection, snapshot)
        difference = compare(inspection, snapshot, replace)
        check_replaces(inspection, difference, replace)
        try:
            return lake.publish([new_upload(inspection, difference, example)], by)[0]
        except ConflictError:
            inspection = inspect_again(inspection, lake.snapshot())
            check_accepted(inspection)
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def new_upload(inspection: Inspection, difference: Difference, example: bool) -> NewUpload:
    """A checked and compared file, ready for the lake."""
    return NewUpload(
        inspection.table, inspection.checked.rows, inspection.content, inspection.name, inspection.format,
        difference.counts, difference.version, difference.removed_keys, example, inspection.checked.additions,
        covers=inspection.covers,
    )  # fmt: skip

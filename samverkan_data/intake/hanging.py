"""What would hang in the air if register rows went away: told before a file replaces them or is taken back."""

from collections.abc import Sequence

from samverkan_data.formats import count_of, listed
from samverkan_data.lake import Lake
from samverkan_data.query.references import Hanging, lost_references
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts

SHOWN = 5


def hanging_without(lake: Lake, *upload_ids: str) -> tuple[Hanging, ...]:
    """What would refer to nothing if uploads were taken back; nothing where they are not published."""
    snapshot = lake.snapshot()
    return tuple(lost_references(snapshot, snapshot.without(upload_ids)))


def told_lost(lost: Sequence[Hanging]) -> str:
    """Sentences on what refers to what, table by table."""
    return " ".join(
        texts.REFERRED.format(
            rows=count_of(one.rows, *texts.ROWS), table=TABLES[one.table].title,
            codes=listed(one.codes, SHOWN), register=TABLES[one.register].title,
        )
        for one in lost
    )  # fmt: skip

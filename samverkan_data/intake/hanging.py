"""What would hang in the air, or be left, if register rows went away: told before a file goes, in whatever way."""

from collections.abc import Sequence

from samverkan_data.errors import DamagedError
from samverkan_data.formats import count_of, listed
from samverkan_data.lake import Lake, Upload
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.own_areas import rows_with_keys
from samverkan_data.lake.stored import stored_rows
from samverkan_data.query.references import Hanging, lost_references
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts

SHOWN, MOST = 5, 20


def hanging_without(lake: Lake, *upload_ids: str) -> tuple[Hanging, ...]:
    """What would refer to nothing if uploads were taken back; nothing where they are not published."""
    snapshot = lake.snapshot()
    return tuple(lost_references(snapshot, snapshot.without(upload_ids)))


def held_too(lake: Lake, upload_id: str) -> tuple[Upload, ...]:
    """The other uploads with rows of a register that an upload has too, newest first; they outlive its erasure.

    An edit of one column stores the whole row, so what somebody wants erased may stand in several.
    """
    uploads = [one for one in lake.history() if one.state != "erased"]
    of = next((one for one in uploads if one.upload_id == upload_id), None)
    if of is None or TABLES[of.table].kind != "register":
        return ()
    try:
        mine, every = (to_frame(stored_rows(lake.location, of.table, some)) for some in ([of], uploads))
    except DamagedError:
        return ()  # what is damaged may be erased all the same
    met = rows_with_keys(of.table, every[~every["removed"]], mine)
    return tuple(uploads[place] for place in sorted(set(met["position"])) if uploads[place] != of)


def told_held(held: Sequence[Upload]) -> str:
    """A sentence on the uploads that an erasure leaves rows in; empty where there are none."""
    named = [texts.HELD.format(file=one.file, upload_id=one.upload_id) for one in held]
    return texts.HELD_TOO.format(uploads=listed(named, MOST)) if named else ""


def told_lost(lost: Sequence[Hanging]) -> str:
    """Sentences on what refers to what, table by table."""
    return " ".join(
        texts.REFERRED.format(
            rows=count_of(one.rows, *texts.ROWS), table=TABLES[one.table].title,
            codes=listed(one.codes, SHOWN), register=TABLES[one.register].title,
        )
        for one in lost
    )  # fmt: skip

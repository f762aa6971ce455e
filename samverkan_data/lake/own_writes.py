"""Whether what somebody with areas of his own writes, or undoes, stays inside them."""

from collections.abc import Sequence

import pandas as pd

from samverkan_data.access import Person
from samverkan_data.errors import AccessError
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.location import Location
from samverkan_data.lake.own_areas import AREA, OwnAreas, rows_with_keys
from samverkan_data.lake.snapshot import Snapshot
from samverkan_data.lake.stored import stored_rows
from samverkan_data.lake.upload import NewUpload, Upload
from samverkan_data.schema.papers import kept_under
from samverkan_data.texts import access as texts


def check_new(person: Person, whole: Snapshot, batch: Sequence[NewUpload]) -> None:
    """Whether nothing of a batch is written, replaced or removed outside own areas.

    Raises:
        AccessError: something is.
    """
    if person.bounds is None:
        return
    own = OwnAreas(person.bounds, whole.frame)
    new = {name: pd.concat([to_frame(one.rows) for one in batch if one.table == name]) for name in _tables(batch)}
    after = own.with_new(new)
    for one in batch:
        keys = [to_frame(one.rows)] + [to_frame(one.removed_keys)] * (one.removed_keys is not None)
        before = pd.concat([rows_with_keys(one.table, whole.frame(one.table), of) for of in keys if len(of)])
        _check(after.is_own(one.table, new[one.table]) and own.is_own(one.table, before))


def check_stored(person: Person, whole: Snapshot, location: Location, uploads: Sequence[Upload], of: Upload) -> None:
    """Whether every row that an upload holds or has removed was and is of own areas.

    Args:
        person: who wants it undone or put back.
        whole: the picture now.
        location: the lake.
        uploads: all that have not been erased.
        of: the upload.

    Raises:
        AccessError: some row is not.
    """
    if person.bounds is None:
        return
    mine, ever = (to_frame(stored_rows(location, of.table, some)) for some in ([of], uploads))
    rows = rows_with_keys(of.table, ever[~ever["removed"]], mine)
    _check(OwnAreas(person.bounds, whole.frame).is_own(of.table, rows))


def check_document(person: Person, own: Snapshot, name: str) -> None:
    """Whether a document is of a meeting or a paper in own areas.

    Args:
        person: who asks for it.
        own: the picture as it is given to the person.
        name: of the document: the meeting's code, or what a paper is kept under.

    Raises:
        AccessError: it is not, or nobody knows.
    """
    known = {*own.frame("meetings")["meeting_id"], *map(kept_under, own.frame("papers")["paper_id"])}
    _check(person.bounds is None or name in known)


def check_shown(whole: Snapshot, name: str, shown: Snapshot) -> None:
    """Whether a document is made from what whoever works in its area is given, as they may all read it.

    Args:
        whole: the picture now.
        name: of the document.
        shown: the picture that it is made from.

    Raises:
        AccessError: there may be more in it.
    """
    meetings, papers = whole.frame("meetings"), whole.frame("papers")
    areas = dict(zip(meetings["meeting_id"], meetings[AREA], strict=True))
    areas |= dict(zip(map(kept_under, papers["paper_id"]), papers[AREA], strict=True))
    if isinstance(area := areas.get(name), str):
        _check(shown.own_codes is not None and shown.own_codes <= OwnAreas(frozenset({area}), whole.frame).codes)


def _tables(batch: Sequence[NewUpload]) -> set[str]:
    return {one.table for one in batch}


def _check(is_own: bool) -> None:
    if not is_own:
        raise AccessError(texts.OTHER_AREA, texts.OWN_AREAS)

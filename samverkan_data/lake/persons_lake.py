"""A lake in the hands of one person: whatever is asked of it is weighed against his rights, below every page."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from samverkan_data.access import Person, Right, check_can, right_to_write
from samverkan_data.errors import AccessError, StoreError
from samverkan_data.lake.frozen import Frozen, Part, Wanted
from samverkan_data.lake.history import find_upload
from samverkan_data.lake.lake import Lake
from samverkan_data.lake.log import REFUSED, SAW, Log, log_of
from samverkan_data.lake.upload import EDITED, NewUpload, Upload

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

LOG = logging.getLogger(__name__)
Change = Callable[[Sequence[str], str], list[Upload]]


class PersonsLake(Lake):
    """As `Lake`, and every method raises `AccessError` where the person lacks the right.

    The pictures hold no exact figures of other areas than the person's own. Whoever has the open view alone gets whole
    pictures, because all areas are protected together; `picture.gate.view` shows nothing of them that is not.

    Args:
        lake: the lake.
        person: who asks.
    """

    def __init__(self, lake: Lake, person: Person) -> None:
        super().__init__(lake._location, lake._engine)
        self.person = person
        self._whole = lake.of_installation

    @property
    def of_installation(self) -> Lake:
        """As `Lake.of_installation`."""
        return self._whole

    def given(self, snapshot: "Snapshot") -> "Snapshot":
        """As `Lake.given`: own areas alone, where the person has such."""
        bounds = self.person.bounds
        if bounds is None or snapshot.own_codes is not None:
            return snapshot
        from samverkan_data.lake.own_snapshot import own_snapshot  # imports an engine, which the history needs not

        return own_snapshot(snapshot, bounds)

    def snapshot(self, as_of: str | int | None = None) -> "Snapshot":
        """As `Lake.snapshot`."""
        return self.given(self._whole.snapshot(as_of))

    def passing_snapshot(self, version: int) -> "Snapshot":
        """As `Lake.passing_snapshot`."""
        return self.given(self._whole.passing_snapshot(version))

    @property
    def log(self) -> Log:
        """Who has done what, for whoever looks after the installation."""
        check_can(self.person, Right.STEWARD)
        return log_of(self._location)

    def tell(self, act: str, what: str, version: int = 0) -> None:
        """Write in the log what has been done or refused; that the log cannot be written undoes nothing."""
        try:
            log_of(self._location).tell(self.person.name, act, what, version=version)
        except StoreError:
            LOG.exception("the log could not be written")

    def tell_refused(self, page: str) -> None:
        """Write in the log, soon and once a day, that a page was refused to somebody who has logged in."""
        if self.person.name:
            log_of(self._location).tell_once(self.person.name, REFUSED, page)

    def tell_seen(self, page: str, area: str, version: int) -> None:
        """Write in the log, soon and once a day, that somebody who has logged in has seen an exact picture."""
        if self.person.name:
            log_of(self._location).tell_once(self.person.name, SAW, page, area, version)

    def history(self, as_of: str | int | None = None) -> list[Upload]:
        """As `Lake.history`; for whoever writes."""
        check_can(self.person, Right.EDIT)
        return super().history(as_of)

    def archived(self, sha256: str) -> bytes:
        """As `Lake.archived`; for whoever publishes files."""
        with self._refusals("archived", sha256[:8]):
            check_can(self.person, Right.PUBLISH)
        return super().archived(sha256)

    def publish(self, batch: Sequence[NewUpload], by: str) -> list[Upload]:
        """As `Lake.publish`; what is written on pages may be written by those who work in its area."""
        with self._refusals("publish", " ".join(new.table for new in batch)):
            self._check_may_write(batch)
        done = super().publish(batch, by)
        for one in done:
            self.tell("edited" if one.is_edit else "published", f"{one.table} {one.upload_id}", one.version)
        return done

    def take_back(self, upload_id: str, by: str) -> Upload:
        """As `Lake.take_back`."""
        return self.take_back_all([upload_id], by)[0]

    def take_back_all(self, upload_ids: Sequence[str], by: str) -> list[Upload]:
        """As `Lake.take_back_all`; what was written on pages takes the right that writing it took."""
        return self._change("took_back", super().take_back_all, upload_ids, by)

    def restore_all(self, upload_ids: Sequence[str], by: str) -> list[Upload]:
        """As `Lake.restore_all`, with the rights of `take_back_all`."""
        return self._change("restored", super().restore_all, upload_ids, by)

    def erase(self, upload_id: str, by: str) -> Upload:
        """As `Lake.erase`."""
        with self._refusals("erased", upload_id):
            check_can(self.person, Right.ERASE)
        done = super().erase(upload_id, by)
        self.tell("erased", f"{done.table} {upload_id}", self.version())
        return done

    def freeze(self, name: str, shown: "Snapshot", parts: Sequence[Part], by: str) -> None:
        """As `Lake.freeze`; of own areas, and made from `own_snapshot.document_snapshot`."""
        from samverkan_data.lake.own_writes import check_shown

        with self._refusals("froze", name):
            check_can(self.person, Right.EDIT)
            self._check_document(name)
            check_shown(self._whole.snapshot(), name, shown)
        super().freeze(name, shown, parts, by)
        self.tell("froze", name, self.version())

    def frozen(self, name: str, wanted: Wanted = lambda _: True) -> Frozen | None:
        """As `Lake.frozen`; of own areas, by the row of the meeting or the paper.

        The name may be what somebody has typed in an address, so the log is told of those alone that there are.
        """
        with self._refusals("frozen", name if name in self.frozen_names() else ""):
            check_can(self.person, Right.VIEW_INTERNAL)
            self._check_document(name)
        return super().frozen(name, wanted)

    def frozen_open(self, name: str, wanted: Wanted = lambda _: True) -> Frozen | None:
        """As `Lake.frozen_open`; the same for everybody."""
        with self._refusals("frozen", ""):
            check_can(self.person, Right.VIEW_OPEN)
        return super().frozen_open(name, wanted)

    @contextmanager
    def _refusals(self, act: str, what: str) -> Iterator[None]:
        """Write in the log what is refused."""
        try:
            yield
        except AccessError:
            self.tell(REFUSED, f"{act} {what}".strip())
            raise

    def _change(self, act: str, change: Change, upload_ids: Sequence[str], by: str) -> list[Upload]:
        with self._refusals(act, " ".join(upload_ids)):
            self._check_may_undo(upload_ids)
        done = change(upload_ids, by)
        for one in done:
            self.tell(act, f"{one.table} {one.upload_id}", self.version())
        return done

    def _check_may_write(self, batch: Sequence[NewUpload]) -> None:
        for new in batch:
            check_can(self.person, right_to_write(new.table, on_page=new.format == EDITED))
        if self.person.bounds is not None:
            from samverkan_data.lake.own_writes import check_new

            check_new(self.person, self._whole.snapshot(), batch)

    def _check_may_undo(self, upload_ids: Sequence[str]) -> None:
        uploads = self._whole.history()
        for upload in (find_upload(uploads, upload_id) for upload_id in upload_ids):
            check_can(self.person, right_to_write(upload.table, on_page=upload.is_edit))
            if self.person.bounds is not None:
                from samverkan_data.lake.own_writes import check_stored

                left = [one for one in uploads if one.state != "erased"]
                check_stored(self.person, self._whole.snapshot(), self._location, left, upload)

    def _check_document(self, name: str) -> None:
        if self.person.bounds is not None:
            from samverkan_data.lake.own_writes import check_document

            check_document(self.person, self.snapshot(), name)

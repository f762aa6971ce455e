"""The lake: what is published, by whom, and how to change it."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from samverkan_data.access import ADMINISTRATOR, Person
from samverkan_data.errors import UnknownNameError
from samverkan_data.lake import archive
from samverkan_data.lake.decisions import Decisions
from samverkan_data.lake.frozen import OPEN_PART, Frozen, Part, Wanted, freeze, frozen_names, read_frozen
from samverkan_data.lake.history import ADDING, Change, changes, check_is_new, find_upload, fold
from samverkan_data.lake.ledger import Action, newest_ledger, read_ledger
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.moment import find_version
from samverkan_data.lake.pictures import kept_snapshot, passing_snapshot
from samverkan_data.lake.place import check_place
from samverkan_data.lake.publish import check_named, publish
from samverkan_data.lake.states import change_states
from samverkan_data.lake.upload import NewUpload, Upload
from samverkan_data.texts import lake as texts

if TYPE_CHECKING:
    from samverkan_data.lake.current.job import Fresh
    from samverkan_data.lake.snapshot import Snapshot


class Lake:
    """One lake. Cheap to open; every call sees what other processes have done, as `ledger.newest_ledger` says."""

    person: Person = ADMINISTRATOR
    """Whose hands it is in: here those of whoever may read the folder anyway; see `persons_lake.for_person`."""

    def __init__(self, location: Location, engine: str) -> None:
        self._location = location
        self._engine = engine

    @property
    def location(self) -> Location:
        """Where it is."""
        return self._location

    @property
    def of_installation(self) -> "Lake":
        """The same lake in nobody's hands: for what is worked out of everything and then weighed before it is shown."""
        return self

    def given(self, snapshot: "Snapshot") -> "Snapshot":
        """What is given of a picture to whoever has the lake in hand."""
        return snapshot

    @classmethod
    def open(cls, url: str, engine: str = "duckdb") -> "Lake":
        """A lake in a folder or at an object-store URL; nothing is written until something is published.

        Raises:
            RefusedError: there is something else, or no place for one.
        """
        location = locate(url)
        check_place(location)
        return cls(location, engine)

    def is_empty(self) -> bool:
        """Nothing has ever been published."""
        return self.version() == 0

    def version(self) -> int:
        """The newest version; 0 where nothing has been published."""
        return newest_ledger(self._location).version

    def is_only_added_to(self, version: int) -> bool:
        """Whether nothing has been taken back, restored or erased since the version."""
        later = (event for event in newest_ledger(self._location).events if event.version > version)
        return all(event.action in ADDING for event in later)

    def history(self, as_of: str | int | None = None) -> list[Upload]:
        """Every upload, newest first. Erased ones are told of, also in older versions, as erased.

        Raises:
            UnknownNameError: `as_of` is no version or moment of this lake.
        """
        ledger = newest_ledger(self._location)
        return fold(ledger.events, find_version(ledger, as_of))[::-1]

    def changes(self, tables: Collection[str]) -> list[Change]:
        """The versions in which anything was published to the tables, taken back, restored or erased; oldest first."""
        return changes(newest_ledger(self._location).events, tables)

    def snapshot(self, as_of: str | int | None = None) -> "Snapshot":
        """The picture as of a version or a moment, the newest by default.

        Rows that have been erased since are gone from old pictures too: that is what erasing means.

        Raises:
            UnknownNameError: `as_of` is no version or moment of this lake.
        """
        ledger = newest_ledger(self._location)
        return kept_snapshot(self._location, self._engine, ledger, find_version(ledger, as_of))

    def passing_snapshot(self, version: int) -> "Snapshot":
        """As `snapshot`, for whoever goes through old versions: the kept one, else one that takes nobody's place."""
        ledger = newest_ledger(self._location)
        return passing_snapshot(self._location, self._engine, ledger, find_version(ledger, version))

    def check_is_new(self, sha256: str) -> None:
        """Whether a file with this checksum may be published.

        Raises:
            RefusedError: the same bytes are there already; names the first upload.
        """
        check_is_new(fold(read_ledger(self._location).events), sha256)

    def publish(self, batch: Sequence[NewUpload], by: str) -> list[Upload]:
        """Publish one or several files as one version: all of them are visible, or none.

        Raises:
            RefusedError: `by` is empty, nothing to publish, or the same bytes are there already.
            ConflictError: what the files were compared with has changed since; compare again.
        """
        done = publish(self._location, batch, by)
        self._keep_up({one.upload_id: new.rows for one, new in zip(done, batch, strict=True)})
        return done

    def take_back(self, upload_id: str, by: str) -> Upload:
        """Make the tables as if the upload had not been.

        Raises:
            UnknownNameError: no such upload.
            RefusedError: it is not published, or `by` is empty.
        """
        return self._do([upload_id], "take_back", by)[0]

    def take_back_all(self, upload_ids: Sequence[str], by: str) -> list[Upload]:
        """As `take_back`, several uploads in one version."""
        return self._do(upload_ids, "take_back", by)

    def called(self, name: str) -> list[Upload]:
        """The uploads that a name means, newest first: those of the batch, else the one with the id.

        Raises:
            UnknownNameError: there is none.
        """
        uploads = self.history()
        return [one for one in uploads if name and one.batch == name] or [find_upload(uploads, name)]

    def restore(self, upload_id: str, by: str) -> Upload:
        """Put back an upload that was taken back, in its old place.

        Raises:
            UnknownNameError: no such upload.
            RefusedError: it is not taken back, or `by` is empty.
        """
        return self.restore_all([upload_id], by)[0]

    def restore_all(self, upload_ids: Sequence[str], by: str) -> list[Upload]:
        """As `restore`, several uploads in one version."""
        return self._do(upload_ids, "restore", by)

    def erase(self, upload_id: str, by: str) -> Upload:
        """Take an upload's rows and its file off the disk, for old versions too; the history keeps that it happened.

        Raises:
            UnknownNameError: no such upload.
            RefusedError: it is erased already, or `by` is empty.
        """
        return self._do([upload_id], "erase", by)[0]

    def archived(self, sha256: str) -> bytes:
        """The file as received.

        Raises:
            UnknownNameError: no file with this checksum, or it has been erased.
        """
        for upload in self.history():
            if upload.sha256 == sha256 and upload.state != "erased":
                content = archive.read(self._location, upload.upload_id)
                if content is not None:
                    return content
        raise UnknownNameError(texts.UNKNOWN_FILE.format(sha256=sha256), texts.SEE_HISTORY)

    def erased_since(self, version: int) -> list[Upload]:
        """The uploads of a version that have been erased since."""
        events = newest_ledger(self._location).events
        gone = {event.upload_id for event in events if event.action == "erase" and event.version > version}
        return [upload for upload in fold(events) if upload.upload_id in gone and upload.version <= version]

    def ever(self, table: str, column: str) -> set[str]:
        """What a column of a table has held in any upload that may come back, taken back or not."""
        from samverkan_data.lake.stored import stored_rows  # imports pandas, which the history needs not

        uploads = [upload for upload in self.history() if upload.state != "erased"]
        return set(stored_rows(self._location, table, uploads).column(column).to_pylist())

    def decisions(self) -> Decisions:
        """What the open view has decided to hide since anything was last erased."""
        return Decisions(self._location, read_ledger(self._location))

    def freeze(self, name: str, shown: "Snapshot", parts: Sequence[Part], by: str) -> None:
        """Keep what the parts, made from the picture shown, say under a new name, for ever; as a version of its own.

        Raises:
            RefusedError: `by` is empty, or there is a document of that name.
        """
        check_named(by)
        freeze(self._location, name, shown, parts, by)

    def frozen(self, name: str, wanted: Wanted = lambda _: True) -> Frozen | None:
        """The wanted parts of what was frozen under the name, without what has been erased since; None without any.

        Raises:
            RefusedError: it is damaged.
        """
        return read_frozen(self._location, newest_ledger(self._location), name, wanted)

    def frozen_open(self, name: str, wanted: Wanted = lambda _: True) -> Frozen | None:
        """As `frozen`, of the parts of the edition that may leave the room; the others are not even looked at.

        Raises:
            RefusedError: it is damaged.
        """
        ledger = newest_ledger(self._location)
        return read_frozen(self._location, ledger, name, lambda part: part.startswith(OPEN_PART) and wanted(part))

    def frozen_names(self) -> list[str]:
        """The names of all frozen documents, in the order in which they were frozen."""
        return frozen_names(newest_ledger(self._location))

    def verify(self) -> list[str]:
        """Read everything again and compare it with the ledger; Swedish sentences, none where all is well."""
        from samverkan_data.lake.current import check  # imports pandas, which the history needs not
        from samverkan_data.lake.verify import find_problems

        return find_problems(self._location) or check.find_problems(self._location, self._engine)

    def unvouched(self) -> list[str]:
        """What `verify` cannot vouch for, in Swedish sentences: rows from before there were checksums."""
        from samverkan_data.lake.current import check
        from samverkan_data.lake.verify import find_unvouched

        return find_unvouched(self._location) + check.find_notes(self._location, self._engine)

    def _do(self, upload_ids: Sequence[str], action: Action, by: str) -> list[Upload]:
        done = change_states(self._location, upload_ids, action, by)
        self._keep_up(erasing=action == "erase")
        return done

    def _keep_up(self, fresh: "Fresh | None" = None, *, erasing: bool = False) -> None:
        """Let the tables that other tools read show what has just been done."""
        from samverkan_data.lake.current.keeping import keep_up  # imports pandas, which the history needs not

        keep_up(self._location, self._engine, fresh, erasing=erasing)

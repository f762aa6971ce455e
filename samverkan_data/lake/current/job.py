"""What is to be brought up to date: which tables are concerned by what has happened since they last were, and why."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.lake import tables
from samverkan_data.lake.current.columns import referred
from samverkan_data.lake.current.standing import FOLDER, Standing, look
from samverkan_data.lake.current.wanted import labels_of
from samverkan_data.lake.history import STATES, VOUCH, fold
from samverkan_data.lake.ledger import Event, Ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.pictures import kept_snapshot
from samverkan_data.lake.upload import Upload
from samverkan_data.lake.written import WrittenRows
from samverkan_data.schema import TABLES

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

MOST_TOLD = 20
TOLD = ("by", "action", "upload_id", "file")
Fresh = Mapping[str, pa.Table | WrittenRows]
"""Upload that has just been published -> its rows."""


class Names(dict[str, Mapping[str, str]]):
    """Register -> code -> name, of a snapshot; each register is read when it is asked for."""

    def __init__(self, snapshot: "Snapshot") -> None:
        super().__init__()
        self._snapshot = snapshot

    def __missing__(self, register: str) -> Mapping[str, str]:
        self[register] = labels_of(self._snapshot, register)
        return self[register]


@dataclass(frozen=True)
class Job:
    """A version of the ledger that the tables are to show.

    Args:
        location: the lake.
        ledger: as it was when the job was begun; its newest version is the one to show.
        snapshot: the picture at that version.
        since: the version that all tables showed before, 0 where none is known.
        anew: tables that are written again whatever stands there.
        fresh: rows of uploads that are at hand, so that nobody need read them.
    """

    location: Location
    ledger: Ledger
    snapshot: "Snapshot"
    since: int
    anew: Collection[str] = ()
    fresh: Fresh = field(default_factory=dict)
    _looked: dict[str, Standing] = field(default_factory=dict)

    @cached_property
    def labels(self) -> Names:
        """Names of codes in the picture."""
        return Names(self.snapshot)

    @cached_property
    def events(self) -> list[Event]:
        """What has happened to uploads since."""
        return [one for one in self.ledger.events if one.version > self.since and one.action in STATES]

    @cached_property
    def own(self) -> set[str]:
        """The tables that rows have come to or gone from since."""
        if not self.since:
            return set(TABLES)
        found = set().union(*map(self._concerned, self.events))
        return found | ({"incidents"} if self._is_old and "areas" in found else set())  # `old_keys` asks the areas

    def only_come(self, name: str) -> list[Upload]:
        """The uploads that have come to a table, where nothing else in it can differ from what it showed before.

        Nothing where more may: what is renamed, old, taken away or in the place of something is compared as a whole.
        """
        standing, events = self.standing(name), [event for event in self.events if name in self._concerned(event)]
        is_shown = self.since and standing.table is not None and standing.version <= self.since
        is_renamed = bool(self.renamed.intersection(referred(name).values()))
        if not is_shown or is_renamed or self._is_old or name in self.anew:
            return []
        come = [self._uploads[event.upload_id] for event in events if event.action == "publish" and event.table == name]
        return come if len(come) == len(events) and all(map(self.snapshot.shares_no_key, come)) else []

    def tables(self) -> list[str]:
        """The tables whose rows, or the names beside codes in them, may be others than before."""
        referring = {name for name in TABLES if self.renamed.intersection(referred(name).values())}
        return sorted(self.own | referring | set(self.anew))

    @cached_property
    def renamed(self) -> set[str]:
        """The registers whose codes may have other names than before."""
        return {name for name in self.own if TABLES[name].label and self._is_renamed(name)}

    def standing(self, name: str) -> Standing:
        """A table as it stood when this job first looked."""
        if name not in self._looked:
            self._looked[name] = look(self.location, name)
        return self._looked[name]

    @cached_property
    def told(self) -> dict[str, str]:
        """Who and why, for whoever reads Delta's log."""
        events = self.events or list(self.ledger.events[-1:])
        versions = sorted({event.version for event in events})
        said = {name: list(dict.fromkeys(str(getattr(event, name)) for event in events)) for name in TOLD}
        return {
            "lake_version": str(self.ledger.version),
            "lake_versions": "-".join(dict.fromkeys(map(str, (versions[0], versions[-1])))),
            **{name: ", ".join(of[:MOST_TOLD] + ["…"] * (len(of) > MOST_TOLD)) for name, of in said.items()},
        }

    @cached_property
    def _uploads(self) -> dict[str, Upload]:
        return {one.upload_id: one for one in fold(self.ledger.events)}

    @property
    def _is_old(self) -> bool:
        """Whether it has been a lake without checksums."""
        return any(event.action == VOUCH for event in self.ledger.events)

    def _concerned(self, event: Event) -> set[str]:
        return _tables_of(self._uploads[event.upload_id])

    def _is_renamed(self, register: str) -> bool:
        """Whether codes may have other names than the tables that refer to them say.

        One that shows a later version than all tables do was written by somebody who may not have come further.
        """
        standing = self.standing(register)
        if not self.since or standing.version > self.since or register in self.anew:
            return True
        return self._names_before(register, standing) != self.labels[register]

    def _names_before(self, register: str, standing: Standing) -> dict[str, str]:
        table, found = TABLES[register], dict[str, str]()
        for file in standing.files:
            content = self.location.read(f"{FOLDER}/{register}/{file.path}")
            rows = pq.read_table(pa.BufferReader(content or b""), columns=[table.code, table.label]).to_pylist()
            found |= {row[table.code]: row[table.label] for row in rows if None not in row.values()}
        return found


def job_of(location: Location, engine: str, ledger: Ledger, since: int, anew: Collection[str], fresh: Fresh) -> Job:
    """To show the newest version of the ledger."""
    return Job(location, ledger, kept_snapshot(location, engine, ledger, ledger.version), since, anew, fresh)


def _tables_of(upload: Upload) -> set[str]:
    """The tables that have rows of an upload; all of them where nobody has written that down."""
    if upload.sums is None:
        return set(TABLES)
    return {upload.table, *(path.removeprefix(f"{tables.FOLDER}/").split("/")[0] for path in upload.sums)}

"""Frozen documents: what was shown once, kept as it was whatever is published, corrected or taken back since.

A document is a folder of parts, each under the checksum of what it holds, and a manifest that names them and says which
uploads each table had rows of then. A line in the ledger names the document and the manifest's checksum: before that
line nobody sees it, and after it nothing in it changes. When one of the uploads is erased, the parts made from that
table are gone for every reader at once, and from the disk with the next sweep; the manifest still says that they were.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.commit import write_events
from samverkan_data.lake.history import FREEZE
from samverkan_data.lake.ledger import Event, Ledger, load_ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.sums import check_whole
from samverkan_data.texts import lake as texts

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

FOLDER, MANIFEST, DAY = "frozen", "manifest.json", "%Y%m%d"
OPEN_PART = "open/"
"""What the names of parts begin with that are of the edition that may leave the room."""
Wanted = Callable[[str], bool]
Manifest = Mapping[str, Any]
"""`version`, `uploads` (table -> ids) and `parts`, each with `name`, `tables`, `sha256` and `beside` (table -> ids)."""


@dataclass(frozen=True)
class Part:
    """A part of a document on its way in.

    Args:
        name: within the document.
        tables: names of the tables that it was made from.
        content: what it says.
        beside: table -> uploads of an older picture that it says something of too.
    """

    name: str
    tables: tuple[str, ...]
    content: bytes
    beside: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Checksum of the content, under which it is kept."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Frozen:
    """A document.

    Args:
        name: by which it is asked for.
        version: of the picture that it shows.
        at: when it was frozen, UTC.
        by: who froze it.
        parts: name -> content, in order, those that were asked for; None where it has been erased.
        erased: the tables that parts are gone with.
        rests_on: table -> the uploads that the parts asked for were made from.
    """

    name: str
    version: int
    at: datetime
    by: str
    parts: Mapping[str, bytes | None]
    erased: tuple[str, ...]
    rests_on: Mapping[str, tuple[str, ...]]


def freeze(location: Location, name: str, shown: "Snapshot", parts: Sequence[Part], by: str) -> None:
    """Keep a document; see `Lake.freeze`."""
    ledger = read_ledger(location)
    document = f"{ledger.next_moment():{DAY}}-{token_hex(4)}"
    check_whole(location, ledger)
    try:
        for part in parts:
            location.write(_path(document, part.sha256), part.content)
        manifest = json.dumps(_manifest_of(shown, parts)).encode()
        location.write(_path(document, MANIFEST), manifest)
        _commit(location, document, name, manifest, by)
    except BaseException:
        with suppress(RefusedError):
            if document not in {event.upload_id for event in load_ledger(location).events}:
                discard(location, document)
        raise
    discard_erased(location, read_ledger(location))


def read_frozen(location: Location, ledger: Ledger, name: str, wanted: Wanted = lambda _: True) -> Frozen | None:
    """The document of that name as it may be shown today, with the parts whose names are wanted; None without any.

    Raises:
        RefusedError: it is damaged.
    """
    event = next((event for event in frozen_events(ledger) if event.file == name), None)
    if event is None:
        return None
    manifest = _read_manifest(location, event.upload_id, event.sha256)
    lost = {part["name"]: _erased_tables(manifest, part, ledger) for part in manifest["parts"]}
    asked = [part for part in manifest["parts"] if wanted(part["name"])]
    parts = {part["name"]: None if lost[part["name"]] else _read_part(location, event, part) for part in asked}
    rests_on: dict[str, set[str]] = {}
    for part in asked:
        for table, uploads in _rests_on(manifest, part):
            rests_on.setdefault(table, set()).update(uploads)
    return Frozen(name, manifest["version"], event.at, event.by, parts, tuple(sorted(set().union(*lost.values()))),
                  {table: tuple(sorted(uploads)) for table, uploads in rests_on.items()})  # fmt: skip


def frozen_names(ledger: Ledger) -> list[str]:
    """Names of all documents, the first frozen first."""
    return [event.file for event in frozen_events(ledger)]


def frozen_events(ledger: Ledger) -> Iterator[Event]:
    """The lines that name a document, whose id is where an upload's stands."""
    return (event for event in ledger.events if event.action == FREEZE)


def documents_on_disk(location: Location) -> set[str]:
    """Documents with a folder, named in the ledger or not."""
    return set(location.names(FOLDER))


def discard(location: Location, document: str) -> None:
    """Take a document off the disk."""
    location.delete_folder(f"{FOLDER}/{document}")


def discard_erased(location: Location, ledger: Ledger) -> None:
    """Take the parts off the disk that were made from a table of which an upload has been erased since."""
    if ledger.last_erasure:
        for event in frozen_events(ledger):
            with suppress(RefusedError):  # verify tells of a damaged document; it stops no publish
                for path in _erased_paths(location, event, ledger):
                    location.delete_file(path)


def problems(location: Location, ledger: Ledger) -> Iterator[str]:
    """What is wrong with the documents: damaged, or not erased where it should be; Swedish sentences."""
    _read_manifest.cache_clear()
    for event in frozen_events(ledger):
        try:
            erased = _erased_paths(location, event, ledger)
            read_frozen(location, ledger, event.file)
        except RefusedError as error:
            yield error.message
            continue
        if any(location.read(path) is not None for path in erased):
            yield texts.FROZEN_NOT_ERASED.format(name=event.file)


def left_of_erased(location: Location, ledger: Ledger) -> Iterator[str]:
    """Parts on the disk that were made from a table of which an upload has been erased since."""
    for event in frozen_events(ledger):
        with suppress(RefusedError):  # verify tells of a damaged document
            on_disk = {_path(event.upload_id, name) for name in location.names(f"{FOLDER}/{event.upload_id}")}
            yield from on_disk.intersection(_erased_paths(location, event, ledger))


def _commit(location: Location, document: str, name: str, manifest: bytes, by: str) -> None:
    for _ in attempts():
        ledger = read_ledger(location)
        if name in frozen_names(ledger):
            raise RefusedError(texts.ALREADY_FROZEN.format(name=name))
        event = Event(
            ledger.version + 1, ledger.next_moment(), by.strip(), FREEZE, document, "", name,
            sha256(manifest).hexdigest(), "", 0, 0, 0, 0, 0, example=False,
        )  # fmt: skip
        with suppress(ConflictError):
            write_events(location, ledger, [event])
            return
    raise ConflictError(texts.MOVED, texts.TRY_AGAIN)


def _manifest_of(shown: "Snapshot", parts: Sequence[Part]) -> dict[str, Any]:
    """What the document rests on: of each table that was read, the uploads that the snapshot had rows of."""
    rests_on = shown.rests_on({table for part in parts for table in part.tables})
    told = [
        {"name": part.name, "tables": sorted(part.tables), "sha256": part.sha256, "beside": dict(part.beside)}
        for part in parts
    ]
    return {"form": 1, "version": shown.version, "uploads": rests_on, "parts": told}


@lru_cache(maxsize=1000)
def _read_manifest(location: Location, document: str, checksum: str) -> Manifest:
    manifest: Manifest = json.loads(_read_whole(location, document, MANIFEST, checksum))
    return manifest


def _read_part(location: Location, event: Event, part: Mapping[str, str]) -> bytes:
    return _read_whole(location, event.upload_id, part["sha256"], part["sha256"])


def _read_whole(location: Location, document: str, file: str, checksum: str) -> bytes:
    content = location.read(_path(document, file))
    if content is None or sha256(content).hexdigest() != checksum:
        raise RefusedError(texts.FROZEN_DAMAGED.format(document=document), texts.FROZEN_REMEDY)
    return content


def _erased_paths(location: Location, event: Event, ledger: Ledger) -> list[str]:
    """Files that may no longer be on the disk; one that another part still needs is not among them."""
    manifest = _read_manifest(location, event.upload_id, event.sha256)
    kept = {part["sha256"] for part in manifest["parts"] if not _erased_tables(manifest, part, ledger)}
    return [_path(event.upload_id, part["sha256"]) for part in manifest["parts"] if part["sha256"] not in kept]


def _rests_on(manifest: Manifest, part: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str]]]:
    """Tables with uploads that a part was made from."""
    yield from ((name, manifest["uploads"][name]) for name in part["tables"])
    yield from part.get("beside", {}).items()  # documents from before there was any have none


def _erased_tables(manifest: Manifest, part: Mapping[str, Any], ledger: Ledger) -> set[str]:
    """Tables of which the part rests on an upload that has been erased."""
    return {name for name, uploads in _rests_on(manifest, part) if ledger.erased.intersection(uploads)}


def _path(document: str, file: str) -> str:
    return f"{FOLDER}/{document}/{file}"

"""Who has done what: lines that are only added to, in `<lake>/log/<day>`, and gone when their time is over.

A line says when, who, what and of what: never a name but the login's, and nothing that people have written. What
changes anything is on the disk before it is answered; that a picture has been seen is written a little later, so
that no page waits for it.
"""

import atexit
import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from secrets import token_hex
from threading import Lock, Timer

from samverkan_data.errors import StoreError
from samverkan_data.lake.location import Location
from samverkan_data.lake.vouching import check_there

LOG = logging.getLogger(__name__)
FOLDER, ENDING = "log", ".jsonl"
WRITE_AFTER, MOST_SEEN = 5.0, 20_000
"""Seconds until what was seen is written; how much of it a process remembers, so as to tell it once."""
LONGEST = 300
"""Signs of what was tried that a line holds."""
SAW, EXPORTED, REFUSED, VOUCHED, RIGHT = "saw", "exported", "refused", "vouched", "right"
ACTS = (SAW, EXPORTED, "published", "edited", "took_back", "restored", "erased", "froze", VOUCHED, RIGHT, REFUSED)


@dataclass(frozen=True)
class Entry:
    """A line.

    Args:
        at: when, UTC.
        name: the login name; empty where nobody logs in.
        act: one of `ACTS`.
        what: a page, a table, an upload's id or what was tried.
        area: code of the area that it was of; empty where it was of none.
        version: of the picture; 0 where it was of none.
    """

    at: datetime
    name: str
    act: str
    what: str
    area: str = ""
    version: int = 0


class Log:
    """The lines of one lake, as this process writes them and everybody reads them."""

    def __init__(self, location: Location) -> None:
        self._location = location
        self._lock = Lock()
        self._waiting: list[Entry] = []
        self._seen: dict[tuple[object, ...], None] = {}
        self._timer: Timer | None = None
        self._last = datetime.min.replace(tzinfo=UTC)
        atexit.register(self._write_late)

    def tell(self, name: str, act: str, what: str, area: str = "", version: int = 0) -> None:
        """Write a line now.

        Raises:
            StoreError: it cannot be written.
        """
        with self._lock:
            self._waiting.append(Entry(self._now(), name, act, what[:LONGEST], area, version))
        self.write()

    def tell_once(self, name: str, act: str, what: str, area: str = "", version: int = 0) -> None:
        """Write a line soon, where this process has not written the same today."""
        with self._lock:
            entry = Entry(self._now(), name, act, what[:LONGEST], area, version)
            key = (entry.at.date(), name, act, entry.what, area, version)
            if key in self._seen:
                return
            self._seen[key] = None
            while len(self._seen) > MOST_SEEN:
                del self._seen[next(iter(self._seen))]
            self._waiting.append(entry)
            if self._timer is None:
                self._timer = Timer(WRITE_AFTER, self._write_late)
                self._timer.daemon = True
                self._timer.start()

    def _now(self) -> datetime:
        """Now, always later than the line before: a clock that is set back or stands still turns no order round."""
        self._last = max(datetime.now(UTC), self._last + timedelta(microseconds=1))
        return self._last

    def write(self) -> None:
        """Write what waits, each line under its own day.

        Raises:
            StoreError: it cannot be written, or the lake is not there; it waits for the next time.
        """
        with self._lock:
            self._timer = None
            while self._waiting:
                check_there(self._location)
                first = self._waiting[0].at
                of_day = [one for one in self._waiting if one.at.date() == first.date()]
                path = f"{FOLDER}/{first:%Y-%m-%d}/{first:%H%M%S%f}-{token_hex(4)}{ENDING}"
                self._location.write(path, "".join(map(_line, of_day)).encode())
                self._waiting = [one for one in self._waiting if one.at.date() != first.date()]

    def read(self, first: date, last: date) -> Iterator[Entry]:
        """The lines from a day to a day, UTC, the newest first, those that wait to be written included."""
        with self._lock:
            waiting = [one for one in self._waiting if first <= one.at.date() <= last]
        found = list(waiting)
        for day in self._days():
            if first <= day <= last:
                found += self._read_day(day)
        yield from sorted(found, key=lambda one: one.at, reverse=True)

    def purge(self, keep_days: int, today: date) -> None:
        """Remove the days whose time is over."""
        for day in self._days():
            if day < today - timedelta(keep_days):
                self._location.delete_folder(f"{FOLDER}/{day}")

    def _days(self) -> list[date]:
        found = []
        for name in self._location.names(FOLDER):
            try:
                found.append(date.fromisoformat(name))
            except ValueError:
                continue
        return found

    def _read_day(self, day: date) -> Iterator[Entry]:
        folder = f"{FOLDER}/{day}"
        for name in self._location.names(folder):
            content = self._location.read(f"{folder}/{name}") if name.endswith(ENDING) else None
            for line in (content or b"").decode().splitlines():
                said = json.loads(line)
                yield Entry(**{**said, "at": datetime.fromisoformat(said["at"])})

    def _write_late(self) -> None:
        try:
            self.write()
        except StoreError:
            LOG.exception("the log could not be written")


def _line(entry: Entry) -> str:
    return json.dumps(asdict(entry) | {"at": entry.at.isoformat()}, ensure_ascii=False) + "\n"


_logs: dict[str, Log] = {}
_logs_lock = Lock()


def log_of(location: Location) -> Log:
    """The log of a lake, one in the process."""
    with _logs_lock:
        if location.url not in _logs:
            _logs[location.url] = Log(location)
        return _logs[location.url]

"""What the places of a file say besides its rows: title lines, the name of the sheet, headers, the name of the file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samverkan_data.reading.mentions import PART, Mention
from samverkan_data.reading.spans import find_mentions
from samverkan_data.reading.words.periods import OF_PERIOD, TO_DATE
from samverkan_data.received import Opened, TextTable
from samverkan_data.texts import reading as texts

_EXTENSION = re.compile(r"(\.[a-z]{1,4}\d?)+$", re.IGNORECASE)
_NOTE = re.compile(OF_PERIOD, re.IGNORECASE)
_LABELS = ("label", "title", "titel", "rubrik", "contents")


@dataclass(frozen=True)
class Statement:
    """What one place says.

    Args:
        place: the place in Swedish, as a finding names it.
        text: what stands there.
        mentions: the periods that it names.
    """

    place: str
    text: str
    mentions: tuple[Mention, ...]

    @property
    def is_note(self) -> bool:
        """Whether it stands below the table, where years may be of anything."""
        return self.place == texts.IN_NOTE


def state(place: str, text: str) -> Statement:
    """What a place says, with the periods that its text names; below a table only parts of a year count."""
    mentions = find_mentions(text)
    if place == texts.IN_NOTE:
        mentions = [one for one in mentions if one.kind == PART or one.text.startswith(TO_DATE)]
    return Statement(place, text, tuple(mentions))


def statements(opened: Opened, table: TextTable) -> list[Statement]:
    """What title lines, notes, sheet and name of the file say, in that order; nothing of the table itself."""
    return [*_lines(table), *_labels(opened.data), *_names(table, opened.name)]


def said_of(table: TextTable, name: str) -> list[Statement]:
    """As `statements`, for a table of a file that is no document."""
    return [*_lines(table), *_names(table, name)]


def headers(header: Iterable[str]) -> list[Statement]:
    """What the headers say."""
    return [state(texts.IN_HEADER, text) for text in header if text]


def _lines(table: TextTable) -> Iterator[Statement]:
    first = table.rows[0].as_py() if table.row_count else 0
    for row, text in table.aside:
        if row is not None and row < first:
            yield state(texts.IN_TITLE, text)
        elif row is not None and _NOTE.search(text):
            yield state(texts.IN_NOTE, text)


def _names(table: TextTable, name: str) -> Iterator[Statement]:
    if table.title:
        yield state(texts.IN_SHEET_NAME, table.title)
    yield state(texts.IN_FILE_NAME, _EXTENSION.sub("", name))


def _labels(data: object) -> Iterator[Statement]:
    """The titles of a document and of the parts right below it."""
    parts = [data, *data.values()] if isinstance(data, dict) else []
    parts += [one for part in parts if isinstance(part, list) for one in part[:1]]
    for part in parts:
        if isinstance(part, dict):
            yield from (state(texts.IN_TITLE, part[key]) for key in _LABELS if isinstance(part.get(key), str))

"""Moments with an interval of clocks: `2026-08-22 18-24`. The day is known, the time of day is not."""

import re
from dataclasses import replace

import pyarrow as pa

from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import number

_DAY = r"\d{4}[-/.]\d\d?[-/.]\d\d?|\d{8}|\d\d?[-/.]\d\d?[-/. ]{1,2}(?:\d{4}|\d\d)|\d\d?\.? *[^\W\d_]{3,9}\.? *\d{4}"
_CLOCK = r"(?:kl(?:ockan)?\.? ?)?(\d\d?)(?:[:.](\d\d)(?:[:.]\d\d)?)?"
_TO = r" ?(?:[-\u2010-\u2015\u2212]|till|och) ?"
_SAME_DAY = re.compile(rf"({_DAY})(?:[T ,]|mellan )+{_CLOCK}{_TO}{_CLOCK}", re.IGNORECASE)
# A time zone west of Greenwich has a clock with seconds before it; without them it is an interval.
_ZONE = re.compile(r"[T ]\d\d?:\d\d:\d\d(?:\.\d+)? ?-(?:0\d|1[0-2])(?::?\d\d)?$")
HOURS = 24


def without_intervals(place: Place, problems: Problems) -> Place:
    """The column with the day instead of an interval of the day, which is told; an hour is its beginning.

    `21-22` is the hour that begins at 21. Of `18-24` nobody knows the hour: a guess would move every such event to six.
    """
    encoded = place.texts.dictionary_encode()
    read = {text: _read(text) for text in encoded.dictionary.to_pylist()}
    changed = {text: told for text, told in read.items() if told != text}
    if not changed:
        return place
    problems.lean("dates", place.header)
    texts = pa.array([read[text] for text in read], pa.string()).take(encoded.indices)
    unsure = {text for text, told in changed.items() if not told.endswith(":00")}
    rows = [text for text in place.texts.to_pylist() if text in unsure]
    if rows:
        problems.add_once("clock_interval", place.header, rows[0], number(len(rows)))
    return replace(place, texts=texts)


def _read(text: str) -> str:
    """The day of the interval, or its hour where it is one; what is none stays."""
    match = None if _ZONE.search(text) else _SAME_DAY.fullmatch(text)
    if match is None:
        return text
    day, first, first_minute, last, last_minute = match.groups()
    begins, ends = int(first) * 60 + int(first_minute or 0), int(last) * 60 + int(last_minute or 0)
    if max(begins, ends) > HOURS * 60:
        return text
    is_hour = begins % 60 == 0 and ends - begins in (59, 60)
    return f"{day} {begins // 60:02}:00" if is_hour else day

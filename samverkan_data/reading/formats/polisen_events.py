"""Notices of polisen.se/api/events, as JSON or as CSV: a news feed, kept apart from statistics.

The time in `datetime` is when the notice was published; the day of the event and the municipality stand in its name
(`22 augusti 17.59, Brand, Kavlinge`). A summary of several events has no day of its own. The
coordinates are the middle of the area and are not read; the text of the notice is read by the gate and never stored.
"""

import re
from collections.abc import Mapping
from datetime import date

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.reading.formats.cells import find_columns, read_rows, tidy
from samverkan_data.reading.words import polisen as words
from samverkan_data.received import Opened, Recognised, make_text_table
from samverkan_data.schema import NEWS
from samverkan_data.words import MONTH_NAMES

NAME = "polisen_events"
HEADER = ("news_id", "published_at", "happened_on", "kind", "area_code", "summary_of_several", "link")
HALF_YEAR = 183
SHOWN = 8
_NAME_DAY = re.compile(r"(\d{1,2}) ([a-z]+)\b", re.IGNORECASE)


def recognise(opened: Opened) -> Recognised | None:
    """The file as news."""
    columns = find_columns(opened.table.header, words.EVENT_COLUMNS)
    if set(columns) != set(words.EVENT_COLUMNS):
        return None
    rows = [(row, _read({name: cells[place] for name, place in columns.items()})) for row, cells in
            read_rows(opened.table)]  # fmt: skip
    texts = [[record[name] for _, record in rows] for name in HEADER]
    table = make_text_table(HEADER, texts, [row for row, _ in rows], opened.table.encoding, opened.table.delimiter)
    mapping = {name: place for place, name in enumerate(HEADER) if name in NEWS.names}
    read = {place for name, place in columns.items() if name != "location"}
    told = [Finding("column_not_stored", None, text) for place, text in enumerate(opened.table.header)
            if text and place not in read]  # fmt: skip
    texts_of = opened.table.column(columns["name"]).to_pylist()
    nameless = [(row, text) for (row, one), text in zip(rows, texts_of, strict=True) if not _is_whole(one, text)]
    if nameless:
        shown = listed([text for _, text in nameless], SHOWN)
        told.append(Finding("name_not_read", nameless[0][0], opened.table.header[columns["name"]],
                            number(len(nameless)), shown))  # fmt: skip
    return Recognised(
        NAME, NEWS.name, table, mapping, findings=tuple(told), source=opened.table, leaves_out=("area_code",)
    )


def _is_whole(record: Mapping[str, str], name: str) -> bool:
    """Whether day and place are read from the name of the notice; a summary of several has no day."""
    dated = record["happened_on"] or record["summary_of_several"] == "ja"
    return bool(dated) and tidy(name.rpartition(",")[2]) == record["area_code"]


def _read(event: Mapping[str, str]) -> dict[str, str]:
    several = event["type"].startswith(words.SUMMARY)
    return {
        "news_id": event["id"],
        "published_at": event["datetime"],
        "happened_on": "" if several else _day(event["name"], event["datetime"]),
        "kind": event["type"],
        "area_code": _area(event["name"], event["location"]),
        "summary_of_several": "ja" if several else "nej",
        "link": words.SITE + event["url"] if event["url"].startswith("/") else event["url"],
    }


def _area(name: str, location: str) -> str:
    """The municipality at the end of the name; where the name ends otherwise, the place of the notice."""
    last = tidy(name.rpartition(",")[2])
    return last if last and not any(char.isdecimal() for char in last) and "," in name else location


def _day(name: str, published: str) -> str:
    """The day that the name begins with, in the year that lies nearest to the publishing."""
    match = _NAME_DAY.match(tidy(name))
    month = match[2].lower() if match else ""
    if not match or month not in MONTH_NAMES or not published[:4].isdecimal():
        return ""
    number = MONTH_NAMES.index(month) + 1
    try:
        shown = date.fromisoformat(published[:10])
        day = date(shown.year, number, int(match[1]))
        if (day - shown).days > HALF_YEAR:
            day = day.replace(year=shown.year - 1)
    except ValueError:
        return ""
    return day.isoformat()

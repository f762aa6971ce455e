"""Population lists: a municipality and its population per row, the day in the header, the title or the file's name."""

from collections import Counter
from collections.abc import Mapping

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import says_crime, says_population
from samverkan_data.reading.formats.cells import find_columns, read_rows, tidy
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.spans import scan
from samverkan_data.reading.stated import column_period
from samverkan_data.reading.statements import said_of, state
from samverkan_data.reading.words import population as words
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.texts.reading import IN_HEADER

NAME = "population"


def recognise(opened: Opened) -> Recognised | None:
    """The file as population on the days that it says; refused where it says no day, or not that it is population."""
    table = opened.table
    columns = find_columns(table.header, words.COLUMNS)
    place = columns.get("code", columns.get("name"))
    if place is None or opened.kind == "json":
        return None
    counted = _counted(table, columns)
    plain = {index for index, text in enumerate(table.header) if tidy(text).casefold() in words.OTHERS}
    if not counted or ("population" not in columns and {*columns.values(), *plain, *counted} != _all(table)):
        return None
    said = said_of(table, opened.name)
    spoken = [*(table.header[index] for index in counted), *(one.text for one in said)]
    if not says_population(spoken):
        unknown = Recognised(NAME, "", table, findings=(Finding("population_unknown"),))
        return None if says_crime(spoken) else unknown
    days = {index: column_period(state(IN_HEADER, table.header[index]), said, moment=True) for index in counted}
    told = tuple(dict.fromkeys(day for day in days.values() if isinstance(day, Finding)))
    if told:
        return Recognised(NAME, "", table, findings=told)
    area = columns.get("small", place)
    return _recognised(table, area, {index: day for index, day in days.items() if isinstance(day, Period)})


def _counted(table: TextTable, columns: Mapping[str, int]) -> list[int]:
    """The columns of people: those that their header names so, or by nothing but a time."""
    others = {place for name, place in columns.items() if name != "population"}
    return [place for place, text in enumerate(table.header) if place not in others and _is_counted(text)]


def _is_counted(header: str) -> bool:
    mentions, rest = scan(header)
    bare = {word.strip(".,:()") for word in rest.lower().split()} <= {*words.BARE, ""}
    return says_population([header]) if not mentions else bare or says_population([rest])


def _all(table: TextTable) -> set[int]:
    return set(range(len(table.header)))


def _recognised(table: TextTable, place: int, days: Mapping[int, Period]) -> Recognised:
    rows = list(read_rows(table))
    counts = Counter(cells[place] for _, cells in rows)
    twice = [name for name, count in counts.items() if count > 1]
    figures = [
        Observed(row, words.INDICATOR, cells[place], day.start, day.end, cells[index])
        for row, cells in rows
        if cells[place] not in twice
        for index, day in days.items()
    ]
    found = [Finding("name_twice", None, table.header[place], str(counts[name]), name) for name in twice]
    return observations(NAME, figures, table, words.PUBLISHER, markers=words.MARKERS, findings=found,
                        columns=[place, *days], rows=[row for row, cells in rows if cells[place] in twice])  # fmt: skip

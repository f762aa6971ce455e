"""Tables of incidents that others made: extracts of the police with counts, and reports of EST systems.

What differs from our own form: the source is not written in the file, the moment is in two columns or is a year and a
month, a subcategory stands beside the category (and counts where the register knows it), the assessment is a word, the
place may be a local police area.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from samverkan_data.findings import Finding, told_alike
from samverkan_data.formats import listed, number
from samverkan_data.reading.formats.cells import Row, find_columns, find_years, read_rows, tidy
from samverkan_data.reading.formats.clocks import read_clocks
from samverkan_data.reading.formats.crime_origin import POLICE, has_strange_figures, origin_of, says_est
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.words import incidents as words
from samverkan_data.received import Opened, Recognised, TextTable, make_text_table

EXTRACT, EST, FAULTS, COUNTED = "polisen_extract", "est_reports", "fault_reports", "counted_crimes"
WHEN = ("moment", "date", "period", "year", "registered")
WHERE, KINDS = ("area", "police_area"), ("category", "subcategory")
ID_LENGTH, SHOWN = 24, 8
_COMPACT = re.compile(r"((?:19|20)\d\d)[Mm]?(\d\d)")
_SHORT_MONTH = re.compile(r"([^\W\d_]{3,})[-. ](\d\d)")
_FIRST_DAY = re.compile(r"((?:19|20)\d\d-\d\d)-01(?:[ T]00:00(?::00)?)?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?|(?:kl\.? ?)?\d{1,2}(?:[:.]\d\d)? ?[-\u2013] ?\d{1,2}(?:[:.]\d\d)?")
_HOUR = re.compile(r"(\d{1,2})(?:[.,]0|[:.]00)?")


def recognise(opened: Opened) -> Recognised | None:
    """The first table of the file that is an extract or a list of reports; refused where it may as well be Brå's."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    columns = find_columns(table.header, words.COLUMNS)
    if not {"area", "police_area"} & set(columns) or not _says_the_year(table, columns):
        return None
    if "category" not in columns and "subcategory" not in columns:
        return None
    simple = {simplify(text) for text in table.header}
    if "source" not in columns and simple & {simplify(text) for text in words.EST_SIGNS}:
        return _make(table, columns, EST, "est")
    if "source" not in columns and simple & {simplify(text) for text in words.FAULT_SIGNS}:
        return _make(table, columns, FAULTS, "felanmalan")
    if not simple & {simplify(text) for text in words.POLICE_SIGNS}:
        named = "source" not in columns and says_est(table, name)
        return _make(table, columns, EST, "est") if named else None
    if has_strange_figures(table, columns):
        return None
    origin = origin_of(table, columns, name)
    if origin == POLICE:
        return _make(table, columns, EXTRACT, "polisanmalan")
    return None if origin else Recognised(COUNTED, "", table, findings=(Finding("origin_unknown"),))


def _says_the_year(table: TextTable, columns: Mapping[str, int]) -> bool:
    """Whether anything dates the rows; a month that stands alone does where it is `2026-03` or `mars 2026`."""
    if any(when in columns for when in WHEN):
        return True
    found = table.column(columns["month"]).unique().to_pylist() if "month" in columns else []
    months = [text for text in found if text.strip()]
    return any(find_years(text) or _period(text.strip()) != text.strip() for text in months)


def _make(table: TextTable, columns: Mapping[str, int], name: str, source: str) -> Recognised:
    rows = _with_clocks(list(read_rows(table)), columns, typed=not table.delimiter)
    read = [_read(cells, columns) for _, cells in rows]
    made = {"occurred_at": _moments([cells for _, cells in rows], columns)}
    made |= {"category": [_category(cells, columns) for _, cells in rows]}
    made |= {"area_code": [_area(cells, columns) for _, cells in rows]}
    for ours, theirs in words.STRAIGHT.items():
        if theirs in columns:
            made[ours] = [cells[columns[theirs]] for _, cells in rows]
    if "assessment" in made:
        made["assessment"] = [words.ASSESSMENTS.get(text.casefold(), text) for text in made["assessment"]]
    if name == EXTRACT and "incident_id" not in made:
        made |= _ids(rows, columns)
    header = _headers(table, columns, made)
    used = {columns[name] for name in {*words.STRAIGHT.values(), *(one for names in read for one in names)}
            if name in columns}  # fmt: skip
    rest = [place for place, text in enumerate(table.header) if text and place not in used]
    texts = [*made.values(), *([cells[place] for _, cells in rows] for place in rest)]
    numbers = [row for row, _ in rows]
    text = make_text_table([*header, *(table.header[place] for place in rest)], texts, numbers, table.encoding,
                           table.delimiter)  # fmt: skip
    mapping = {ours: place for place, ours in enumerate(made)}
    second = {"category": [cells[columns["category"]] for _, cells in rows]} if "category" in columns else {}
    told = (
        *_hours_read(table, columns), *_empty_counts(table, rows, columns), *_partly_read(table, rows, columns, read)
    )  # fmt: skip
    return Recognised(name, "incidents", text, mapping, {"source": source}, told, source=table, second=second)


def _read(cells: Sequence[str], columns: Mapping[str, int]) -> set[str]:
    """The columns that say when, where and what in a row; others that could are not read there."""
    kind = next((name for name in reversed(KINDS) if name in columns and cells[columns[name]]), KINDS[0])
    return {*_when(cells, columns), kind, "police_area" if _leans_on_police_area(cells, columns) else "area"}


def _partly_read(
    table: TextTable, rows: Sequence[Row], columns: Mapping[str, int], read: Sequence[Collection[str]]
) -> Iterator[Finding]:
    """A note for each column that is read in some rows while others, where it is filled too, say the same otherwise."""
    for name in {one for names in read for one in names} & set(columns):
        place = columns[name]
        left = [
            cells[place] for (_, cells), names in zip(rows, read, strict=True) if name not in names and cells[place]
        ]
        if left:
            shown = listed(list(dict.fromkeys(left)), SHOWN)
            yield Finding("column_partly_read", None, table.header[place], number(len(left)), shown)


def _ids(rows: Sequence[Row], columns: Mapping[str, int]) -> dict[str, list[str]]:
    """An id for each count, of everything in its row but the count: a later extract with another count corrects it.

    Of rows that are alike but for their counts the second and later ones get a number too, so that all are counted.
    """
    if "count" not in columns:
        return {}
    kept = [[cell for place, cell in enumerate(cells) if place != columns["count"]] for _, cells in rows]
    seen: Counter[str] = Counter()
    ids = []
    for cells in kept:
        made = sha256("\x1f".join(cells).casefold().encode()).hexdigest()[:ID_LENGTH]
        seen[made] += 1
        ids.append(made if seen[made] == 1 else f"{made}-{seen[made]}")
    return {"incident_id": ids}


def _empty_counts(table: TextTable, rows: Sequence[Row], columns: Mapping[str, int]) -> list[Finding]:
    """In a file with counts an empty one is no single incident: it is not known."""
    if "count" not in columns:
        return []
    place = columns["count"]
    return told_alike([Finding("required_empty", row, table.header[place]) for row, cells in rows if not cells[place]])


def _headers(table: TextTable, columns: Mapping[str, int], made: Mapping[str, object]) -> list[str]:
    """What the analyst calls the columns, for the findings."""
    when = next(name for name in (*WHEN, "month") if name in columns)
    kind = "subcategory" if "subcategory" in columns else "category"
    place = "area" if "area" in columns else "police_area"
    places = {"occurred_at": columns[when], "category": columns[kind], "area_code": columns[place]}
    found = {ours: places.get(ours, columns.get(words.STRAIGHT.get(ours, ""))) for ours in made}
    return ["" if place is None else table.header[place] for place in found.values()]


def _moments(rows: Sequence[Sequence[str]], columns: Mapping[str, int]) -> list[str]:
    """What dates each row; a column of months that holds their first days says no day."""
    made = [_moment(cells, columns) for cells in rows]
    if any(name in columns for name in ("moment", "date")) or not any(name in columns for name in ("period", "month")):
        return made
    firsts = [_FIRST_DAY.fullmatch(text) for text in made]
    return [match[1] if match else "" for match in firsts] if all(firsts) else made


def _with_clocks(rows: list[Row], columns: Mapping[str, int], *, typed: bool) -> list[Row]:
    """The rows with their clocks as `09:30`; the column of a moment holds clocks where the day stands in another."""
    names = ("moment", "clock") if "date" in columns else ("clock",)
    for place in (columns[name] for name in names if name in columns):
        clocks = read_clocks([cells[place] for _, cells in rows], typed=typed)
        rows = [(row, (*cells[:place], clock, *cells[place + 1 :]))
                for (row, cells), clock in zip(rows, clocks, strict=True)]  # fmt: skip
    return rows


def _when(cells: Sequence[str], columns: Mapping[str, int]) -> tuple[str, ...]:
    """The columns that say when a row happened; others that could are not read."""

    def cell(name: str) -> str:
        return cells[columns[name]] if name in columns else ""

    if cell("moment") and not (cell("date") and _CLOCK.fullmatch(cell("moment"))):
        return ("moment",)
    if cell("date"):
        return ("date", next((name for name in ("moment", "clock", "hour") if cell(name)), "clock"))
    month = "period" if cell("period") else "month"
    if find_years(_period(cell(month).removesuffix(".0"))):
        return (month,)
    if cell("year"):
        return ("year", month)
    return ("registered",) if cell("registered") else (month,)


def _moment(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    said = {name: cells[columns[name]] if name in columns else "" for name in _when(cells, columns)}
    if "moment" in said and "date" not in said:
        return said["moment"]
    if "date" in said:
        hour = _hour(said.pop("hour", ""))
        return tidy(" ".join([*said.values(), hour]))
    if "registered" in said:
        return said["registered"]
    year = said.pop("year", "").removesuffix(".0")
    month = _period(next(iter(said.values())).removesuffix(".0"))
    if not year:
        return month
    return f"{year}-{int(month):02}" if month.isdecimal() else tidy(f"{month} {year}")


def _period(text: str) -> str:
    """`202603`, `2026M03` and `mar-26` as a month."""
    if match := _SHORT_MONTH.fullmatch(text):
        return f"{match[1]} 20{match[2]}"
    return _COMPACT.sub(r"\1-\2", text) if _COMPACT.fullmatch(text) else text


def _hour(text: str) -> str:
    """The beginning of an hour: `21`, `21.0`; what is none, as `18-24`, stays and is read or told of by the check."""
    match = _HOUR.fullmatch(text)
    return f"{int(match[1]):02}:00" if match else text


def _hours_read(table: TextTable, columns: Mapping[str, int]) -> tuple[Finding, ...]:
    """That moments are known to the hour only."""
    if "hour" not in columns or not {"date"} & set(columns) or {"clock", "moment"} & set(columns):
        return ()
    return (Finding("hours_read", None, table.header[columns["hour"]]),)


def _area(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    """The municipality, or the local police area where the row says no more of its place."""
    area = cells[columns["area"]] if "area" in columns else ""
    police_area = cells[columns["police_area"]] if "police_area" in columns else ""
    if not _leans_on_police_area(cells, columns) or police_area.casefold() in words.NO_PLACE:
        return area or police_area
    is_named = any(word in police_area.casefold() for word in words.POLICE_AREA_WORDS)
    return police_area if is_named else words.POLICE_AREA.format(name=police_area)


def _leans_on_police_area(cells: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Whether a row says its local police area and no narrower place."""
    said = {name: cells[columns[name]].casefold() if name in columns else "" for name in WHERE}
    return said["area"] in words.NO_PLACE and (said["police_area"] not in words.NO_PLACE or not said["area"])


def _category(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    """The subcategory where there is one: it says more."""
    named: Callable[[str], str] = lambda name: cells[columns[name]] if name in columns else ""  # noqa: E731
    return named("subcategory") or named("category")

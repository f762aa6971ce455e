"""Tables of incidents that others made: extracts of the police with counts, and reports of EST systems.

What differs from our own form: the source is not written in the file, the moment is in two columns or is a year and a
month, a subcategory stands beside the category, the assessment is a word.
"""

from collections.abc import Callable, Mapping, Sequence

from samverkan_data.reading.formats.cells import denominator, find_columns, read_rows, tidy
from samverkan_data.reading.headers import simplify
from samverkan_data.received import Opened, Recognised, TextTable, make_text_table
from samverkan_data.texts import incidents as words

POLICE, EST = "polisen_extract", "est_reports"
WHEN = ("moment", "date", "period", "year")


def recognise(opened: Opened) -> Recognised | None:
    """The first table of the file that is an extract or a list of reports."""
    return next((found for table in opened.tables if (found := _recognise(table))), None)


def _recognise(table: TextTable) -> Recognised | None:
    columns = find_columns(table.header, words.COLUMNS)
    if "source" in columns or "area" not in columns or not any(name in columns for name in WHEN):
        return None
    if "category" not in columns and "subcategory" not in columns:
        return None
    simple = {simplify(text) for text in table.header}
    if simple & {simplify(text) for text in words.EST_SIGNS}:
        return _make(table, columns, EST, "est")
    rated = any(denominator(text) for text in table.header) or simple & {simplify(text) for text in words.BRA_SIGNS}
    police = {simplify(text) for text in words.POLICE_SIGNS} & simple if not rated else set()
    return _make(table, columns, POLICE, "polisanmalan") if police else None


def _make(table: TextTable, columns: Mapping[str, int], name: str, source: str) -> Recognised:
    rows = list(read_rows(table))
    made = {"occurred_at": [_moment(cells, columns) for _, cells in rows]}
    made |= {"category": [_category(cells, columns) for _, cells in rows]}
    for ours, theirs in words.STRAIGHT.items():
        if theirs in columns:
            made[ours] = [cells[columns[theirs]] for _, cells in rows]
    if "assessment" in made:
        made["assessment"] = [words.ASSESSMENTS.get(text.casefold(), text) for text in made["assessment"]]
    header = _headers(table, columns, made)
    rest = [place for place, text in enumerate(table.header) if text and place not in columns.values()]
    texts = [*made.values(), *([cells[place] for _, cells in rows] for place in rest)]
    numbers = [row for row, _ in rows]
    text = make_text_table([*header, *(table.header[place] for place in rest)], texts, numbers, table.encoding,
                           table.delimiter)  # fmt: skip
    mapping = {ours: place for place, ours in enumerate(made)}
    return Recognised(name, "incidents", text, mapping, {"source": source}, source=table)


def _headers(table: TextTable, columns: Mapping[str, int], made: Mapping[str, object]) -> list[str]:
    """What the analyst calls the columns, for the findings."""
    when = next(name for name in WHEN if name in columns)
    kind = "subcategory" if "subcategory" in columns else "category"
    places = {"occurred_at": columns[when], "category": columns[kind]}
    return [table.header[places.get(ours, columns.get(words.STRAIGHT.get(ours, ""), 0))] for ours in made]


def _moment(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    def cell(name: str) -> str:
        return cells[columns[name]] if name in columns else ""

    if cell("moment"):
        return cell("moment")
    if cell("date"):
        return tidy(f"{cell('date')} {_clock(cell('clock'))}")
    if cell("period"):
        return cell("period")
    month = cell("month").removesuffix(".0")
    year = cell("year").removesuffix(".0")
    if month.isdigit():
        return f"{year}-{int(month):02}"
    return tidy(f"{month} {year}")


def _clock(text: str) -> str:
    """`930`, `9.30` and `kl. 09:30` as a time of day; what is no time stays and is told of by the check."""
    plain = tidy(text.casefold().removeprefix("kl.").removeprefix("kl")).replace(".", ":")
    if plain.isdigit() and len(plain) in (3, 4):
        return f"{int(plain[:-2]):02}:{plain[-2:]}"
    return plain


def _category(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    """The subcategory where there is one: it says more."""
    named: Callable[[str], str] = lambda name: cells[columns[name]] if name in columns else ""  # noqa: E731
    return named("subcategory") or named("category")

"""A trygghetsmätning as a table: one answer per row, questions as columns, or areas as columns.

Two traditions are never mixed: an index from 0 to 6 per question, and per cent. Which one it is stands in the header of
the figures, in the title, in the name of the sheet or in the name of the file; else the file is refused.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.formats.shares import rates
from samverkan_data.reading.formats.survey_rows import INDEX, NAME, SHARE, Answer, survey_observations
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.stated import said_period
from samverkan_data.reading.statements import Statement, said_of
from samverkan_data.reading.words import surveys as words
from samverkan_data.received import Opened, Recognised, TextTable

COLUMNS = {
    "area": words.AREA_HEADERS, "year": words.YEAR_HEADERS, "question": words.QUESTION_HEADERS,
    "group": words.GROUP_HEADERS, INDEX: words.INDEX_HEADERS, SHARE: words.SHARE_HEADERS, "value": words.VALUE_HEADERS,
    "n": words.COUNT_HEADERS, "margin": words.MARGIN_HEADERS, "low": words.LOW_HEADERS, "high": words.HIGH_HEADERS,
    "interval": words.INTERVAL_HEADERS,
}  # fmt: skip
JOINED = ("group", "n", "margin", "low", "high", "interval")
LISTED = {simplify(label) for labels in words.QUESTIONS.values() for label in labels}


def recognise(opened: Opened) -> Recognised | None:
    """The first table of the file that is a trygghetsmätning, as observations."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    columns = find_columns(table.header, COLUMNS)
    places = said_of(table, name)
    said = " ".join([*(text for _, text in table.aside), table.title, name]).casefold()
    surveyed = words.SURVEY_WORD in said
    others = [index for index, text in enumerate(table.header) if text and index not in columns.values()]
    figures = {scale: columns[scale] for scale in (INDEX, SHARE, "value") if scale in columns}
    if {"area", "question"} <= set(columns) and figures and (surveyed or "value" not in figures):
        return _read(table, said, places, columns, _long(table, columns, figures), columns.values())
    others = sorted([*others, *figures.values()])
    listed = sum(_question(table.header[index])[1] in LISTED for index in others)
    if "area" in columns and "question" not in columns and others and (surveyed or listed > 1):
        return _read(table, said, places, columns, _by_question(table, columns, others), [*columns.values(), *others])
    if "question" in columns and "area" not in columns and others and surveyed:
        return _read(table, said, places, columns, _by_area(table, columns, others), _places(columns, others))
    return None


def _read(
    table: TextTable,
    said: str,
    places: Sequence[Statement],
    columns: Mapping[str, int],
    answers: Iterable[Answer],
    read: Collection[int],
) -> Recognised:
    """The answers with the period and the scale that the file says for all of them, where a row says none."""
    answers = list(answers)
    told = rates((*table.header, said, *dict.fromkeys(answer.question for answer in answers)))
    if told:
        return Recognised(NAME, "", table, findings=tuple(told))
    scale, period = _scale(said), said_period(places)
    if "year" not in columns and isinstance(period, Finding):
        return Recognised(NAME, "", table, findings=(period,))
    days = "" if isinstance(period, Finding) else f"{period.start} - {period.end}"
    found = [replace(answer, scale=answer.scale or scale, year=answer.year or days) for answer in answers]
    if any(not answer.scale or _contradicts(answer) for answer in found):
        return Recognised(NAME, "", table, findings=(Finding("scale_unknown"),))
    unread = {columns[name] for name in _beside(columns) if name in columns}
    return survey_observations(found, table, set(read) - unread, _counts(table, columns))


def _places(columns: Mapping[str, int], others: Iterable[int]) -> list[int]:
    return [*(columns[name] for name in ("question", "year") if name in columns), *others]


def _beside(columns: Mapping[str, int]) -> tuple[str, ...]:
    """The columns of margins that are not read beside others that say the same."""
    return ("margin", "low", "high") if "interval" in columns else ("low", "high") if "margin" in columns else ()


def _counts(table: TextTable, columns: Mapping[str, int]) -> list[int]:
    """The rows that hold numbers of answers, where areas are columns: the first of them is read."""
    if "area" in columns:
        return []
    counted = {simplify(text) for text in words.COUNT_HEADERS}
    return [row for row, cells in read_rows(table) if simplify(_cell(cells, columns, "question")) in counted][:1]


def _long(table: TextTable, columns: Mapping[str, int], figures: Mapping[str, int]) -> Iterable[Answer]:
    for row, cells in read_rows(table):
        for scale, index in figures.items():
            question = _cell(cells, columns, "question")
            known = _question(question)[0] if scale == "value" else scale
            yield Answer(row, known, _without_scale(question), _cell(cells, columns, "area"),
                         _cell(cells, columns, "year"), cells[index], **_joined(cells, columns))  # fmt: skip


def _by_question(table: TextTable, columns: Mapping[str, int], questions: Sequence[int]) -> Iterable[Answer]:
    for row, cells in read_rows(table):
        for index in questions:
            scale, _ = _question(table.header[index])
            yield Answer(row, scale, _without_scale(table.header[index]), _cell(cells, columns, "area"),
                         _cell(cells, columns, "year"), cells[index], **_joined(cells, columns))  # fmt: skip


def _by_area(table: TextTable, columns: Mapping[str, int], areas: Sequence[int]) -> Iterable[Answer]:
    """Areas as columns; a row with the number of answers per area is joined to the rows of questions."""
    rows = list(read_rows(table))
    counted = {simplify(text) for text in words.COUNT_HEADERS}
    counts = next((cells for _, cells in rows if simplify(_cell(cells, columns, "question")) in counted), None)
    for row, cells in rows:
        question = _cell(cells, columns, "question")
        if simplify(question) not in counted:
            scale, _ = _question(question)
            for index in areas:
                yield Answer(row, scale, _without_scale(question), table.header[index], _cell(cells, columns, "year"),
                             cells[index], n=counts[index] if counts else "")  # fmt: skip


def _contradicts(answer: Answer) -> bool:
    """Whether the words of a question say another scale than its figures have."""
    own = _scale(answer.question.casefold())
    return bool(own) and own != answer.scale


def _cell(cells: Sequence[str], columns: Mapping[str, int], name: str) -> str:
    return cells[columns[name]] if name in columns else ""


def _joined(cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {name: cells[columns[name]] for name in JOINED if name in columns}


def _question(text: str) -> tuple[str, str]:
    """The scale that the words of a question say, if any, and the question without it, simplified."""
    return _scale(text.casefold()), simplify(_without_scale(text))


def _without_scale(text: str) -> str:
    """`Oro för inbrott (%)` without what stands in the brackets, where that is the scale."""
    start, bracket, rest = text.rpartition("(")
    return start.strip() if bracket and _scale(rest.casefold()) else text


def _scale(text: str) -> str:
    """Per cent or index by the words of a text; empty where it says neither, or both."""
    is_index = any(word in text for word in words.INDEX_WORDS)
    is_share = any(word in text for word in words.SHARE_WORDS)
    return "" if is_index == is_share else INDEX if is_index else SHARE

"""One column of a file after another: texts to typed values, and the problems on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.codes import holds_codes, whole_codes
from samverkan_data.checking.date_columns import read_dates
from samverkan_data.checking.figure_notes import without_notes
from samverkan_data.checking.markers import all_markers, tell_markers, without_markers
from samverkan_data.checking.names import Names, spelling
from samverkan_data.checking.numbers import read_numbers, whole_numbers
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import MADE_HARMLESS, decimal, listed
from samverkan_data.glance import are_trimmed
from samverkan_data.received import OWN_FORMAT, Recognised
from samverkan_data.schema import TABLES, Column
from samverkan_data.schema.addresses import read_address
from samverkan_data.texts.reading import AT_LEAST, AT_MOST, BETWEEN

TYPES = {"integer": pa.int64(), "decimal": pa.float64(), "date": pa.date32(), "moment": pa.timestamp("us")}
MARKED = ("value", "margin_low", "margin_high", "n")
FIGURES = (*MARKED, "count")
THOUSAND = 1000


def arrow_type(column: Column) -> pa.DataType:
    """The stored type of a column."""
    return TYPES.get(column.kind, pa.string())


def find_place(recognised: Recognised, column: Column, today: date) -> Place:
    """The texts of a column, trimmed, with the constant or the default where the file has none."""
    place = _find_texts(recognised, column)
    return replace(place, markers=all_markers(recognised.markers), decimal=recognised.decimal, today=today)


def _find_texts(recognised: Recognised, column: Column) -> Place:
    count = recognised.text.row_count
    index = recognised.mapping.get(column.name)
    fallback = recognised.constants.get(column.name, "") or column.default
    if index is None:
        texts = pa.repeat(pa.scalar(fallback or None, pa.string()), count)
        return Place(column, column.header, texts, bool(fallback))
    texts = _trimmed(recognised.text.column(index))
    texts = whole_codes(texts) if holds_codes(column) else texts
    texts = _as_before(texts) if recognised.format == OWN_FORMAT and column.kind not in TYPES else texts
    if not _are_filled(texts):
        texts = pc.if_else(pc.equal(texts, ""), pa.scalar(fallback or None, pa.string()), texts)
    return Place(column, recognised.text.header[index] or column.header, texts)


def _trimmed(texts: pa.ChunkedArray) -> pa.Array:
    return (texts if are_trimmed(texts) else pc.utf8_trim_whitespace(texts)).combine_chunks()


def _are_filled(texts: pa.Array) -> bool:
    """Whether none is empty."""
    return bool(pc.min(pc.binary_length(texts)).as_py())


def _as_before(texts: pa.Array) -> pa.Array:
    """The texts as they were before a file was made in which no text is a formula."""
    is_made = pc.starts_with(texts, "'")
    return pc.replace_substring_regex(texts, MADE_HARMLESS, r"\1") if pc.any(is_made).as_py() else texts


def read_column(place: Place, names: Names | None, problems: Problems) -> pa.Array:
    """The typed values of a column; every cell that cannot be read is a problem and becomes null."""
    column = place.column
    if column.required and place.given:
        problems.add_where("required_empty", place.header, pc.is_null(place.texts), place.texts)
    if column.kind in ("integer", "decimal"):
        return _read_numbers(place, problems)
    if column.kind == "date":
        return read_dates(place, problems)
    if column.kind == "list":
        return _read_names(place, lambda text: _find_list(text, column, names), names, problems)
    if column.kind == "address":
        return _read_names(place, _find_address, names, problems)
    if column.kind in ("code", "choice"):
        return _read_names(place, lambda text: _find_one(text, column, names), names, problems)
    return place.texts


def _read_numbers(place: Place, problems: Problems) -> pa.Array:
    column = place.column
    texts = place.texts
    if column.name in FIGURES:
        texts = without_notes(texts, place.header, problems)
    if column.name in MARKED:
        tell_markers(texts, place, problems)
        texts = without_markers(texts, column.name, place.markers)
    thousands = column.high is None or column.high >= THOUSAND
    numbers = read_numbers(texts, place.decimal, thousands, column.kind == "integer")
    if numbers.leans:
        problems.lean("thousands", place.header)
    values = whole_numbers(numbers.values) if column.kind == "integer" else numbers.values
    bad = pc.and_not(pc.and_(pc.is_valid(texts), pc.is_null(values)), numbers.ambiguous)
    problems.add_where("bad_integer" if column.kind == "integer" else "bad_number", place.header, bad, place.texts)
    problems.add_where("ambiguous_number", place.header, numbers.ambiguous, place.texts)
    problems.add_where("rounded_number", place.header, numbers.rounded, place.texts)
    problems.add_count("three_decimals", place.header, numbers.three_decimals, place.texts)
    _check_range(place, numbers.values, problems)
    return values


def _check_range(place: Place, numbers: pa.Array, problems: Problems) -> None:
    low, high = place.column.low, place.column.high
    outside = pa.repeat(pa.scalar(False), len(numbers))
    if low is not None:
        outside = pc.or_(outside, pc.fill_null(pc.less(numbers, low), False))
    if high is not None:
        outside = pc.or_(outside, pc.fill_null(pc.greater(numbers, high), False))
    problems.add_where("out_of_range", place.header, outside, place.texts, _range_text(low, high))


def _range_text(low: float | None, high: float | None) -> str:
    shown = {"low": decimal(low or 0, 0), "high": decimal(high or 0, 0)}
    if low is not None and high is not None:
        return BETWEEN.format(**shown)
    return (AT_MOST if low is None else AT_LEAST).format(**shown)


@dataclass(frozen=True)
class Answer:
    """What a cell means: the stored text, or the code of a finding with the part that is wrong and a detail."""

    stored: str | None
    code: str = ""
    detail: str = ""


def _read_names(place: Place, find: Callable[[str], Answer], names: Names | None, problems: Problems) -> pa.Array:
    """Each different text is looked up once, however many rows hold it."""
    encoded = place.texts.dictionary_encode()
    texts = encoded.dictionary.to_pylist()
    answers = {text: find(text) for text in texts}
    for code in sorted({a.code for a in answers.values() if a.code}):
        wrong = pa.array([answers[text].code == code for text in texts], pa.bool_()).take(encoded.indices)
        told = _Told(code, answers, names)
        problems.add_where(code, place.header, pc.fill_null(wrong, False), place.texts, told)
    return pa.array([answers[text].stored for text in texts], pa.string()).take(encoded.indices)


@dataclass
class _Told:
    """The detail of a finding, made only for the findings that are shown: close names are slow to find."""

    code: str
    answers: Mapping[str, Answer]
    names: Names | None

    def __call__(self, text: str) -> str:
        answer = self.answers[text]
        if answer.detail or not self.names or not self.code.startswith("unknown_"):
            return answer.detail
        return listed(self.names.close_to(text))


def _find_one(text: str, column: Column, names: Names | None) -> Answer:
    if column.refers_to and names:
        return _find_name(text, column, names)
    if not column.choices:
        return Answer(text)
    for code, label in column.choices.items():
        if spelling(text) in (spelling(code), spelling(label)):
            return Answer(code)
    return Answer(None, "unknown_choice", listed(column.choices.values()))


def _find_name(text: str, column: Column, names: Names) -> Answer:
    meaning = names.find(text)
    if meaning.code:
        return Answer(meaning.code)
    if meaning.contradicted:
        return Answer(None, "code_and_name", names.titles[meaning.contradicted])
    if meaning.codes:
        return Answer(None, "ambiguous_name", ", ".join(meaning.codes))
    if spelling(text) in names.leaning:
        return Answer(None, "whose_place")
    return Answer(None, f"unknown_{TABLES[column.refers_to].singular}")


def _find_address(text: str) -> Answer:
    address = read_address(text)
    return Answer(address, "" if address else "not_our_page")


def _find_list(text: str, column: Column, names: Names | None) -> Answer:
    parts = [_find_one(part.strip(), column, names) for part in text.split("|") if part.strip()]
    wrong = next((part for part in parts if part.code), None)
    return wrong or Answer("|".join(part.stored or "" for part in parts))

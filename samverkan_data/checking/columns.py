"""One column of a file after another: texts to typed values, and the problems on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.moments import Moments, read_moments
from samverkan_data.checking.names import SINGULAR, Names, spelling
from samverkan_data.checking.numbers import read_numbers, whole_numbers
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import decimal
from samverkan_data.received import Recognised
from samverkan_data.schema import Column
from samverkan_data.texts.reading import AT_LEAST, AT_MOST, BETWEEN, MISSING_MARKERS, SUPPRESSED_MARKERS

TYPES = {"integer": pa.int64(), "decimal": pa.float64(), "date": pa.date32(), "moment": pa.timestamp("us")}
LAST_DAYS = ("period_end", "valid_to", "ends_on")
FIRST_DAYS = ("period_start", "valid_from", "starts_on")
MARKED = ("value", "margin_low", "margin_high", "n")
NO_NUMBER = frozenset({*SUPPRESSED_MARKERS, *MISSING_MARKERS, "-", "\u2013", "\u2212"})


@dataclass(frozen=True)
class Place:
    """A column of the schema in a file.

    Args:
        column: the column of the schema.
        header: its header as the analyst wrote it.
        texts: trimmed; null where empty.
        given: the file, or the format, says something about the column.
    """

    column: Column
    header: str
    texts: pa.Array
    given: bool = True


def arrow_type(column: Column) -> pa.DataType:
    """The stored type of a column."""
    return TYPES.get(column.kind, pa.string())


def find_place(recognised: Recognised, column: Column) -> Place:
    """The texts of a column, trimmed, with the constant or the default where the file has none."""
    count = recognised.text.row_count
    index = recognised.mapping.get(column.name)
    fallback = recognised.constants.get(column.name, "") or column.default
    if index is None:
        texts = pa.repeat(pa.scalar(fallback or None, pa.string()), count)
        return Place(column, column.header, texts, bool(fallback))
    texts = pc.utf8_trim_whitespace(recognised.text.column(index)).combine_chunks()
    filled = pc.if_else(pc.equal(texts, ""), pa.scalar(fallback or None, pa.string()), texts)
    return Place(column, recognised.text.header[index] or column.header, filled)


def read_column(place: Place, names: Names | None, problems: Problems) -> pa.Array:
    """The typed values of a column; every cell that cannot be read is a problem and becomes null."""
    column = place.column
    if column.required and place.given:
        problems.add_where("required_empty", place.header, pc.is_null(place.texts), place.texts)
    if column.kind in ("integer", "decimal"):
        return _read_numbers(place, problems)
    if column.kind == "date":
        return _read_dates(place, problems)
    if column.kind == "list":
        return _read_names(place, lambda text: _find_list(text, column, names), names, problems)
    if column.kind in ("code", "choice"):
        return _read_names(place, lambda text: _find_one(text, column, names), names, problems)
    return place.texts


def read_moment_column(place: Place, problems: Problems) -> tuple[pa.Array, pa.Array]:
    """Moments and their precision; all at 00.00 means that the time of day is not known."""
    if place.column.required and place.given:
        problems.add_where("required_empty", place.header, pc.is_null(place.texts), place.texts)
    moments = _read_moments(place, problems)
    timed = pc.equal(moments.precision, "minute")
    midnight = pc.equal(pc.add(pc.multiply(pc.hour(moments.at), 60), pc.minute(moments.at)), 0)
    if pc.any(timed).as_py() and not pc.any(pc.and_(timed, pc.invert(midnight))).as_py():
        problems.add_once("midnight_only", place.header)
        return moments.at, pc.if_else(timed, "day", moments.precision)
    return moments.at, moments.precision


def _read_numbers(place: Place, problems: Problems) -> pa.Array:
    texts = _without_markers(place) if place.column.name in MARKED else place.texts
    numbers = read_numbers(texts)
    bad = pc.and_(pc.is_valid(texts), pc.is_null(numbers))
    if place.column.kind == "decimal":
        problems.add_where("bad_number", place.header, bad, place.texts)
        _check_range(place, numbers, problems)
        return numbers
    whole = whole_numbers(numbers)
    problems.add_where("bad_integer", place.header, pc.and_(pc.is_valid(texts), pc.is_null(whole)), place.texts)
    _check_range(place, numbers, problems)
    return whole


def _without_markers(place: Place) -> pa.Array:
    """Texts with null where a marker stands instead of a number; `rules` judges the markers."""
    is_marker = pc.is_in(pc.utf8_lower(place.texts), pa.array(sorted(NO_NUMBER)))
    return pc.if_else(is_marker, pa.scalar(None, pa.string()), place.texts)


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


def _read_dates(place: Place, problems: Problems) -> pa.Array:
    """Days; a month or a year is its first or last day where the column begins or ends a period."""
    moments = _read_moments(place, problems)
    days = moments.at.cast(pa.date32(), safe=False)
    coarse = pc.is_in(moments.precision, pa.array(["month", "year"]))
    if place.column.name in LAST_DAYS:
        return pc.if_else(coarse, _last_days(moments), days)
    if place.column.name not in FIRST_DAYS:
        problems.add_where("imprecise_date", place.header, pc.and_(coarse, pc.is_valid(days)), place.texts)
    return days


def _last_days(moments: Moments) -> pa.Array:
    is_year = pc.equal(moments.precision, "year")
    month = pc.subtract(_after(moments.at, "month"), pa.scalar(86_400_000_000, pa.duration("us")))
    year = pc.subtract(_after(moments.at, "year"), pa.scalar(86_400_000_000, pa.duration("us")))
    return pc.if_else(is_year, year, month).cast(pa.date32(), safe=False)


def _after(at: pa.Array, unit: str) -> pa.Array:
    """The first instant of the next month or year."""
    return pc.ceil_temporal(at, 1, unit, ceil_is_strictly_greater=True)


def _read_moments(place: Place, problems: Problems) -> Moments:
    moments = read_moments(place.texts)
    problems.add_where("ambiguous_date", place.header, moments.ambiguous, place.texts)
    unread = pc.and_(pc.is_valid(place.texts), pc.is_null(moments.at))
    problems.add_where("bad_date", place.header, pc.and_(unread, pc.invert(moments.ambiguous)), place.texts)
    return moments


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
        return ", ".join(self.names.close_to(text))


def _find_one(text: str, column: Column, names: Names | None) -> Answer:
    if column.refers_to and names:
        meaning = names.find(text)
        if meaning.code:
            return Answer(meaning.code)
        if meaning.codes:
            return Answer(None, "ambiguous_name", ", ".join(meaning.codes))
        return Answer(None, f"unknown_{SINGULAR[column.refers_to]}")
    if not column.choices:
        return Answer(text)
    for code, label in column.choices.items():
        if spelling(text) in (spelling(code), spelling(label)):
            return Answer(code)
    return Answer(None, "unknown_choice", ", ".join(column.choices.values()))


def _find_list(text: str, column: Column, names: Names | None) -> Answer:
    parts = [_find_one(part.strip(), column, names) for part in text.split("|") if part.strip()]
    wrong = next((part for part in parts if part.code), None)
    return wrong or Answer("|".join(part.stored or "" for part in parts))

"""Answers of a trygghetsmätning on their way to observations: per cent or index, never both in one series."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.reading.formats.cells import tidy
from samverkan_data.reading.formats.crimes import made_code
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.words import surveys as words
from samverkan_data.received import Recognised, TextTable

NAME = "trygghetsmatning"
SHARE, INDEX = "tma_", "tmi_"
SHOWN = 8
_CODES = {(code[:4], label.casefold()): code for code, labels in words.QUESTIONS.items() for label in labels}
_AROUND = re.compile(r"^(?:\u00b1|\+/-|\+-)\s*(?=\d)")
_PER_CENT = re.compile(r"(?<=\d)\s*%$")
_INTERVAL = re.compile(r"(\d+(?:[.,]\d+)?) ?%? ?[-\u2013] ?(\d+(?:[.,]\d+)?) ?%?")


@dataclass(frozen=True)
class Answer:
    """What an area answered to a question: `scale` is `tma_` for per cent and `tmi_` for the index from 0 to 6."""

    row: int
    scale: str
    question: str
    area: str
    year: str
    value: str
    group: str = ""
    n: str = ""
    margin: str = ""
    low: str = ""
    high: str = ""
    interval: str = ""


def find_question(scale: str, text: str) -> str:
    """The indicator of a question; one that nobody listed gets a code made of its words."""
    return _CODES.get((scale, text.casefold())) or made_code(scale, text)


def survey_observations(
    answers: Sequence[Answer], origin: TextTable, columns: Collection[int], counts: Iterable[int] = ()
) -> Recognised:
    """The recognised file; shares written as fractions are refused, for 0,4 may also be less than one per cent."""
    if _are_fractions(answer.value for answer in answers if answer.scale == SHARE):
        return Recognised(NAME, "", origin, findings=(Finding("share_as_fraction", answers[0].row),))
    figures = [_figure(answer) for answer in answers]
    asked = {(answer.scale, answer.question): _indicator(answer.scale, answer.question) for answer in answers}
    alone = [one for one in answers if one.margin and not one.interval and _decimal(_plain(one.value)) is None]
    rows = listed((str(one.row) for one in alone), SHOWN)
    told = [Finding("uncertainty_alone", alone[0].row, None, number(len(alone)), rows)] if alone else []
    return observations(
        NAME, figures, origin, words.SURVEY_PUBLISHER, indicators=list(asked.values()), markers=words.HIDDEN_MARKERS,
        findings=told, columns=columns, rows=counts,
    )  # fmt: skip


def _figure(answer: Answer) -> Observed:
    period = read_period(answer.year)
    value = _plain(answer.value)
    low, high = _limits(answer, value)
    group = answer.group.casefold()
    return Observed(
        answer.row, find_question(answer.scale, answer.question), answer.area, period.start, period.end, value,
        "alla" if group in words.EVERYBODY else group, _plain(answer.n), low, high, "final" if value else "missing",
    )  # fmt: skip


def _limits(answer: Answer, value: str) -> tuple[str, str]:
    """The interval as the file gives it; from a half width where it gives that. What is neither stays, to be told."""
    match = _INTERVAL.fullmatch(answer.interval)
    if match:
        return match[1], match[2]
    if answer.interval:
        return answer.interval, answer.interval
    if not answer.margin:
        return _plain(answer.low), _plain(answer.high)
    margin = _AROUND.sub("", answer.margin)
    middle, half = _decimal(value), _decimal(_plain(margin))
    if half is None:
        return margin, margin
    return ("", "") if middle is None else (str(max(middle - half, Decimal(0))), str(middle + half))


def _indicator(scale: str, question: str) -> Mapping[str, str]:
    shared = {"indicator": find_question(scale, question), "caveat": words.READ_FROM_FILE}
    if scale == INDEX:
        label = words.INDEX_LABEL.format(label=question)
        return {"label": label, "unit": "index", "better": "low", "instrument": words.INDEX_INSTRUMENT, **shared}
    better = _better(question.casefold())
    return {"label": question, "unit": "procent", "better": better, "instrument": words.SHARE_INSTRUMENT, **shared}


def _better(question: str) -> str:
    if any(word in question for word in words.BAD_WORDS):
        return "low"
    return "high" if any(word in question for word in words.GOOD_WORDS) else ""


def _plain(text: str) -> str:
    """A number without its sign for per cent."""
    return tidy(_PER_CENT.sub("", text))


def _decimal(text: str) -> Decimal | None:
    try:
        read = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return read if read.is_finite() else None


def _are_fractions(values: Iterable[str]) -> bool:
    numbers = [number for value in values if "%" not in value and (number := _decimal(value)) is not None]
    return bool(numbers) and max(numbers) <= 1 and any(number % 1 for number in numbers)

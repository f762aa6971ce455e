"""Answers of surveys that should be shares in per cent, and files that say that they are something else."""

import re
from collections.abc import Callable, Iterable

from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.reading.formats.cells import denominator
from samverkan_data.reading.words.surveys import OTHER_SCALES
from samverkan_data.texts.reading import RATE_BASE

_OTHER = re.compile(OTHER_SCALES)


def not_shares(texts: Iterable[str]) -> list[Finding]:
    """A finding for the first header or title that says a rate, an index or a count: it would be taken for per cent."""
    return _first(texts, lambda text: _rate(text) or _other(text))


def rates(texts: Iterable[str]) -> list[Finding]:
    """The same for rates only, where an index may be right."""
    return _first(texts, _rate)


def _first(texts: Iterable[str], said: Callable[[str], str]) -> list[Finding]:
    return next(([Finding("not_shares", None, text, told)] for text in texts if (told := said(text))), [])


def _rate(text: str) -> str:
    base = denominator(text)
    return RATE_BASE.format(base=number(base)) if base else ""


def _other(text: str) -> str:
    match = _OTHER.search(text.casefold())
    return match[0] if match else ""

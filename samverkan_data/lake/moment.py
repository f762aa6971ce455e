"""A version or a moment, as an old link or the command line says it, to a version of the ledger."""

from datetime import date, datetime, time, timedelta
from typing import NoReturn

from samverkan_data.errors import UnknownNameError
from samverkan_data.formats import STOCKHOLM, moment_text
from samverkan_data.lake.ledger import Ledger
from samverkan_data.texts import lake as texts


def find_version(ledger: Ledger, as_of: str | int | None) -> int:
    """The version meant by `as_of`.

    Args:
        ledger: all that has happened.
        as_of: None for the newest; a whole number, also as text, is a version; a moment in ISO 8601 is the last version
            at or before it. A date alone is the end of that day, a moment without a zone is Swedish time.

    Raises:
        UnknownNameError: no such version, not a moment, or before the first version.
    """
    if as_of is None:
        return ledger.version
    text = str(as_of).strip()
    if text.isdecimal():
        return _check_version(ledger, int(text))
    return _version_at(ledger, text)


def _check_version(ledger: Ledger, version: int) -> int:
    if not 1 <= version <= ledger.version:
        remedy = texts.VERSION_REMEDY.format(newest=ledger.version) if ledger.events else texts.NO_VERSIONS
        raise UnknownNameError(texts.UNKNOWN_VERSION.format(version=version), remedy)
    return version


def _version_at(ledger: Ledger, text: str) -> int:
    end = _end_of(text)
    versions = [event.version for event in ledger.events if event.at < end]
    if not versions:
        first = texts.TOO_EARLY_REMEDY.format(first=moment_text(ledger.events[0].at)) if ledger.events else ""
        raise UnknownNameError(texts.TOO_EARLY.format(moment=text), first)
    return versions[-1]


def _end_of(text: str) -> datetime:
    """The first instant after the moment or the day."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return _instant(text) + timedelta(microseconds=1)
    return _next_midnight(day, text)


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=STOCKHOLM)
    except (ValueError, OverflowError):
        _refuse(text)


def _next_midnight(day: date, text: str) -> datetime:
    try:
        return datetime.combine(day + timedelta(days=1), time(), STOCKHOLM)
    except OverflowError:
        _refuse(text)


def _refuse(text: str) -> NoReturn:
    raise UnknownNameError(texts.UNKNOWN_MOMENT.format(moment=text), texts.MOMENT_REMEDY) from None

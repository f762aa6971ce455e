"""Sheets and what belongs to them written as JSON and read back without loss, to be shown again in later programs.

The text says which form it has. What is read by the form is read for ever: a field that a later program has beside
these gets its default there, and one that is taken away needs a form of its own.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from samverkan_data.errors import RefusedError
from samverkan_data.texts import report as texts

T = TypeVar("T")
FORM, DAY = 1, "day"


def write_value(value: object) -> str:
    """A frozen dataclass of texts, numbers, days, tuples, mappings and such dataclasses; the same for the same value.

    Raises:
        TypeError: it holds a value of another kind.
    """
    return json.dumps({"form": FORM, "value": _plain(value)}, separators=(",", ":"))


def read_value(kind: type[T], text: str) -> T:
    """The value that was written, whose kind is the dataclass.

    Raises:
        RefusedError: it was written by a later program, or is no such value.
    """
    try:
        told = json.loads(text)
        form = told["form"]
        if form == FORM:
            value: T = _value(kind, told["value"])
            return value
    except (ValueError, TypeError, KeyError):
        raise RefusedError(texts.UNREADABLE_SHEET, texts.UNREADABLE_REMEDY) from None
    raise RefusedError(texts.LATER_SHEET.format(form=form), texts.LATER_REMEDY)


def _plain(value: Any) -> Any:  # noqa: ANN401
    """The value as JSON has it: a day as `{"day": "2026-11-03"}`, since a text may look like one."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if type(value) is date:
        return {DAY: value.isoformat()}
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, tuple) else value


def _value(kind: Any, told: Any) -> Any:  # noqa: ANN401
    """The value of a kind that the type hints name."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        kinds = _kinds(kind)  # type: ignore[arg-type]
        return kind(**{name: _value(kinds[name], value) for name, value in told.items()})  # type: ignore[operator]
    if origin is tuple:
        return tuple(_value(inner[0], value) for value in told)
    if origin is Mapping:
        return {name: _value(inner[1], value) for name, value in told.items()}
    if kind is date:
        return date.fromisoformat(told[DAY])
    if isinstance(told, dict | list):
        return _value(_one_of(inner, told), told)
    return kind(told) if isinstance(kind, type) and issubclass(kind, Enum) else told


def _one_of(kinds: tuple[Any, ...], told: dict[str, Any] | list[Any]) -> Any:  # noqa: ANN401
    """The kind of several that what is told is."""
    if isinstance(told, list):
        return next(kind for kind in kinds if get_origin(kind) is tuple)
    is_day = set(told) == {DAY} and date in kinds
    return date if is_day else next(kind for kind in kinds if is_dataclass(kind) or get_origin(kind) is Mapping)


@cache
def _kinds(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    return get_type_hints(kind)

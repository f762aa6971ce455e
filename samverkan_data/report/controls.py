"""The choices that belong to one page, as values: what can be chosen, and what is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from samverkan_data.report.asking import Asking

SEPARATOR, NONE = ",", "-"


@dataclass(frozen=True)
class Control:
    """One choice.

    Args:
        name: in the address.
        label: over it.
        options: code -> what it is called.
        value: the code that is chosen; of `many` their codes joined by `,`, or `-` for none.
        kind: `radio` for two to four, `select` for many to choose one from, `many` for several at once, `quick` for
            values of another control of that name, given by one click; its value is empty where it is none of them.
        told: what the reader must be told of what is wanted; it stands among the remarks of the sheet.
    """

    name: str
    label: str
    options: Mapping[str, str]
    value: str
    kind: Literal["radio", "select", "many", "quick"] = "radio"
    told: tuple[str, ...] = ()


Controls = Callable[[Asking], tuple[Control, ...]]


def one_of(asking: Asking, name: str, label: str, options: Mapping[str, str], default: str = "") -> Control:
    """One of two to four; what is wanted, else the default, else the first; empty where there is nothing to choose."""
    return Control(name, label, options, _chosen(asking, name, options, default), "radio")


def one_of_many(
    asking: Asking, name: str, label: str, options: Mapping[str, str], default: str = "", told: tuple[str, ...] = ()
) -> Control:
    """As `one_of`, from a long list."""
    return Control(name, label, options, _chosen(asking, name, options, default), "select", told)


def several(codes: list[str]) -> str:
    """Codes as the value of a control of the kind `many`."""
    return SEPARATOR.join(codes) or NONE


def codes_of(value: str) -> list[str]:
    """The codes in the value of a control of the kind `many`."""
    return [] if value == NONE else [code for code in value.split(SEPARATOR) if code]


def _chosen(asking: Asking, name: str, options: Mapping[str, str], default: str) -> str:
    return next((code for code in (asking.value(name), default, *options) if code in options), "")


def no_controls(asking: Asking) -> tuple[Control, ...]:  # noqa: ARG001
    """A page without choices of its own."""
    return ()

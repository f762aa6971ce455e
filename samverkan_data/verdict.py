"""What is said of a number held against another: one enumeration for frames, figures, sentences and JSON."""

from enum import StrEnum


class Verdict(StrEnum):
    """The values are those of the contract; `NONE` is where there is nothing to hold the number against."""

    NONE = ""
    RISE = "rise"
    FALL = "fall"
    NORMAL = "normal"
    TOO_FEW = "too_few"
    HIGHER = "higher"
    LOWER = "lower"
    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"


SIGNALS = (Verdict.RISE, Verdict.FALL)
"""Counts that have clearly changed."""

APART = (Verdict.HIGHER, Verdict.LOWER)
"""Areas that clearly differ from what they are held against."""

CHANGED = (Verdict.WORSE, Verdict.BETTER, *SIGNALS)
"""Survey results that have clearly changed; up or down where the register says of neither that it is better."""

CLEAR = frozenset({*APART, *CHANGED})
"""All that say that something is clearly different."""

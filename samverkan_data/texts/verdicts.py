"""How each verdict is said and shown, once for figures, tables, badges and text alternatives."""

from typing import NamedTuple

from samverkan_data.verdict import Verdict


class Sign(NamedTuple):
    """The word, the mark before it, the name of its colour in the theme and the symbol of its point in a figure."""

    word: str
    mark: str
    colour: str
    symbol: str


SIGNS = {
    Verdict.RISE: Sign("tydlig ökning", "▲", "red", "triangle-up"),
    Verdict.FALL: Sign("tydlig minskning", "▼", "green", "triangle-down"),
    Verdict.NORMAL: Sign("inom det väntade", "–", "gray", "circle"),
    Verdict.TOO_FEW: Sign("för få för att bedöma", "–", "gray", "circle"),
    Verdict.HIGHER: Sign("tydligt högre", "▲", "red", "triangle-up"),
    Verdict.LOWER: Sign("tydligt lägre", "▼", "green", "triangle-down"),
    Verdict.SAME: Sign("går inte att skilja", "–", "gray", "circle"),
    Verdict.BETTER: Sign("tydligt bättre", "✓", "green", "circle"),
    Verdict.WORSE: Sign("tydligt sämre", "■", "red", "square"),
    Verdict.UNCHANGED: Sign("ingen tydlig ändring", "–", "gray", "circle"),
    Verdict.UNKNOWN: Sign("går inte att bedöma", "–", "gray", "circle"),
    Verdict.NONE: Sign("", "", "gray", "circle"),
}


def sign(verdict: str) -> Sign:
    """The row of the table; a `ValueError` for what is no verdict."""
    return SIGNS[Verdict(verdict)]


def word(verdict: str) -> str:
    """`tydlig ökning`; empty where there is nothing to hold the number against."""
    return sign(verdict).word


def label(verdict: str) -> str:
    """Mark and word: `▲ tydlig ökning`."""
    found = sign(verdict)
    return f"{found.mark} {found.word}".strip()

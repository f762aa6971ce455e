"""What is asked for: an area, a time, and some categories and sources."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Selection:
    """The area with all inside it, from the first day to the last; empty `categories` and `sources` mean all."""

    area_code: str
    start: date
    end: date
    categories: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

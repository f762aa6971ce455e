"""What a reader looks at, read from an address, a command or a link: area, period, category and sources."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from samverkan_data.errors import RefusedError
from samverkan_data.formats import period_text
from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.offer import Offer, offer_of
from samverkan_data.picture.gate.open_view import check_period, nearest
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.question import Compare, Period, Question, month_end
from samverkan_data.query.places import categories_of
from samverkan_data.statistics.disclosure import grid
from samverkan_data.texts import open_mode as open_texts
from samverkan_data.texts import pages as texts

FIRST_YEAR, LAST_YEAR = 1950, 2100


@dataclass(frozen=True)
class Choice:
    """What the reader looks at; `sources` are the ones to show, `category` is a code or empty."""

    area_code: str
    area_name: str
    start: date
    end: date
    category: str = ""
    categories: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def question(self, compare: Compare = "years") -> Question:
        """The choice as a question to the picture."""
        return Question(self.area_code, self.start, self.end, compare, self.categories, self.sources)


@dataclass(frozen=True)
class Read:
    """A choice; `unused`: name in the address -> what the reader must be told of it; `moved`: of another period."""

    choice: Choice
    unused: Mapping[str, str] = field(default_factory=dict)
    moved: str = ""


def read_choice(view: View, wanted: Mapping[str, str], today: date) -> Read:
    """The choice that the words of an address make, completed with what a page opens for.

    Args:
        view: what may be chosen from.
        wanted: `omrade`, `fran`, `till`, `kategori`, `kalla`, as far as they are said.
        today: pages open for the time up to now.
    """
    told: dict[str, str] = {}
    offer = offer_of(view)
    area_code = _area(wanted.get("omrade", ""), offer, told)
    start, end = _period(wanted, offer.opening(today), told)
    moved = ""
    if view.periods:
        (start, end), moved = on_grid(view.periods, (start, end), asked_for=bool(wanted.get("fran")))
    category = _known("kategori", wanted, offer.categories, told)
    source = _known("kalla", wanted, offer.sources, told)
    sources = (source,) if source else tuple(offer.sources)
    name = offer.areas.get(area_code, area_code)
    choice = Choice(area_code, name, start, end, category, expand_category(view.snapshot, category), sources)
    return Read(choice, told, moved)


def expand_category(snapshot: Snapshot, code: str) -> tuple[str, ...]:
    """The category itself, or the categories of a theme; empty means all."""
    categories = categories_of(snapshot)
    return categories.of_theme(code) or (code,) if code in categories.trees else ()


def read_date(text: str, *, end: bool = False) -> date | None:
    """A date from `2026-10-31` or, as first or last day, `2026-10`; None where it is neither."""
    try:
        day = date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    return month_end(day) if end and len(text) == 7 else day


def _area(wanted: str, offer: Offer, told: dict[str, str]) -> str:
    if wanted in offer.areas:
        return wanted
    if wanted:
        name = offer.areas.get(offer.area, offer.area)
        told["omrade"] = texts.UNKNOWN_AREA.format(code=wanted, name=name)
    return offer.area


def _known(name: str, wanted: Mapping[str, str], known: Collection[str], told: dict[str, str]) -> str:
    """What is wanted under the name, or nothing, told, where nobody knows it."""
    code = wanted.get(name, "")
    if not code or code in known:
        return code
    told[name] = texts.UNKNOWN_CHOICE[name].format(code=code)
    return ""


def _period(wanted: Mapping[str, str], opening: Period, told: dict[str, str]) -> Period:
    start, end = opening
    if not (wanted.get("fran") or wanted.get("till")):
        return opening
    first = read_date(wanted.get("fran") or start.isoformat())
    last = read_date(wanted.get("till") or end.isoformat(), end=True)
    if first is None or last is None or first > last:
        told["fran"] = texts.BAD_DATE.format(period=period_text(start, end))
        return opening
    return first, last


def on_grid(periods: Sequence[grid.Period], asked: Period, *, asked_for: bool) -> tuple[Period, str]:
    """The period where it is given out, else the nearest with a sentence on it; the newest where nobody has asked."""
    if not asked_for:
        newest = max(periods, key=lambda one: (one.end, -one.start.toordinal()))
        return (newest.start, newest.end), ""
    try:
        check_period(periods, *asked)
    except RefusedError as error:
        near = nearest(periods, *asked)
        period = period_text(near.start, near.end)
        return (near.start, near.end), open_texts.OTHER_PERIOD.format(message=error.message, period=period)
    return asked, ""

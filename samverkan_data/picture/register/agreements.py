"""Which agreement decides in an area on a day: one rule for every page, command and export."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from samverkan_data.formats import join_words, long_date
from samverkan_data.lake import Snapshot
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import picture as texts

State = Literal["in_force", "ended", "ahead"]
SOON = timedelta(days=183)


@dataclass(frozen=True)
class Agreement:
    """A row of the register; `start` and `end` are its first and last day, None where it has none; `origin`: whence.

    `lacks` are the sides that have not confirmed one that is proposed: until both have, it decides nothing.
    """

    agreement_id: str
    title: str
    party_police: str
    party_municipality: str
    area_code: str
    start: date | None
    end: date | None
    origin: str = ""
    lacks: tuple[str, ...] = ()

    def state(self, day: date) -> State:
        """Whether it is in force on the day, first and last day included."""
        if self.start is not None and self.start > day:
            return "ahead"
        return "ended" if self.end is not None and self.end < day else "in_force"

    @property
    def years(self) -> str:
        """First and last year, as a caption says them."""
        return "–".join(str(day.year) if day else "" for day in (self.start, self.end))


class Agreements:
    """The agreements on one day.

    Of those in force in the same area the one that began last decides. Where none is, the one that ended last still
    stands, since its roles go on until their own last day, and everybody is told that it has ended.

    Args:
        known: the agreements, in the register's order.
        areas: what lies in what.
        day: the picture's day.
    """

    def __init__(self, known: list[Agreement], areas: Areas, day: date) -> None:
        self.day = day
        self._areas = areas
        self._by_area: dict[str, list[Agreement]] = {}
        for agreement in sorted(known, key=lambda one: one.start or date.min):
            self._by_area.setdefault(agreement.area_code, []).append(agreement)

    def deciding(self, area_code: str) -> list[Agreement]:
        """Those whose roles answer in the area, its own first, then those of the areas it lies in; none that is ahead.

        One that is in force goes before one that has ended, whichever area it is of.
        """
        own = [found for code in self._areas.path(area_code) if (found := self._newest(code))]
        return [one for one in own if one.state(self.day) == "in_force"] or own

    def of(self, area_code: str) -> Agreement | None:
        """The one that decides in the area, else the first to come; None where the area has none."""
        ahead = (one for code in self._areas.path(area_code) for one in self._by_area.get(code, []))
        return next(iter([*self.deciding(area_code), *ahead]), None)

    def inside(self, area_code: str) -> list[Agreement]:
        """The ones that decide in areas below the area, in the order of the areas."""
        below = self._areas.descendants(area_code)[1:]
        return [
            found for code in below if code in self._by_area and (found := self.of(code)) and found.area_code == code
        ]

    def everywhere(self) -> list[Agreement]:
        """The one that decides in each area that has any of its own."""
        return [found for code in self._by_area if (found := self.of(code)) and found.area_code == code]

    def before(self, agreement: Agreement) -> list[Agreement]:
        """Earlier ones of the same area, the latest first."""
        same = self._by_area[agreement.area_code]
        return same[: same.index(agreement)][::-1]

    def next_after(self, agreement: Agreement) -> Agreement | None:
        """The first of the same area that is still ahead, unless it is the agreement itself."""
        same = self._by_area[agreement.area_code]
        return next((one for one in same if one.state(self.day) == "ahead" and one != agreement), None)

    def beside(self, agreement: Agreement) -> list[Agreement]:
        """Others of the same area in force on the day."""
        same = self._by_area[agreement.area_code]
        return [one for one in same if one != agreement and one.state(self.day) == "in_force"]

    def _newest(self, area_code: str) -> Agreement | None:
        """Of an area's own: the last to begin of those in force, else the last to end; None where all are ahead."""
        own = self._by_area.get(area_code, [])
        going_on = [one for one in own if one.state(self.day) == "in_force"]
        ended = sorted((one for one in own if one.state(self.day) == "ended"), key=lambda one: one.end or date.min)
        return next(iter([*going_on[::-1], *ended[::-1]]), None)


def agreements_on(snapshot: Snapshot, day: date) -> Agreements:
    """The agreements of the register on a day; those that are proposed and not confirmed by both are not among them."""
    return Agreements([one for one in _agreements(snapshot) if not one.lacks], areas_of(snapshot), day)


def proposals(snapshot: Snapshot, area_code: str) -> list[Agreement]:
    """Agreements of the area that are proposed and that one of the sides, or neither, has confirmed."""
    return [one for one in _agreements(snapshot) if one.lacks and one.area_code == area_code]


def _agreements(snapshot: Snapshot) -> list[Agreement]:
    return [
        Agreement(row.agreement_id, row.title, row.party_police, row.party_municipality, row.area_code,
                  _day(row.valid_from), _day(row.valid_to), row.origin if isinstance(row.origin, str) else "",
                  _lacks(row))
        for row in rows_of(register(snapshot, "agreements"))
    ]  # fmt: skip


def _lacks(row: Any) -> tuple[str, ...]:  # noqa: ANN401 - a named tuple of the frame
    """The sides that a proposed agreement waits for; none where it was not proposed here."""
    confirmed = {"polis": row.confirmed_police, "kommun": row.confirmed_municipality}
    return tuple(side for side, day in confirmed.items() if pd.notna(row.proposed_on) and pd.isna(day))


def agreement_for(snapshot: Snapshot, area_code: str, today: date) -> Agreement | None:
    """The agreement that decides in the area on the day; None where there is none in it or around it."""
    return agreements_on(snapshot, today).of(area_code)


def agreements_shown(snapshot: Snapshot, area_code: str, today: date) -> list[Agreement]:
    """The agreement that decides in the area, else those that decide inside it."""
    agreements = agreements_on(snapshot, today)
    own = agreements.of(area_code)
    return [own] if own else agreements.inside(area_code)


def agreement_sentence(snapshot: Snapshot, area_code: str, today: date) -> str:
    """Whether the area's agreement is in force, what follows a gap, and which of two in force decides."""
    agreements = agreements_on(snapshot, today)
    agreement = agreements.of(area_code)
    if agreement is None:
        return " ".join([texts.AGREEMENT_NONE, *_inside(agreements, areas_of(snapshot), area_code)])
    return " ".join([status(agreement, today), *_around(agreements, agreement)])


def status(agreement: Agreement, today: date) -> str:
    """A sentence on whether the agreement is in force."""
    state = agreement.state(today)
    if state == "ahead" and agreement.start:
        return texts.AGREEMENT_AHEAD.format(day=long_date(agreement.start))
    if agreement.end is None:
        return texts.AGREEMENT_OPEN
    text = texts.AGREEMENT_ENDED if state == "ended" else texts.AGREEMENT_RUNS
    if ends_soon(agreement, today):
        text = texts.AGREEMENT_SOON
    return text.format(day=long_date(agreement.end))


def ends_soon(agreement: Agreement, today: date) -> bool:
    """Whether it is in force and ends within half a year, in which the next one must be made."""
    state = agreement.state(today)
    return state == "in_force" and agreement.end is not None and agreement.end <= today + SOON


def _around(agreements: Agreements, agreement: Agreement) -> Iterator[str]:
    follows = agreements.next_after(agreement)
    over = agreement.state(agreements.day) == "ended"
    if (over or ends_soon(agreement, agreements.day)) and follows and follows.start:
        yield texts.AGREEMENT_NEXT.format(title=follows.title, day=long_date(follows.start))
    elif over or ends_soon(agreement, agreements.day):
        yield texts.AGREEMENT_NO_NEXT
    for other in agreements.beside(agreement):
        yield texts.AGREEMENT_BESIDE.format(title=agreement.title, other=other.title)


def _inside(agreements: Agreements, areas: Areas, area_code: str) -> Iterator[str]:
    names = [str(areas.names[one.area_code]) for one in agreements.inside(area_code)]
    if names:
        text = texts.AGREEMENTS_INSIDE["one" if len(names) == 1 else "many"]
        yield text.format(areas=join_words(names))


def _day(moment: pd.Timestamp) -> date | None:
    return None if pd.isna(moment) else moment.date()

"""Which period the places of a file say together, and whether they and the rows that were read agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samverkan_data.findings import Finding
from samverkan_data.formats import period_text
from samverkan_data.reading.counted import says_crime, says_population
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.mentions import DAY, FETCHED, PART, UNCLEAR, WHOLE, YEAR, Mention
from samverkan_data.reading.statements import Statement
from samverkan_data.reading.words.periods import RESOLUTIONS
from samverkan_data.texts import reading as texts

Days = tuple[date, date]
YEAR_DAYS = 365


@dataclass(frozen=True)
class _Claim:
    """One mention of a place, with the year that the file has for it."""

    said: Statement
    mention: Mention

    @property
    def days(self) -> Days | None:
        return self.mention.days

    @property
    def unclear(self) -> Finding:
        return Finding("period_unclear", value=self.mention.text, detail=self.said.place)

    @property
    def words(self) -> str:
        return texts.SAYS.format(place=self.said.place, text=self.mention.text)


def said_period(said: Sequence[Statement], *, moment: bool = False) -> Period | Finding:
    """The one period that the places say, or why there is none: nothing said, several, no days, a contradiction.

    Args:
        said: what the places say, the surest first.
        moment: a count on a day, as population is: a year is then its last day, and a part of one too.
    """
    claims = _claims(said)
    unclear = [claim for claim in claims if claim.mention.kind == UNCLEAR]
    firm = next((claim for claim in unclear if not claim.mention.text.startswith(RESOLUTIONS)), None)
    if firm:
        return firm.unclear
    if any(claim.mention.year is None for claim in claims if claim.mention.kind not in (DAY, FETCHED, UNCLEAR)):
        return Finding("year_unknown")
    found = _moment(claims) if moment else _stretch(claims)
    if isinstance(found, Finding):
        return found
    return unclear[0].unclear if unclear and _is_whole(found) else Period(found[0].isoformat(), found[1].isoformat())


def _is_whole(days: Days) -> bool:
    return (days[1] - days[0]).days + 1 >= YEAR_DAYS


def column_period(header: Statement, said: Sequence[Statement], *, moment: bool = False) -> Period | Finding:
    """A column's period: its header's with what other places say without a year; theirs where it says none."""
    if not header.mentions:
        return said_period(said, moment=moment)
    if not any(mention.year for mention in header.mentions):
        return said_period([header, *said], moment=moment)
    yearless = [replace(one, mentions=tuple(filter(_is_yearless, one.mentions))) for one in said]
    return said_period([header, *yearless], moment=moment)


def _is_yearless(mention: Mention) -> bool:
    return mention.year is None and mention.kind != FETCHED


def _claims(said: Iterable[Statement]) -> list[_Claim]:
    """Every mention, those without a year in the only year that is said."""
    claims = [_Claim(one, mention) for one in said for mention in one.mentions]
    years = {one.mention.year for one in claims if one.mention.kind != FETCHED} - {None}
    only = next(iter(years)) if len(years) == 1 else None
    return [replace(one, mention=one.mention.in_year(only)) if only else one for one in claims]


def _stretch(claims: Sequence[_Claim]) -> Days | Finding:
    """The days of a figure that adds up over a period."""
    chosen = _one_period([claim for claim in claims if claim.mention.kind in (PART, WHOLE, YEAR)])
    if isinstance(chosen, Finding):
        day = next((claim for claim in claims if claim.mention.kind == DAY), None)
        is_only_day = day and chosen.code == "year_unknown" and not any(c.mention.kind == YEAR for c in claims)
        return (
            Finding("period_unclear", value=day.mention.text, detail=day.said.place) if day and is_only_day else chosen
        )
    early = next((claim for claim in claims if _is_early(claim, chosen[1])), None)
    return Finding("period_not_over_then", value=early.mention.text, detail=period_text(*chosen)) if early else chosen


def _is_early(claim: _Claim, last: date) -> bool:
    return claim.mention.kind in (DAY, FETCHED) and claim.days is not None and claim.days[1] < last


def _one_period(claims: Sequence[_Claim]) -> Days | Finding:
    """A part of a year where one is said, else the year; all other places must fit it."""
    parts = [claim for claim in claims if claim.mention.kind == PART]
    first = next(iter(parts or claims), None)
    if not first or not first.days or (first.mention.kind == YEAR and first.mention.last_year):
        return Finding("year_unknown")
    for claim in claims:
        if claim.days != first.days and not _fits(claim, first, claims):
            return _several(first, claim)
    return first.days


def _fits(claim: _Claim, first: _Claim, claims: Sequence[_Claim]) -> bool:
    """Whether a year is a rougher word for the same period, alone or among the years that another place names."""
    if claim.mention.kind != YEAR or not first.days:
        return False
    beside = [other for other in claims if other.said is claim.said and other.mention.kind == YEAR]
    inside = any(other.days and other.days[0] <= first.days[0] <= first.days[1] <= other.days[1] for other in beside)
    return inside and claim.said is not first.said if first.mention.kind == YEAR else inside


def _several(one: _Claim, two: _Claim) -> Finding:
    if one.said.place == two.said.place and one.said.text == two.said.text:
        return Finding("year_unknown")
    return Finding("period_contradiction", value=one.words, detail=two.words)


def _moment(claims: Sequence[_Claim]) -> Days | Finding:
    """The day of a count on a day: the day that is said, else the last one of the part or the year."""
    days = [claim for claim in claims if claim.mention.kind == DAY]
    if any(claim.days is None for claim in days):
        return Finding("year_unknown")
    rest = [claim for claim in claims if claim.mention.kind in (PART, WHOLE, YEAR)]
    named = [claim for claim in days if claim.said.place == texts.IN_FILE_NAME]
    firm = [claim for claim in days if claim not in named] or ([] if _are_later(named, rest) else named)
    if not firm:
        chosen = _one_period(rest)
        return chosen if isinstance(chosen, Finding) else (chosen[1], chosen[1])
    day = firm[0].days
    others = [claim for claim in [*firm, *rest, *named] if day and claim.days and not _holds(claim, day[1])]
    others = [claim for claim in others if claim not in named or (claim.days and day and claim.days[1] < day[1])]
    return _several(firm[0], others[0]) if others else day or Finding("year_unknown")


def _are_later(named: Sequence[_Claim], rest: Sequence[_Claim]) -> bool:
    """Whether days in the name of a file come after everything else that is said: then it was fetched that day."""
    ends = [claim.days[1] for claim in rest if claim.days]
    return bool(ends) and all(claim.days and claim.days[0] > max(ends) for claim in named)


def _holds(claim: _Claim, day: date) -> bool:
    return bool(claim.days) and claim.days[0] <= day <= claim.days[1]  # type: ignore[index]


def disagreement(said: Iterable[Statement], stored: Iterable[Days], *, moment: bool = False) -> Finding | None:
    """The first place that says another period than the rows that were read; None where all agree.

    A part of a year holds for every row of its year, and a year that is said must be one of those that were read.
    """
    rows = sorted(set(stored))
    return next((told for one in said if rows and (told := _against(one, rows, moment))), None)


def _against(said: Statement, rows: Sequence[Days], moment: bool) -> Finding | None:
    claims = [_Claim(said, one) for mention in said.mentions for one in _in_years(mention, rows)]
    whole = list(map(_is_whole, rows))
    for claim in claims:
        kind, text = claim.mention.kind, claim.mention.text
        if kind == UNCLEAR and (all(whole) if text.startswith(RESOLUTIONS) else moment or any(whole)):
            return claim.unclear
        early = [row for row in rows if _is_early(claim, row[1]) and claim.days and claim.days[0].year == row[1].year]
        if early and not moment:
            return Finding("period_not_over_then", value=text, detail=period_text(*early[0]))
    parts = [claim for claim in claims if claim.mention.kind == PART or (moment and claim.mention.kind == DAY)]
    outside = [row for row in rows if _is_outside(row, parts, claims)]
    if outside:
        return _unlike(parts[0], outside[0])
    dated = [claim for claim in claims if claim.mention.kind in (YEAR, WHOLE, PART) and claim.days]
    apart = dated and not any(_overlap(claim.days, row) for claim in dated for row in rows)
    return _unlike(dated[0], rows[0]) if apart and not said.is_note and not _is_of_fetching(said, dated, rows) else None


def _is_of_fetching(said: Statement, dated: Sequence[_Claim], rows: Sequence[Days]) -> bool:
    """Whether a file's name that says nothing of its content says a year or a month after all rows: `Lekeberg 2026`."""
    says_content = says_crime([said.text]) or says_population([said.text])
    last = rows[-1][1]
    return (
        said.place == texts.IN_FILE_NAME
        and not says_content
        and all(claim.days and claim.days[0] > last for claim in dated)
    )


def _in_years(mention: Mention, rows: Sequence[Days]) -> Iterable[Mention]:
    """A mention without a year holds for every year of the rows."""
    return [mention] if mention.year else [mention.in_year(year) for year in sorted({last.year for _, last in rows})]


def _is_outside(row: Days, parts: Sequence[_Claim], claims: Sequence[_Claim]) -> bool:
    """Whether a row is of the year of a part that is said, and of other days than all that is said."""
    same_year = any(part.days and part.days[0].year <= row[1].year <= part.days[1].year for part in parts)
    spans = [claim.days for claim in claims if claim.days and claim.mention.kind in (PART, WHOLE, DAY)]
    return same_year and not any(first <= row[0] and row[1] <= last for first, last in spans)


def _overlap(one: Days | None, two: Days) -> bool:
    return bool(one) and one[0] <= two[1] and two[0] <= one[1]  # type: ignore[index]


def _unlike(claim: _Claim, row: Days) -> Finding:
    rows = texts.SAYS.format(place=texts.IN_ROWS, text=period_text(*row))
    return Finding("period_contradiction", value=claim.words, detail=rows)

"""How far what is known reaches, in words: the part of the period that is compared, and who has reported."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from samverkan_data.formats import join_words, listed, month_name, number, period_text
from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.changes import stands_for
from samverkan_data.picture.incidents.comparable import Comparable
from samverkan_data.picture.incidents.counting import Compared, compared_of
from samverkan_data.picture.incidents.coverage import Coverage, Months, coverage_of, months_of
from samverkan_data.picture.incidents.unplaced import MUCH_UNPLACED
from samverkan_data.picture.question import Question
from samverkan_data.query import incidents
from samverkan_data.query.places import areas_of
from samverkan_data.schema import SOURCES
from samverkan_data.texts import coverage as texts

MOST_NAMES = 5


class Reach(NamedTuple):
    """What there is to say, and whether anything of the period is known at all."""

    sentences: tuple[str, ...]
    known: bool


def reach(snapshot: Snapshot, question: Question) -> Reach:
    """What of the period is known and compared; no sentence where everything is."""
    told = reach_of(coverage_of(snapshot), compared_of(snapshot, question), question)
    return told._replace(sentences=(*told.sentences, *_without_place(snapshot, question)))


def _without_place(snapshot: Snapshot, question: Question) -> Iterator[str]:
    """Of a part of a municipality: how many there have no closer place, and may have happened in the part."""
    areas, area = areas_of(snapshot), question.area_code
    home = areas.municipality(area)
    if home in ("", area):
        return
    selection = replace(question.selection(), area_code=home)
    counts = incidents.count_by_period(snapshot, selection, [(question.start, question.end)])
    for source, rows in counts.groupby("source"):
        every, unplaced = int(rows["count"].sum()), int(rows.loc[rows["area_code"] == home, "count"].sum())
        if unplaced and unplaced >= MUCH_UNPLACED * every:
            yield texts.WITHOUT_PLACE.format(
                source=SOURCES.get(str(source), source), unplaced=number(unplaced), count=number(every),
                home=areas.names.get(home, home), area=areas.names.get(area, area),
            )  # fmt: skip


def reach_of(coverage: Coverage, compared: Compared, question: Question) -> Reach:
    """As `reach`, where it is known what is compared."""
    area = question.area_code
    sources = [source for source in coverage.sources if not question.sources or source in question.sources]
    reporting = [source for source in sources if coverage.units(source, area)]
    if not reporting:
        return Reach((texts.NOBODY.format(area=coverage.areas.names.get(area, area)),), known=False)
    told = [*_who_reports(coverage, reporting, area)]
    judged = any(len(one.pieces) > 1 for one in compared.values())
    for source in reporting:
        one = _compared_of(coverage, compared, source, area)
        if judged and one is not None and len(one.pieces) == 1:
            told.append(_first(coverage, source, area))
        else:
            told += _of_source(coverage, one, source, question)
    return Reach((*told, *_no_information(coverage, sources, area)), known=bool(compared))


def compared_text(compared: str) -> str:
    """The column `compared` of a picture's rows in words."""
    parts = [part.split("/") for part in compared.split()]
    return days_text([(date.fromisoformat(first), date.fromisoformat(last)) for first, last in parts])


def compared_spans(changes: pd.DataFrame, question: Question) -> dict[str, str]:
    """What is compared of the whole area, in words, per source of the rows of `find_changes`: `jan–jul 2026`."""
    whole = changes[stands_for(changes, question.area_code)] if len(changes) else changes
    found = dict.fromkeys(changes["source"], period_text(question.start, question.end))
    days = whole.drop_duplicates("source").set_index("source")["compared"]
    return found | days.map(compared_text).to_dict()


def spans_text(spans: Mapping[str, str]) -> str:
    """The time that figures over several sources are of; with each source's name where they differ."""
    if len(set(spans.values())) == 1:
        return next(iter(spans.values()))
    return ", ".join(f"{days} ({SOURCES.get(source, source)})" for source, days in spans.items())


def days_text(days: Sequence[tuple[date, date]]) -> str:
    """The compared days in words: `jan–feb 2026 och apr–okt 2026`."""
    return join_words([period_text(*piece) for piece in days])


def _who_reports(coverage: Coverage, sources: Sequence[str], area: str) -> Iterator[str]:
    """How many of the municipalities have reported, where not all have; once where it is the same for every source."""
    every = [] if coverage.areas.municipality(area) else coverage.areas.municipalities_in(area)
    found = {source: [unit for unit in every if (source, unit) in coverage.known] for source in sources}
    same = len({tuple(units) for units in found.values()}) == 1
    for source, units in list(found.items())[: 1 if same else None]:
        if 0 < len(units) < len(every):
            names = listed([coverage.areas.names[unit] for unit in units], MOST_NAMES)
            words = {
                "whose": texts.WHOSE.get(coverage.areas.kinds.get(area, ""), texts.ANY_WHOSE), "all": len(every),
                "count": len(units) if len(units) > 1 else texts.ONE, "names": names,
                "source": SOURCES.get(source, source),
            }  # fmt: skip
            yield (texts.REPORTED if same else texts.REPORTED_BY_SOURCE).format(**words)


def _no_information(coverage: Coverage, sources: Sequence[str], area: str) -> Iterator[str]:
    """Where in a municipality nobody has ever reported from, the area itself or those right below it."""
    if not coverage.areas.municipality(area):
        return
    lacking: dict[tuple[str, ...], list[str]] = {}
    for source in sources:
        silent = coverage.unheard(source, area) if coverage.units(source, area) else [area]
        lacking.setdefault(tuple(silent), []).append(SOURCES.get(source, source))
    for codes, names in lacking.items():
        if codes:
            areas = listed([coverage.areas.names.get(code, code) for code in codes], MOST_NAMES)
            yield texts.NO_INFORMATION.format(sources=join_words(names), areas=areas)


def _compared_of(coverage: Coverage, compared: Compared, source: str, area: str) -> Comparable | None:
    """What is compared of a source in the whole area, or in the one unit that has reported."""
    units = coverage.units(source, area)
    return compared.get((source, area)) or (compared.get((source, units[0])) if len(units) == 1 else None)


def _first(coverage: Coverage, source: str, area: str) -> str:
    """Of a source that has nothing earlier, where others have."""
    known = (coverage.known[source, unit] for unit in coverage.units(source, area))
    return texts.FIRST.format(source=SOURCES.get(source, source), since=_month(min, known))


def _of_source(coverage: Coverage, one: Comparable | None, source: str, question: Question) -> Iterator[str]:
    """What is to be said of one source: nothing where the whole period is compared."""
    area = question.area_code
    units = coverage.units(source, area)
    asked = (question.start, question.end)
    if one is not None and one.days == (asked,):
        return
    known = {unit: coverage.known[source, unit] for unit in units}
    months = set(months_of(*asked))
    lacking = [unit for unit in units if not known[unit] >= months]
    names = coverage.areas.names
    words = {
        "source": SOURCES.get(source, source), "period": period_text(*asked), "area": names.get(area, area),
        "days": days_text(one.days if one else ()),
        "lacking": listed([_unit(names.get(unit, unit), known[unit], months) for unit in lacking], MOST_NAMES),
        "until": _month(max, known.values()), "since": _month(min, known.values()),
    }  # fmt: skip
    is_alone = one is not None and len(one.pieces) == 1 == len(units)
    yield (texts.KNOWN if is_alone else _sentence(list(known.values()), one, months)).format(**words)


def _sentence(known: Sequence[Months], one: Comparable | None, asked: set[date]) -> str:
    """The sentence that fits the months that are known of each unit that has reported."""
    if not any(known):
        return texts.NO_WHOLE_MONTH
    if all(months >= asked for months in known):
        return texts.EARLIER
    if not any(months & asked for months in known):
        return _outside(known, asked)
    if one is None:
        return texts.NOT_ALL if len(known) > 1 else texts.PART_KNOWN
    ends = {max(months & asked, default=date.min) for months in known}
    if len(ends) > 1:
        return texts.DIFFER
    return texts.SHORTER if max(ends) < max(asked) else texts.GAPS


def _outside(known: Sequence[Months], asked: set[date]) -> str:
    """Where no month of the period is known of anybody: whether it is after, before or between what is."""
    every = [month for months in known for month in months]
    if max(every) < min(asked):
        return texts.ENDED
    return texts.NOT_BEGUN if min(every) > max(asked) else texts.NOT_KNOWN


def _unit(name: str, months: Months, asked: set[date]) -> str:
    """What a unit that lacks some of the period has of it."""
    if not months:
        return texts.UNIT_UNKNOWN.format(unit=name)
    text = texts.UNIT_GAPS
    if max(months) < max(asked):
        text = texts.UNIT_ENDS
    elif min(months) > min(asked):
        text = texts.UNIT_BEGINS
    return text.format(unit=name, until=month_name(max(months)), since=month_name(min(months)))


def _month(pick: Callable[..., date], known: Iterable[Months]) -> str:
    """The first or last of all months, in words."""
    months = [pick(one) for one in known if one]
    return month_name(pick(months)) if months else ""

"""Where a survey was made that is nearest to an area, so that no choice of area is left without an answer."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samverkan_data.lake import Snapshot
from samverkan_data.picture.surveys.survey import answers
from samverkan_data.query.places import Areas, areas_of


class Surveyed(NamedTuple):
    """Codes of areas with answers.

    `told` is the one whose answers are told: the area itself where it has any. `whole` is the one whose `parts` are
    laid beside each other: `told` or what it lies in; empty where the parts make up no whole that was asked.
    """

    told: str
    whole: str
    parts: tuple[str, ...]


def surveyed_near(snapshot: Snapshot, area_code: str, instrument: str) -> Surveyed | None:
    """Where the survey has answers: the area, what lies in it, else the nearest in what it lies in; None: nowhere."""
    rows = answers(snapshot)
    asked = set(rows.loc[rows["instrument"] == instrument, "area_code"])
    areas = areas_of(snapshot)
    near = next(filter(None, (_outermost(areas, outer, asked) for outer in areas.path(area_code))), ())
    found = near or tuple(code for code in areas.names if code in asked)
    if not found:
        return None
    if len(found) > 1:
        return Surveyed(found[0], "", found)
    whole = next((outer for outer in areas.path(found[0]) if outer in asked and _below(areas, outer, asked)), found[0])
    return Surveyed(found[0], whole, _below(areas, whole, asked))


def nearest_survey(snapshot: Snapshot, area_code: str, surveys: Iterable[str]) -> str:
    """The first of the surveys that the area itself has answers of, else the first that has any; empty for none."""
    found = {survey: surveyed_near(snapshot, area_code, survey) for survey in surveys}
    own = (survey for survey, near in found.items() if near is not None and near.told == area_code)
    return next(own, next(iter(found), ""))


def _outermost(areas: Areas, outer: str, asked: set[str]) -> tuple[str, ...]:
    """The area itself where it was asked, else the areas in it that were and lie in no other that was."""
    return (outer,) if outer in asked else _below(areas, outer, asked)


def _below(areas: Areas, outer: str, asked: set[str]) -> tuple[str, ...]:
    """The areas below that were asked, where nothing between was."""
    return tuple(_walk(areas, outer, asked, {outer}))


def _walk(areas: Areas, outer: str, asked: set[str], seen: set[str]) -> Iterator[str]:
    for inner in areas.children(outer):
        if inner in asked:
            yield inner
        elif inner not in seen:
            seen.add(inner)
            yield from _walk(areas, inner, asked, seen)

"""The start page before and after a file: how it opens, and what it says of the areas that the file touches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from samverkan_data.formats import period_text
from samverkan_data.lake import Snapshot
from samverkan_data.picture.opening import Ask, Told, area_names, opening_question, tell
from samverkan_data.picture.question import Question
from samverkan_data.picture.sources import areas_to_choose
from samverkan_data.query.places import areas_of
from samverkan_data.texts import before_after as texts

CELL = ["source", "category", "area_code"]
NAMES = ["source_label", "label", "area_name"]
SHOWN = [*NAMES, "verdict"]
MOST_PAGES = 4


@dataclass(frozen=True)
class Pair:
    """The page of one area before and after."""

    before: Told
    after: Told

    @property
    def says_the_same(self) -> bool:
        """Sentence and period are those of today."""
        return self.before.sentence == self.after.sentence and self.before.question == self.after.question

    def moved(self) -> pd.DataFrame:
        """Verdicts that change: `source_label`, `label`, `area_name`, `verdict_old`, `verdict_new`, "" where not."""
        told = [told.changes.reindex(columns=[*CELL, *SHOWN]).astype(object) for told in (self.before, self.after)]
        both = told[0].merge(told[1], how="outer", on=CELL, suffixes=("_old", "_new"), sort=False)
        names = {name: both[f"{name}_new"].combine_first(both[f"{name}_old"]) for name in NAMES}
        verdicts = both[["verdict_old", "verdict_new"]].fillna("")
        found = pd.DataFrame(names).join(verdicts)
        return found[found["verdict_old"] != found["verdict_new"]].reset_index(drop=True)


@dataclass(frozen=True)
class BeforeAfter:
    """How the start page opens, now and afterwards, and the pages that the file touches, the opening one first."""

    now: Question
    then: Question
    sentence: str
    pages: tuple[Pair, ...]

    @property
    def moves_area(self) -> bool:
        """Another municipality's page opens first, for everybody."""
        return self.now.area_code != self.then.area_code


def before_after(before: Ask, after: Ask, touched: Iterable[str], today: date) -> BeforeAfter:
    """Ask the start page before and after.

    Args:
        before: asks the picture of today.
        after: asks the picture as it would be.
        touched: codes of areas; their municipalities' pages are asked too, at most four pages in all.
        today: as everywhere.
    """
    now, then = opening_question(before, today), opening_question(after, today)
    codes = [then.area_code, now.area_code, *after(municipalities, tuple(touched))]
    pages = tuple(_pair(before, after, code, today) for code in list(dict.fromkeys(codes))[:MOST_PAGES] if code)
    names = area_names(after(areas_to_choose))
    return BeforeAfter(now, then, _sentence(now, then, names), pages)


def municipalities(snapshot: Snapshot, touched: tuple[str, ...]) -> list[str]:
    """The municipalities that the areas are or lie in, in the order first seen."""
    return [code for code in dict.fromkeys(map(areas_of(snapshot).municipality, touched)) if code]


def _pair(before: Ask, after: Ask, code: str, today: date) -> Pair:
    return Pair(*(tell(ask, opening_question(ask, today, code), today) for ask in (before, after)))


def _sentence(now: Question, then: Question, names: pd.Series) -> str:
    text = texts.SAME
    if (now.start, now.end) != (then.start, then.end):
        text = texts.OTHER_PERIOD
    if now.area_code != then.area_code:
        text = texts.OTHER_AREA
    return text.format(
        area=names.get(then.area_code, then.area_code),
        period=period_text(then.start, then.end),
        now_area=names.get(now.area_code, now.area_code),
        now_period=period_text(now.start, now.end),
    )

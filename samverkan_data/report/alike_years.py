"""Those alike beside a series of published rates: their middle year by year, or why it is not there."""

from typing import NamedTuple

import pandas as pd

from samverkan_data.formats import lower_first, years_text
from samverkan_data.picture.areas.likeness import Group, similar_years
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND
from samverkan_data.texts import likeness as texts
from samverkan_data.words import MUNICIPALITY

COLUMNS = ["name", "year", "value", "have"]


class AlikeYears(NamedTuple):
    """`rows`: `name`, `year`, `value` per 100 000 and `have` of the years that have a middle; `note`: what lacks."""

    rows: pd.DataFrame
    note: str

    @property
    def columns(self) -> pd.DataFrame:
        """The same for a table: by `year`, the middle and how many have a figure; without columns where none has."""
        told = self.rows.set_index("year").rename(columns={"value": texts.MIDDLE, "have": texts.WITH_FIGURES})
        return told[[texts.MIDDLE, texts.WITH_FIGURES] * bool(len(told))].round().astype("Int64")


def alike_years(asking: Asking, area_code: str, subject: str, years: pd.Series) -> AlikeYears:
    """The middle of those like a municipality, for the years of its own series."""
    found = asking.ask(similar_years, subject, area_code)
    if found is None:
        return AlikeYears(pd.DataFrame(columns=COLUMNS), no_group(asking, area_code))
    rows = found.rows[found.rows["year"].between(years.min(), years.max())]
    known = rows.dropna(subset="middle").rename(columns={"middle": "value"}).assign(name=texts.MIDDLE)
    return AlikeYears(known[COLUMNS], _note(found.group, rows, list(known["year"])))


def no_group(asking: Asking, area_code: str) -> str:
    """That a municipality is in no group; empty for other areas."""
    areas = asking.ask(areas_of)
    is_one = areas.kinds.get(area_code) == MUNICIPALITY
    return texts.NO_GROUP.format(name=areas.names[area_code]) if is_one else ""


def group_words(group: Group) -> dict[str, object]:
    """How a group is told in sentences: `count` others, `group` its name, `origin`."""
    return {"count": len(group.others), "group": lower_first(group.title), "origin": group.origin or texts.NO_ORIGIN}


def _note(group: Group, rows: pd.DataFrame, known: list[int]) -> str:
    words = group_words(group) | {"fewest": FEWEST_FOR_BAND}
    if len(group.others) < FEWEST_FOR_BAND:
        return texts.SMALL_GROUP.format(**words)
    if rows.empty:
        return texts.YEARS_NOBODY.format(**words)
    if not known:
        most = rows.sort_values(["have", "year"]).iloc[-1]
        return texts.YEARS_NEED.format(have=int(most["have"]), year=int(most["year"]), **words)
    return texts.YEARS_OF.format(years=years_text(known), **words)

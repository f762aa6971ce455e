"""What a source's own figure says that the sentence above it does not: of its categories together, or by itself."""

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.series import season_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import name_of, over_years
from samverkan_data.texts import pages as texts
from samverkan_data.verdict import SIGNALS


def summed_name(asking: Asking, source: str) -> str:
    """What a source is called where all its categories are counted together; its own name where it has one of them."""
    return (
        texts.YEARS_SUM.format(source=name_of(source))
        if source in _summed(asking.ask(find_changes, asking.question, asking.today))
        else name_of(source)
    )


def sums_told(asking: Asking, changes: pd.DataFrame) -> tuple[str, ...]:
    """The areas that a source's figure has as clearly changed, where nothing there has among all that is compared.

    A sum can change clearly when none of its categories does, and the fewer counts are looked at together the less it
    takes. Only against earlier years, which those figures are drawn against.

    Args:
        asking: who asks.
        changes: the rows of `find_changes` that the sentence is of.
    """
    if changes.empty or asking.question.compare != "years":
        return ()
    alone = changes[changes["verdict"].isin(SIGNALS)]
    years = asking.ask(season_years, over_years(asking))
    now = years[(years["period"] == 0) & _cells(years).isin(_cells(changes))]
    new = now[~_cells(now).isin(_cells(alone))]
    is_sum = new["source"].isin(_summed(changes))
    told = {
        (verdict, kind): new[(new["verdict"] == verdict) & (is_sum == kind)]
        for verdict in SIGNALS
        for kind in (True, False)
    }
    return tuple(texts.YEARS_SUMS[key].format(names=_names(rows)) for key, rows in told.items() if len(rows))


def _summed(changes: pd.DataFrame) -> set[str]:
    """The sources with several categories of the question."""
    if changes.empty:
        return set()
    categories = changes.groupby("source")["category"].nunique()
    return set(categories.index[categories > 1])


def _cells(rows: pd.DataFrame) -> pd.Index:
    return pd.MultiIndex.from_frame(rows[["source", "area_code"]])


def _names(rows: pd.DataFrame) -> str:
    return join_words([
        texts.YEARS_SUM_OF.format(source=name_of(str(source)), names=join_words(list(own["name"])))
        for source, own in rows.groupby("source", sort=False)
    ])  # fmt: skip

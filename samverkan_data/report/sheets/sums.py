"""What a source's own figure says that the sentence above it does not: of its categories together, or by itself."""

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.series import season_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import name_of
from samverkan_data.texts import pages as texts
from samverkan_data.verdict import SIGNALS, Verdict

CELL, JUDGED = ["source", "area_code"], ["source", "area_code", "verdict"]


def summed_name(asking: Asking, source: str) -> str:
    """What a source is called where all its categories are counted together; its own name where it has one of them."""
    name, changes = name_of(source), asking.ask(find_changes, asking.question, asking.today)
    return texts.YEARS_SUM.format(source=name) if source in _summed(changes) else name


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
    years = asking.ask(season_years, asking.question)
    now = years[(years["period"] == 0) & years["verdict"].isin(SIGNALS)]
    is_new = _cells(now, CELL).isin(_cells(changes, CELL)) & ~_cells(now, JUDGED).isin(_cells(changes, JUDGED))
    kinds = now[is_new].assign(is_sum=now["source"].isin(_summed(changes))).groupby(["verdict", "is_sum"])
    return tuple(
        texts.YEARS_SUMS[Verdict(str(verdict)), bool(kind)].format(names=_names(rows))
        for (verdict, kind), rows in kinds
    )


def _summed(changes: pd.DataFrame) -> set[str]:
    """The sources with several categories of the question."""
    if changes.empty:
        return set()
    categories = changes.groupby("source")["category"].nunique()
    return set(categories.index[categories > 1])


def _cells(rows: pd.DataFrame, columns: list[str]) -> pd.Index:
    return pd.MultiIndex.from_frame(rows[columns])


def _names(rows: pd.DataFrame) -> str:
    of_source = rows.groupby("source", sort=False)["name"]
    named = ((name_of(str(source)), join_words(list(names))) for source, names in of_source)
    return join_words([texts.YEARS_SUM_OF.format(source=source, names=names) for source, names in named])

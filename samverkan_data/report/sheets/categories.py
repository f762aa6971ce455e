"""The other questions of an area: each category of a source with its change, and the way to it."""

from collections.abc import Hashable
from dataclasses import replace

import pandas as pd

from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.formats import join_words
from samverkan_data.picture.incidents.changes import find_changes, stands_for
from samverkan_data.picture.incidents.notes import category_caveats
from samverkan_data.picture.incidents.series import category_table
from samverkan_data.picture.question import Question
from samverkan_data.report.asking import Asking
from samverkan_data.report.changes import in_order, twin_columns
from samverkan_data.report.incidents import bear_in_mind, caption, name_of, span_of
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.native import change_numbers
from samverkan_data.report.opening import leading_on
from samverkan_data.report.panel import Link, Panel
from samverkan_data.report.tables import table_of, with_mask
from samverkan_data.texts import caveats as caveat_texts
from samverkan_data.texts import pages as texts
from samverkan_data.texts.verdicts import sign
from samverkan_data.verdict import SIGNALS, Verdict

MOST_DRAWN, MOST_LABELS = 12, 3


@left_out_where_refused(texts.PARTS["cells"])
def categories_panel(asking: Asking, source: str) -> Panel | None:
    """Every category of the source in the whole area, changed ones first; the table has every place."""
    whole = _whole(asking, [source])
    judged = whole[whole["verdict"] != Verdict.TOO_FEW]
    if judged.empty:
        return _only_links(asking, whole) if len(whole) else None
    ordered = in_order(judged)
    rows = ordered.head(MOST_DRAWN)
    cells = asking.ask(category_table, _all_categories(asking), asking.today)
    caveats = _caveats(asking, source)
    table = _with_caveats(cells[cells["source"] == source], caveats)
    period = span_of(asking, source)
    ways = _ways(asking, whole)
    hidden = [texts.SHOWN_OF.format(found=len(rows), of=len(whole))] * (len(rows) < len(whole))
    return Panel(
        key=f"kategorier-{source}",
        heading=texts.CATEGORIES_HEADING.say(int(judged["verdict"].isin(SIGNALS).sum()), len(judged)),
        reading=texts.CATEGORIES_READING.format(source=name_of(source), period=period),
        figure=change_intervals(leading_on(rows, "category", ways), asking.look).finished(),
        numbers=change_numbers(rows),
        caption=caption(asking, source, period),
        notes=tuple(filter(None, [" ".join([*hidden, *_notes(asking, judged, caveats)])])),
        table=table_of(with_mask(table, [*twin_columns(table), "caveat"]), asking.look),
        links=_links(asking, whole),
    )


def ways_panel(asking: Asking, sources: list[str]) -> Panel | None:
    """A way to each category of several sources, and nothing drawn; None where there is none."""
    whole = _whole(asking, sources)
    return _only_links(asking, whole) if len(whole) else None


def _only_links(asking: Asking, whole: pd.DataFrame) -> Panel:
    judged = whole[whole["verdict"] != Verdict.TOO_FEW]
    heading = texts.CATEGORIES_HEADING.say(int(judged["verdict"].isin(SIGNALS).sum()), len(judged))
    return Panel(key="fragor", heading=heading, reading=texts.WAYS_READING, links=_links(asking, whole))


def _all_categories(asking: Asking) -> Question:
    return replace(asking.question, categories=())


def _whole(asking: Asking, sources: list[str]) -> pd.DataFrame:
    """The rows of the whole area, each category of the sources."""
    changes = asking.ask(find_changes, _all_categories(asking), asking.today)
    if changes.empty:
        return changes
    found = changes[stands_for(changes, asking.question.area_code)]
    return found[found["source"].isin(sources)].reset_index(drop=True)


def _caveats(asking: Asking, source: str) -> list[tuple[list[str], str]]:
    """Labels that share a caveat of the register, and the caveat."""
    return asking.ask(category_caveats, _all_categories(asking), source, asking.today)


def _with_caveats(rows: pd.DataFrame, caveats: list[tuple[list[str], str]]) -> pd.DataFrame:
    told = {label: caveat for labels, caveat in caveats for label in labels}
    return rows.assign(caveat=[told.get(label, "") for label in rows["label"]])


def _notes(asking: Asking, judged: pd.DataFrame, caveats: list[tuple[list[str], str]]) -> tuple[str, ...]:
    """What holds for many is said without names, else only of what has clearly changed or is chosen."""
    told = judged["verdict"].isin(SIGNALS) | (judged["category"] == asking.choice.category)
    named = set(judged.loc[told, "label"])
    said = []
    for labels, caveat in caveats:
        kept = [label for label in labels if label in named]
        if len(labels) > MOST_LABELS:
            said.append(caveat)
        elif kept:
            said.append(caveat_texts.LABELLED.format(labels=join_words(kept), caveat=caveat))
    return bear_in_mind(said)


def _links(asking: Asking, whole: pd.DataFrame) -> tuple[Link, ...]:
    """All categories where one is chosen, then each of the others."""
    every = [Link(texts.ALL_CATEGORIES, "handelser", {"kategori": ""})] * bool(asking.choice.category)
    return (*every, *_ways(asking, whole).values())


def _ways(asking: Asking, whole: pd.DataFrame) -> dict[Hashable, Link]:
    """Each category but the chosen one, and the way to it; a clear change has its mark."""
    rows = in_order(whole).drop_duplicates("category")
    others = rows[rows["category"] != asking.choice.category]
    return {row["category"]: _link(row) for _, row in others.iterrows()}


def _link(row: pd.Series) -> Link:
    mark = f" {sign(row['verdict']).mark}" if row["verdict"] in SIGNALS else ""
    return Link(f"{row['label']}{mark}", "handelser", {"kategori": str(row["category"])})

"""The municipality against those that are like it, as a panel for pages and papers, and what signals say of it."""

from typing import Any

import pandas as pd

from samverkan_data.formats import join_words, listed, lower_first, number, span
from samverkan_data.picture.areas.likeness import Likeness, group_of, likeness
from samverkan_data.query.places import areas_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.alike_years import group_words, no_group
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Status
from samverkan_data.report.tables import written_table
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND
from samverkan_data.texts import comparison
from samverkan_data.texts import likeness as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import Verdict

MOST_NAMED = 4


def likeness_panel(asking: Asking) -> Panel | None:
    """Every published subject against similar municipalities, or why not; None for areas that lie in none."""
    found = asking.ask(likeness, asking.choice.area_code)
    if found is None:
        return _unknown(_lacking(asking, asking.choice.area_code))
    rows = found.rows
    known = rows[rows["verdict"] != Verdict.UNKNOWN]
    if known.empty:
        return _unknown(_too_few(found))
    years = (
        span(int(rows["year"].min()), int(rows["year"].max()))
        if rows["year"].nunique() > 1
        else str(rows["year"].max())
    )
    return Panel(
        key="liknande",
        heading=_heading(known),
        reading=texts.READING.format(name=found.name, **group_words(found.group)),
        table=written_table(
            texts.HEADERS,
            [_row(row, len(found.group.others)) for row in rows_of(rows.rename(columns={"count": "number"}))],
        ),
        caption=asking.caption(
            join_words(list(dict.fromkeys(rows["instrument"]))), years, example=bool(rows["example"].any())
        ),
        notes=(texts.NOTE, *_preliminary(rows)),
    )


def mark_of(asking: Asking, area_code: str, theme: str) -> str:
    """The mark where a municipality is higher than those like it and rising in a theme; none for an area in one."""
    if not theme or not _is_municipality(asking, area_code):
        return ""
    found = asking.ask(likeness, area_code)
    is_marked = found is not None and theme in set(found.rows.loc[found.rows["mark"], "theme"])
    return texts.MARK if is_marked else ""


def against_similar_text(asking: Asking, area_code: str, subject: str) -> list[str]:
    """What is known of one subject against similar municipalities, as sentences without a full stop."""
    found = asking.ask(likeness, area_code)
    if found is None:
        return [text.removesuffix(".") for text in [_lacking(asking, area_code)] if text]
    rows = found.rows[found.rows["subject"] == subject]
    return [text for _, row in rows.iterrows() for text in [_against(found, row), *[texts.MARK] * bool(row["mark"])]]


def theme_against_similar(asking: Asking, area_code: str, theme: str) -> str:
    """The published figure of a municipality's theme that stands worst against similar ones; empty where none can."""
    found = asking.ask(likeness, area_code) if theme and _is_municipality(asking, area_code) else None
    rows = found.rows[(found.rows["theme"] == theme) & found.rows["rate"].notna()] if found is not None else None
    if found is None or rows is None or rows.empty or rows["verdict"].iloc[0] == Verdict.UNKNOWN:
        return ""
    row = rows.iloc[0]
    told = {"label": row["label"], "year": row["year"], "value": number(row["rate"])}
    return texts.OF_THEME.format(**told, against=_against(found, row))


def _against(found: Likeness, row: pd.Series) -> str:
    """A subject beside the group, in words."""
    words = group_words(found.group)
    if row["verdict"] == Verdict.UNKNOWN:
        return texts.AGAINST_UNKNOWN.format(have=int(row["have"]), **words)
    expected = span(row["low"], row["high"])
    return texts.AGAINST.format(middle=number(row["middle"]), span=expected, verdict=word(row["verdict"]), **words)


def _is_municipality(asking: Asking, area_code: str) -> bool:
    return asking.ask(areas_of).municipality(area_code) == area_code


def _unknown(told: str) -> Panel | None:
    return Panel(key="liknande", heading=texts.NAME, lines=(told,), status=Status.UNKNOWN) if told else None


def _lacking(asking: Asking, area_code: str) -> str:
    """Why nothing is known of the municipality around an area; empty where there is none."""
    areas = asking.ask(areas_of)
    own = areas.municipality(area_code)
    if own and asking.ask(group_of, own) is None:
        return no_group(asking, own)
    return texts.NO_OWN.format(name=areas.names[own]) if own else ""


def _too_few(found: Likeness) -> str:
    """How many of the group have figures of what most of them have."""
    words = group_words(found.group) | {"fewest": FEWEST_FOR_BAND}
    if len(found.group.others) < FEWEST_FOR_BAND:
        return texts.SMALL_GROUP.format(**words)
    most = found.rows.sort_values("have", ascending=False, kind="stable").iloc[0]
    return texts.NEEDS.format(have=int(most["have"]), label=lower_first(most["label"]), **words)


def _preliminary(rows: pd.DataFrame) -> list[str]:
    """The years whose own figures may still change."""
    years = sorted(set(rows.loc[rows["preliminary"].astype(bool), "year"]))
    return [comparison.PRELIMINARY.format(year=join_words([str(year) for year in years]))] * bool(years)


def _heading(known: pd.DataFrame) -> str:
    marked, higher = known[known["mark"]], known[known["verdict"] == Verdict.HIGHER]
    for rows, heading in ((marked, texts.HEADING_MARK), (higher, texts.HEADING_HIGHER)):
        if len(rows):
            return heading.format(labels=listed(rows["label"], MOST_NAMED))
    return texts.HEADING_NONE


def _row(row: Any, others: int) -> tuple[Cell, ...]:  # noqa: ANN401 - a named tuple of the frame
    """A subject for people; no rate where there are too few."""
    rate = None if pd.isna(row.rate) else round(row.rate)
    middle = None if pd.isna(row.middle) else round(row.middle)
    expected = "" if pd.isna(row.low) else span(row.low, row.high)
    have = texts.HAVE.format(have=row.have, count=others)
    mark = texts.MARK * bool(row.mark)
    told = (row.label, int(row.year), int(row.number), rate, middle, expected, have)
    return (*told, word(row.verdict), word(row.change), mark)

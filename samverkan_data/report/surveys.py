"""The panels of survey answers: area × year, question × year, and the latest answers area by area."""

from collections.abc import Hashable
from dataclasses import dataclass

import pandas as pd

from samverkan_data.charts import area_waves as waves_chart
from samverkan_data.charts.proportion_areas import proportion_areas
from samverkan_data.charts.question_year import Unit, question_year
from samverkan_data.formats import number
from samverkan_data.picture.surveys.survey import area_groups, area_waves, latest_wave, most_telling
from samverkan_data.picture.surveys.surveyed import Surveyed
from samverkan_data.report import survey_words as say
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Caption, Line, Link, Numbers, Panel, Table
from samverkan_data.report.tables import table_of
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.texts import caveats as caveat_texts
from samverkan_data.texts import pages as texts
from samverkan_data.texts import survey as words

MOST_AREAS = 12
WAVES = ["name", "year", "value", "low", "high", "n", "verdict"]
QUESTIONS = ["label", "year", "value", "n", "low", "high", "change", "change_low", "change_high", "verdict"]
NUMBERS = ["value", "low", "high", "change", "change_low", "change_high"]


@dataclass(frozen=True)
class Asked:
    """What is asked of a survey: where it has answers, which question, of whom, and its unit."""

    near: Surveyed
    indicator: str
    group: str
    unit: Unit


def waves_panel(asking: Asking, asked: Asked) -> Panel:
    """One question in the whole and each of its parts, wave by wave; the chosen part stands out."""
    rows = _waves(asking, asked)
    order = _order(rows)
    kept = [code for code in order if code in order[:MOST_AREAS]]
    shown = pd.concat([rows[rows["area_code"] == code] for code in kept], ignore_index=True)
    left_out = [texts.SHOWN_OF.format(found=len(kept), of=len(order))] * (len(kept) < len(order))
    ways = area_ways(asking, shown, "trygghet")
    own = [words.CHOSEN.format(area=asking.choice.area_name)] * bool(rows["own"].any())
    return Panel(
        key="omrade-ar",
        heading=say.waves_heading(rows),
        reading=say.waves_reading(rows, asked.unit),
        figure=waves_chart.area_waves(leading_on(shown, "area_code", ways), asked.unit, asking.look).finished(),
        table=table_of(_without_few(rows)[WAVES]),
        numbers=_wave_numbers(shown, asked.unit),
        caption=_caption(asking, rows, words.WAVES_N),
        notes=(*own, *left_out),
        links=tuple(ways.values()),
    )


def questions_panel(asking: Asking, judged: pd.DataFrame, asked: Asked) -> Panel:
    """Question × year with values and n, of the area whose answers are told."""
    caveats = list(judged["caveat"].dropna().unique())
    ways = _question_ways(judged, asked.indicator)
    return Panel(
        key="fraga",
        heading=say.questions_heading(judged, name=asked.near.told != asking.choice.area_code),
        reading=texts.QUESTION_READING[asked.unit],
        figure=question_year(leading_on(judged, "indicator", ways), asked.unit, asking.look).finished(),
        table=table_of(_without_few(judged)[QUESTIONS]),
        numbers=_question_numbers(judged, asked.unit),
        caption=_caption(asking, judged),
        notes=tuple([caveat_texts.CAVEATS.format(caveats=" ".join(caveats))] * bool(caveats)),
        opens=tuple(ways.values()),
    )


def areas_panel(asking: Asking, asked: Asked) -> Panel | None:
    """The latest wave area by area, and in words which areas can be told from the rest; None without a whole."""
    rows = latest_wave(_waves(asking, asked))
    whole, parts = rows[rows["whole"]], rows[~rows["whole"]].sort_values("value", ascending=False)
    if parts.empty or whole.empty:
        return None
    told = area_groups(rows, asked.near.whole)
    value, name = whole["value"].iloc[0], str(whole["name"].iloc[0])
    drawn = asked.unit == "procent"
    ways = area_ways(asking, parts, "trygghet") if drawn else {}
    marks = leading_on(parts, "area_code", ways)
    known = None if pd.isna(value) else float(value)
    n = whole["n"].iloc[0]
    return Panel(
        key="andel",
        heading=say.areas_heading(whole, told),
        reading=(texts.SHARE_READING if drawn else words.INDEX_READING).format(year=whole["year"].iloc[0]),
        figure=proportion_areas(marks, known, asking.look, name).finished() if drawn else None,
        table=_areas_table(rows),
        numbers=_area_numbers(parts, known, asked.unit),
        caption=_caption(asking, rows, "" if pd.isna(n) else texts.CAPTION_N.format(n=number(n))),
        notes=(say.areas_sentence(told, name),),
        opens=tuple(ways.values()),
    )


def _question_ways(judged: pd.DataFrame, asked: str) -> dict[Hashable, Link]:
    """Each question but the one that is asked, and the way to it."""
    labels = dict(zip(judged["indicator"], judged["label"], strict=True))
    return {code: Link(str(label), "trygghet", {"fraga": str(code)}) for code, label in labels.items() if code != asked}


def _waves(asking: Asking, asked: Asked) -> pd.DataFrame:
    near, chosen = asked.near, asking.choice.area_code
    rows = asking.ask(area_waves, near.whole, near.parts, asked.indicator, asked.group)
    own = (rows["area_code"] == chosen) & (chosen != near.whole)
    return rows.assign(whole=rows["area_code"] == near.whole, own=own)


def _order(rows: pd.DataFrame) -> list[str]:
    """Codes of the areas: the whole, the chosen one, then from the highest latest value to the lowest."""
    last = _without_few(rows).drop_duplicates("area_code", keep="last").set_index("area_code")
    return list(last.sort_values(["whole", "own", "value"], ascending=False, kind="stable").index)


def _without_few(rows: pd.DataFrame) -> pd.DataFrame:
    """Too few answers are not shown alone, in the table neither."""
    few = few_answers(rows["n"])
    return rows.assign(**{name: rows[name].astype("float64").mask(few) for name in NUMBERS if name in rows})


def _areas_table(rows: pd.DataFrame) -> Table:
    ordered = _without_few(rows).sort_values(["whole", "name"], ascending=[False, True])
    return table_of(ordered[["name", "value", "low", "high", "n", "verdict"]])


def _wave_numbers(rows: pd.DataFrame, unit: Unit) -> Numbers:
    lead = rows["whole"] | rows["own"]
    return _year_numbers(rows.assign(label=rows["name"], lead=lead if lead.any() else True), unit)


def _question_numbers(judged: pd.DataFrame, unit: Unit) -> Numbers:
    telling = judged["indicator"].isin(most_telling(judged)["indicator"])
    return _year_numbers(judged.assign(lead=telling if telling.any() else True), unit)


def _year_numbers(rows: pd.DataFrame, unit: Unit) -> Numbers:
    """A line per `label` over the years; those that are `lead` are the main ones."""
    years = sorted(rows["year"].unique())
    shown = _without_few(rows[rows["label"].notna()])
    told: dict[str, dict[int, float | None]] = {label: {} for label in shown["label"]}
    for label, year, value in zip(shown["label"], shown["year"], values(shown["value"]), strict=True):
        told[label][year] = value
    lead = dict(zip(reversed(shown["label"].tolist()), reversed(shown["lead"].tolist()), strict=True))
    lines = [
        Line(label, tuple(of_years.get(year) for year in years), "main" if lead[label] else "other")
        for label, of_years in told.items()
    ]
    return Numbers("line", tuple(str(year) for year in years), tuple(lines), words.UNITS[unit])


def _area_numbers(parts: pd.DataFrame, whole: float | None, unit: Unit) -> Numbers:
    shown = _without_few(parts)
    lines = (
        Line(texts.COLUMNS["value"], values(shown["value"])),
        Line(texts.COLUMNS["mean"], (whole,) * len(shown), "mean"),
        Line(texts.COLUMNS["low"], values(shown["low"]), "low"),
        Line(texts.COLUMNS["high"], values(shown["high"]), "high"),
    )
    return Numbers("dot", tuple(shown["name"]), lines, words.UNITS[unit])


def _caption(asking: Asking, rows: pd.DataFrame, n: str = "") -> Caption:
    return asking.caption(say.instrument(rows), say.years(rows), n, example=bool(rows["example"].any()))

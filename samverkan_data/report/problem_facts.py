"""What data say of a problem: how common, for how long, unlike others, and bounded in place."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from samverkan_data.formats import join_words, lower_first, month_name, number, period_text, span
from samverkan_data.picture.areas.comparison import all_rates, compare, neighbours
from samverkan_data.picture.choice import expand_category
from samverkan_data.picture.incidents.concentration import concentrations, sentence
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.series import season_years, source_series
from samverkan_data.picture.question import Question
from samverkan_data.picture.register.chain import Problem
from samverkan_data.query.places import areas_of
from samverkan_data.query.published import subjects
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import name_of
from samverkan_data.report.likeness import against_similar_text
from samverkan_data.statistics.steps import MONTHS_PER
from samverkan_data.texts import loften as texts
from samverkan_data.texts.charts import NO_INFORMATION
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import SIGNALS, Verdict

WHOLE_KINDS = ("land", "lan", "lpo", "kommun")


def how_common(asking: Asking, problem: Problem) -> list[str]:
    """How many per source in the chosen period, with verdict and expected span."""
    years = _years(asking, problem)
    period = period_text(asking.choice.start, asking.choice.end)
    return [*(_count(row, period) for row in _of(years, problem.area_code)), *_silent(asking, problem)]


def _silent(asking: Asking, problem: Problem) -> list[str]:
    """The sources that report from the municipality and have never told anything of the problem's area in it."""
    coverage, area = asking.ask(coverage_of), problem.area_code
    home = coverage.areas.municipality(area)
    silent = [one for one in coverage.sources if coverage.units(one, home) and not coverage.units(one, area)]
    return [f"{name_of(one)}: {NO_INFORMATION}" for one in silent] if home else []


def how_long(asking: Asking, problem: Problem) -> list[str]:
    """Since when each source has been outside what is expected; nothing of single months in the open view."""
    question = _question(asking, problem, problem.area_code)
    if question is None:
        return []
    if asking.is_open:
        return [texts.NOT_OPEN]
    told = []
    for source, (frame, step) in asking.ask(source_series, question).items():
        signals = list(frame["signal"])
        run = next((n for n, one in enumerate(reversed(signals)) if one != signals[-1]), len(signals))
        text = {Verdict.RISE: texts.LONG_OVER, Verdict.FALL: texts.LONG_UNDER}.get(signals[-1], texts.LONG_WITHIN)
        last = frame["month"].iloc[-1] + pd.DateOffset(months=MONTHS_PER[step] - 1)
        days = {"when": month_name(frame["month"].iloc[-run].date()), "last": month_name(last.date())}
        told.append(text.format(source=name_of(source), **days))
    return told


def unlike(asking: Asking, problem: Problem) -> list[str]:
    """The municipality's published rate for the theme, against the middle half or those beside it, and those alike."""
    areas, known = asking.ask(areas_of), asking.ask(subjects)
    own = areas.municipality(problem.area_code)
    of_theme = known[known["theme"] == problem.theme] if problem.theme else known[:0]
    if of_theme.empty or not own:
        return [texts.NO_PUBLISHED]
    subject = of_theme.iloc[0]
    rows = asking.ask(all_rates, subject["subject"])
    years = rows.loc[(rows["area_code"] == own) & rows["rate"].notna(), "year"]
    if years.empty:
        return [texts.NO_PUBLISHED]
    found = compare(rows, own, int(years.max()), asking.ask(neighbours, own))
    rate = texts.RATE.format(label=subject["label"], year=found.year, value=number(found.own["rate"]),
                             area=areas.names[own])  # fmt: skip
    alike = against_similar_text(asking, own, str(subject["subject"]))
    if found.band is not None:
        place = "above" if found.own["rate"] > found.band["high"] else (
            "below" if found.own["rate"] < found.band["low"] else "inside")  # fmt: skip
        limits = span(found.band["low"], found.band["high"])
        return [texts.RATE_BAND.format(rate=rate, place=texts.BAND_PLACES[place], areas=int(found.band["areas"]),
                                       span=limits), *alike]  # fmt: skip
    others = found.shown[(found.shown["area_code"] != own) & found.shown["rate"].notna()]
    said = [texts.RATE_OTHER.format(value=number(row["rate"]), area=row["name"], verdict=word(row["verdict"]))
            for _, row in others.iterrows()]  # fmt: skip
    return [texts.RATE_BESIDE.format(rate=rate, others=join_words(said)) if said else rate, *alike]


def bounded(asking: Asking, problem: Problem) -> list[str]:
    """How much of the area around lies in the problem's area, or which part of the problem's area has most."""
    years, areas = _years(asking, problem), asking.ask(areas_of)
    outer = _outer(asking, problem.area_code)
    return [*_bounds(years, problem.area_code, outer, areas.names), *_one_place(asking, problem)]


def _one_place(asking: Asking, problem: Problem) -> list[str]:
    """That one place stands for the increase, to those who see exact incidents."""
    question = _question(asking, problem, problem.area_code)
    if asking.is_open or question is None:
        return []
    found = asking.ask(concentrations, question, asking.today)
    return [sentence(share).removesuffix(".") for (_, _, area), share in found.items() if area == problem.area_code]


def _bounds(years: pd.DataFrame, own: str, outer: str, names: dict[str, str]) -> Iterator[str]:
    known = years[~_hidden(years) & years["count"].notna()] if len(years) else years
    for source, rows in known.groupby("source", sort=False):
        counts = dict(zip(rows["area_code"], rows["count"], strict=True))
        parts = {code: count for code, count in counts.items() if code != outer and code in names}
        whole = counts.get(outer, 0)
        if not whole or not parts:
            continue
        told = {"source": name_of(str(source)), "whole": number(whole)}
        if own != outer:
            if own in parts:
                yield texts.PART_OF.format(count=number(parts[own]), area=names[outer], **told)
        else:
            most = max(parts, key=lambda code: parts[code])
            yield texts.MOST_IN.format(place=names[most], count=number(parts[most]), **told)


def _of(years: pd.DataFrame, area_code: str) -> list[pd.Series]:
    return [row for _, row in years[years["area_code"] == area_code].iterrows()] if len(years) else []


def _count(row: pd.Series, period: str) -> str:
    is_hidden = bool(_hidden(row.to_frame().T).iloc[0]) or pd.isna(row["count"])
    count = texts.HIDDEN if is_hidden else number(row["count"])
    verdict = word(row["verdict"]) if row["verdict"] in (*SIGNALS, Verdict.NORMAL) else ""
    expected = "" if pd.isna(row["low"]) or is_hidden else texts.EXPECTED.format(span=span(row["low"], row["high"]))
    return texts.COUNT.format(source=name_of(row["source"]), count=count, period=period,
                              verdict=texts.VERDICT.format(verdict=lower_first(verdict)) if verdict else "",
                              expected=expected)  # fmt: skip


def _hidden(rows: pd.DataFrame) -> pd.Series:
    """Which rows the open view does not tell the number of."""
    if "masked" not in rows:
        return pd.Series(False, index=rows.index)
    flags: pd.Series = rows["masked"].astype(bool)
    return flags


def _years(asking: Asking, problem: Problem) -> pd.DataFrame:
    """The asked-for period in the problem's area and in the area around it."""
    question = _question(asking, problem, _outer(asking, problem.area_code))
    if question is None:
        return pd.DataFrame()
    years = asking.ask(season_years, question)
    now: pd.DataFrame = years[years["period"] == 0] if len(years) else years
    return now


def _question(asking: Asking, problem: Problem, area_code: str) -> Question | None:
    """The problem's category, or its theme's, in an area; None where it has neither."""
    categories = asking.ask(expand_category, problem.category or problem.theme)
    if not categories:
        return None
    return replace(asking.question, area_code=area_code, compare="years", categories=categories, sources=())


def _outer(asking: Asking, area_code: str) -> str:
    """The area that a part of a municipality lies in; larger areas stand for themselves."""
    areas = asking.ask(areas_of)
    return area_code if areas.kinds.get(area_code) in WHOLE_KINDS else areas.parent(area_code) or area_code

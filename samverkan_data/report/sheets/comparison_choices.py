"""What is compared on the comparison page: subject, year and areas."""

from dataclasses import dataclass

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.picture.areas.comparison import (
    all_rates,
    county,
    inside_with_figures,
    nearest_with_figures,
    neighbours,
)
from samverkan_data.picture.areas.likeness import similar
from samverkan_data.query.published import subjects
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import NONE, Control, codes_of, one_of_many, several
from samverkan_data.texts import comparison as texts
from samverkan_data.texts import likeness as likeness_texts

MOST_AREAS = 50
MOST_NAMED = 3
MOST_BESIDE = 12
SUBJECT, YEAR, BEFORE, AGAINST = "indikator", "ar", "mot_ar", "mot"
Options = dict[str, str]


@dataclass(frozen=True)
class Asked:
    """A subject (a row of `subjects`), the area with figures, the year, those to compare with, and all the rates.

    `before` is the earlier year that the year is held against; None where there is none.
    """

    subject: pd.Series
    area_code: str
    year: int
    against: tuple[str, ...]
    rows: pd.DataFrame
    before: int | None = None


def controls(asking: Asking) -> tuple[Control, ...]:
    """What is compared, in which year and with whom; as far as there is something to choose from."""
    found = asking.ask(subjects)
    if found.empty:
        return ()
    labels = dict(zip(found["subject"], found["label"], strict=True))
    subject = one_of_many(asking, SUBJECT, texts.SUBJECT, labels)
    area_code = asking.ask(nearest_with_figures, subject.value, asking.choice.area_code)
    if not area_code:
        return (subject,)
    rows = asking.ask(all_rates, subject.value)
    year = _year(asking, rows[rows["area_code"] == area_code])
    before = _before(asking, rows[rows["area_code"] == area_code], int(year.value))
    return (subject, year, *before, *_against(asking, _comparable(rows, area_code, int(year.value)), area_code))


def asked_of(asking: Asking) -> Asked | None:
    """What the controls ask for; None where the area has no published figures."""
    found = asking.ask(subjects)
    code = asking.value(SUBJECT)
    area_code = asking.ask(nearest_with_figures, code, asking.choice.area_code) if len(found) else ""
    if not area_code:
        return None
    subject: pd.Series = found[found["subject"] == code].iloc[0]
    against = tuple(codes_of(asking.value(AGAINST))[:MOST_AREAS])
    before = int(asking.value(BEFORE)) if asking.value(BEFORE) else None
    return Asked(subject, area_code, int(asking.value(YEAR)), against, asking.ask(all_rates, code), before)


def why_nothing(asking: Asking) -> str:
    """Why there is nothing to compare, and what to choose instead."""
    if asking.ask(subjects).empty:
        return texts.NO_FIGURES
    inside = asking.ask(inside_with_figures, asking.value(SUBJECT), asking.choice.area_code)
    few = 0 < len(inside) <= MOST_NAMED
    remedy = texts.CHOOSE_INSIDE.format(names=texts.OR.join(inside)) if few else texts.CHOOSE_ANY
    return texts.NO_FIGURES_HERE.format(area=asking.choice.area_name, remedy=remedy)


def _year(asking: Asking, own: pd.DataFrame) -> Control:
    years = [str(year) for year in sorted(own["year"].unique(), reverse=True)]
    wanted = asking.value(YEAR)
    unknown = bool(wanted) and wanted not in years
    told = (texts.UNKNOWN_YEAR.format(year=wanted, shown=years[0]),) if unknown else ()
    return one_of_many(asking, YEAR, texts.YEAR, dict(zip(years, years, strict=True)), told=told)


def _before(asking: Asking, own: pd.DataFrame, year: int) -> tuple[Control, ...]:
    """The earlier years that the year can be held against, the nearest first; none where it is the first."""
    years = [str(one) for one in sorted(own["year"].unique(), reverse=True) if one < year]
    if not years:
        return ()
    wanted = asking.value(BEFORE)
    unknown = bool(wanted) and wanted not in years
    told = (texts.UNKNOWN_BEFORE.format(wanted=wanted, year=year, shown=years[0]),) if unknown else ()
    return (one_of_many(asking, BEFORE, texts.YEAR_BEFORE, dict(zip(years, years, strict=True)), told=told),)


def _comparable(rows: pd.DataFrame, area_code: str, year: int) -> Options:
    """The other areas of the same kind with a figure that year, by name."""
    kind = rows.loc[rows["area_code"] == area_code, "kind"].iloc[0]
    there = (rows["year"] == year) & (rows["kind"] == kind) & (rows["area_code"] != area_code)
    of_kind = rows[there].sort_values("name")
    return dict(zip(of_kind["area_code"], of_kind["name"], strict=True))


def _against(asking: Asking, options: Options, area_code: str) -> list[Control]:
    """The areas to compare with, and three ways to choose them by one click."""
    near = [code for code in asking.ask(neighbours, area_code) if code in options]
    beside = near if len(near) <= MOST_BESIDE else []
    whole = [code for code in asking.ask(county, area_code) if code in options]
    chosen, told = _chosen(asking, options, area_code, beside)
    many = Control(AGAINST, texts.AGAINST, options, several(chosen), "many", tuple(told))
    alike = [code for code in asking.ask(similar, area_code) if code in options]
    sets = {texts.BESIDE: beside, likeness_texts.SIMILAR: alike, texts.WHOLE_COUNTY: whole}
    return [many, *_quick(chosen, sets)] if options else []


def _chosen(asking: Asking, options: Options, own: str, default: list[str]) -> tuple[list[str], list[str]]:
    """Those of the address, else the neighbours unless they are a large county; and what must be told of them."""
    if asking.value(AGAINST) == NONE:
        return [], []
    wanted = [code for code in dict.fromkeys(codes_of(asking.value(AGAINST))) if code != own]
    known = [code for code in wanted if code in options]
    told = [texts.WITHOUT_FIGURES.format(names=join_words(_names(asking, wanted, options)))] * (known != wanted)
    if len(known) > MOST_AREAS:
        told.append(texts.TOO_MANY.format(most=MOST_AREAS))
    return known or default, told


def _names(asking: Asking, wanted: list[str], options: Options) -> list[str]:
    """Those without a figure, by name where the register knows it."""
    areas = asking.ask(register, "areas").set_index("area_code")["name"]
    return [str(areas.get(code, code)) for code in wanted if code not in options]


def _quick(chosen: list[str], sets: dict[str, list[str]]) -> list[Control]:
    """The quick choices, where they differ: the nearest, those that are alike, or the whole county."""
    offered = {several(codes): label for label, codes in sets.items() if codes}
    if len({frozenset(codes) for codes in sets.values()}) < 2:
        return []
    value = next((value for value in offered if set(codes_of(value)) == set(chosen)), "")
    return [Control(AGAINST, texts.QUICK, offered, value, "quick")]

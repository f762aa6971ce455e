"""The figures of published rates on the comparison page: areas, years, funnel; all open."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.funnel import alt_funnel, funnel
from samverkan_data.charts.rate_areas import Backdrop, alt_rate_areas, rate_areas
from samverkan_data.charts.reference_band import alt_reference_band, reference_band
from samverkan_data.formats import join_words, number
from samverkan_data.picture.comparison import Compared, bands, funnel_of, neighbours, series
from samverkan_data.picture.comparison_sentence import (
    against_over_time,
    band_needs,
    is_unordered,
    nouns,
    place_of_own,
    rate_text,
    the_nouns,
    unordered,
)
from samverkan_data.statistics.rates import few_for_rate
from samverkan_data.statistics.thresholds import FEWEST_FOR_FUNNEL
from samverkan_data.texts import comparison as texts
from samverkan_data.ui.comparison_choices import Asked
from samverkan_data.ui.comparison_tables import funnel_table, rates_table, series_table
from samverkan_data.ui.figure import Caption, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute
from samverkan_data.verdict import Verdict

MOST_LINES = 3
FEWEST_YEARS = 3
MANY_AREAS = 30
MOST_NAMED = 4
HALF = 0.5


def show_notes(asked: Asked, compared: Compared) -> None:
    """What must be known to read the number; it stands right under it."""
    told = [str(asked.subject["caveat"]), texts.CAVEAT]
    if compared.everybody["preliminary"].any():
        told.append(texts.PRELIMINARY.format(year=compared.year))
    told.append(band_needs(compared))
    st.markdown(f":small[:gray[{' '.join(filter(None, told))}]]")


def show_rates(page: Page, asked: Asked, compared: Compared) -> None:
    """The own area and the chosen ones with intervals, in front of the middle half."""
    shown, name = compared.shown, str(compared.own["name"])
    rows = shown.assign(value=shown["rate"], own=shown["area_code"] == asked.area_code)
    backdrop = Backdrop()
    if compared.band is not None:
        label = texts.HALF_NAME.format(areas=number(compared.band["areas"]), nouns=the_nouns(compared))
        backdrop = Backdrop((float(compared.band["low"]), float(compared.band["high"])), label)
    show_heading(_order_heading(compared), texts.RATES_READING.format(year=compared.year, name=name))
    show_figure(page, "tal", rate_areas(rows, texts.COUNT_OF, backdrop, page.look),
                alt_rate_areas(rows, texts.COUNT_OF, backdrop))  # fmt: skip
    for note in filter(None, [_groups(shown), _worked_out(shown)]):
        st.markdown(f":small[:gray[{note}]]")
    caption = _caption(asked, compared.everybody, str(compared.year), _own_count(compared))
    show_caption(page, caption)
    show_twin(page, "tal", rates_table(compared), caption)


def show_series(page: Page, asked: Asked, compared: Compared) -> None:
    """The own area year by year, in front of the middle half and beside at most three of the chosen."""
    mine = asked.rows[asked.rows["area_code"] == asked.area_code]
    name = str(compared.own["name"])
    if len(mine) < FEWEST_YEARS:
        st.markdown(f":small[:gray[{texts.SERIES_SHORT.format(name=name, years=len(mine))}]]")
        return
    value = "count" if few_for_rate(mine["count"]).mean() > HALF else "rate"
    own = series(asked.rows, [asked.area_code], value)
    others = _few_others(page, asked) if value == "rate" else ()
    beside = series(asked.rows, others).dropna(subset="value")
    band = bands(asked.rows, str(compared.own["kind"])) if value == "rate" else own.iloc[:0].assign(low=0.0, high=0.0)
    drawn = band if len(band) > 1 else band.iloc[:0]
    names = {"areas": number(band["areas"].iloc[-1]) if len(band) else "", "nouns": the_nouns(compared)}
    place = place_of_own(compared) if len(drawn) else ""
    told = {"name": name, "year": compared.year, "first": mine["year"].min()}
    heading = against_over_time(own, beside) if len(others) == 1 else ""
    show_heading(heading or texts.SERIES_HEADING[place].format(**told), texts.SERIES_READING[value])
    figure = reference_band(own, drawn, name, beside, page.look, texts.HALF_NAME.format(**names))
    show_figure(page, "serie", figure, alt_reference_band(own, drawn, name, beside, texts.HALF.format(**names)))
    one_year = texts.ONE_YEAR_BAND.format(year=band["year"].iloc[0]) if len(band) == 1 else ""
    st.markdown(f":small[:gray[{' '.join(filter(None, [texts.SERIES_BREAK, one_year]))}]]")
    caption = _caption(asked, mine, f"{mine['year'].min()}–{mine['year'].max()}")
    show_caption(page, caption)
    show_twin(page, "serie", series_table(mine, band), caption)


def show_funnel(page: Page, asked: Asked, compared: Compared) -> None:
    """All areas by population with the limits of chance and ordinary difference; or why it is not shown."""
    found = funnel_of(compared)
    if found is None:
        areas = len(compared.everybody.dropna(subset=["count", "population"]))
        needs = texts.FUNNEL_NEEDS.format(fewest=FEWEST_FOR_FUNNEL, nouns=nouns(compared), areas=areas)
        st.markdown(f":small[:gray[{needs}]]")
        return
    own = found.points.loc[found.points["own"], "verdict"]
    heading = texts.FUNNEL_HEADING[Verdict(own.iloc[0]) if len(own) else Verdict.NONE]
    show_heading(heading.format(name=compared.own["name"]), texts.FUNNEL_READING)
    show_figure(page, "tratt", funnel(found.points, found.limits, found.middle, page.look),
                alt_funnel(found.points, found.middle))  # fmt: skip
    if len(found.points) < MANY_AREAS:
        wide = texts.FUNNEL_WIDE.format(areas=len(found.points), nouns=nouns(compared))
        st.markdown(f":small[:gray[{wide}]]")
    n = texts.FUNNEL_N.format(areas=number(len(found.points)), nouns=nouns(compared))
    caption = _caption(asked, compared.everybody, str(compared.year), n)
    show_caption(page, caption)
    show_twin(page, "tratt", funnel_table(found), caption)


def _few_others(page: Page, asked: Asked) -> tuple[str, ...]:
    """The chosen areas; where they are too many to draw as lines, the nearest of them."""
    if len(asked.against) <= MOST_LINES:
        return asked.against
    near = [code for code in compute(page, neighbours, asked.area_code) if code in asked.against]
    return tuple(near) if len(near) <= MOST_LINES else ()


def _order_heading(compared: Compared) -> str:
    shown, own = compared.shown, compared.own
    if len(shown) == 2:
        other = shown[shown["area_code"] != own["area_code"]].iloc[0]
        return texts.RATES_HEADING[other["verdict"]].format(name=own["name"], other=other["name"])
    if len(shown) == 1:
        rate = texts.OTHER_COUNT.format(count=number(own["count"])) if pd.isna(own["rate"]) else rate_text(own["rate"])
        return texts.RATES_HEADING["alone"].format(name=own["name"], rate=rate)
    together = [name for names in unordered(shown) for name in names]
    if not together:
        return texts.RATES_HEADING["order"]
    if not is_unordered(shown):
        return texts.RATES_HEADING["part"]
    if len(together) <= MOST_NAMED:
        return texts.RATES_HEADING["some"].format(together=join_words(together))
    kind = "many" if len(together) < len(shown) else "all"
    return texts.RATES_HEADING[kind].format(count=len(together), all=len(shown))


def _groups(shown: pd.DataFrame) -> str:
    groups = unordered(shown)
    return texts.GROUPS.format(groups="; ".join(join_words(names) for names in groups)) if groups else ""


def _worked_out(shown: pd.DataFrame) -> str:
    names = list(shown.loc[~shown["counted"] & shown["count"].notna(), "name"])
    if len(names) == len(shown) > 1:
        return texts.WORKED_OUT_ALL
    if len(names) > MOST_NAMED:
        return texts.WORKED_OUT_MANY.format(count=len(names))
    return texts.WORKED_OUT.format(names=join_words(names)) if names else ""


def _own_count(compared: Compared) -> str:
    own = compared.own
    return "" if pd.isna(own["count"]) else texts.RATES_N.format(count=number(own["count"]), name=own["name"])


def _caption(asked: Asked, rows: pd.DataFrame, period: str, n: str = "") -> Caption:
    source = texts.DIVIDED_BY.format(source=asked.subject["instrument"])
    return Caption(source, period, n, bool(rows["example"].any()))

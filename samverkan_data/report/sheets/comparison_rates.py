"""The own area and the chosen ones in one year, with intervals, in front of the middle half."""

from dataclasses import replace

import pandas as pd

from samverkan_data.charts.rate_areas import Backdrop, rate_areas
from samverkan_data.formats import join_words, number
from samverkan_data.picture.areas.comparison import Compared
from samverkan_data.picture.areas.comparison_sentence import is_unordered, rate_text, the_nouns, unordered
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import lines_of
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Numbers, Panel
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.sheets.comparison_tables import caption, rates_table
from samverkan_data.texts import comparison as texts

MOST_NAMED = 4


def rates_panel(asking: Asking, asked: Asked, compared: Compared) -> Panel:
    """Who can be told apart from the own area, and who lies in the middle half."""
    shown, own = compared.shown, compared.own
    ways = area_ways(asking, shown, "jamfor")
    rows = shown.assign(value=shown["rate"], own=shown["area_code"] == asked.area_code)
    marks = leading_on(rows, "area_code", ways)
    few = len(ways) <= MOST_NAMED
    count = "" if pd.isna(own["count"]) else texts.RATES_N.format(count=number(own["count"]), name=own["name"])
    return Panel(
        key="tal",
        heading=_heading(compared),
        reading=texts.RATES_READING.format(year=compared.year, name=own["name"]),
        figure=rate_areas(marks, texts.COUNT_OF, _backdrop(compared), asking.look).finished(),
        numbers=Numbers("dot", tuple(shown["name"]), lines_of(shown, "rate"), texts.RATE),
        caption=caption(asking, asked, compared.everybody, str(compared.year), count),
        notes=tuple(filter(None, [_groups(shown), _worked_out(shown)])),
        table=rates_table(compared),
        links=tuple(replace(way, label=texts.SEE_AREA.format(name=way.label)) for way in ways.values() if few),
        opens=() if few else tuple(ways.values()),
    )


def _backdrop(compared: Compared) -> Backdrop:
    if compared.band is None:
        return Backdrop()
    label = texts.HALF_NAME.format(areas=number(compared.band["areas"]), nouns=the_nouns(compared))
    return Backdrop((float(compared.band["low"]), float(compared.band["high"])), label)


def _heading(compared: Compared) -> str:
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

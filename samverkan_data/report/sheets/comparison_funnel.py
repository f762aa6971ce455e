"""All areas by population, with the limits of chance and ordinary difference."""

from samverkan_data.charts.funnel import funnel
from samverkan_data.formats import number
from samverkan_data.picture.areas.comparison import Compared, Funnel, funnel_of
from samverkan_data.picture.areas.comparison_sentence import nouns
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Line, Numbers, Panel, Status
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.sheets.comparison_tables import caption, funnel_table
from samverkan_data.statistics.thresholds import FEWEST_FOR_FUNNEL
from samverkan_data.texts import comparison as texts
from samverkan_data.verdict import APART, Verdict

MANY_AREAS = 30


def funnel_panel(asking: Asking, asked: Asked, compared: Compared) -> Panel:
    """Whether the own figure is unusual for its size; or why that is not shown."""
    found = funnel_of(compared)
    if found is None:
        areas = len(compared.everybody.dropna(subset=["count", "population"]))
        needs = texts.FUNNEL_NEEDS.format(fewest=FEWEST_FOR_FUNNEL, nouns=nouns(compared), areas=areas)
        return Panel(key="tratt", heading=texts.FUNNEL_NAME, lines=(needs,), status=Status.UNKNOWN)
    points = found.points
    ways = area_ways(asking, points, "jamfor")
    own = points.loc[points["own"], "verdict"]
    heading = texts.FUNNEL_HEADING[Verdict(own.iloc[0]) if len(own) else Verdict.NONE]
    shown = {"areas": number(len(points)), "nouns": nouns(compared)}
    return Panel(
        key="tratt",
        heading=heading.format(name=compared.own["name"]),
        reading=texts.FUNNEL_READING,
        figure=funnel(leading_on(points, "area_code", ways), found.limits, found.middle, asking.look).finished(),
        numbers=_numbers(found),
        caption=caption(asking, asked, compared.everybody, str(compared.year), texts.FUNNEL_N.format(**shown)),
        notes=(texts.FUNNEL_WIDE.format(**shown),) if len(points) < MANY_AREAS else (),
        table=funnel_table(found),
        opens=tuple(ways.values()),
    )


def _numbers(found: Funnel) -> Numbers:
    """The own area and those outside the limits by name, the others, and the limits at each of their populations."""
    along = found.limits.drop_duplicates("population")[["population", "low", "high"]]
    points = found.points.merge(along, on="population", how="left").sort_values("population")
    named = points["own"] | points["verdict"].isin(APART)
    lines = (
        Line(texts.FUNNEL_NAMED, values(points["value"], ~named)),
        Line(texts.FUNNEL_OTHERS, values(points["value"], named), "other"),
        Line(texts.FUNNEL_MIDDLE, (float(found.middle),) * len(points), "mean"),
        Line(texts.FUNNEL_LOW, values(points["low"].clip(lower=0)), "low"),
        Line(texts.FUNNEL_HIGH, values(points["high"]), "high"),
    )
    return Numbers("scatter", tuple(points["name"]), lines, texts.RATE, values(points["population"]), texts.PEOPLE)  # type: ignore[arg-type]

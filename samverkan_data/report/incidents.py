"""What the panels of incidents share: the time they are of, how many stand behind them, and what to bear in mind."""

from collections.abc import Iterable
from dataclasses import replace

from samverkan_data.formats import join_words, number, period_text
from samverkan_data.picture.incidents.caveats import source_caveats
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.reach import compared_spans
from samverkan_data.picture.incidents.series import season_years
from samverkan_data.picture.question import Question
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Caption, Table
from samverkan_data.schema import SOURCES
from samverkan_data.texts import caveats as caveat_texts
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import coverage as coverage_texts
from samverkan_data.texts import pages as texts


def name_of(source: str) -> str:
    """What a source is called."""
    return SOURCES.get(source, source)


def over_years(asking: Asking) -> Question:
    """The question compared with the same season of earlier years, however the page compares."""
    return replace(asking.question, compare="years")


def outer_area(asking: Asking) -> str:
    """The area that the chosen one lies in, where both are in one municipality; empty where it is not so."""
    areas, code = asking.ask(areas_of), asking.choice.area_code
    outer = areas.parent(code) or ""
    return outer if areas.municipality(outer) else ""


def caption(asking: Asking, source: str, period: str, n: str = "") -> Caption:
    """The caption of a panel over incidents of one source; how many is not said in the open view."""
    said = "" if asking.is_open else n
    return asking.caption(name_of(source), period, said, example=asking.is_example(source))


def span_of(asking: Asking, source: str) -> str:
    """The part of the asked-for time that is compared of the source."""
    changes = asking.ask(find_changes, asking.question, asking.today)
    spans = compared_spans(changes, asking.question)
    return spans.get(source, period_text(asking.question.start, asking.question.end))


def count_text(count: float) -> str:
    """How many stand behind a figure: `n = 412`."""
    return texts.CAPTION_N.format(n=number(count))


def count_of_all(count: float, everything: float, why: str) -> str:
    """As `count_text`, and how many are not behind the figure, and why: `n = 309 av 358 (49 utan klockslag)`."""
    rest = everything - count
    told = {"n": number(count), "of": number(everything), "rest": number(rest), "why": why}
    return texts.CAPTION_N_OF.format(**told) if rest > 0 else count_text(count)


def everything_of(asking: Asking, source: str) -> float:
    """How many the source has in the whole area and period."""
    rows = asking.ask(season_years, asking.question)
    now = rows[(rows["source"] == source) & (rows["period"] == 0)]
    whole = now["area_code"] == asking.question.area_code
    return float(now.loc[whole if whole.any() else ~whole, "count"].sum())


def silent_areas(asking: Asking, source: str, area_code: str) -> dict[str, str]:
    """The areas right below one of which the source has never told anything: code -> name."""
    coverage = asking.ask(coverage_of)
    return {code: coverage.areas.names.get(code, code) for code in coverage.unheard(source, area_code)}


def with_silent(table: Table, silent: Iterable[str]) -> Table:
    """The table, whose rows begin with a name and end with a verdict, with a row for each area without information."""
    blank = (None,) * (len(table.headers) - 2)
    return replace(table, rows=(*table.rows, *((name, *blank, chart_texts.NO_INFORMATION) for name in silent)))


def silent_note(silent: Iterable[str]) -> tuple[str, ...]:
    """That nothing is known of these areas; none where there are none."""
    names = list(silent)
    return (coverage_texts.SILENT_AREAS.format(names=join_words(names)),) * bool(names)


def source_notes(asking: Asking, source: str) -> tuple[str, ...]:
    """What the data say of a source in the period."""
    return bear_in_mind(asking.ask(source_caveats, asking.question, source, asking.today))


def bear_in_mind(caveats: list[str]) -> tuple[str, ...]:
    """Caveats as one note; none where there are none."""
    return (caveat_texts.CAVEATS.format(caveats=" ".join(caveats)),) if caveats else ()

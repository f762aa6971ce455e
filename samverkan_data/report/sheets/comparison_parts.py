"""The parts of a municipality against the rest of it: made from incidents, so never in the open view."""

import pandas as pd

from samverkan_data.charts.crime_beside_trygghet import Measure
from samverkan_data.charts.rate_areas import Backdrop, rate_areas
from samverkan_data.formats import join_words, number
from samverkan_data.picture.areas.parts import Parts, municipality_around, parts_against_rest, themes
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import silent_areas, silent_note, with_silent
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.native import lines_of
from samverkan_data.report.opening import leading_on
from samverkan_data.report.panel import Link, Numbers, Panel, Section, Status, Table, full
from samverkan_data.report.sheets.comparison_beside import beside_needs, beside_panel, found_beside
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.tables import table_of
from samverkan_data.schema import SOURCES
from samverkan_data.texts import comparison as texts
from samverkan_data.texts import pages
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import APART

POLICE = "polisanmalan"


def parts_sections(asking: Asking, asked: Asked) -> tuple[Section, ...]:
    """Each part against the rest, source by source, and police reports beside felt safety."""
    left_out = why_no_parts(asking, asked)
    found = None if left_out else _found(asking, asked)
    if found is None:
        return (full(left_out),)
    reporters = texts.REPORTERS.format(count=found.reporters["est"]) if found.reporters.get("est") else ""
    sources = dict.fromkeys(found.frame["source"])
    against = Section(
        title=texts.PARTS_HEADING.format(name=found.name),
        lines=(texts.PARTS_NOTE.format(reporters=reporters),),
        columns=tuple((_source_panel(asking, asked, found, source),) for source in sources),
        folds=True,
    )
    return against, full(_beside(asking, asked, found), folds=True)


@left_out_where_refused(pages.PARTS["parts"])
def why_no_parts(asking: Asking, asked: Asked) -> Panel | None:
    """Why no parts are shown; None where they are."""
    if _found(asking, asked) is not None:
        return None
    told = texts.NO_PARTS.format(year=asked.year)
    return Panel(key="delar", heading=texts.PARTS_NAME, lines=(told,), status=Status.UNKNOWN)


def _found(asking: Asking, asked: Asked) -> Parts | None:
    return asking.ask(parts_against_rest, asking.choice.area_code, asked.year, str(asked.subject["theme"]))


def _source_panel(asking: Asking, asked: Asked, found: Parts, source: str) -> Panel:
    rows = found.frame[found.frame["source"] == source].sort_values("value", ascending=False)
    shown_as = str(rows["shown_as"].iloc[0])
    backdrop = Backdrop(line=found.whole[source], line_label=texts.PART_LINE) if shown_as == "rate" else Backdrop()
    theme = asking.ask(themes).get(str(asked.subject["theme"]), "")
    told = {"year": asked.year, "people": found.population_year, "theme": ""}
    if theme:
        told["theme"] = texts.OF_THEME.format(theme=theme)
    unplaced = found.unplaced.get(source, 0)
    silent = silent_areas(asking, source, asking.ask(municipality_around, asking.choice.area_code)).values()
    n = pages.CAPTION_N.format(n=number(rows["count"].sum()))
    ways = {row["area_code"]: _way(asked, source, row) for _, row in rows.iterrows()}
    return Panel(
        key=f"delar-{source}",
        heading=_heading(rows, source),
        reading=texts.PART_READING[shown_as].format(**told),
        figure=rate_areas(leading_on(rows, "area_code", ways), texts.PART_UNIT, backdrop, asking.look).finished(),
        numbers=_numbers(rows, shown_as),
        caption=asking.caption(SOURCES[source], str(asked.year), n, example=asking.is_example(source)),
        notes=(*[texts.UNPLACED.format(count=number(unplaced))] * bool(unplaced), *silent_note(silent)),
        table=with_silent(_table(rows), silent),
        links=tuple(ways.values()),
    )


def _way(asked: Asked, source: str, part: pd.Series) -> Link:
    """To the incidents behind a part."""
    period = {"fran": f"{asked.year}-01-01", "till": f"{asked.year}-12-31"}
    theme = str(asked.subject["theme"])
    return Link(
        str(part["name"]), "handelser", {"omrade": part["area_code"], "kalla": source, "kategori": theme, **period}
    )


def _numbers(rows: pd.DataFrame, shown_as: str) -> Numbers:
    unit = texts.PER_1000 if shown_as == "rate" else texts.COUNT
    named = rows.rename(columns={"value": unit, "count": "number"})
    return Numbers("dot" if shown_as == "rate" else "bar", tuple(rows["name"]), lines_of(named, unit), unit)


def _heading(rows: pd.DataFrame, source: str) -> str:
    told = {verdict: list(rows.loc[rows["verdict"] == verdict, "name"]) for verdict in APART}
    named = {verdict: join_words(names) for verdict, names in told.items() if names}
    return texts.PART_HEADING[tuple(named)].format(
        source=SOURCES[source], **{str(verdict): names for verdict, names in named.items()}
    )


def _beside(asking: Asking, asked: Asked, found: Parts) -> Panel:
    crime = found.frame[found.frame["source"] == POLICE]
    outer = asking.ask(municipality_around, asking.choice.area_code)
    is_rate = crime["shown_as"].eq("rate").any()
    told = found_beside(asking, asked, crime, outer, whole=True) if is_rate else None
    if told is None:
        return beside_needs("bredvid-delar", texts.PARTS_OF.format(name=found.name), asked.year)
    measure = Measure(texts.CRIME, texts.BESIDE_UNITS["parts"].format(year=asked.year), found.whole[POLICE])
    example = asking.is_example(POLICE) or told.example
    return beside_panel(asking, "bredvid-delar", told, measure, SOURCES[POLICE], example=example, whole=found.name)


def _table(rows: pd.DataFrame) -> Table:
    table = pd.DataFrame({texts.NAME: rows["name"], texts.COUNT: rows["count"].astype("Int64")})
    if rows["shown_as"].iloc[0] == "rate":
        table = table.assign(**{texts.PEOPLE: rows["population"], texts.PER_1000: rows["value"]})
    return table_of(
        table.assign(
            **{
                texts.LOW: rows["low"],
                texts.HIGH: rows["high"],
                texts.RATIO: rows["ratio"],
                texts.RATIO_LOW: rows["ratio_low"],
                texts.RATIO_HIGH: rows["ratio_high"],
                texts.AGAINST_REST: rows["verdict"].map(word),
            }
        )
    )

"""Reported crime beside felt safety; of published figures here, of incidents in `comparison_parts`."""

from dataclasses import replace

import pandas as pd

from samverkan_data.charts.crime_beside_trygghet import Measure, crime_beside_trygghet
from samverkan_data.formats import join_words
from samverkan_data.picture.areas.comparison import Compared
from samverkan_data.picture.areas.disagreement import Beside, beside, question_for
from samverkan_data.picture.surveys.survey import answers
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.panel import Line, Numbers, Panel, Role, Status, Table
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.tables import table_of
from samverkan_data.texts import comparison as texts
from samverkan_data.texts import pages
from samverkan_data.texts.verdicts import word


def areas_beside_panel(asking: Asking, asked: Asked, compared: Compared) -> Panel:
    """The chosen areas' published crime beside their answers; or that they have none."""
    shown = compared.shown.rename(columns={"rate": "value"})
    found = found_beside(asking, asked, shown, asked.area_code, whole=False)
    if found is None:
        return beside_needs("bredvid-omraden", texts.SHOWN_AREAS, asked.year)
    unit = texts.BESIDE_UNITS["areas"].format(year=compared.year)
    example = found.example or bool(compared.shown["example"].any())
    crime = Measure(texts.CRIME, unit)
    return beside_panel(asking, "bredvid-omraden", found, crime, str(asked.subject["instrument"]), example=example)


def found_beside(asking: Asking, asked: Asked, crime: pd.DataFrame, own: str, *, whole: bool) -> Beside | None:
    """The survey question that fits the subject beside the crime; None where too few areas have answers."""
    question = asking.ask(question_for, tuple(crime["area_code"]), str(asked.subject["theme"]))
    return beside(asking.ask(answers), crime, question, own, asked.year, whole=whole) if question else None


def beside_needs(key: str, areas: str, year: int) -> Panel:
    """What it takes for the figure to be shown."""
    told = texts.BESIDE_NEEDS.format(areas=areas, year=year)
    return Panel(key=key, heading=texts.BESIDE_NAME, lines=(told,), status=Status.UNKNOWN)


def beside_panel(
    asking: Asking, key: str, found: Beside, crime: Measure, source: str, *, example: bool, whole: str = ""
) -> Panel:
    """The two side by side; `whole` is the name of what the areas are parts of."""
    felt = Measure(found.label, texts.BESIDE_SURVEY.format(year=found.year), found.whole, percent=True)
    line = texts.BESIDE_LINE.format(name=whole) if whole else texts.BESIDE_OVERLAP
    year = crime.unit.split(" ")[-1]
    return Panel(
        key=key,
        heading=_heading(found.rows),
        reading=texts.BESIDE_READING + line,
        figure=crime_beside_trygghet(found.rows, asking.look, crime, felt).finished(),
        numbers=replace(_numbers(found.rows, "crime", crime), beside=(_numbers(found.rows, "trygghet", felt),)),
        caption=asking.caption(join_words([source, found.instrument]), year, example=example),
        table=_table(found.rows),
    )


def _numbers(rows: pd.DataFrame, column: str, measure: Measure) -> Numbers:
    """One of the two, with its limits and the value of the whole; a value that may not be shown has no limits."""
    hidden = rows[column].isna()
    limits: tuple[tuple[str, Role], ...] = (("low", "low"), ("high", "high"))
    lines = [Line(measure.title, values(rows[column]))]
    lines += [Line(pages.COLUMNS[role], values(rows[f"{column}_{end}"], hidden), role) for end, role in limits]
    if measure.whole is not None:
        lines.append(Line(pages.COLUMNS["mean"], (measure.whole,) * len(rows), "mean"))
    return Numbers("dot", tuple(rows["name"]), tuple(lines), f"{measure.title}, {measure.unit}")


def _heading(rows: pd.DataFrame) -> str:
    apart = rows[rows["mismatch"]].groupby("disagreement", sort=False)["name"]
    told = [texts.BESIDE_HEADING[str(kind)].format(names=join_words(list(names))) for kind, names in apart]
    return ". ".join(told) or texts.BESIDE_HEADING[""]


def _table(rows: pd.DataFrame) -> Table:
    return table_of(
        pd.DataFrame(
            {
                texts.NAME: rows["name"],
                texts.COUNT: rows["count"].astype("Int64"),
                texts.CRIME_COLUMN: rows["crime"],
                texts.CRIME_VERDICT: rows["crime_verdict"].map(word),
                texts.FELT_COLUMN: rows["trygghet"],
                texts.ANSWERS: rows["n"].astype("Int64"),
                texts.FELT_VERDICT: rows["trygghet_verdict"].map(word),
                texts.TOGETHER: rows["disagreement"].map(texts.DISAGREEMENTS),
            }
        )
    )

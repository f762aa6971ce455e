"""The municipality's survey answers against those of similar municipalities, as a panel for pages and papers."""

from typing import Any

from samverkan_data.formats import listed, span, years_text
from samverkan_data.picture.areas.likeness import group_of
from samverkan_data.picture.surveys.likeness import SurveyLikeness, survey_likeness
from samverkan_data.query.places import areas_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.alike_years import group_words, no_group
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import MOST_NAMED
from samverkan_data.report.panel import Cell, Panel, Status
from samverkan_data.report.tables import written_table
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND
from samverkan_data.texts import likeness as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import Verdict

KEY = "liknande-svar"


def survey_likeness_panel(asking: Asking, instrument: str) -> Panel | None:
    """Every question against similar municipalities, or why not; None where no municipality around was asked."""
    area = asking.choice.area_code
    found = asking.ask(survey_likeness, area, instrument)
    if found is None:
        own = asking.ask(areas_of).municipality(area)
        is_outside = bool(own) and asking.ask(group_of, own) is None
        return _unknown(no_group(asking, own)) if is_outside else None
    rows = found.rows
    if (rows["have"] < FEWEST_FOR_BAND).all():
        return _unknown(_too_few(found))
    return Panel(
        key=KEY,
        heading=_heading(found),
        reading=texts.ANSWERS_READING.format(name=found.name, **group_words(found.group)),
        table=written_table(texts.ANSWERS_HEADERS, [_row(row, len(found.group.others)) for row in rows_of(rows)]),
        caption=asking.caption(instrument, years_text(rows["year"]), example=bool(rows["example"].any())),
        notes=(texts.ANSWERS_NOTE,),
    )


def _unknown(told: str) -> Panel:
    return Panel(key=KEY, heading=texts.NAME, lines=(told,), status=Status.UNKNOWN)


def _too_few(found: SurveyLikeness) -> str:
    words = group_words(found.group) | {"fewest": FEWEST_FOR_BAND}
    if len(found.group.others) < FEWEST_FOR_BAND:
        return texts.SMALL_GROUP.format(**words)
    most = int(found.rows["have"].max())
    return (texts.ANSWERS_NEED if most else texts.ANSWERS_NOBODY).format(have=most, **words)


def _heading(found: SurveyLikeness) -> str:
    marked = found.rows.loc[found.rows["mark"], "label"]
    return texts.ANSWERS_MARKED.format(labels=listed(marked, MOST_NAMED)) if len(marked) else texts.ANSWERS_NONE


def _row(row: Any, others: int) -> tuple[Cell, ...]:  # noqa: ANN401 - a named tuple of the frame
    """A question for people; no value where too few have answered."""
    value = None if row.against == Verdict.TOO_FEW else float(row.value)
    known = row.have >= FEWEST_FOR_BAND
    expected = span(row.expected_low, row.expected_high, 1) if known else ""
    have = texts.HAVE.format(have=int(row.have), count=others)
    middle = float(row.middle) if known else None
    mark = texts.ANSWERS_MARK * bool(row.mark)
    return (row.label, int(row.year), value, middle, expected, have, word(row.against), word(row.verdict), mark)

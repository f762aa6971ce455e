"""The start page: what has really changed, where, and which role owns it."""

import pandas as pd

from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.formats import join_words, period_text
from samverkan_data.picture.incidents.changes import changes_once, lead_signals
from samverkan_data.picture.incidents.reach import compared_spans, spans_text
from samverkan_data.picture.incidents.sentence import out_of
from samverkan_data.picture.opening import Told, tell
from samverkan_data.report.asking import Asking
from samverkan_data.report.changes import (
    count_per_source,
    in_order,
    interval_rows,
    question_ways,
    sources_text,
    twin_columns,
)
from samverkan_data.report.comparing import compare_control
from samverkan_data.report.controls import Control
from samverkan_data.report.first_file import first_file_panel
from samverkan_data.report.likeness import likeness_panel
from samverkan_data.report.native import change_numbers
from samverkan_data.report.opening import leading_on
from samverkan_data.report.ownership import findings_panel
from samverkan_data.report.panel import Panel, Section, Sheet, full
from samverkan_data.report.reporting import reporting_panel
from samverkan_data.report.sheets import beside
from samverkan_data.report.sheets.published import published_panel
from samverkan_data.report.signals import signal_card
from samverkan_data.report.tables import table_of, with_mask
from samverkan_data.texts import pages as texts

NAME = "lagesbild"
FILTERS = ("omrade", "fran", "till", "kategori")


def controls(asking: Asking) -> tuple[Control, ...]:
    """What the period is compared with."""
    return (compare_control(asking),)


def make(asking: Asking) -> Sheet:
    """The sheet of the start page."""
    told = tell(asking.ask, asking.question, asking.today)
    period = period_text(asking.question.start, asking.question.end)
    compared = texts.LAGESBILD_PERIOD.format(period=period, since=told.compared)
    return asking.sheet(
        NAME,
        told.sentence,
        _sections(asking, told),
        title=texts.LAGESBILD_TITLE.format(area=asking.choice.area_name),
        lead=" · ".join([compared, beside.freshness_text(asking)]),
        remarks=(*told.reach, *beside.agreement_remarks(asking)),
    )


def _sections(asking: Asking, told: Told) -> list[Section]:
    if told.changes.empty:
        owners = findings_panel(asking, "ordna", "ansvar")
        return [
            full(first_file_panel(asking), published_panel(asking)),
            full(beside.trygghet_panel(asking), owners, beside.agreement_panel(asking)),
            full(likeness_panel(asking), reporting_panel(asking), folds=True),
        ]
    return [
        _signals(asking, told.changes),
        _changes(asking, told.changes),
        full(likeness_panel(asking), reporting_panel(asking), folds=True),
    ]


def _signals(asking: Asking, changes: pd.DataFrame) -> Section:
    lead = lead_signals(changes, asking.question.area_code)
    cards = [signal_card(asking, row, f"signal{place}") for place, (_, row) in enumerate(lead.iterrows())]
    if not cards:
        return Section()
    sources = join_words(list(dict.fromkeys(lead["source_label"])))
    caption = asking.caption(sources, texts.SIGNAL_READING, example=asking.is_example(*lead["source"]))
    return Section(cards=tuple(cards), caption=caption)


def _changes(asking: Asking, changes: pd.DataFrame) -> Section:
    beside_it = [beside.actions_panel(asking), findings_panel(asking, "ordna", "ansvar"),
                 beside.agreement_panel(asking), beside.trygghet_panel(asking)]  # fmt: skip
    return Section(columns=((changes_panel(asking, changes),), tuple(beside_it)), widths=(3, 2), folds=True)


def changes_panel(asking: Asking, changes: pd.DataFrame, *, drawn: bool = True) -> Panel:
    """Everything that is compared, against what is expected; without the figure the table alone."""
    area = asking.question.area_code
    counted = in_order(changes_once(changes, area))
    rows = interval_rows(counted, area)
    ways = question_ways(rows)
    spans = spans_text(compared_spans(changes, asking.question))
    left_out = [texts.SHOWN_OF.format(found=len(rows), of=len(counted))] * (drawn and len(rows) < len(counted))
    return Panel(
        key="forandring",
        heading=out_of(changes, area),
        reading=texts.ALL_CHANGES.format(period=spans) if drawn else "",
        figure=change_intervals(leading_on(rows, "label", ways), asking.look).finished() if drawn else None,
        numbers=change_numbers(rows),
        caption=asking.caption(
            sources_text(changes), spans, count_per_source(changes, area), example=asking.is_example()
        ),
        notes=tuple(left_out),
        table=table_of(with_mask(counted, twin_columns(counted)), asking.look),
        opens=tuple(ways.values()),
    )

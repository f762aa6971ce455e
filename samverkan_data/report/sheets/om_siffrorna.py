"""The page about the numbers: sources, freshness, how verdicts are read, definitions and versions."""

import pandas as pd

from samverkan_data.formats import moment_text, month_name
from samverkan_data.picture.sources import definitions, incident_sources, published_sources
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Sheet, full
from samverkan_data.report.tables import written_table
from samverkan_data.texts import pages as texts

NAME = "om_siffrorna"
FILTERS: tuple[str, ...] = ()


def make(asking: Asking) -> Sheet:
    """The sheet of the whole version, whatever area is chosen."""
    method = Panel(key="metod", heading=texts.METHOD_HEADING, lines=texts.METHOD)
    sections = [
        full(sources_panel(asking)),
        full(method, definitions_panel(asking), folds=True),
        full(versions_panel(asking)),
    ]
    return asking.sheet(NAME, texts.FACTS_SENTENCE, sections, example=asking.has_examples())


def sources_panel(asking: Asking) -> Panel:
    """Every source with its period, size and whether it is example data."""
    rows = [_source(row.label, row) for row in rows_of(asking.ask(incident_sources))]
    rows += [_source(f"{row.instrument} · {row.source}", row) for row in rows_of(asking.ask(published_sources))]
    return Panel(key="kallor", heading=texts.SOURCES_HEADING, table=written_table(texts.SOURCE_HEADERS, rows))


def definitions_panel(asking: Asking) -> Panel:
    """What the reader must know about the categories and indicators, each thing once."""
    rows = list(told_once(asking.ask(definitions)).itertuples(index=False, name=None))
    table = written_table(texts.DEFINITION_HEADERS, rows)
    return Panel(key="definitioner", heading=texts.DEFINITIONS_HEADING, table=table)


def versions_panel(asking: Asking) -> Panel:
    """Which version the page shows and when it was published."""
    snapshot = asking.view.snapshot
    told = texts.VERSION_SENTENCE.format(version=snapshot.version, moment=moment_text(snapshot.at))
    return Panel(key="versioner", heading=texts.VERSIONS_HEADING, lines=(told,))


def told_once(definitions: pd.DataFrame) -> pd.DataFrame:
    """The rows that have a caveat, those of a kind with the same one joined: `kind`, `label` (with dots), `caveat`."""
    told = definitions[definitions["caveat"] != ""]
    joined = told.groupby(["kind", "caveat"], sort=False)["label"].agg(" · ".join).reset_index()
    return joined[["kind", "label", "caveat"]]


def _source(label: str, row: object) -> tuple[Cell, ...]:
    first, last, rows, example = (getattr(row, name) for name in ("first", "last", "rows", "example"))
    until = getattr(row, "until", last)
    whole = texts.NOT_SHOWN if pd.isna(until) else month_name(until.date())
    count = texts.NOT_SHOWN if rows is None else int(rows)
    return label, first.date(), last.date(), whole, count, texts.YES if example else texts.NO

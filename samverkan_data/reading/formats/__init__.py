"""Formats that others made: one module each, with `recognise(opened) -> Recognised | None`.

A module answers None for every file that is not surely its own. It may return a `TextTable` of its own making
(`make_text_table`) whose header is schema column names and whose `rows` are the row numbers of the file.
"""

from collections.abc import Callable

from samverkan_data.reading.formats import (
    bra_kommun,
    bra_republished,
    bra_sol,
    bra_table,
    bra_wide,
    bra_workbook,
    figure_lists,
    incident_tables,
    kolada,
    no_figures,
    ntu,
    polisen_events,
    population,
    scb_pxweb,
    summed_shares,
    trygghetsmatning,
)
from samverkan_data.received import Opened, Recognised

Recogniser = Callable[[Opened], Recognised | None]

FORMATS: tuple[Recogniser, ...] = (
    incident_tables.recognise, bra_sol.recognise, bra_republished.recognise, bra_kommun.recognise, bra_table.recognise,
    bra_wide.recognise, bra_workbook.recognise, ntu.recognise, summed_shares.recognise,
    trygghetsmatning.recognise, kolada.recognise, polisen_events.recognise, scb_pxweb.recognise, population.recognise,
    figure_lists.recognise, no_figures.recognise,
)  # fmt: skip

"""EST's week as a value."""

import re
from dataclasses import replace
from datetime import date

import pytest

from samverkan_data.charts.look import Look
from samverkan_data.errors import RefusedError
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.sheets import controls_of, sheet_of
from samverkan_data.report.sheets.veckan import letter
from samverkan_data.texts import weeks as texts
from tests.conftest import TODAY


def asked(view: View, area: str = "1814", week: str = "") -> Asking:
    return Asking(view, read_choice(view, {"omrade": area}, TODAY).choice, TODAY, wanted={"vecka": week})


def panel(sheet: Sheet, key: str) -> Panel:
    return next(panel for panel in sheet.panels if panel.key == key)


def test_the_newest_week_that_is_over_is_shown_and_others_can_be_chosen(internal: View) -> None:
    (control,) = controls_of("veckan", asked(internal))
    assert control.value == next(iter(control.options)) == "2026-W47"
    assert control.options["2026-W44"] == "Vecka 44, 26 okt–1 nov 2026"
    sheet = sheet_of("veckan", asked(internal, week="2026-W44"))
    assert sheet.lead == "Lekeberg · vecka 44, 26 okt–1 nov 2026"
    assert sheet.sentence == "Vecka 44 kom 6 rapporter från Lekeberg: inom det väntade."


def test_every_part_counts_the_same_reports(internal: View) -> None:
    for week in ("2026-W47", "2026-W44", "2026-W30"):
        sheet = sheet_of("veckan", asked(internal, week=week))
        found = int(re.findall(r"kom (\d+) rapport", sheet.sentence)[0])
        tables = {key: panel(sheet, key).table for key in ("veckor", "rapporter", "organisationer")}
        assert all(tables.values())
        last, listed, by = (table.rows for table in tables.values() if table is not None)
        assert last[-1][1] == len(listed) == sum(row[1] for row in by) == found  # type: ignore[misc]


def test_the_silent_are_named_first_and_in_the_letter(internal: View) -> None:
    sheet = sheet_of("veckan", asked(internal))
    table = panel(sheet, "organisationer").table
    assert table is not None
    silent = [row[0] for row in table.rows if row[4] == texts.GONE_SILENT]
    assert silent == [row[0] for row in table.rows[: len(silent)]]
    assert sheet.remarks == (texts.ONE_SILENT.format(names=silent[0]),)
    assert any(str(silent[0]) in line for line in panel(sheet, "brev").lines)


@pytest.mark.parametrize("limit", [5, 8, 30])
def test_the_letter_writes_no_number_under_the_threshold(internal: View, limit: int) -> None:
    for area in ("1814", "1814-FJUGESTA", "1814R005"):
        asking = replace(asked(internal, area, "2026-W47"), look=Look(mask_below=limit))
        letter = panel(sheet_of("veckan", asking), "brev")
        numbers = [int(text) for line in letter.lines[1:] for text in re.findall(r"(\d+) rapport", line)]
        assert all(number >= limit for number in numbers)
        assert str(limit) in letter.reading


def test_the_letter_alone_is_what_the_page_has(internal: View) -> None:
    for week in ("", "2026-W44"):
        sheet = letter(asked(internal, week=week))
        lines = [line for panel in sheet.panels for line in panel.lines]
        assert (sheet.sentence, *lines) == panel(sheet_of("veckan", asked(internal, week=week)), "brev").lines


@pytest.mark.parametrize(
    ("area", "week", "said"), [("1880", "", "Ingen rapport"), ("1814", "2026-W60", "2026-W60"), ("1814", "x", "x")]
)
def test_a_letter_that_cannot_be_written_says_why(internal: View, area: str, week: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        letter(asked(internal, area, week))


def test_nothing_of_the_week_is_in_the_open_edition(started_open_view: View) -> None:
    assert controls_of("veckan", asked(started_open_view)) == ()
    sheet = sheet_of("veckan", asked(started_open_view, week="2026-W44"))
    assert (sheet.sentence, list(sheet.panels)) == (texts.LEFT_OUT, [])


def test_where_nobody_reports_that_is_said(internal: View) -> None:
    sheet = sheet_of("veckan", asked(internal, "1880"))
    assert sheet.sentence == texts.NO_REPORTS.format(area="Örebro")
    assert [panel.key for panel in sheet.panels] == ["forsta-filen"]


def test_weeks_to_come_are_not_offered(internal: View) -> None:
    early = replace(asked(internal), today=date(2026, 3, 4))
    (control,) = controls_of("veckan", early)
    assert next(iter(control.options)) == "2026-W09"

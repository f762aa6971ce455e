"""The page on who is responsible for what, as a value."""

import pytest

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Sheet
from samverkan_data.report.sheets import sheet_of
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as words
from tests.conftest import TODAY


def made(snapshot: Snapshot, area: str, look: Look = PLAIN) -> Sheet:
    view = InternalView(snapshot)
    return sheet_of("ansvar", Asking(view, read_choice(view, {"omrade": area}, TODAY).choice, TODAY, look))


def test_a_theme_without_an_owner_is_in_the_sentence_the_heading_and_the_table(started_snapshot: Snapshot) -> None:
    sheet = made(started_snapshot, "1814")
    assert sheet.sentence.startswith("1 av 8 teman saknar ägare. Överenskommelsen gick ut")
    matrix, where, tasks, roles, findings = sheet.panels
    assert matrix.heading == "Bedrägeri har ingen ägare"
    assert matrix.figure is not None
    assert matrix.table is not None
    assert [row[0] for row in matrix.table.rows if row[1] == texts.NOBODY] == ["Bedrägeri"]
    assert roles.table is not None
    assert len(roles.table.rows) == 10
    assert where.table is not None
    assert [row[1:4] for row in where.table.rows if row[0] == "Bedrägeri"] == [("Lekeberg", "ingen", "ingen")]
    assert tasks.table is not None
    assert (
        "Kommunpolis",
        "Polisen",
        "Strategisk",
        "Utveckla samverkan mellan polis och kommun",
        "",
    ) in tasks.table.rows
    assert findings.heading == "3 saker att ordna med ägare och överenskommelse"
    assert "Bestäm vilken roll som ansvarar" in findings.lines[0]


def test_the_narrow_matrix_is_its_table(started_snapshot: Snapshot) -> None:
    matrix = next(made(started_snapshot, "1814", Look(narrow=True)).panels)
    assert matrix.figure is None
    assert matrix.table == next(made(started_snapshot, "1814").panels).table


@pytest.mark.parametrize("area", ["LPO-OREBRO", "18"])
def test_a_larger_area_has_a_section_for_each_agreement_inside(started_snapshot: Snapshot, area: str) -> None:
    sheet = made(started_snapshot, area)
    assert sheet.sentence.startswith(words.AGREEMENT_NONE)
    assert [section.title[:27] for section in sheet.sections] == ["Lekeberg: 1 av 8 teman sakn", ""]


def test_a_part_of_a_municipality_has_the_roles_of_the_municipality(started_snapshot: Snapshot) -> None:
    assert "saknar ägare" in made(started_snapshot, "1814-FJUGESTA").sentence

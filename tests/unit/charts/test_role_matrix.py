"""Who answers for what."""

import pandas as pd
import pytest

from samverkan_data.charts.role_matrix import role_lines, role_matrix
from samverkan_data.charts.theme import palette


def test_responsible_is_a_filled_square_and_taking_part_a_ring(roles: pd.DataFrame) -> None:
    marks = {trace.name: trace for trace in role_matrix(roles).figure.data}
    assert (marks["A"].x, marks["A"].y) == ((0,), (0,))
    assert (marks["A"].marker.symbol, marks["A"].marker.color) == ("square", palette(False).own)
    assert (marks["m"].x, marks["m"].y) == ((1, 2), (0, 1))
    assert (marks["m"].marker.symbol, marks["m"].marker.color) == ("circle", palette(False).page)


def test_a_theme_without_a_responsible_role_stands_out(roles: pd.DataFrame) -> None:
    figure = role_matrix(roles).figure
    texts = [note.text for note in figure.layout.annotations]
    assert "<b>Ingen äger frågan</b>" in texts
    assert texts[-2:] == ["A + 1 m", "<b>saknar ägare</b>"]
    assert [shape.line.color for shape in figure.layout.shapes if shape.name == "frame"] == [palette(False).up]


def test_two_responsible_roles_are_counted(roles: pd.DataFrame) -> None:
    double = roles.assign(part=roles["part"].replace("m", "A"))
    assert "2 A" in [note.text for note in role_matrix(double).figure.layout.annotations]


def test_a_vacant_role_has_a_v_and_is_told(roles: pd.DataFrame) -> None:
    vacant = roles.assign(vacant=roles["role_label"] == "Rektor")
    figure = role_matrix(vacant).figure
    assert {(trace.name, trace.text, trace.x) for trace in figure.data if trace.text} == {
        ("A", ("<b>A</b>",), (0,)), ("m", ("m",), (2,)), ("v", ("v",), (1,)),
    }  # fmt: skip
    assert "A + 1 v" in [note.text for note in figure.layout.annotations]
    assert "Rektor (vakant) medverkar" in role_matrix(vacant).alt


def test_police_stand_left_of_the_rule_whatever_the_order(roles: pd.DataFrame) -> None:
    figure = role_matrix(roles.iloc[::-1]).figure
    assert figure.layout.xaxis.ticktext[0] == "Kommun-<br>polis"
    (rule,) = [shape for shape in figure.layout.shapes if shape.name == "rule"]
    assert rule.x0 == 0.5
    assert [note.text for note in figure.layout.annotations if note.text.isupper()] == []
    assert {"<b>POLISEN</b>", "<b>KOMMUNEN</b>"} <= {note.text for note in figure.layout.annotations}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Kommunpolis", "Kommun-<br>polis"),
        ("Säkerhetssamordnare", "Säkerhets-<br>samordnare"),
        ("EST-samordnare", "EST-<br>samordnare"),
        ("Samordnare VBE", "Samordnare<br>VBE"),
        ("Rektor", "Rektor"),
        ("Socialchef", "Socialchef"),
    ],
)
def test_a_role_is_broken_as_a_swede_would(role: str, expected: str) -> None:
    assert role_lines(role) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("EST-samordnare", "EST-<br>samord-<br>nare"),
        ("Samordnare mot våldsbejakande extremism", "Samord-<br>nare<br>mot<br>våldsbe-<br>jakande<br>extremism"),
        ("Fältassistenter", "Fältas-<br>sistenter"),
        ("Kommunpolis", "Kommun-<br>polis"),
        ("Xyz 1234567890", "Xyz<br>1234567890"),
    ],
)
def test_where_roles_are_many_no_line_is_long(role: str, expected: str) -> None:
    assert role_lines(role, tight=True) == expected


def test_the_text_tells_every_theme(roles: pd.DataFrame) -> None:
    assert role_matrix(roles).alt == (
        "Rollmatris med 2 teman och 3 roller. Trafik: Kommunpolis ansvarar, Rektor medverkar. "
        "Bedrägeri mot äldre: ingen äger frågan, Säkerhetssamordnare medverkar."
    )

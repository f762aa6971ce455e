"""The role matrix as a list for a narrow screen."""

import pandas as pd

from samverkan_data.report.roles import counted, matrix_heading, theme_table
from samverkan_data.texts import pages as texts


def test_the_list_says_who_answers_who_takes_part_and_where_nobody_does() -> None:
    cells = pd.DataFrame(
        [("Trafik", "Kommunpolis", "polis", "A", False), ("Trafik", "EST-samordnare", "kommun", "m", True),
         ("Bedrägeri", "Kommunpolis", "polis", "", False)],
        columns=["theme_label", "role_label", "side", "part", "vacant"],
    )  # fmt: skip
    assert theme_table(cells).rows == (
        ("Trafik", "Kommunpolis (Polisen)", "EST-samordnare (Kommunen, vakant)"),
        ("Bedrägeri", texts.NOBODY, ""),
    )


def test_roles_and_themes_are_counted_in_words_and_too_many_themes_only_counted() -> None:
    assert (counted(1, 8), counted(10, 1)) == ("1 roll, 8 teman", "10 roller, 1 tema")
    assert matrix_heading([]) == "Varje tema har en ägare"
    assert matrix_heading(["A", "B", "C"]) == "A, B och C har ingen ägare"
    assert matrix_heading(["A", "B", "C", "D"]) == "4 teman har ingen ägare"

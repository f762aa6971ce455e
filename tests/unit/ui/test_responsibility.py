"""The role matrix as a list for a narrow screen."""

import pandas as pd

from samverkan_data.texts import pages as texts
from samverkan_data.ui.responsibility import theme_list


def test_the_list_says_who_answers_who_takes_part_and_where_nobody_does() -> None:
    cells = pd.DataFrame(
        [("Trafik", "Kommunpolis", "polis", "A", False), ("Trafik", "EST-samordnare", "kommun", "m", True),
         ("Bedrägeri", "Kommunpolis", "polis", "", False)],
        columns=["theme_label", "role_label", "side", "part", "vacant"],
    )  # fmt: skip
    assert theme_list(cells).to_numpy().tolist() == [
        ["Trafik", "Kommunpolis (Polisen)", "EST-samordnare (Kommunen, vakant)"],
        ["Bedrägeri", texts.NOBODY, ""],
    ]

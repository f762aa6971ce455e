"""The week as cells."""

import pandas as pd
import pytest

from samverkan_data.charts.look import Look
from samverkan_data.charts.weekday_hour import Cluster, find_cluster, weekday_hour

EVENINGS = Cluster(4, 5, 6, 7)


def test_cells_go_from_monday_night_to_sunday_evening(week: pd.DataFrame) -> None:
    figure = weekday_hour(week).figure
    assert figure.layout.yaxis.ticktext[0] == "måndag"
    assert list(figure.layout.xaxis.ticktext) == [
        "00–03", "03–06", "06–09", "09–12", "12–15", "15–18", "18–21", "21–24",
    ]  # fmt: skip
    cells = figure.data[0]
    assert cells.z[4][6] == cells.zmax == 31
    assert cells.z[0][1] == 6


def test_a_masked_cell_is_hatched_and_says_its_span(week: pd.DataFrame) -> None:
    figure = weekday_hour(week, Look(mask_below=5)).figure
    assert figure.data[0].z[4][0] is None
    assert [trace.name for trace in figure.data] == ["cells", "texts", "masked"]
    assert [note.text for note in figure.layout.annotations].count("1–4") == 1


def test_a_cell_masked_for_another_says_nothing(week: pd.DataFrame) -> None:
    figure = weekday_hour(week.assign(secondary=True)).figure
    assert figure.layout.annotations[-1].text == "–"


def test_the_cluster_is_found_and_framed(week: pd.DataFrame) -> None:
    assert find_cluster(week) == EVENINGS
    (frame,) = weekday_hour(week, cluster=EVENINGS).figure.layout.shapes
    assert (frame.x0, frame.x1, frame.y0, frame.y1) == (5.5, 7.5, 3.5, 5.5)


def test_an_even_week_has_no_cluster(week: pd.DataFrame) -> None:
    assert find_cluster(week.assign(count=6, masked=False)) is None
    assert find_cluster(week.assign(count=0, masked=False)) is None
    assert find_cluster(week.iloc[:0]) is None


@pytest.mark.parametrize(
    ("cluster", "expected"),
    [(EVENINGS, "fredag–lördag kl. 18–24"), (Cluster(0, 0, 0, 0), "måndag kl. 00–03")],
)
def test_a_cluster_has_words(cluster: Cluster, expected: str) -> None:
    assert cluster.text == expected


def test_the_text_names_the_fullest_cell_and_counts_the_masked(week: pd.DataFrame) -> None:
    assert weekday_hour(week, cluster=EVENINGS).alt == (
        "Antal per veckodag och tretimmarspass. Flest, 31, lördag kl. 21–24. "
        "Inramat: fredag–lördag kl. 18–24. 1 ruta är maskerad."
    )


def test_a_week_with_everything_masked_says_so(week: pd.DataFrame) -> None:
    assert "Alla rutor med händelser är maskerade." in weekday_hour(week.assign(masked=True)).alt

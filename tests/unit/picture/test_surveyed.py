"""Where a survey was made that is nearest to an area."""

from types import SimpleNamespace

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.surveys import surveyed
from samverkan_data.picture.surveys.surveyed import Surveyed, nearest_survey, surveyed_near
from samverkan_data.query.places import Areas, areas_of

SHARE = "Trygghetsmätning, andel"
INDEX = "Trygghetsmätning, index 0–6"
TREE = {"land": "", "lan": "land", "k1": "lan", "k2": "lan", "a": "k1", "b": "k1", "x": "a", "k3": "land"}


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201 - a function of code and asked codes
    areas = Areas(pd.DataFrame([(code, outer, code) for code, outer in TREE.items()],
                               columns=["area_code", "parent", "name"]))  # fmt: skip

    def ask(code: str, *asked: str) -> Surveyed | None:
        rows = pd.DataFrame({"instrument": "s", "area_code": list(asked)}, dtype="str")
        monkeypatch.setattr(surveyed, "answers", lambda _: rows)
        monkeypatch.setattr(surveyed, "areas_of", lambda _: areas)
        return surveyed_near(SimpleNamespace(), code, "s")  # type: ignore[arg-type]

    return ask


@pytest.mark.parametrize(
    ("code", "asked", "found"),
    [
        ("k1", ["k1", "a", "b"], ("k1", "k1", ("a", "b"))),
        ("a", ["k1", "a", "b"], ("a", "k1", ("a", "b"))),
        ("x", ["k1", "a", "b"], ("a", "k1", ("a", "b"))),
        ("k2", ["k1", "a", "b"], ("k1", "k1", ("a", "b"))),
        ("lan", ["k1", "a", "b"], ("k1", "k1", ("a", "b"))),
        ("lan", ["k1", "k2"], ("k1", "", ("k1", "k2"))),
        ("k1", ["k1", "x"], ("k1", "k1", ("x",))),
        ("k1", ["k1"], ("k1", "k1", ())),
        ("k1", ["lan", "k1", "k2"], ("k1", "lan", ("k1", "k2"))),
        ("k3", ["a"], ("a", "a", ())),
    ],
)  # fmt: skip
def test_the_nearest_is_the_area_what_is_in_it_and_then_what_is_around(near, code, asked, found) -> None:  # noqa: ANN001
    assert near(code, *asked) == found


def test_nowhere_asked_is_nothing(near) -> None:  # noqa: ANN001
    assert near("k1") is None


def test_a_survey_that_the_area_has_answers_of_goes_before_others(started_snapshot: Snapshot) -> None:
    assert nearest_survey(started_snapshot, "1814-FJUGESTA", (INDEX, SHARE)) == SHARE
    assert nearest_survey(started_snapshot, "1880", (INDEX, SHARE)) == INDEX
    assert nearest_survey(started_snapshot, "1814", ()) == ""


def test_every_area_of_the_register_is_led_to_answers(started_snapshot: Snapshot) -> None:
    assert all(surveyed_near(started_snapshot, code, SHARE) for code in list(areas_of(started_snapshot).names)[::40])

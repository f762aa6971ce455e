"""Whether an action helped, in the starter data."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.series import Series
from samverkan_data.picture.register.effects import Answer, action_answers, begun_actions, sentence, short_answer
from samverkan_data.statistics.displacement import Difference
from samverkan_data.statistics.effect import Effect

TODAY = date(2026, 11, 24)
TRAFFIC, LIGHTS, GRAFFITI = "atgard-trafik-fjugesta", "atgard-belysning-lanna", "atgard-klotter-2025"
AROUND_LANNA = {"Fjugesta", "Norra landsbygden", "Södra landsbygden", "Mullhyttan"}
NO_SERIES = Series(pd.DataFrame(), "month")


def made(answer: str, source: str = "est") -> Answer:
    effect = Effect(answer, (240, 120), (480, 480), (12, 12), 0.5, 0.39, 0.65, Difference(-10, 2.1, -14.1, -5.9))
    return Answer(source, effect, ("Lanna", "Mullhyttan"), NO_SERIES)


@pytest.mark.parametrize(
    ("action", "answers"),
    [
        (TRAFFIC, {"est": "too_early", "polisanmalan": "too_early"}),
        (LIGHTS, {"est": "unclear"}),
        (GRAFFITI, {"est": "no_comparison", "polisanmalan": "no_comparison"}),
    ],
)
def test_an_action_is_judged_source_by_source(started_snapshot: Snapshot, action: str, answers: dict[str, str]) -> None:
    found = action_answers(started_snapshot, action, TODAY)
    assert {answer.source: answer.effect.answer for answer in found} == answers


def test_the_comparison_is_the_areas_beside_over_whole_months_only(started_snapshot: Snapshot) -> None:
    (answer,) = action_answers(started_snapshot, LIGHTS, TODAY)
    assert set(answer.compared_with) == AROUND_LANNA
    assert answer.effect.months == (24, 7)
    assert answer.series.frame["month"].max() == pd.Timestamp("2026-10-01")
    assert answer.series.step == "month"


def test_finished_actions_are_kept_and_the_newest_is_first(started_snapshot: Snapshot) -> None:
    actions = begun_actions(started_snapshot, "1814", TODAY)["action_id"].tolist()
    assert actions[0] == TRAFFIC
    assert actions[-1] == GRAFFITI


def test_the_sentence_says_after_and_how_many_with_limits() -> None:
    text = sentence(made("fewer"), date(2025, 1, 1))
    assert text.startswith("EST: efter 1 januari 2025 tydligt färre än i Lanna och Mullhyttan")
    assert "10,0 färre i månaden (5,9–14,1)" in text
    assert "50\u00a0% av vad jämförelsen ger skäl att vänta (39–65 %)" in text


@pytest.mark.parametrize(
    ("answer", "said"),
    [("unclear", "det kan vara slump"), ("too_early", "minst 3 hela månader"), ("too_few", "minst 20 före"),
     ("no_comparison", "inget område att jämföra med")],
)  # fmt: skip
def test_what_cannot_be_said_is_said_plainly(answer: str, said: str) -> None:
    assert said in sentence(made(answer), date(2025, 1, 1))


def test_a_short_answer_says_the_same_of_all_sources_once() -> None:
    assert short_answer([made("too_early"), made("too_early", "polisanmalan")]) == "för tidigt att säga"
    both = short_answer([made("fewer"), made("unclear", "polisanmalan")])
    assert both == "EST: ▼ färre än jämförelsen, Polisanmälan: ingen tydlig skillnad"
    assert short_answer([]) == "inga händelser"

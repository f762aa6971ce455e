"""The status by the law: what is not there at all is never said to be there, nor numbers of nothing."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.picture.register.chain import Chain, Problem, Step
from samverkan_data.picture.register.law import Found, law_found
from samverkan_data.picture.register.papers import Paper
from samverkan_data.report.papers import law
from samverkan_data.texts import papers as texts
from tests.conftest import TODAY
from tests.unit.report.papers.conftest import HOME, PAPER, asked


@pytest.fixture
def found(internal: View) -> Found:
    return internal.answer(law_found, HOME, TODAY)


def states(found: Found, view: View, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, str]]:
    """Duty, or step -> how it stands and what there is."""
    monkeypatch.setattr(law, "_found", lambda _: found)
    steps = law.steps_panel(asked(view), "steg").table
    assert steps is not None
    told = {code: (one.state, one.has) for code, one in law.duties(asked(view)).items()}
    return told | {str(name): (str(state), str(has)) for name, state, has, _ in steps.rows}


def changed(found: Found, problem: dict[str, object], step: dict[str, object]) -> Found:
    """The same with something else in every problem and every step."""

    def steps(own: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(replace(one, **step) for one in own)  # type: ignore[arg-type]

    problems: list[Problem] = [
        replace(one, **problem, steps=steps(one.steps))  # type: ignore[arg-type]
        for one in found.chain.problems
    ]
    return replace(found, chain=Chain(tuple(problems), steps(found.chain.loose)))


def test_where_no_problem_is_chosen_it_is_said_so(
    found: Found, internal: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = states(changed(found, {"chosen": "inte_vald"}, {}), internal, monkeypatch)
    assert told["plan"] == (
        texts.PART, "Inget problem är valt; 5 av 5 åtgärder har ägare på båda sidor, mål och uppföljning",
    )  # fmt: skip
    assert told["analysis"] == (texts.LACKS, "")


def test_none_of_all_is_missing_and_not_partly_there(
    found: Found, internal: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = found.chain.problems[0].causes.iloc[:0]
    undone = changed(found, {"causes": empty}, {"result": "", "state": "pagar", "late_since": None})
    told = states(replace(undone, agreement="", is_agreed=False), internal, monkeypatch)
    assert told["analysis"] == told[texts.STEPS["causes"]] == (texts.LACKS, "")
    assert told[texts.STEPS["followed"]] == told[texts.STEPS["prepared"]] == (texts.LACKS, "")
    unjudged = states(changed(found, {"chosen": ""}, {}), internal, monkeypatch)
    assert unjudged["need"] == (texts.LACKS, "")


def test_every_duty_names_its_paragraph_in_order_and_the_law_says_where_it_was_read(internal: View) -> None:
    paragraphs = [texts.DUTIES[code][0].replace("\u00a0", " ") for code in law.duties(asked(internal))]
    assert list(law.duties(asked(internal))) == list(texts.DUTIES)
    assert paragraphs == [
        "3 §", "4 §", "4 § 1", "4 § 2", "4 § 3", "5 §", "6 §", "7 §", "8 och 9 §§", "8 och 10 §§", "11 och 12 §§",
        "13 §",
    ]  # fmt: skip
    assert "se-lex/sfs" in texts.LAW_READING


@pytest.mark.parametrize(("decided", "state", "has"), [
    (date(2025, 1, 20), texts.HAS, "Beslutad 20 jan 2025; ska uppdateras senast 20 jan 2027"),
    (date(2024, 11, 24), texts.HAS, "Beslutad 24 nov 2024; ska uppdateras senast 24 nov 2026"),
    (date(2024, 11, 23), texts.LACKS, ""), (None, texts.LACKS, ""),
])  # fmt: skip
def test_a_decided_paper_is_to_be_renewed_within_two_years(
    found: Found, internal: View, monkeypatch: pytest.MonkeyPatch, decided: date | None, state: str, has: str
) -> None:
    paper = Paper("p", "yearly", "Plan", HOME, date(2024, 1, 1), date(2024, 8, 31), "KS", decided, "", "", None)
    assert states(replace(found, papers=(paper,)), internal, monkeypatch)["renewal"] == (state, has)


def test_what_only_people_can_tell_is_there_when_they_have_told_it(
    found: Found, internal: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    untold, told = (states(replace(found, answers=frozenset(some)), internal, monkeypatch) for some in ((), ("m2",)))
    assert untold["together"] == untold["leading"] == told["leading"] == (texts.LACKS, "")
    assert told["together"] == (texts.HAS, "Beskrivet i lägesbilden, del M")


def test_the_open_edition_does_not_say_that_a_council_that_it_may_not_see_lacks(started_open_view: View) -> None:
    council = law.duties(asked(started_open_view))["council"]
    assert (council.state, council.lacks) == (texts.UNSEEN, (texts.COUNCIL_INSIDE,))


def test_the_paper_of_a_whole_police_area_is_not_its_municipalities_own(begun: Lake, tmp_path: Path) -> None:
    lake = Lake.open(str(shutil.copytree(str(begun._location.url), tmp_path / "lake")))
    wider = {**PAPER, "paper_id": "lpo-2026", "area_code": "LPO-OREBRO", "decided_by": "Polisen",
             "decided_on": "2026-11-01"}  # fmt: skip
    assert save_rows(lake, [Edit("papers", (), wider)], "x", based_on=lake.version(), today=TODAY).is_saved
    snapshot = lake.snapshot()
    assert [one.paper_id for one in law_found(snapshot, HOME, TODAY).papers] == ["lagesbild-2026"]
    there = law_found(snapshot, "LPO-OREBRO", TODAY).decided
    assert there is not None
    assert there.decided_on == date(2026, 11, 1)
    assert law.duties(asked(InternalView(snapshot)))["picture"].state == texts.PART

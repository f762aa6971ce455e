"""Verdicts stand once: as values, as words, and as the rules that give them."""

import ast
import json
from pathlib import Path

import pandas as pd
import pytest

import samverkan_data
from samverkan_data.statistics.rates import few_for_rate
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.texts.verdicts import SIGNS, label, word
from samverkan_data.verdict import CLEAR, SIGNALS, Verdict

PACKAGE = Path(samverkan_data.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
NAN = float("nan")
ELSEWHERE_TOO = {"", "normal", "same", "better", "unknown", "too_few", "unchanged"}
"""Values that are also names of columns, of plotly or of what rows have become."""


def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def test_every_verdict_has_a_row_and_no_two_the_same_word() -> None:
    assert set(SIGNS) == set(Verdict)
    assert len({sign.word for sign in SIGNS.values()}) == len(Verdict)


@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.NONE])
def test_what_is_clear_says_so_and_has_a_colour_and_only_that(verdict: Verdict) -> None:
    assert (verdict in CLEAR) == word(verdict).startswith("tydlig")
    assert (verdict in CLEAR) == (SIGNS[verdict].colour != "gray")
    assert label(verdict) == f"{SIGNS[verdict].mark} {word(verdict)}"


def test_a_verdict_is_its_text_in_frames_and_documents() -> None:
    assert json.dumps({"verdict": Verdict.TOO_FEW}) == '{"verdict": "too_few"}'
    assert pd.Series(["rise", "normal"]).isin(SIGNALS).tolist() == [True, False]
    assert word("rise") == word(Verdict.RISE)


def test_what_is_no_verdict_has_no_word() -> None:
    with pytest.raises(ValueError, match="risen"):
        word("risen")


def test_no_other_module_spells_a_verdict_or_its_word() -> None:
    values = {str(one) for one in Verdict} - ELSEWHERE_TOO
    words = {sign.word for sign in SIGNS.values()} - {""}
    spelt = {
        path.name: node.value
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Constant) and node.value in values | words and path.name != "verdict.py"
    }
    assert {name: value for name, value in spelt.items() if name != "verdicts.py"} == {}


@pytest.mark.parametrize("limit", ["FEWEST_ANSWERS", "FEWEST_FOR_RATE"])
def test_a_rule_of_too_few_stands_once(limit: str) -> None:
    compared = [
        path.name
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Compare)
        and any(isinstance(part, ast.Name) and part.id == limit for part in [node.left, *node.comparators])
    ]
    assert len(compared) == 1


def test_an_unknown_number_is_not_said_to_be_few() -> None:
    assert few_answers(pd.Series([29, 30, None], dtype="Int64")).tolist() == [True, False, False]
    assert few_for_rate(pd.Series([19, 20, NAN])).tolist() == [True, False, False]

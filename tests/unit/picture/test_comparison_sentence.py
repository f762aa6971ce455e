"""The first sentences of the comparison."""

from collections.abc import Callable

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.comparison import Compared, all_rates, compare, county, series
from samverkan_data.picture.areas.comparison_sentence import (
    against_over_time,
    band_needs,
    comparison_headline,
    in_band,
    is_unordered,
    short_label,
    unordered,
)

TOTAL, THEFT, DRUGS = "bra_totalt", "bra_stold", "bra_narkotika_vapen"
Ask = Callable[..., Compared]


@pytest.fixture(scope="module")
def ask(started_snapshot: Snapshot) -> Ask:
    found = {subject: all_rates(started_snapshot, subject) for subject in (TOTAL, THEFT, DRUGS)}
    return lambda subject, area, year, *against: compare(found[subject], area, year, against)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ((TOTAL, "1814", 2025, "1880"), "Anmälda brott i Lekeberg 2025: 4\u00a0833 per 100\u00a0000 invånare. "
         "Örebro har 13\u00a0915. Skillnaden är större än slumpen brukar ge. "
         "Lekeberg ligger under mittenhalvan av de 12 kommuner som har tal."),
        ((THEFT, "1880", 2025, "1814"), "Anmälda brott i Örebro 2025: 4\u00a0851 per 100\u00a0000 invånare. "
         "Lekeberg har 953. Skillnaden är större än slumpen brukar ge."),
        ((DRUGS, "1814", 2023, "1880"), "Anmälda brott i Lekeberg 2023: 18 anmälda brott. "
         "Det är för få för ett tal per invånare. Med samma tal som Örebro hade det varit 147. "
         "Skillnaden är större än slumpen brukar ge."),
        ((TOTAL, "1884", 2025, "1882", "1863", "1880"),
         "Anmälda brott i Nora 2025: 7\u00a0316 per 100\u00a0000 invånare. "
         "Av 3 andra: 1 ligger tydligt högre och 2 går inte att skilja från Nora. "
         "Nora ligger strax utanför mittenhalvan av de 12 kommuner som har tal, men det kan vara slump."),
        ((TOTAL, "1884", 2025, "1882"), "Anmälda brott i Nora 2025: 7\u00a0316 per 100\u00a0000 invånare. "
         "Askersund har 7\u00a0384. Skillnaden kan vara slump. "
         "Nora ligger strax utanför mittenhalvan av de 12 kommuner som har tal, men det kan vara slump."),
        ((THEFT, "1814", 2025), "Anmälda brott i Lekeberg 2025: 953 per 100\u00a0000 invånare."),
    ],
    ids=["one", "no band", "few", "several", "same", "alone"],
)  # fmt: skip
def test_the_sentence_says_the_number_the_difference_and_the_band(
    ask: Ask, question: tuple[str, str, int], sentence: str
) -> None:
    told = comparison_headline(ask(*question), "Anmälda brott").replace("per 100 000", "per 100\u00a0000")
    assert told == sentence


def test_a_whole_county_is_a_count_of_verdicts(ask: Ask, started_snapshot: Snapshot) -> None:
    told = comparison_headline(ask(TOTAL, "1814", 2025, *county(started_snapshot, "1814")), "x")
    assert "Alla 11 andra ligger tydligt högre." in told


def test_a_band_that_cannot_be_shown_says_what_it_needs(ask: Ask) -> None:
    assert band_needs(ask(THEFT, "1814", 2025)) == "Mittenhalvan visas när minst 8 kommuner har tal för 2025. Nu har 2."
    assert band_needs(ask(TOTAL, "1814", 2025)) == ""
    assert in_band(ask(THEFT, "1814", 2025)) == ""


def test_those_that_overlap_are_named_together(ask: Ask, started_snapshot: Snapshot) -> None:
    shown = ask(TOTAL, "1814", 2025, *county(started_snapshot, "1814")).shown
    assert unordered(shown)[-1] == ["Lindesberg", "Hällefors", "Askersund", "Nora"]
    assert not any("Lekeberg" in names for names in unordered(shown))


def test_years_below_another_are_counted_where_both_have_a_rate(started_snapshot: Snapshot) -> None:
    burglary = all_rates(started_snapshot, "bra_inbrott")
    own, other = (series(burglary, [code]) for code in ("1814", "1880"))
    assert against_over_time(own, other) == "Lekeberg har legat lägre än Örebro 24 av 30 år som kan jämföras"
    assert against_over_time(other[:4], own[-4:]) == ""
    total = all_rates(started_snapshot, TOTAL)
    own, other = (series(total, [code]) for code in ("1814", "1880"))
    assert against_over_time(other, own) == "Örebro har legat högre än Lekeberg alla 30 år som kan jämföras"


@pytest.mark.parametrize(("label", "short"), [("Anmälda brott, totalt", "Anmälda brott"), ("Stöld", "Stöld")])
def test_a_label_is_cut_at_its_comma(label: str, short: str) -> None:
    assert short_label(label) == short


def test_a_kind_without_a_word_of_its_own_is_called_areas(ask: Ask) -> None:
    compared = ask(THEFT, "1814", 2025)
    other = compared._replace(own=pd.Series({**compared.own, "kind": "annat"}))
    assert "minst 8 områden" in band_needs(other)


@pytest.mark.parametrize(
    ("limits", "unordered"),
    [([(8, 9), (7, 8)], True), ([(8, 9), (7, 8), (6, 7)], False), ([(8, 9), (8, 9), (5, 6), (5, 6)], False),
     ([(8, 9), (7, 8), (1, 2)], True)],
)  # fmt: skip
def test_nobody_is_called_unordered_who_is_apart_from_another(limits: list[tuple[int, int]], unordered: bool) -> None:
    shown = pd.DataFrame(limits, columns=["low", "high"])
    starts = shown["low"] > shown["high"].shift()
    apart = shown["high"] < shown["low"].shift()
    assert is_unordered(shown.assign(group=(starts | apart).cumsum())) is unordered

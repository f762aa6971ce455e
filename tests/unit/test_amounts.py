"""Sentences about how many of how many read right for nothing, one, some and all."""

import re

import pytest

from samverkan_data.texts import caveats, comparison, pages, picture
from samverkan_data.texts.amounts import OutOf

WORDS = {"name": "Lekeberg", "other": "Örebro", "area": "Lekeberg"}
SENTENCES = {
    f"{module.__name__.rsplit('.', 1)[1]}.{name}": value
    for module in (caveats, comparison, pages, picture)
    for name, value in vars(module).items()
    if isinstance(value, OutOf)
}
every_sentence = pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)


def test_the_sentences_are_found() -> None:
    assert len(SENTENCES) >= 5


@every_sentence
@pytest.mark.parametrize(("found", "of"), [(0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 66), (4, 66), (66, 66)])
def test_no_sentence_counts_none_or_one_in_figures(sentence: OutOf, found: int, of: int) -> None:
    said = sentence.say(found, of, **WORDS)
    assert not re.search(r"\b[01] av [01]\b|Ingen av [01]\b|Inget av [01]\b|Alla [01]\b|alla [01]\b|\b0 av", said)
    assert ("resten" in said) <= (0 < found < of)
    assert "{" not in said


@every_sentence
def test_each_case_says_something_of_its_own(sentence: OutOf) -> None:
    said = [sentence.say(*case, **WORDS) for case in [(0, 0), (0, 1), (1, 1), (0, 7), (3, 7), (7, 7)]]
    told = [text for text in said if text]
    assert len(set(told)) == len(told) >= 3


def test_large_numbers_are_written_as_elsewhere() -> None:
    assert OutOf("", "", "", "", "{found} av {of}", "").say(12, 1200) == "12 av 1\u00a0200"

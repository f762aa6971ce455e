"""The delimiter, also where cells hold other delimiters."""

import pytest

from samverkan_data.reading.delimiter import find_delimiter


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;3,5\n", ";"),
        ("a,b\n1.5,2.5\n", ","),
        ("a\tb\n1,5\t2;5\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("a;roll\n1;x|y|z\n2;x|y\n", ";"),
        ('"a;a";"b"\n"1,2,3";"4;5;6"\n', ";"),
        ('"a","b"\n"1;2;3","4;5"\n', ","),
        ("bara en\n1\n2\n", ";"),
        ("sep=|\na;b|c\n", "|"),
        ("Kommun;Antal, prel.\nLekeberg;416\n", ";"),
        ("Anmälda brott i Lekebergs kommun, 2025\n\nBrottstyp;Antal\nMisshandel;35\nKälla: Brå\n", ";"),
        ("Anmälda brott, hela landet, prel.\nKälla, Brå\n\nKommun;Antal\nLekeberg;416\nÖrebro;9000\n", ";"),
    ],
)
def test_the_delimiter_is_the_one_that_parts_the_lines_evenly(text: str, delimiter: str) -> None:
    assert find_delimiter(text.encode()) == delimiter

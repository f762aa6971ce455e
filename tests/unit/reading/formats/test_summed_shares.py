"""Sums of shares are refused with the reason."""

import json

from tests.unit.reading.formats.reshaped import read


def document(*scores: float) -> str:
    places = [{"region": f"Region {number}", "score": score} for number, score in enumerate(scores)]
    return json.dumps([{"year": "2023", "gender": "Samtliga", "condition": "mörkt", "data": places}])


def test_scores_above_100_per_cent_are_refused_and_zeros_are_told() -> None:
    found = read(document(60.6, 180.1, 0, 101), "data.json")
    assert (found.format, found.table) == ("summed_shares", "")
    assert [(f.code, f.column, f.value, f.detail) for f in found.findings] == [("summed_shares", "score", "2", "1")]


def test_shares_within_100_per_cent_are_not_called_sums() -> None:
    assert read(document(60.6, 99), "data.json").format == ""

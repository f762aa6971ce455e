"""Registers as frames."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register


def test_a_register_keeps_the_order_of_the_file_and_is_a_copy(add: Callable[..., Snapshot]) -> None:
    snapshot = add("indicators", [{"indicator": name} for name in "zay"], example=True)
    frame = register(snapshot, "indicators")
    assert list(frame["indicator"]) == ["z", "a", "y"]
    assert frame["example"].all()
    frame["indicator"] = "changed"
    assert list(register(snapshot, "indicators")["indicator"]) == ["z", "a", "y"]


def test_dates_are_comparable_with_moments(add: Callable[..., Snapshot]) -> None:
    frame = register(add("agreements", [{"agreement_id": "x", "valid_from": date(2022, 1, 1)}]), "agreements")
    assert (frame["valid_from"] == pd.Timestamp(2022, 1, 1)).all()
    assert frame["valid_to"].isna().all()

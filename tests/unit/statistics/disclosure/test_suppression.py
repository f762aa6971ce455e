"""What becomes of a table whose protected cells can still be pinned down: more is hidden, and in the end all."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.disclosure import suppression
from tests.unit.statistics.disclosure.places import draw_place

PLACE = draw_place(3, 2.0)
PLAIN = PLACE.protect()


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let all that is asked about be pinned down in the first passes."""

    def first(passes: int) -> None:
        left = iter([True] * passes)
        monkeypatch.setattr(suppression, "_pinned", lambda _, __, asked: asked & next(left, False))

    return first


def hidden(frame: pd.DataFrame) -> pd.Series:
    return frame["status"] == "masked_second"


def test_cells_that_are_pinned_down_hide_more_and_never_less(pinned: Callable[[int], None]) -> None:
    pinned(1)
    found = PLACE.protect()
    assert (hidden(found) | ~hidden(PLAIN)).all()
    assert hidden(found).sum() > hidden(PLAIN).sum()
    assert {"shown", "masked_second"} <= set(found["status"])


def test_nothing_is_said_where_the_passes_do_not_suffice(
    pinned: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned(suppression.PASSES)
    assert hidden(PLACE.protect()).all()
    monkeypatch.setattr(suppression, "PASSES", 0)
    assert hidden(PLACE.protect()).all()


def test_nothing_is_said_where_hiding_no_cell_would_help(
    pinned: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned(1)
    monkeypatch.setattr(suppression, "cells_to_hide", lambda _, asked: np.zeros_like(asked))
    assert hidden(PLACE.protect()).all()


def test_a_place_with_nothing_to_protect_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "cells_to_hide", lambda *_: pytest.fail("nothing has to be hidden"))
    large = PLACE.with_counts(PLACE.counts.assign(count=40))
    assert "masked_second" not in set(large.protect()["status"])

"""A login that somebody has left lets nobody in again, on any server."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samverkan_data.errors import StoreError
from samverkan_data.lake.ended import end_login, has_ended
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.log import log_of

BEGUN = datetime(2026, 11, 24, 23, 59, tzinfo=UTC)
CLAIMS = {"iat": BEGUN.timestamp(), "preferred_username": "anna@k", "roles": ["editor"]}


@pytest.fixture
def place(tmp_path: Path) -> Location:
    return locate(str(tmp_path / "lake"))


def test_a_login_that_is_left_is_over_and_no_other(place: Location) -> None:
    others = [CLAIMS | {"iat": CLAIMS["iat"] + 1}, CLAIMS | {"preferred_username": "bo@k"}, CLAIMS | {"roles": []}]
    assert not has_ended(place, CLAIMS)
    end_login(place, CLAIMS)
    assert has_ended(locate(place.url), dict(reversed(CLAIMS.items())))
    assert has_ended(place, CLAIMS | {"tokens": object()})
    assert not any(has_ended(place, other) for other in others)


def test_no_name_is_kept_and_the_line_goes_with_the_log_of_its_day(place: Location) -> None:
    end_login(place, CLAIMS)
    (kept,) = [path for path in Path(place.url).rglob("*") if path.is_file()]
    assert "anna" not in str(kept).lower()
    assert kept.read_bytes() == b""
    assert list(log_of(place).read(date.min, date.max)) == []
    log_of(place).purge(30, date(2026, 12, 24))
    assert has_ended(place, CLAIMS)
    log_of(place).purge(30, date(2026, 12, 25))
    assert not has_ended(place, CLAIMS)


def test_a_place_that_does_not_answer_says_nothing(place: Location, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise StoreError("", "")

    monkeypatch.setattr(Location, "holds", refuse)
    assert not has_ended(place, CLAIMS)

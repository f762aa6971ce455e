"""Settings of the environment as it is."""

import pytest
from pydantic import ValidationError

from samverkan_data.settings import load_settings, wrong_setting


def test_the_environment_is_read_once_until_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_MASK_BELOW", "7")
    first = load_settings()
    assert load_settings() is first
    monkeypatch.setenv("OTHER", "9")
    assert load_settings() is first
    monkeypatch.setenv("SAMVERKAN_MASK_BELOW", "3")
    assert (first.mask_below, load_settings().mask_below) == (7, 3)


def test_a_name_in_small_letters_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAMVERKAN_VIEW", raising=False)
    assert load_settings().view == "internal"
    monkeypatch.setenv("samverkan_view", "open")
    assert load_settings().view == "open"


def test_what_cannot_be_read_is_told_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "everything")
    for _ in range(2):
        with pytest.raises(ValidationError):
            load_settings()


@pytest.mark.parametrize("name", ["SAMVERKAN_MASK_BELOW", "SAMVERKAN_MAX_MB"])
@pytest.mark.parametrize("limit", ["0", "-3"])
def test_a_limit_that_protects_nothing_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, limit: str) -> None:
    monkeypatch.setenv(name, limit)
    with pytest.raises(ValidationError) as found:
        load_settings()
    assert wrong_setting(found.value) == {"name": name, "text": limit}


def test_settings_that_are_shared_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        load_settings().view = "open"  # type: ignore[misc]

"""Settings of the environment as it is."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from samverkan_data.settings import Settings, load_settings, unknown_settings, wrong_setting


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


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that the settings are read from, with Streamlit's beside ours."""
    path = tmp_path / "samverkan.env"
    path.write_text(
        '# bara två\nSTREAMLIT_SERVER_PORT=8501\nSAMVERKAN_MASK_BELOW = 7\nSAMVERKAN_VIEW="open"\n', "utf-8"
    )
    monkeypatch.setenv("SAMVERKAN_SETTINGS", str(path))
    return path


def test_a_file_says_what_the_environment_does_not(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("samverkan_view", "internal")
    assert (load_settings().mask_below, load_settings().view) == (7, "internal")
    file.write_text("SAMVERKAN_MASK_BELOW=11")
    assert load_settings().mask_below == 11


@pytest.mark.parametrize(("line", "name", "text"), [("MASC_BELOW=3", "MASC_BELOW", "3"), ("VIEW=all", "VIEW", "all")])
def test_a_file_with_what_nobody_knows_is_refused(file: Path, line: str, name: str, text: str) -> None:
    file.write_text(f"SAMVERKAN_{line}\n")
    with pytest.raises(ValidationError) as found:
        load_settings()
    assert wrong_setting(found.value) == {"name": f"SAMVERKAN_{name}", "text": text}


def test_a_file_that_is_not_there_is_refused(file: Path) -> None:
    file.unlink()
    with pytest.raises(ValidationError) as found:
        load_settings()
    assert wrong_setting(found.value) == {"name": "SAMVERKAN_SETTINGS", "text": str(file)}


def test_a_mistyped_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_MASC_BELOW", "3")
    assert "SAMVERKAN_MASC_BELOW" in unknown_settings()
    assert not {f"SAMVERKAN_{name.upper()}" for name in Settings.model_fields} & set(unknown_settings())

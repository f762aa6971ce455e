"""The log of a server is lines with a level, and nothing that anybody has written."""

import logging
import re
import tomllib
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest

from samverkan_data.ui.lines import FORMAT, one_line, told

WRITTEN = "19121212-1212\nstod i filen"
LINE = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ERROR samverkan_data\.ui a page failed: "


@pytest.fixture
def logged() -> Iterator[Callable[[], str]]:
    """What a server logs of a failure."""
    factory, out, logger = logging.getLogRecordFactory(), StringIO(), logging.Logger("samverkan_data.ui")
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter(FORMAT))
    logger.addHandler(handler)
    logging.setLogRecordFactory(one_line)

    def log() -> str:
        try:
            fail()
        except ValueError:
            logger.exception("a page failed")
        return out.getvalue()

    yield log
    logging.setLogRecordFactory(factory)


def fail() -> None:
    try:
        raise KeyError(WRITTEN)
    except KeyError as error:
        raise ValueError(f"{WRITTEN} is no number") from error


def test_what_fails_is_one_line_with_level_and_nothing_written(logged: Callable[[], str]) -> None:
    said = logged()
    assert said.count("\n") == 1
    assert re.match(LINE, said)
    assert re.search(r"ValueError at ui/test_lines\.py:\d+ > ui/test_lines\.py:\d+, from KeyError", said)
    assert "1212" not in said


def test_an_exception_that_was_never_raised_is_told_by_its_kind() -> None:
    assert told(OSError(WRITTEN)) == "OSError"


def test_streamlit_is_told_to_log_in_the_same_form() -> None:
    settings = tomllib.loads((Path(__file__).parents[3] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["logger"]["messageFormat"] == FORMAT

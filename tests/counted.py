"""What tests of access, faults and attacks have tried, counted and printed when they are over.

Each group also answers to its word in `-k`, wherever its tests stand.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import pytest


class Group(NamedTuple):
    """Tests that are counted together: a word for `-k`, what they try, and how their names begin."""

    word: str
    tried: str
    begins: str
    each: int = 1


GROUPS = (
    Group("access", "role × right", "tests/unit/test_access.py::test_a_right_is_held"),
    Group("access", "role × page, refused", "tests/pages/test_login.py::test_a_page_is_refused"),
    Group("access", "page × first role, opened", "tests/pages/test_login.py::test_a_page_is_opened"),
    Group("access", "role × act on the lake, refused", "tests/unit/lake/test_persons_lake.py::test_an_act_is_refused"),
    Group("access", "act × first role, done", "tests/unit/lake/test_persons_lake.py::test_an_act_is_done"),
    Group("access", "rows written elsewhere", "tests/unit/lake/test_persons_lake.py::test_an_editor_writes_nowhere"),
    Group("access", "no or false login × page", "tests/pages/test_login.py::test_whoever_is_not_logged_in"),
    Group("access", "claims and lines of the file of roles", "tests/unit/test_persons.py::"),
    Group("faults", "kills", "tests/faults/test_kills.py::", 2),
    Group("faults", "races", "tests/faults/test_races.py::"),
    Group("faults", "faults of the disk × command × step", "tests/faults/test_injected.py::"),
    Group("faults", "kinds of damage named and not written over", "tests/unit/lake/test_verify.py::"),
    Group("faults", "acts on lakes of earlier forms", "tests/upgrade/"),
    Group("attack", "requests from elsewhere and to what is closed", "tests/unit/ui/test_serving.py::"),
    Group("attack", "packages made to hurt", "tests/unit/reading/test_unpack.py::"),
    Group("attack", "workbooks made to hurt", "tests/unit/reading/test_spreadsheet.py::"),
    Group("attack", "hostile files", "tests/unit/intake/test_hostile.py::"),
)  # fmt: skip


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    for item in items:
        item.extra_keyword_matches |= {group.word for group in GROUPS if item.nodeid.startswith(group.begins)}


def pytest_terminal_summary(terminalreporter: Any) -> None:
    passed = [report.nodeid for report in terminalreporter.stats.get("passed", ()) if report.when == "call"]
    counts = {group: group.each * sum(name.startswith(group.begins) for name in passed) for group in GROUPS}
    if any(counts.values()):
        terminalreporter.section("tried", "-")
    for group, count in counts.items():
        if count:
            terminalreporter.write_line(f"{group.word:8} {group.tried:46} {count:5}")

"""No page, export or command comes past the view that decides what may be shown."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "samverkan_data"
SHOWING = sorted(
    path for folder in ("pages", *(f"samverkan_data/{part}" for part in ("ui", "cli", "report", "charts")))
    for path in (ROOT / folder).rglob("*.py")
)  # fmt: skip
OPEN_FORMS = sorted(path for path in PACKAGE.glob("picture/**/open_*.py") if path.name != "open_view.py")
MIXED = {"samverkan_data.query.areas"}
INCIDENTS = {
    f"samverkan_data.query.{path.stem}" for path in PACKAGE.glob("query/*.py")
    if re.search(r'"incidents"|incident_rows|incidents import|import incidents', path.read_text(encoding="utf-8"))
} - MIXED | {"samverkan_data.query.areas.offered_areas"}  # fmt: skip
TAKES_A_SNAPSHOT = {  # where a snapshot is made or a file is compared with it; each checks the right before
    "ui/session.py": {"snapshot"}, "ui/warming.py": {"snapshot"},
    "cli/beginning.py": {"snapshot"},
    "cli/pictures.py": {"snapshot"}, "cli/tables.py": {"snapshot", "frame"}, "cli/uploads.py": {"snapshot"},
}  # fmt: skip
BEHIND = {"_whole", "_lake", "_give_out", "given_out", "of_everybody", "of_installation"}
READS = {"snapshot", "table", "frame", "stored", "kept", "run", "run_arrow"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Full names of what is imported, modules and what is taken from them."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def reads(path: Path) -> set[str]:
    """Methods that read a lake or a snapshot, called on anything but Streamlit."""
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    methods = [call for call in calls if isinstance(call, ast.Attribute) and call.attr in READS]
    return {
        call.attr for call in methods if not (isinstance(call.value, ast.Name) and call.value.id in ("st", "session"))
    }


@pytest.mark.parametrize("path", [*SHOWING, *OPEN_FORMS], ids=name)
def test_what_shows_a_picture_never_asks_for_incidents_itself(path: Path) -> None:
    assert imports(path) & INCIDENTS == set()


@pytest.mark.parametrize("path", [*SHOWING, *OPEN_FORMS], ids=name)
def test_what_shows_a_picture_reads_no_snapshot_but_the_views(path: Path) -> None:
    allowed = TAKES_A_SNAPSHOT.get(path.relative_to(PACKAGE).as_posix() if PACKAGE in path.parents else "", set())
    assert reads(path) - allowed == set()


@pytest.mark.parametrize("path", SHOWING, ids=name)
def test_nobody_reaches_behind_the_guard(path: Path) -> None:
    hidden = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert hidden & BEHIND == ({"_lake"} if path.name == "page.py" else set())

"""The house rules that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "samverkan_data"
PAGES = sorted([ROOT / "dashboard.py", *ROOT.glob("pages/*.py")])
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_PAGE = 60
LONGEST_MODULE = 250
SPEAKS_SWEDISH = ("texts", "schema", "findings")
WORDS_OF_FILES = ("words.py", "reading/words", "checking/personal_words.py")
ALLOWED = {"streamlit": ("ui",), "plotly": ("charts",)}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part(path: Path) -> str:
    """The package's part that a module belongs to: `charts`, `settings.py` …"""
    return path.relative_to(PACKAGE).parts[0]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def literals(module: ast.Module) -> Iterator[str]:
    """Every text in the code that is not an expression of its own, as docstrings are."""
    alone = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def imported(path: Path) -> set[str]:
    """Outermost names of the imported packages."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def holds_words(path: Path) -> bool:
    """Whether a module holds what files say, to be recognised and never to be shown."""
    return path.relative_to(PACKAGE).as_posix().startswith(WORDS_OF_FILES)


QUIET = [*PAGES, *(path for path in MODULES if part(path) not in SPEAKS_SWEDISH and not holds_words(path))]


@pytest.mark.parametrize("path", QUIET, ids=name)
def test_swedish_sentences_stand_with_the_texts(path: Path) -> None:
    assert [text for text in literals(tree(path)) if re.search("[åäöÅÄÖ]", text)] == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_is_short_and_keeps_no_state(path: Path) -> None:
    assert line_count(path) <= LONGEST_PAGE
    assert "session_state" not in path.read_text(encoding="utf-8")


def test_a_module_has_one_subject_and_fits_in_a_few_screens() -> None:
    long = [name(path) for path in MODULES if line_count(path) > LONGEST_MODULE]
    assert long == []


@pytest.mark.parametrize("library", ALLOWED)
def test_a_library_is_known_only_where_it_belongs(library: str) -> None:
    assert [name(p) for p in MODULES if part(p) not in ALLOWED[library] and library in imported(p)] == []


def test_a_page_draws_no_chart_of_its_own() -> None:
    assert [name(path) for path in PAGES if "plotly" in imported(path)] == []


def test_packages_are_at_most_two_deep() -> None:
    assert [name(path) for path in MODULES if len(path.relative_to(PACKAGE).parts) > 3] == []

"""What is installed is what is used, and under which licence it is given."""

import ast
import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.test_docs import PROJECT, ROOT, bare_name

BESIDE = ("benchmarks", "data")
OWN = {"samverkan_data", "tests", *BESIDE, *(path.stem for folder in BESIDE for path in ROOT.glob(f"{folder}/*"))}
PRODUCT = ("dashboard.py", "pages/*.py", "samverkan_data/**/*.py")
CLUSTER = "samverkan_data/lake/engine_spark*.py"
"""Imported only where it is set; needs an extra."""

AROUND = ("benchmarks/*.py", "tests/**/*.py", ".ci/*.py", "data/*.py")


def asked_for(path: Path) -> set[str]:
    """Outermost names of what a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - OWN


@cache
def providers() -> dict[str, set[str]]:
    """An importable name -> the distributions that bring it, of those installed."""
    return {name: {bare_name(one) for one in found} for name, found in packages_distributions().items()}


def is_declared(name: str, known: set[str]) -> bool:
    """Whether a declared distribution brings it; one that is not installed brings its own name."""
    return bool(providers().get(name, {bare_name(name)}) & known)


def undeclared(patterns: Iterable[str], declared: Iterable[str]) -> set[str]:
    """`name, file` of every import that no declared distribution brings."""
    known = {bare_name(one) for one in declared}
    files = [path for pattern in patterns for path in ROOT.glob(pattern)]
    return {f"{name}, {path.name}" for path in files for name in asked_for(path) if not is_declared(name, known)}


def test_whatever_the_product_imports_is_declared() -> None:
    assert undeclared(PRODUCT, PROJECT["dependencies"]) == undeclared([CLUSTER], PROJECT["dependencies"])
    assert undeclared([CLUSTER], [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["cluster"]]) == set()


def test_whatever_tests_and_benchmarks_import_is_declared() -> None:
    extras = [one for extra in PROJECT["optional-dependencies"].values() for one in extra]
    assert undeclared(AROUND, [*PROJECT["dependencies"], *extras]) == set()


def test_an_import_that_nobody_has_declared_is_found() -> None:
    known = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["cluster"]]
    without = [one for one in known if one != "typst"]
    assert {one.split(", ")[0] for one in undeclared(PRODUCT, without)} == {"typst"}


@pytest.mark.parametrize("said", [PROJECT["license"], (ROOT / "README.md").read_text(encoding="utf-8")])
def test_the_licence_is_said_where_it_is_looked_for(said: str) -> None:
    assert "EUPL-1.2" in said
    assert PROJECT["license-files"] == ["LICENSE"]
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert re.findall(r"^(\d+)\.\s*[A-Z]", text, re.MULTILINE) == [str(number) for number in range(1, 16)]

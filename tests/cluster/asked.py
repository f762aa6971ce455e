"""Every function of the product that puts a question to an engine, found in its code."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "samverkan_data"
QUERY = PACKAGE / "query"
ASKING = {"run", "run_arrow", "table", "stored", "beside", "kept", "again_beside"}
"""Methods of a snapshot that make the engine work, or hold rows that it will work on."""


def asked() -> set[str]:
    """`module.function`: the public ones of `query` that are given a snapshot, and all others that ask one."""
    return {name for path in PACKAGE.rglob("*.py") if "lake" not in path.parts for name in _of(path)}


def _of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and _asks(node, path):
            yield f"{path.stem}.{node.name}"


def _asks(function: ast.FunctionDef, path: Path) -> bool:
    """Whether it is a question; a private one of `query` is put by way of a public one, which is tried."""
    given = _snapshots(function)
    if path.parent == QUERY:
        return bool(given) and not function.name.startswith("_")
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(
        isinstance(call, ast.Attribute) and call.attr in ASKING and _name(call.value) in {*given, "snapshot"}
        for call in calls
    )


def _snapshots(function: ast.FunctionDef) -> set[str]:
    """Names of the arguments that are snapshots."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return {one.arg for one in arguments if one.annotation and ast.unparse(one.annotation).strip("'\"") == "Snapshot"}


def _name(node: ast.expr) -> str:
    """`snapshot` of `snapshot` and of `view.snapshot`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""

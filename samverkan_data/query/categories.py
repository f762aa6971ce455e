"""Categories within categories."""

from collections.abc import Sequence

import pandas as pd


def shown_category_map(categories: pd.DataFrame, selected: Sequence[str] = ()) -> dict[str, str]:
    """Which category each is counted as; a category that is not in the map is not counted.

    Nothing selected: the top of its tree. Otherwise the outermost selected category that it is or is a part of, so that
    a selected part is told apart from the whole, and a selected whole holds all its parts.

    Args:
        categories: the category register.
        selected: category codes.
    """
    tree = dict(zip(categories["category"], categories["tree"], strict=True))
    parents = dict(zip(categories["category"], categories["parent"], strict=True))
    paths = {code: _path(tree, parents, code) for code in tree}
    if not selected:
        return {code: path[-1] for code, path in paths.items()}
    wanted = {code: [outer for outer in path if outer in selected] for code, path in paths.items()}
    return {code: found[-1] for code, found in wanted.items() if found}


def _path(tree: dict[str, str], parents: dict[str, str], code: str) -> list[str]:
    path = [code]
    outer = parents.get(code)
    while isinstance(outer, str) and outer not in path and tree.get(outer, "") == tree.get(code):
        path.append(outer)
        outer = parents.get(outer)
    return path

"""The areas and the categories of a snapshot as objects, made once: what lies in what, and what it is called."""

from collections.abc import Sequence

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.tree import Tree
from samverkan_data.words import MUNICIPALITY


class Areas(Tree):
    """The area register; `names` and `kinds` are per code, in the register's order.

    Args:
        register: `area_code`, `parent` and, where they are asked for, `name` and `kind`.
    """

    def __init__(self, register: pd.DataFrame) -> None:
        super().__init__(_column(register, "area_code", "parent"))
        self.names = _column(register, "area_code", "name")
        self.kinds = _column(register, "area_code", "kind")

    def near(self, code: str) -> set[str]:
        """The area, everything inside it and everything that it lies in."""
        return {*self.descendants(code), *self.path(code)}

    def around(self, code: str, kind: str) -> str:
        """The nearest area of the kind that the area is or lies in; empty where there is none."""
        return next((outer for outer in self.path(code) if self.kinds.get(outer) == kind), "")

    def of_kind(self, kind: str) -> list[str]:
        """Every area of the kind, in the register's order."""
        return [code for code, own in self.kinds.items() if own == kind]

    def municipality(self, code: str) -> str:
        """The municipality that the area is or lies in; empty for larger areas."""
        return self.around(code, MUNICIPALITY)

    def part_of(self, code: str) -> str:
        """The municipality that the area is a part of; empty for whole municipalities and larger areas."""
        return self.municipality(self.parent(code))

    def municipalities_in(self, code: str) -> list[str]:
        """The municipalities that the area is or holds."""
        return [inner for inner in self.descendants(code) if self.kinds.get(inner) == MUNICIPALITY]

    def shown(self, code: str) -> dict[str, str]:
        """The area and everything inside it -> what each is shown as: the direct child it lies in, or the area itself.

        The area itself stands first.
        """
        found = {code: code}
        for child in self.children(code):
            found |= {inner: child for inner in self.descendants(child) if inner not in found}
        return found


class Categories(Tree):
    """The category register; `labels`, `themes` and `trees` are per code, in the register's order.

    A category lies only in categories of its own tree.

    Args:
        register: `category`, `tree`, `parent` and, where they are asked for, `label` and `theme`.
    """

    def __init__(self, register: pd.DataFrame) -> None:
        self.trees = _column(register, "category", "tree")
        parents = _column(register, "category", "parent")
        super().__init__({code: above for code, above in parents.items() if self._is_same_tree(code, above)})
        self.labels = _column(register, "category", "label")
        self.themes = _column(register, "category", "theme")

    def shown(self, selected: Sequence[str] = ()) -> dict[str, str]:
        """Which category each is counted as; a category that is not in the map is not counted.

        Nothing selected: the top of its tree. Otherwise the outermost selected category that it is or is a part of, so
        that a selected part is told apart from the whole, and a selected whole holds all its parts.
        """
        if not selected:
            return {code: self.path(code)[-1] for code in self.trees}
        wanted = {code: [outer for outer in self.path(code) if outer in selected] for code in self.trees}
        return {code: found[-1] for code, found in wanted.items() if found}

    def of_theme(self, theme: str) -> tuple[str, ...]:
        """The categories of EST and the police that belong to the theme."""
        return tuple(code for code, own in self.themes.items() if own == theme and self.trees[code] != "tema")

    def all_themes(self) -> dict[str, str]:
        """The themes: code -> label."""
        return {code: self.labels[code] for code, tree in self.trees.items() if tree == "tema"}

    def _is_same_tree(self, code: str, above: object) -> bool:
        return isinstance(above, str) and self.trees.get(above, "") == self.trees.get(code)


def areas_of(snapshot: Snapshot) -> Areas:
    """The areas of a snapshot; the same object each time, which nobody may change."""
    return snapshot.once(_areas, ("areas",))


def categories_of(snapshot: Snapshot) -> Categories:
    """The categories of a snapshot; the same object each time, which nobody may change."""
    return snapshot.once(_categories, ("categories",))


def _areas(snapshot: Snapshot) -> Areas:
    return Areas(register(snapshot, "areas"))


def _categories(snapshot: Snapshot) -> Categories:
    return Categories(register(snapshot, "categories"))


def _column(register: pd.DataFrame, key: str, name: str) -> dict[str, str]:
    """Code -> what the column says; nothing where the register has no such column or row."""
    return dict(zip(register[key], register[name], strict=True)) if name in register else {}

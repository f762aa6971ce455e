"""Which municipality an area belongs to, for those who read and store rows: a snapshot has `query.places.Areas`."""

from collections.abc import Iterable

from samverkan_data.tree import Tree
from samverkan_data.words import MUNICIPALITY

LARGE_KINDS = ("land", "lan", "lpo")


class AreaTree(Tree):
    """The areas of the register with their kinds; an empty cell may be anything but text."""

    def __init__(self, codes: Iterable[str], kinds: Iterable[object], parents: Iterable[object]) -> None:
        rows = list(zip(codes, kinds, parents, strict=True))
        super().__init__({code: parent for code, _, parent in rows})
        self.kinds = {code: kind for code, kind, _ in rows if isinstance(kind, str)}

    def municipality(self, code: str) -> str:
        """The municipality that an area is or lies in.

        A country, county or police area is its own; an area without a municipality above it belongs to the outermost
        area around it that is none of these.
        """
        path = [one for one in self.path(code) if self.kinds.get(one, "") not in LARGE_KINDS]
        return next((one for one in path if self.kinds.get(one) == MUNICIPALITY), path[-1] if path else code)

    def is_inside(self, code: str, outer: str) -> bool:
        """Whether an area is another or lies in it."""
        return outer in self.path(code)

    def is_large(self, code: str) -> bool:
        """Whether an area is larger than a municipality."""
        return self.kinds.get(code, "") in LARGE_KINDS

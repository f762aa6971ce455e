"""Areas within areas, and the municipality that each belongs to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LARGE_KINDS = ("land", "lan", "lpo")
MUNICIPALITY_KIND = "kommun"


@dataclass(frozen=True)
class AreaTree:
    """What the area register says of how areas lie: code -> kind, and code -> the area nearest above."""

    kinds: Mapping[str, str]
    parents: Mapping[str, str]

    def path(self, code: str) -> Iterator[str]:
        """The area itself and those that it lies in, nearest first; a circle ends where it began."""
        seen: set[str] = set()
        while code and code not in seen:
            seen.add(code)
            yield code
            code = self.parents.get(code, "")

    def municipality(self, code: str) -> str:
        """The municipality that an area is or lies in.

        A country, county or police area is its own; an area without a municipality above it belongs to the outermost
        area around it that is none of these.
        """
        path = [one for one in self.path(code) if self.kinds.get(one, "") not in LARGE_KINDS]
        return next((one for one in path if self.kinds.get(one) == MUNICIPALITY_KIND), path[-1] if path else code)

    def is_inside(self, code: str, outer: str) -> bool:
        """Whether an area is another or lies in it."""
        return outer in self.path(code)

    def is_large(self, code: str) -> bool:
        """Whether an area is larger than a municipality."""
        return self.kinds.get(code, "") in LARGE_KINDS


def area_tree(codes: Iterable[str], kinds: Iterable[object], parents: Iterable[object]) -> AreaTree:
    """The tree of three columns of the register, in which an empty cell may be anything but text."""
    rows = list(zip(codes, kinds, parents, strict=True))
    return AreaTree(
        {code: kind for code, kind, _ in rows if isinstance(kind, str)},
        {code: parent for code, _, parent in rows if isinstance(parent, str) and parent},
    )

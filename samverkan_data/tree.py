"""Codes inside codes: areas in areas, categories in categories. A circle is followed once around."""

from collections.abc import Mapping


class Tree:
    """The codes of a register and what each of them lies in.

    Args:
        parents: code -> the code right above; anything but a text, and an empty one, is none. A parent need not have a
            row of its own: it then ends the path.
    """

    def __init__(self, parents: Mapping[str, object]) -> None:
        self._parents = {code: above for code, above in parents.items() if isinstance(above, str) and above}
        self._below: dict[str, list[str]] = {}
        for code, above in self._parents.items():
            self._below.setdefault(above, []).append(code)
        self._paths: dict[str, tuple[str, ...]] = {}

    def parent(self, code: str) -> str:
        """The code right above; empty where there is none."""
        return self._parents.get(code, "")

    def path(self, code: str) -> tuple[str, ...]:
        """The code and every code that it lies in, innermost first; nothing for an empty one."""
        if code not in self._paths:
            found: list[str] = []
            outer = code
            while outer and outer not in found:
                found.append(outer)
                outer = self.parent(outer)
            self._paths[code] = tuple(found)
        return self._paths[code]

    def children(self, code: str) -> list[str]:
        """The codes right below, in the register's order."""
        return [inner for inner in self._below.get(code, []) if inner != code]

    def descendants(self, code: str) -> list[str]:
        """The code itself and every code below it, at any depth; nearest first."""
        found = dict.fromkeys([code])
        queue = [code]
        for outer in queue:
            inner = [one for one in self._below.get(outer, []) if one not in found]
            found |= dict.fromkeys(inner)
            queue += inner
        return queue

    def is_circular(self, code: str) -> bool:
        """Whether the code through those above it lies in itself."""
        return self.parent(self.path(code)[-1]) == code if code else False

"""How many of how many: sentences that read right for nothing, one, some and all."""

from typing import NamedTuple


class OutOf(NamedTuple):
    """The forms of one sentence; `{found}` and `{of}` stand for the numbers, other names for words.

    `nothing` is where none was looked at; `only` and `not_only` where it was one, and that one is counted or not.
    """

    nothing: str
    not_only: str
    only: str
    none: str
    some: str
    every: str

    def say(self, found: int, of: int, **words: str) -> str:
        """The sentence for `found` of `of`."""
        return self._form(found, of).format(found=_number(found), of=_number(of), **words)

    def _form(self, found: int, of: int) -> str:
        if of < 2:
            return self.nothing if not of else self.only if found else self.not_only
        return self.none if not found else self.every if found == of else self.some


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")

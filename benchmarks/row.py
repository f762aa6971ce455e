"""A row of the table that `run.py` prints."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """A task beside the best that the machine can do, and beside others, all measured in the same run.

    Args:
        task: what is done, with its size.
        ours: the product's figure, in `unit`.
        floor: the least that the machine can do it in, in `unit`.
        unit: `s` or `GB`.
        peers: name -> the figure of another program that does the same, in `unit`.
    """

    task: str
    ours: float
    floor: float
    unit: str = "s"
    peers: Mapping[str, float] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the floor."""
        return self.ours / self.floor


@dataclass(frozen=True)
class Wanted:
    """What is asked of a module: how many rows, how often each task is done (the best counts), where files may lie."""

    rows: tuple[int, ...]
    times: int
    folder: Path


Rows = Callable[[Wanted], Iterable[Row]]

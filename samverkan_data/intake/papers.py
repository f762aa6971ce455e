"""A paper is decided on: who decided, when and under which number, written in its row."""

from dataclasses import dataclass
from datetime import date

from samverkan_data.intake.editing import Edit, Outcome, save_rows
from samverkan_data.lake import Lake


@dataclass(frozen=True)
class Decided:
    """Who decided on a paper, when, and the number of the matter; `decided_by` is a board or a function."""

    decided_by: str
    decided_on: date
    diary: str


def decide_on(lake: Lake, paper_id: str, decided: Decided, *, based_on: int, today: date) -> Outcome:
    """Write that a paper is decided on, in the name of whoever decided, and which version then shows it.

    Raises:
        RefusedError: `decided_by` is empty or holds personal data.
        ConflictError: others write all the time; try again.
    """
    values = {"decided_by": decided.decided_by, "decided_on": decided.decided_on.isoformat(), "diary": decided.diary,
              "version": str(lake.version() + 1)}  # fmt: skip
    return save_rows(lake, [Edit("papers", (paper_id,), values)], decided.decided_by, based_on=based_on, today=today)

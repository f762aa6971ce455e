"""One kind of finding: how severe it is and its Swedish sentences."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Entry:
    """One kind of finding: `hint` is the remedy's first sentence where the finding has a detail."""

    severity: Severity
    title: str
    message: str
    remedy: str
    hint: str = ""

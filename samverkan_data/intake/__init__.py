"""A file's way in: read, check, see the difference, publish. Also the starter data."""

from samverkan_data.intake.difference import Difference, compare, preview
from samverkan_data.intake.examples import clear_examples
from samverkan_data.intake.hanging import hanging_without, held_too, told_held, told_lost
from samverkan_data.intake.inspection import Inspection, inspect, inspect_again
from samverkan_data.intake.large import Progress, Step, inspect_large, publish_large
from samverkan_data.intake.publishing import publish
from samverkan_data.intake.renewal import renew_registers
from samverkan_data.intake.signing import signed
from samverkan_data.intake.starter import ensure_started

__all__ = [
    "Difference",
    "Inspection",
    "Progress",
    "Step",
    "clear_examples",
    "compare",
    "ensure_started",
    "hanging_without",
    "held_too",
    "inspect",
    "inspect_again",
    "inspect_large",
    "preview",
    "publish",
    "publish_large",
    "renew_registers",
    "signed",
    "told_held",
    "told_lost",
]

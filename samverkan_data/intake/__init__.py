"""A file's way in: read, check, see the difference, publish. Also the starter data."""

from samverkan_data.intake.compare import Difference, compare
from samverkan_data.intake.examples import clear_examples
from samverkan_data.intake.inspect import Inspection, inspect
from samverkan_data.intake.publish import publish
from samverkan_data.intake.starter import ensure_started

__all__ = ["Difference", "Inspection", "clear_examples", "compare", "ensure_started", "inspect", "publish"]

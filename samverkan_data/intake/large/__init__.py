"""A file too large to be held: read, checked and stored a part at a time, and published as any other."""

from samverkan_data.intake.large.checking import inspect_large
from samverkan_data.intake.large.progress import Progress, Step
from samverkan_data.intake.large.publishing import publish_large

__all__ = ["Progress", "Step", "inspect_large", "publish_large"]

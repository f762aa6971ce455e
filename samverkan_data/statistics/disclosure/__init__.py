"""Disclosure control: what the open view may say of a count, and the proof that nobody can work out more."""

from samverkan_data.statistics.disclosure.protection import EVERY_CATEGORY, protect
from samverkan_data.statistics.disclosure.published import MASKED, mask_published

__all__ = ["EVERY_CATEGORY", "MASKED", "mask_published", "protect"]

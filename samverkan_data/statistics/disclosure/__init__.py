"""Disclosure control: what the open view may say of a count, and the proof that nobody can work out more."""

from samverkan_data.statistics.disclosure.kept import Kept
from samverkan_data.statistics.disclosure.protection import EVERY_CATEGORY, Edition, protect, protect_editions
from samverkan_data.statistics.disclosure.published import MASKED, mask_published

__all__ = ["EVERY_CATEGORY", "MASKED", "Edition", "Kept", "mask_published", "protect", "protect_editions"]

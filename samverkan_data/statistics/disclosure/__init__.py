"""Disclosure control: what the open view may say of a count, and the proof that nobody can work out more."""

from samverkan_data.statistics.disclosure.protection import EVERY_CATEGORY, protect

__all__ = ["EVERY_CATEGORY", "protect"]

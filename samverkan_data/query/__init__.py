"""Questions to a snapshot: counts, sums and joins, pandas out. Nothing is judged here."""

from samverkan_data.query.selection import Selection

__all__ = ["Selection"]

"""What is wrong in a file, as data: a code with its place, and the catalogue of Swedish sentences by subject."""

from samverkan_data.findings.alike import (
    MAX_ALIKE,
    Kind,
    bad_rows,
    count_errors,
    kinds,
    more_alike,
    told_alike,
    worst_first,
)
from samverkan_data.findings.catalogue import CATALOGUE, PERSONAL_CODES
from samverkan_data.findings.entry import Entry, Severity
from samverkan_data.findings.finding import Finding

__all__ = [
    "CATALOGUE",
    "MAX_ALIKE",
    "PERSONAL_CODES",
    "Entry",
    "Finding",
    "Kind",
    "Severity",
    "bad_rows",
    "count_errors",
    "kinds",
    "more_alike",
    "told_alike",
    "worst_first",
]

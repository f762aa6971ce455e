"""A file against the schema and the registers, and the gate that keeps personal data out."""

from samverkan_data.checking.check import Checked, check
from samverkan_data.checking.known import Known, nothing_known
from samverkan_data.checking.personal_data import find_personal_data

__all__ = ["Checked", "Known", "check", "find_personal_data", "nothing_known"]

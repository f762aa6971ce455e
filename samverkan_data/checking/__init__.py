"""A file against the schema and the registers, and the gate that keeps personal data out."""

from samverkan_data.checking.check import Checked, check
from samverkan_data.checking.known import Known, nothing_known
from samverkan_data.checking.personal_data import find_personal_data
from samverkan_data.checking.wholes import above_wholes

__all__ = ["Checked", "Known", "above_wholes", "check", "find_personal_data", "nothing_known"]

"""A file against the schema and the registers, and the gate that keeps personal data out."""

from samverkan_data.checking.check import Checked, check
from samverkan_data.checking.equal_rows import nameless_texts
from samverkan_data.checking.known import Known, nothing_known
from samverkan_data.checking.personal_data import find_personal_data
from samverkan_data.checking.seen import Contents, Hashes, Seen, key_hashes, text_hashes, told_keys
from samverkan_data.checking.wholes import above_wholes

__all__ = [
    "Checked",
    "Contents",
    "Hashes",
    "Known",
    "Seen",
    "above_wholes",
    "check",
    "find_personal_data",
    "key_hashes",
    "nameless_texts",
    "nothing_known",
    "text_hashes",
    "told_keys",
]

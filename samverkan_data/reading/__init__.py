"""Bytes to a text table with a known meaning; bad files become findings, never exceptions."""

from samverkan_data.reading.limits import MAX_BYTES
from samverkan_data.reading.read import read_text_table
from samverkan_data.reading.recognise import recognise
from samverkan_data.received import Recognised, TextTable, make_text_table

__all__ = ["MAX_BYTES", "Recognised", "TextTable", "make_text_table", "read_text_table", "recognise"]

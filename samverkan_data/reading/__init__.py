"""Bytes to a text table with a known meaning; bad files become findings, never exceptions."""

from samverkan_data.reading.by_hand import HandMapping, from_rows, to_rows
from samverkan_data.reading.limits import MAX_BYTES, MEGABYTE, PART_BYTES
from samverkan_data.reading.open_file import open_file
from samverkan_data.reading.parts import OtherEncodingError, Part, PartReader
from samverkan_data.reading.read import read_text_table
from samverkan_data.reading.recognise import recognise, recognise_opened
from samverkan_data.received import Opened, Recognised, TextTable, make_text_table

__all__ = [
    "HandMapping",
    "MAX_BYTES",
    "MEGABYTE",
    "PART_BYTES",
    "Opened",
    "OtherEncodingError",
    "Part",
    "PartReader",
    "Recognised",
    "TextTable",
    "from_rows",
    "make_text_table",
    "open_file",
    "read_text_table",
    "recognise",
    "recognise_opened",
    "to_rows",
]

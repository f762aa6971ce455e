"""The same picture as a file."""

from samverkan_data.report.csv_export import write_csv

WRITERS = {"csv": write_csv}
"""File format -> function that makes the file's bytes from yearly rows."""

__all__ = ["WRITERS", "write_csv"]

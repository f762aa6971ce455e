"""Yearly rows as CSV: long, `;`-separated, UTF-8, decimal point, codes as in the registers."""

import csv
from io import StringIO

import pandas as pd

from samverkan_data.formats import harmless
from samverkan_data.report.yearly import COLUMNS


def write_csv(rows: pd.DataFrame) -> bytes:
    """The file's bytes; the first line is the header, what is not known is an empty cell.

    Args:
        rows: `area_code`, `year`, `category`, `source`, `count`, `rate`, `status`.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    columns = {name: rows[name].tolist() for name in COLUMNS}
    for area, year, category, source, count, rate, status in zip(*columns.values(), strict=True):
        codes = [harmless(area), int(year), harmless(category), harmless(source)]
        writer.writerow([*codes, "" if pd.isna(count) else int(count), "" if pd.isna(rate) else f"{rate:.1f}", status])
    return file.getvalue().encode()

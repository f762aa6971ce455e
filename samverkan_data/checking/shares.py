"""Shares in per cent that look as if they were written as fractions."""

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.engine import connect
from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker

FEWEST = 3
_LOW = f"""SELECT min("row"), min_by(value_text, "row"), count(*)::VARCHAR
    FROM checked JOIN units USING (indicator) WHERE unit = 'procent' AND value IS NOT NULL GROUP BY indicator
    HAVING count(*) >= {FEWEST} AND max(value) <= 1 AND count(*) FILTER (value <> floor(value)) >= {FEWEST}
        AND NOT bool_or(contains(value_text, '%'))"""


def check_shares(checked: pa.Table, indicators: pd.DataFrame, headers: Mapping[str, str], problems: Problems) -> None:
    """A warning where no share of an indicator is above 1 and several have decimals: 0,25 may mean 25 per cent.

    A spreadsheet that is not read with its number formats (`.xls`), or a program for statistics, writes them so.
    """
    if not len(indicators):
        return
    with connect() as connection:
        connection.register("checked", checked)
        connection.register("units", pa.table({c: indicators[c].astype(str).tolist() for c in ("indicator", "unit")}))
        Asker(connection, headers, problems)("low_shares", "value", _LOW)

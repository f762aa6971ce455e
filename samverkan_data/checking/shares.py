"""Shares in per cent that look as if they were written as fractions."""

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker, Rule
from samverkan_data.database import connect

# These publish per cent and nothing else, so that a share below one is more likely small than a fraction.
PUBLISHERS = ("Kolada", "SCB")
_LOW = f"""SELECT min("row"), min_by(value_text, "row"), count(*)::VARCHAR
    FROM checked JOIN units USING (indicator)
    WHERE unit = 'procent' AND value IS NOT NULL AND source {{which}} {PUBLISHERS}
    GROUP BY indicator
    HAVING count(*) >= {{fewest}} AND max(value) <= 1 AND count(*) FILTER (value <> floor(value)) >= {{fewest}}
        AND NOT bool_or(contains(value_text, '%'))"""


def check_shares(checked: pa.Table, indicators: pd.DataFrame, headers: Mapping[str, str], problems: Problems) -> None:
    """An error where no share of an indicator is above 1 and one has decimals: 0,25 may mean 25 per cent.

    A spreadsheet that is not read with its number formats (`.xls`), or a program for statistics, writes them so. It is
    a warning for the publishers that write per cent only, and nothing where the sign for per cent stands in a cell.
    """
    if not len(indicators):
        return
    with connect() as connection:
        connection.register("checked", checked)
        connection.register("units", pa.table({c: indicators[c].astype(str).tolist() for c in ("indicator", "unit")}))
        asked = {"share_as_fraction": ("NOT IN", 1), "low_shares": ("IN", 3)}
        rules = [Rule(code, "value", _LOW.format(which=which, fewest=few)) for code, (which, few) in asked.items()]
        Asker(connection, headers, problems).every(rules)

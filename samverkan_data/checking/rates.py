"""Published rates against the counts of the same file and its population, or the stored one."""

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker
from samverkan_data.database import connect
from samverkan_data.formats import number
from samverkan_data.texts.reading import RATE_BASE

BASE = 100_000
RATE_SUFFIX = f"_per_{BASE}"
POPULATION = "folkmangd"
EVERYBODY = "alla"
NEAR = 1.25
BASES = (1_000, 10_000, 1_000_000)

# The population is the mean of those known at the year's two ends: a factor of ten stands out against either.
_RATED = f"""FROM checked rate
    JOIN checked counted ON rate.indicator = counted.indicator || '{RATE_SUFFIX}' AND counted.value > 0
        AND rate.area_code = counted.area_code AND rate."group" = counted."group"
        AND rate.period_start = counted.period_start AND rate.period_end = counted.period_end"""
_EXPECTED = f"""CREATE OR REPLACE TEMP TABLE expected AS
    SELECT rate."row", rate.value_text, rate.value * avg(people.value) / any_value(counted.value) AS base {_RATED}
    JOIN checked people ON people.indicator = '{POPULATION}' AND people.area_code = rate.area_code
        AND people."group" = rate."group" AND people.value > 0
        AND year(rate.period_end) - year(people.period_end) IN (0, 1)
    WHERE rate.value > 0 GROUP BY rate."row", rate.value_text, rate.value"""
_STORED = f"""CREATE OR REPLACE TEMP TABLE stored AS
    SELECT rate."row", rate.value_text, rate.value * people.population / counted.value AS base {_RATED}
    JOIN people ON people.area_code = rate.area_code AND people.year = year(rate.period_end)
    WHERE rate.value > 0 AND rate."group" = '{EVERYBODY}' AND rate."row" NOT IN (SELECT "row" FROM expected)"""
_WRONG = f"""SELECT "row", value_text, likely::VARCHAR
    FROM {{table}}, (SELECT unnest({list(BASES)}) AS likely)
    WHERE base BETWEEN likely / {NEAR} AND likely * {NEAR}"""


def check_rates(checked: pa.Table, population: pd.DataFrame, headers: Mapping[str, str], problems: Problems) -> None:
    """A rate per 100 000 that is ten or a hundred times off its count and population is a finding.

    Compared are an indicator and the one whose code is its code and `_per_100000`, for the same area, period and
    group. Where the file has the population too the two contradict each other, an error; against the stored population
    it is a warning. The finding names the base that the published number fits.

    Args:
        checked: the typed observations.
        population: stored mean population, `area_code`, `year`, `population`.
        headers: schema column -> header as the analyst wrote it.
        problems: collects what is found.
    """
    if not pc.any(pc.ends_with(checked.column("indicator"), RATE_SUFFIX)).as_py():
        return
    labels = {str(base): RATE_BASE.format(base=number(base)) for base in BASES}
    with connect() as connection:
        connection.register("checked", checked)
        connection.register("people", population.astype({"year": "int64", "population": "float64"}))
        connection.execute(_EXPECTED)
        connection.execute(_STORED)
        ask = Asker(connection, headers, problems)
        ask("wrong_rate_base", "value", _WRONG.format(table="expected"), labels)
        ask("doubtful_rate_base", "value", _WRONG.format(table="stored"), labels)

"""The starter data's files as frames, read without the product's reader, so that the two can be compared."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.schema import TABLES

DATA = Path(__file__).parents[2] / "data"


def read_rows(file: str, table: str) -> pd.DataFrame:
    names = {column.header: column.name for column in TABLES[table].file_columns}
    return pd.read_csv(DATA / file, sep=";", dtype=str, keep_default_na=False).rename(columns=names)


def read_observations(file: str) -> pd.DataFrame:
    frame = read_rows(file, "observations")
    value = frame["value"].str.replace(",", ".").astype(float)
    return frame.assign(value=value, year=frame["period_end"].str[:4].astype(int))


@pytest.fixture(scope="session")
def folder() -> Path:
    return DATA


@pytest.fixture(scope="session")
def manifest() -> pd.DataFrame:
    return pd.read_csv(DATA / "manifest.csv", sep=";", dtype=str, keep_default_na=False)


@pytest.fixture(scope="session")
def rows() -> Callable[[str, str], pd.DataFrame]:
    """File and table -> the cells as text, columns named as in the schema."""
    return read_rows


@pytest.fixture(scope="session")
def observed() -> Callable[[str], pd.DataFrame]:
    """File -> observations with `year` and a number in `value`."""
    return read_observations


@pytest.fixture(scope="session")
def incidents() -> pd.DataFrame:
    """Both sources with `moment`, `year`, and `top`: the category below the tree's root."""
    files = ("incidents_est.csv", "incidents_polis.csv")
    frame = pd.concat([read_rows(file, "incidents") for file in files], ignore_index=True)
    parents = read_rows("categories.csv", "categories").set_index("category")["parent"]
    moment = pd.to_datetime(frame["occurred_at"], format="ISO8601")
    top = frame["category"].map(parents).where(lambda parent: parent != "", frame["category"])
    return frame.assign(moment=moment, year=moment.dt.year, top=top)

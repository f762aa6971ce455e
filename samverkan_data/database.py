"""One DuckDB in memory for the whole process, with a connection of its own for each question."""

from functools import cache

import duckdb


def connect() -> duckdb.DuckDBPyConnection:
    """A new connection; what is registered on it is seen by it alone. Opening a database takes 100 times longer."""
    return _database().cursor()


@cache
def _database() -> duckdb.DuckDBPyConnection:
    """Never spills to disk: no erasure reaches what stands there, and what is checked has not passed the gate."""
    return duckdb.connect(config={"autoinstall_known_extensions": False, "temp_directory": ""})

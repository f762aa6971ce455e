"""Ibis on Spark and Sail: what their SQL says otherwise is mended here, so that an expression means the same."""

from typing import Any

import ibis.expr.datatypes as dt
import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa
from ibis.backends.pyspark import Backend
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from pyspark.sql.pandas.types import from_arrow_schema

DAYS = ("Y", "Q", "M", "W", "D")
"""Units of whole days, as Ibis calls them."""


class Compiler(PySparkCompiler):  # type: ignore[misc]
    """Ibis to Spark's SQL, with the types that Ibis says."""

    def visit_IdenticalTo(self, op: Any, *, left: Any, right: Any) -> Any:  # noqa: ANN401, N802
        """A function: Sail stumbles on its own `IS DISTINCT FROM` in sums after a join."""
        return self.f.anon.equal_null(left, right)

    def visit_DateTruncate(self, op: Any, *, arg: Any, unit: Any) -> Any:  # noqa: ANN401, N802
        """The first day, counted out: Spark's own makes a moment of it, and Sail's counts in nanoseconds from 1677."""
        if unit.short == "W":
            return self.f.date_sub(arg, (self.f.dayofweek(arg) + 5) % 7)
        month = {"Y": 1, "Q": self.f.quarter(arg) * 3 - 2, "M": self.f.month(arg)}.get(unit.short)
        return arg if month is None else self.f.make_date(self.f.year(arg), month, 1)

    def visit_TimestampTruncate(self, op: Any, *, arg: Any, unit: Any) -> Any:  # noqa: ANN401, N802
        """By way of the date from a day up, for the same reason."""
        if unit.short not in DAYS:
            return super().visit_TimestampTruncate(op, arg=arg, unit=unit)
        return self.cast(self.visit_DateTruncate(op, arg=self.cast(arg, dt.date), unit=unit), op.dtype)


class ArrowBackend(Backend):  # type: ignore[misc]
    """Ibis on Spark with Arrow in and out: by way of pandas, whole numbers with gaps would become floats."""

    compiler = Compiler()

    def to_pyarrow(self, expr: ir.Table, /, **_: object) -> pa.Table:
        """The rows of an expression, with the types that it says."""
        self._run_pre_execute_hooks(expr)
        rows: pa.Table = self._session.sql(self.compile(expr)).toArrow()
        return rows.cast(expr.schema().to_pyarrow())

    def _register_in_memory_table(self, op: ops.InMemoryTable) -> None:
        self.lend(op.name, op.data.to_pyarrow(op.schema))

    def lend(self, name: str, rows: pa.Table) -> None:
        """Send the rows to the engine under a name."""
        schema = from_arrow_schema(rows.schema, prefer_timestamp_ntz=True)
        self._session.createDataFrame(rows, schema).createOrReplaceTempView(name)

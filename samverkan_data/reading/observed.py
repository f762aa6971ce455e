"""Published figures on their way from a foreign format to the table `observations`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from samverkan_data.findings import Finding
from samverkan_data.reading.unread import left_unread
from samverkan_data.received import Recognised, TextTable, make_text_table
from samverkan_data.schema import TABLES

LEAVES_OUT = ("area_code",)


@dataclass(frozen=True)
class Observed:
    """One figure as texts; the fields are the columns of `observations`, `row` is the row of the file.

    A marker instead of a number stays in `value`; the check gives it the status that it stands for.
    """

    row: int
    indicator: str
    area_code: str
    period_start: str
    period_end: str
    value: str
    group: str = "alla"
    n: str = ""
    margin_low: str = ""
    margin_high: str = ""
    status: str = "final"


def observations(
    name: str,
    figures: Sequence[Observed],
    origin: TextTable,
    publisher: str,
    *,
    indicators: Sequence[Mapping[str, str]] = (),
    areas: Sequence[Mapping[str, str]] = (),
    markers: Mapping[str, str] | None = None,
    leaves_out: Sequence[str] = LEAVES_OUT,
    findings: Sequence[Finding] = (),
    columns: Collection[int] | None = None,
    rows: Iterable[int] = (),
) -> Recognised:
    """A recognised file of figures.

    Args:
        name: the format.
        figures: one per stored row.
        origin: the table of the file that they stand in.
        publisher: what the column `source` says, for example `Brå`.
        indicators: register rows that the format knows; the ones used are added where the register lacks them.
        areas: the same for areas.
        markers: marker in lower case -> `suppressed`, `missing` or `zero`.
        leaves_out: columns whose unknown names leave rows out instead of stopping the file.
        findings: what the format found.
        columns: the places of the columns of `origin` that the format reads; None where it reads no table.
        rows: the rows of `origin` that it has told of, or read as something else than figures.
    """
    if columns is not None:
        read = {*rows, *(figure.row for figure in figures)}
        findings = [*findings, *left_unread(origin, columns, read)]
    names = [field.name for field in fields(Observed)][1:]
    header = [TABLES["observations"].column(name).header for name in names]
    texts = list(zip(*(astuple(figure) for figure in figures), strict=True)) or [()] * (len(names) + 1)
    text = make_text_table(header, texts[1:], texts[0], origin.encoding, origin.delimiter)
    additions = {key: tuple(rows) for key, rows in (("indicators", indicators), ("areas", areas)) if rows}
    constants = {"source": publisher}
    mapping = {column: place for place, column in enumerate(names)}
    return Recognised(
        name, "observations", text, mapping, constants, tuple(findings), origin, (), markers or {}, tuple(leaves_out),
        additions,
    )  # fmt: skip

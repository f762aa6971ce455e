"""A recognised file against the schema and the registers: findings and typed rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pyarrow as pa

from samverkan_data.checking.actions import check_actions
from samverkan_data.checking.agreements import fill_agreements
from samverkan_data.checking.codes import tell_whole_codes
from samverkan_data.checking.columns import arrow_type, find_place, read_column
from samverkan_data.checking.counts import check_empty_counts, check_whole_counts
from samverkan_data.checking.date_columns import read_moment_column
from samverkan_data.checking.duplicates import drop_repeated
from samverkan_data.checking.equal_rows import tell_equal_rows
from samverkan_data.checking.example_rows import leave_out_examples
from samverkan_data.checking.incident_ids import fill_incident_ids, fill_municipalities
from samverkan_data.checking.known import Known
from samverkan_data.checking.label_columns import check_label_column
from samverkan_data.checking.markers import read_markers
from samverkan_data.checking.mixed_units import check_mixed_units
from samverkan_data.checking.name_columns import check_name_columns
from samverkan_data.checking.names import Names, known_names
from samverkan_data.checking.parents import check_parents
from samverkan_data.checking.partial import leave_out_unknown, tell_added, use_second, used_additions, with_additions
from samverkan_data.checking.personal_data import conceal, find_personal_data
from samverkan_data.checking.pictures import check_added_pictures, check_pictures
from samverkan_data.checking.place import Place
from samverkan_data.checking.place_words import read_place_words
from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rates import check_rates
from samverkan_data.checking.rules import check_rules
from samverkan_data.checking.shares import check_shares
from samverkan_data.checking.sheets import name_sheets, rows_in_sheets
from samverkan_data.checking.total_rows import leave_out_named_totals, leave_out_totals
from samverkan_data.checking.wholes import above_wholes
from samverkan_data.findings import Finding, worst_first
from samverkan_data.formats import number
from samverkan_data.received import BY_HAND, Recognised
from samverkan_data.schema import TABLES, Table

EMPTY = ("no_rows", "no_records", "no_hits")


@dataclass(frozen=True)
class Checked:
    """What the check found.

    Args:
        findings: everything found, errors first, then by row.
        rows: the typed rows with the columns of the schema and `row`; a cell that cannot be read is null.
        row_count: rows in the file.
        accepted: no finding is an error.
        additions: register -> typed rows that it lacks and that the file's format knows.
        leans: what the whole file may decide otherwise where this is a part of it; see `Problems`.
        same: what must be so in every part.
    """

    findings: tuple[Finding, ...]
    rows: pa.Table
    row_count: int
    accepted: bool
    additions: Mapping[str, pa.Table] = field(default_factory=dict)
    leans: tuple[tuple[str, str], ...] = ()
    same: Mapping[tuple[str, str], object] = field(default_factory=dict)


def check(recognised: Recognised, known: Known, today: date, file_name: str, *, in_parts: bool = False) -> Checked:
    """Check a file. Bad data are findings; a value is never guessed and never silently dropped.

    Args:
        recognised: the file and what it is; a file that nobody knows is only searched for personal data.
        known: the registers as stored.
        today: later dates are in the future.
        file_name: name of the file, which is searched for personal data too.
        in_parts: it is a part of a larger file: repeated keys, sums and ids made of content are left to whoever has
            all parts, and `leans` says what else only the whole can decide.
    """
    problems = Problems(recognised.text.rows, in_parts=in_parts)
    problems.findings += [*_received(recognised), *recognised.text.findings, *recognised.findings]
    rows = pa.table({})
    additions: dict[str, pa.Table] = {}
    if recognised.table:
        rows, additions = _check_table(recognised, known, today, file_name, problems)
    personal = find_personal_data(recognised, known, file_name, problems.lean)
    findings = worst_first([*conceal(name_sheets(problems.findings, recognised)), *personal])
    accepted = all(f.severity != "error" for f in findings)
    row_count = (recognised.source or recognised.text).row_count or recognised.text.row_count
    return Checked(
        tuple(findings), rows_in_sheets(rows, recognised) if rows.num_columns else rows, row_count, accepted, additions,
        tuple(problems.leans), problems.same,
    )  # fmt: skip


def _received(recognised: Recognised) -> list[Finding]:
    """What was found in the file as received, where its format made a table of its own from it."""
    source = recognised.source
    if source is None or source is recognised.text:
        return []
    return [finding for finding in source.findings if finding.code not in EMPTY or not recognised.text.row_count]


def _check_table(
    recognised: Recognised, known: Known, today: date, file_name: str, problems: Problems
) -> tuple[pa.Table, dict[str, pa.Table]]:
    """The typed rows of the file, and those that registers get."""
    table = TABLES[recognised.table]
    recognised = leave_out_examples(recognised, problems)
    known, lacking = with_additions(known, recognised)
    problems.findings += [doubt.finding for doubt in recognised.doubts if not known.names("areas").any_of(doubt.names)]
    names = _names(recognised, _of_source(known, recognised), table, today)
    recognised = leave_out_named_totals(recognised, problems)
    recognised = read_place_words(recognised, known, names, today, file_name, problems)
    recognised = use_second(recognised, names, today, problems)
    recognised = leave_out_unknown(recognised, names, today, problems)
    problems.rows = recognised.text.rows
    places = {c.name: find_place(recognised, c, today) for c in table.columns}
    headers = {name: place.header for name, place in places.items()}
    _note_columns(recognised, places, problems)
    tell_whole_codes(recognised, places.values(), problems)
    rows = _read(places, table, names, problems).append_column("row", recognised.text.rows)
    rows = _check_register(rows, table, places, known, problems)
    if table.kind == "fact":
        check_name_columns(rows, recognised, places["area_code"], names["areas"], known.tree, problems)
        for column in (one for one in table.columns if one.refers_to in ("categories", "indicators")):
            check_label_column(rows, recognised, column, names[column.refers_to], problems)
    if table.name == "incidents":
        rows = fill_municipalities(rows, known.tree)
    if table.name == "observations":
        rows = rows.append_column("value_text", places["value"].texts)
        rows = read_markers(rows, headers["value"], places["value"].markers, problems)
        rows = drop_repeated(rows, table, headers, problems)
        check_whole_counts(rows, known.indicators, headers, problems)
        check_rates(rows, known.population, headers, problems)
        check_shares(rows, known.indicators, headers, problems)
        check_mixed_units(rows, known.indicators, headers, problems)
        _check_wholes(rows, known, headers["value"], problems)
    check_pictures(rows, table, headers, problems)
    inferred = recognised.source not in (None, recognised.text) and recognised.format != BY_HAND
    check_rules(rows, table, headers, known.indicators, today, problems, is_inferred=inferred)
    if "parent" in table.names:
        check_parents(rows, table.key[0], headers["parent"], known.register(table.name), problems)
    if table.name == "incidents":
        tell_equal_rows(recognised, problems)
        check_empty_counts(recognised, rows.column("count").combine_chunks(), places["count"], problems)
        rows = _without_totals(rows, recognised, known, headers, problems)
        rows = rows if problems.in_parts else fill_incident_ids(rows)
    additions = used_additions(rows, table, lacking)
    check_added_pictures(additions, problems)
    tell_added(additions, problems)
    return rows.select([*table.names, "row"]), additions


def _check_register(
    rows: pa.Table, table: Table, places: Mapping[str, Place], known: Known, problems: Problems
) -> pa.Table:
    """What only one register asks for: an agreement for each role, and actions that can be followed up."""
    if table.name == "actions":
        check_actions(rows, places["role_other"].header, known.roles, problems)
    return fill_agreements(rows, places["agreement_id"], known, problems) if table.name == "roles" else rows


def _without_totals(
    rows: pa.Table, recognised: Recognised, known: Known, headers: dict[str, str], problems: Problems
) -> pa.Table:
    is_counted = "count" in recognised.mapping
    return leave_out_totals(rows, known, headers, problems, recognised.sums) if is_counted else rows


def _check_wholes(rows: pa.Table, known: Known, header: str, problems: Problems) -> None:
    """An error for each part that is larger than its whole in the same file."""
    if not len(known.indicators):
        return
    columns = ["row", "indicator", "area_code", "group", "period_start", "period_end", "value"]
    found = above_wholes(rows.select(columns).to_pandas(), known.indicators, known.tree).sort_values("row")
    names = {**known.names("areas").titles, **known.names("indicators").titles}
    told = [
        (int(row), f"{names.get(area, area)}: {number(value)}", f"{names.get(whole, whole)}: {number(above)}")
        for row, area, value, whole, above in zip(
            found["row"], found["area_code"], found["value"], found["whole"], found["whole_value"], strict=True
        )
    ]
    problems.add_rows("part_above_whole", header, told, [row for row, _, _ in told])


def _read(places: dict[str, Place], table: Table, names: dict[str, Names], problems: Problems) -> pa.Table:
    values: dict[str, pa.Array] = {}
    for column in table.columns:
        if column.kind == "moment":
            values[column.name], values["precision"] = read_moment_column(places[column.name], problems)
        elif column.name not in values and not column.made:
            values[column.name] = read_column(places[column.name], names.get(column.refers_to), problems)
    count = len(places[table.columns[0].name].texts)
    return pa.table({c.name: values.get(c.name, pa.nulls(count)).cast(arrow_type(c)) for c in table.columns})


def _of_source(known: Known, recognised: Recognised) -> Known:
    """The categories that a file of one source may name: EST and the police call different things by the same word."""
    trees = {"est": "est", "polisanmalan": "polis"}
    tree = trees.get(recognised.constants.get("source", ""))
    of_tree = known.categories[known.categories["tree"] == tree]
    return replace(known, categories=of_tree) if len(of_tree) else known


def _names(recognised: Recognised, known: Known, table: Table, today: date) -> dict[str, Names]:
    registers = {c.refers_to for c in table.columns if c.refers_to}
    return {
        register: known_names(register, known.register(register), _own_rows(recognised, table, today))
        if register == table.name
        else known.names(register)
        for register in registers
    }


def _own_rows(recognised: Recognised, table: Table, today: date) -> Iterable[dict[str, str]]:
    places = {c.name: find_place(recognised, c, today) for c in table.columns}
    columns = {name: [text or "" for text in place.texts.to_pylist()] for name, place in places.items()}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _note_columns(recognised: Recognised, places: dict[str, Place], problems: Problems) -> None:
    """Required columns that neither the file nor its format gives, and columns of the file that are not stored."""
    told = {f.column for f in recognised.findings if f.code == "missing_column"}
    for place in places.values():
        if place.column.required and not place.given and place.header not in told:
            problems.add_once("missing_column", place.header, detail=TABLES[recognised.table].title)
    stored = set(recognised.mapping.values())
    for index, header in enumerate(recognised.text.header):
        if header and index not in stored:
            problems.add_once("column_not_stored", header)

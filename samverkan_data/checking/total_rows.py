"""Rows of a file that are sums of its other rows: left out and told, or asked about where they differ from the sum."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.known import Known
from samverkan_data.checking.names import spelling
from samverkan_data.checking.problems import Problems
from samverkan_data.checking.totals import find_totals
from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.glance import may_hold_letters
from samverkan_data.received import LEAVE_OUT, Recognised
from samverkan_data.texts.review import BESIDE
from samverkan_data.tree import Tree
from samverkan_data.words import PART_STARTS, TOTAL_WORDS

ID, COUNT = "incident_id", "count"
SHOWN = 8
COLUMNS = ("source", "category", "area_code", "occurred_at", "precision", "count")


def leave_out_named_totals(recognised: Recognised, problems: Problems) -> Recognised:
    """The file of incidents without the rows that call themselves a total of others in a column: `Samtliga brott`.

    Columns that are not stored count too: sexes and ages beside their total.
    """
    if recognised.table != "incidents" or COUNT not in recognised.mapping:
        return recognised
    received = recognised.text.cells.columns
    aside = {recognised.mapping[name] for name in (ID, COUNT) if name in recognised.mapping}
    words = {place: _words_of(received[place]) for place in set(range(len(received))) - aside}
    named = {place for place, of in words.items() if of & TOTAL_WORDS and of - TOTAL_WORDS - {""}}
    for place in (place for place, of in words.items() if of & TOTAL_WORDS):
        problems.lean("totals", recognised.text.header[place])
    if not named:
        return recognised
    columns = [[spelling(cell) for cell in column.to_pylist()] for column in received]
    counts = [_whole(cell) for cell in columns[recognised.mapping[COUNT]]]
    sums: set[int] = set()
    for place in named:
        others = [cells for at, cells in enumerate(columns) if at not in {place, *aside}]
        sums |= _judge_named(recognised, place, columns[place], others, counts, sums, problems)
    if not sums:
        return recognised
    kept = pa.array([row not in sums for row in range(len(counts))], pa.bool_())
    text = recognised.text
    second = {
        name: [cell for row, cell in enumerate(cells) if row not in sums] for name, cells in recognised.second.items()
    }
    return replace(
        recognised, text=replace(text, cells=text.cells.filter(kept), rows=text.rows.filter(kept)), second=second
    )


def _words_of(column: pa.ChunkedArray) -> set[str]:
    """The different cells as they are spelt, some of which may be words for totals; none where there are no letters."""
    if not may_hold_letters(column):
        return set()
    return {spelling(cell) for cell in column.unique().to_pylist()}


def _judge_named(
    recognised: Recognised, place: int, cells: Sequence[str], others: Sequence[Sequence[str]],
    counts: Sequence[int | None], gone: set[int], problems: Problems,
) -> set[int]:  # fmt: skip
    """Rows whose total is the sum of the rows that are alike in everything else; an error for those that differ."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, key in enumerate(zip(*others, strict=True)):
        if row not in gone:
            groups[key].append(row)
    found: set[int] = set()
    asked: dict[int, int] = {}
    for rows in groups.values():
        totals = [row for row in rows if cells[row] in TOTAL_WORDS]
        parts = [row for row in rows if cells[row] not in TOTAL_WORDS]
        for row in totals if parts else []:
            outer = [part for part in parts if not cells[part].startswith(PART_STARTS)]
            added = [sum(counts[part] or 0 for part in some) for some in (parts, outer)]
            if counts[row] in added:
                found.add(row)
            else:
                asked[row] = added[0]
    _tell_named(recognised, place, cells, found, asked, problems)
    return {*found, *asked}


def _tell_named(
    recognised: Recognised, place: int, cells: Sequence[str], found: Collection[int], asked: Mapping[int, int],
    problems: Problems,
) -> None:  # fmt: skip
    """What is left out, and what is asked about unless somebody has said that it is left out too."""
    header, numbers = recognised.text.header[place], recognised.text.rows.to_pylist()
    is_answered = recognised.sums == LEAVE_OUT
    for code, rows in (("total_left_out", found), ("total_taken_out", asked if is_answered else ())):
        if rows:
            words = sorted({cells[row] for row in rows})
            problems.add_once(code, header, number(len(rows)), listed(words, SHOWN))
    if not is_answered:
        problems.findings += [
            Finding("total_differs", numbers[row], header, cells[row], number(parts)) for row, parts in asked.items()
        ]


def leave_out_totals(
    incidents: pa.Table, known: Known, headers: dict[str, str], problems: Problems, said: str
) -> pa.Table:
    """The typed incidents without those that are sums of others by what the registers say lies in what.

    Of those that differ from their parts somebody has `said` what becomes of them, else they stop the file. That what
    they have beyond their parts counts is told when they are laid beside what is stored.
    """
    if problems.in_parts or not pc.any(pc.greater(incidents.column("count"), 1)).as_py():
        return incidents
    found = find_totals(incidents.select(COLUMNS).to_pandas(), known.tree, _categories(known))
    areas, labels = known.names("areas").titles, known.names("categories").titles
    rows = incidents.select(["area_code", "category", "row", "count"]).to_pylist()
    name = {at: f"{areas.get(rows[at]['area_code'], '')}, {labels.get(rows[at]['category'], '')}"
            for at in (*found.sums, *found.differing)}  # fmt: skip
    differing = [(rows[at]["row"], f"{name[at]}: {rows[at]['count']}", number(found.parts[at]))
                 for at in sorted(found.differing - found.sums)]  # fmt: skip
    gone = found.sums | (found.differing if said == LEAVE_OUT else set())
    if differing and said == LEAVE_OUT:
        told = [BESIDE.format(name=name[at], own=number(rows[at]["count"]), parts=number(found.parts[at]))
                for at in sorted(found.differing - found.sums)]  # fmt: skip
        problems.add_once("total_taken_out", headers["count"], number(len(differing)), listed(told, SHOWN))
    elif differing and not said:
        problems.add_rows("total_differs", headers["count"], differing, [row for row, _, _ in differing])
    if found.sums:
        told = list(dict.fromkeys(name[at] for at in sorted(found.sums)))
        problems.add_once("total_left_out", headers["area_code"], number(len(found.sums)), listed(told, SHOWN))
    return incidents.filter(pa.array([at not in gone for at in range(len(rows))], pa.bool_()))


def _categories(known: Known) -> Tree:
    register = known.categories
    trees = dict(zip(register["category"], register["tree"], strict=True))
    pairs = zip(register["category"], register["parent"], strict=True)
    return Tree({code: above for code, above in pairs if trees.get(above) == trees.get(code)})


def _whole(text: str) -> int | None:
    digits = text.replace(" ", "").replace("\u00a0", "")
    return int(digits) if digits.isdecimal() else None

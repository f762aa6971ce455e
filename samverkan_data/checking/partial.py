"""Files that hold more than the registers know: rows that are left out, and rows that the registers get."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.columns import arrow_type, find_place
from samverkan_data.checking.known import Known
from samverkan_data.checking.names import Names, spelling
from samverkan_data.checking.place_words import with_texts
from samverkan_data.checking.problems import Problems
from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.received import BY_HAND, Recognised, TextTable
from samverkan_data.schema import TABLES, Table
from samverkan_data.words import WHOLE_MUNICIPALITY

SHOWN = 8


def leave_out_unknown(
    recognised: Recognised, names: Mapping[str, Names], today: date, problems: Problems
) -> Recognised:
    """The file without the rows whose names the registers lack, for the columns where its format says so.

    Each column with unknown names gives one warning that counts the rows and shows the commonest names.
    """
    for name in recognised.leaves_out:
        column = TABLES[recognised.table].column(name)
        place = find_place(recognised, column, today)
        encoded = place.texts.dictionary_encode()
        unknown = [_is_unknown(names[column.refers_to], text) for text in encoded.dictionary.to_pylist()]
        mask = pc.fill_null(pa.array(unknown, pa.bool_()).take(encoded.indices), False)
        if any(unknown):
            problems.findings.append(_told(place.texts.filter(mask), place.header, _why(recognised, name)))
            recognised = replace(recognised, text=_keep(recognised.text, pc.invert(mask)))
    if recognised.leaves_out and not recognised.text.row_count and len(problems.rows):
        problems.findings.append(Finding("nothing_left"))
    return recognised


def use_second(recognised: Recognised, names: Mapping[str, Names], today: date, problems: Problems) -> Recognised:
    """The file with its second text (a category) in the cells whose first (a subcategory) the register lacks."""
    for name, others in recognised.second.items():
        column = TABLES[recognised.table].column(name)
        place = find_place(recognised, column, today)
        known = names[column.refers_to]
        texts = place.texts.to_pylist()
        unknown = {text for text in set(texts) if _is_unknown(known, text)}
        taken = [text in unknown and not _is_unknown(known, other) and bool(other)
                 for text, other in zip(texts, others, strict=True)]  # fmt: skip
        if any(taken):
            told = sorted({text for text, use in zip(texts, taken, strict=True) if use})
            problems.findings.append(Finding("wider_used", None, place.header, number(sum(taken)), listed(told, SHOWN)))
            mixed = [other if use else text or "" for text, other, use in zip(texts, others, taken, strict=True)]
            recognised = with_texts(recognised, name, [text or "" for text in texts], mixed)
    return recognised


def with_additions(known: Known, recognised: Recognised) -> tuple[Known, dict[str, pd.DataFrame]]:
    """The registers with what the format knows, and per register the rows that it lacked."""
    lacking: dict[str, pd.DataFrame] = {}
    for register, rows in recognised.additions.items():
        frame, key = known.register(register), TABLES[register].code
        names = known.names(register)
        new = pd.DataFrame([*rows], columns=list(TABLES[register].names), dtype=object).drop_duplicates(key)
        aliases = new["aliases"].fillna("")
        new = new[[_is_new(names, code, others) for code, others in zip(new[key], aliases, strict=True)]]
        new = new[_is_ours(known, new["parent"])] if register == "areas" else new
        if len(new):
            lacking[register] = new
            known = replace(known, **{register: pd.concat([frame, new]) if len(frame) else new})
    return known, lacking


def _is_ours(known: Known, parents: pd.Series) -> pd.Series:
    """Whether areas lie in a municipality of an agreement, or of the local police area around one.

    A file of every small area of the country would drown the register. Where there is no agreement all are taken.
    """
    areas = known.areas
    parties = set(known.agreements["area_code"])
    around = set(areas.loc[areas["area_code"].isin(parties), "parent"].dropna()) - {""}
    ours = parties | set(areas.loc[areas["parent"].isin(around), "area_code"])
    return parents.isin(ours if parties else set(areas["area_code"]))


def _is_new(names: Names, code: str, aliases: str) -> bool:
    """Whether the register has no row under the code or any of the other names."""
    return all(_is_unknown(names, text) for text in (code, *aliases.split("|")) if text)


def used_additions(rows: pa.Table, table: Table, lacking: Mapping[str, pd.DataFrame]) -> dict[str, pa.Table]:
    """Typed rows for the registers: those of `lacking` that the file's rows name."""
    found: dict[str, pa.Table] = {}
    for register, new in lacking.items():
        named: set[str] = set()
        for column in table.columns:
            if column.refers_to == register:
                named |= set(rows.column(column.name).unique().to_pylist())
        used = new[new[TABLES[register].code].isin(named)]
        if len(used):
            found[register] = _typed(register, used)
    return found


def tell_added(additions: Mapping[str, pa.Table], problems: Problems) -> None:
    """One note per register that gets new rows."""
    for register, rows in additions.items():
        label = "label" if "label" in rows.column_names else "name"
        shown = listed(rows.column(label).to_pylist(), SHOWN)
        problems.add_once("register_added", TABLES[register].title, number(rows.num_rows), shown)


def _typed(register: str, new: pd.DataFrame) -> pa.Table:
    filled = new.where(new.notna(), None)
    columns = {
        c.name: pa.array([text or None for text in filled[c.name]], pa.string()).cast(arrow_type(c))
        for c in TABLES[register].columns
    }
    return pa.table(columns).append_column("row", pa.nulls(len(new), pa.int64()))


def _is_unknown(names: Names, text: str | None) -> bool:
    """Whether the register has no row of that name; a word for the whole municipality is never left out unseen."""
    meaning = names.find(text) if text else None
    asked = bool(text) and spelling(text or "") in WHOLE_MUNICIPALITY and bool(names.leaning)
    return meaning is not None and not meaning.code and not meaning.codes and not asked


def _why(recognised: Recognised, column: str) -> str:
    """A format offers every indicator whose unit its file says, so of those left out the unit is not known."""
    return "unit_unknown" if column == "indicator" and recognised.format != BY_HAND else "left_out"


def _told(texts: pa.Array, header: str, code: str) -> Finding:
    counts = Counter(texts.to_pylist())
    names = [text for text, _ in counts.most_common()]
    return Finding(code, None, header, number(len(texts)), listed(names, SHOWN))


def _keep(text: TextTable, mask: pa.Array) -> TextTable:
    return replace(text, cells=text.cells.filter(mask), rows=text.rows.filter(mask))

"""Roles in a file that does not say which agreement they belong to: the only one that fits, or the file is asked."""

from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.known import Known
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import listed, number
from samverkan_data.tree import Tree

SHOWN = 8


def fill_agreements(rows: pa.Table, place: Place, known: Known, problems: Problems) -> pa.Table:
    """Rows of `roles` with an agreement each; a row that fits several, or none, is an error.

    Args:
        rows: typed rows, `agreement_id` null where the file says nothing or nothing that is known.
        place: the column of the agreement in the file.
        known: the registers as stored.
        problems: collects what is found.
    """
    silent = pc.is_null(place.texts).to_pylist()
    if not any(silent):
        return rows
    fitting = _Fitting(known)
    cells = rows.select(["agreement_id", "areas", "valid_from", "row"]).to_pylist()
    found = [fitting.find(cell) if empty else [cell["agreement_id"]] for cell, empty in zip(cells, silent, strict=True)]
    unsure = [(cell["row"], "", listed(codes, SHOWN)) for cell, codes in zip(cells, found, strict=True)
              if len(codes) != 1]  # fmt: skip
    problems.add_rows("agreement_needed", place.header, unsure, [row for row, _, _ in unsure])
    taken = [codes[0] for codes, empty in zip(found, silent, strict=True) if empty and len(codes) == 1]
    if taken:
        shown = listed(list(dict.fromkeys(taken)), SHOWN)
        problems.add_once("agreement_assumed", place.header, number(len(taken)), shown)
    filled = pa.array([codes[0] if len(codes) == 1 else None for codes in found], pa.string())
    return rows.set_column(rows.column_names.index("agreement_id"), "agreement_id", filled)


class _Fitting:
    """Which agreements a role may belong to: those of its areas, and of several those that its first day lies in."""

    def __init__(self, known: Known) -> None:
        areas = known.areas
        self._tree = Tree(dict(zip(areas["area_code"], areas["parent"], strict=True)) if "parent" in areas else {})
        empty = pd.Series(pd.NaT, index=known.agreements.index)
        columns = [
            known.agreements.get(name, empty) for name in ("agreement_id", "area_code", "valid_from", "valid_to")
        ]
        self._agreements = [(code, area, _day(start, date.min), _day(end, date.max))
                            for code, area, start, end in zip(*columns, strict=True)]  # fmt: skip

    def find(self, role: dict[str, object]) -> list[str]:
        """The agreements of a row with `areas` and `valid_from`."""
        areas = [code for code in str(role["areas"] or "").split("|") if code]
        near = [one for one in self._agreements if not areas or any(self._touches(area, one[1]) for area in areas)]
        day = role["valid_from"]
        inside = [one for one in near if isinstance(day, date) and one[2] <= day <= one[3]]
        return [one[0] for one in (inside if len(near) > 1 and inside else near)]

    def _touches(self, area: str, agreed: str) -> bool:
        return agreed in self._tree.path(area) or area in self._tree.path(agreed)


def _day(value: object, unknown: date) -> date:
    return unknown if pd.isna(value) else pd.Timestamp(value).date()  # type: ignore[arg-type, call-overload]

"""Renewing an agreement: a proposal for the next period, with the roles and what they answer for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from samverkan_data.intake.editing.merging import Edit
from samverkan_data.intake.editing.new_ids import new_id
from samverkan_data.intake.editing.row_texts import Texts, rows_by_key
from samverkan_data.lake import Snapshot
from samverkan_data.schema import TABLES

AGREEMENTS, ROLES = "agreements", "roles"
SAME = ("party_police", "party_municipality", "area_code")


def proposal(snapshot: Snapshot, agreement_id: str, today: date) -> dict[str, str]:
    """What the next agreement begins with: the same parties and area, as long a period right after, proposed today."""
    now = rows_by_key(snapshot, AGREEMENTS)[agreement_id,].texts
    begins = {name: now[name] for name in SAME} | {"title": now["title"], "proposed_on": today.isoformat()}
    return begins | _next_period(now)


def _next_period(now: Texts) -> dict[str, str]:
    """As long as the one before, from the day after its last."""
    if not (now["valid_from"] and now["valid_to"]):
        return {}
    first, last = (date.fromisoformat(now[name]) for name in ("valid_from", "valid_to"))
    start = last + timedelta(days=1)
    end = start + (last - first)
    is_years = (first.day, first.month, last.day, last.month) == (1, 1, 31, 12)
    end = date(start.year + last.year - first.year, 12, 31) if is_years else end
    return {"valid_from": start.isoformat(), "valid_to": end.isoformat()}


def renewed(snapshot: Snapshot, agreement_id: str, edit: Edit) -> list[Edit]:
    """The edits that make the new agreement, with a code of its own, and give it the roles of the one before.

    Args:
        snapshot: what is stored.
        agreement_id: of the agreement that is renewed.
        edit: the new row as somebody has written it.
    """
    taken = {key[0] for key in rows_by_key(snapshot, AGREEMENTS)}
    code = new_id(TABLES[AGREEMENTS], f"{edit.values.get('title', '')} {edit.values.get('valid_from', '')[:4]}", taken)
    new = replace(edit, values={**edit.values, "agreement_id": code})
    return [new, *(Edit(ROLES, (), {**role, **_moved(new.values)}) for role in _last_roles(snapshot, agreement_id))]


def _moved(values: Texts) -> dict[str, str]:
    """What differs in a role of the new agreement: it begins and ends with that."""
    return {"agreement_id": values["agreement_id"], "valid_from": values.get("valid_from", ""), "valid_to": ""}


def _last_roles(snapshot: Snapshot, agreement_id: str) -> Iterator[Texts]:
    """The newest row of each role of the agreement, but for a role that ended before the agreement does."""
    last = rows_by_key(snapshot, AGREEMENTS)[agreement_id,].texts["valid_to"]
    rows = [row.texts for key, row in rows_by_key(snapshot, ROLES).items() if key[0] == agreement_id]
    newest = {row["role_id"]: row for row in sorted(rows, key=lambda row: row["valid_from"])}
    yield from (row for row in newest.values() if not row["valid_to"] or (last and row["valid_to"] >= last))

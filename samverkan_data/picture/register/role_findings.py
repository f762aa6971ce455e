"""What the registers lack for every question to have an owner on both sides, and what to do about it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from samverkan_data.formats import join_words, long_date
from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.agreements import Agreement, Agreements, agreements_on, ends_soon, status
from samverkan_data.picture.register.holding import Held, Holders, holders_on
from samverkan_data.picture.register.owners import owners_on
from samverkan_data.picture.register.responsibility import told_borrowed, unowned_themes, vacant_roles
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema.registers import SIDES
from samverkan_data.texts import ownership as words
from samverkan_data.texts import picture as texts

KINDS = ("no_agreement", "theme_without_role", "promise_without_owner", "action_without_owner",
         "decision_without_owner", "role_without_holder", "role_ended", "agreement_ended", "agreement_ends_soon",
         "agreement_without_roles", "agreements_overlap")  # fmt: skip
OVER = ("uppfyllt", "klart", "avskrivet")


class Owned(NamedTuple):
    """A register whose rows have owners: the kind of finding, the columns that name roles and the one that names it."""

    table: str
    kind: str
    roles: tuple[str, ...]
    title: str


PROMISES = Owned("promises", "promise_without_owner", ("role_id",), "title")
ACTIONS = Owned("actions", "action_without_owner", ("role_id", "role_other"), "title")
DECISIONS = Owned("decisions", "decision_without_owner", ("role_id",), "text")
EVERYTHING, OPEN = (PROMISES, ACTIONS, DECISIONS), (PROMISES, ACTIONS)
"""What is looked at, and what the open view gives of it."""


class Lack(NamedTuple):
    """One thing that lacks: a kind of `KINDS`, the code of the row, what is said of it, and the agreement."""

    kind: str
    code: str
    message: str


def role_findings(
    snapshot: Snapshot, today: date, area_code: str = "", owned: Sequence[Owned] = EVERYTHING
) -> list[dict[str, str]]:
    """What the registers lack, agreement by agreement; of those that decide near an area where one is named.

    Returns:
        Dicts with `kind` (one of `KINDS`), `id`, `agreement`, `message` and `remedy`.
    """
    agreements, areas = agreements_on(snapshot, today), areas_of(snapshot)
    deciding = [one for one in agreements.everywhere() if one.state(today) != "ahead"]
    if not deciding:
        return [_told(Lack("no_agreement", "", texts.NO_AGREEMENT), "")]
    several = len({one.area_code for one in agreements.everywhere()}) > 1
    near = areas.near(area_code) if area_code else set(areas.names)
    found = []
    for agreement in (one for one in deciding if one.area_code in near):
        place = texts.OF_AREA.format(area=areas.names.get(agreement.area_code, "")) if several else ""
        for kind, code, message in _lacks(snapshot, agreements, agreement, today):
            found.append(_told(Lack(kind, code, place + message), agreement.agreement_id))
    holders = holders_on(snapshot, today)
    for row, lack in ((row, lack) for one in owned for row, lack in _unowned(snapshot, holders, one, near)):
        decides = agreements.of(row.area_code)
        found.append(_told(lack, decides.agreement_id if decides else ""))
    return sorted(found, key=lambda one: KINDS.index(one["kind"]))


def _told(lack: Lack, agreement_id: str) -> dict[str, str]:
    return {"kind": lack.kind, "id": lack.code, "agreement": agreement_id, "message": lack.message,
            "remedy": words.REMEDIES[lack.kind]}  # fmt: skip


def _lacks(snapshot: Snapshot, agreements: Agreements, agreement: Agreement, today: date) -> Iterator[Lack]:
    """What one agreement lacks."""
    area = agreement.area_code
    for theme in rows_of(unowned_themes(snapshot, area, today)):
        yield Lack("theme_without_role", theme.category, texts.THEME_WITHOUT_ROLE.format(theme=theme.label))
    for role in rows_of(vacant_roles(snapshot, area, today)):
        message = texts.ROLE_WITHOUT_HOLDER.format(role=role.title, side=texts.SIDE_LABELS[role.side])
        yield Lack("role_without_holder", role.role_id, message)
    yield from _ended_roles(snapshot, agreement, today)
    ending = {"ended": "agreement_ended"}.get(agreement.state(today), "agreement_ends_soon")
    if ending == "agreement_ended" or ends_soon(agreement, today):
        yield Lack(ending, agreement.agreement_id, f"{agreement.title}: {status(agreement, today)}")
    borrowed = told_borrowed(snapshot, agreement, today)
    if borrowed:
        yield Lack("agreement_without_roles", agreement.agreement_id, borrowed)
    for other in agreements.beside(agreement):
        message = texts.AGREEMENT_BESIDE.format(title=agreement.title, other=other.title)
        yield Lack("agreements_overlap", other.agreement_id, message)


def _ended_roles(snapshot: Snapshot, agreement: Agreement, today: date) -> Iterator[Lack]:
    """Roles of the agreement whose time has run out, and that nobody has got anew."""
    source = owners_on(snapshot, today).roles_from(agreement)
    roles = register(snapshot, "roles")
    own = roles[roles["agreement_id"] == source.agreement_id] if source else roles[:0]
    for _, rows in own.groupby("role_id", sort=False):
        last = next(rows_of(rows.sort_values("valid_to", na_position="last").tail(1)))
        if not pd.isna(last.valid_to) and last.valid_to.date() < today:
            told = {"role": last.title, "side": texts.SIDE_LABELS[last.side], "day": long_date(last.valid_to.date())}
            yield Lack("role_ended", str(last.role_id), words.ROLE_ENDED.format(**told))


def _unowned(snapshot: Snapshot, holders: Holders, owned: Owned, near: set[str]) -> Iterator[tuple[Any, Lack]]:
    """Rows that are not over and lack an owner on some side."""
    rows = register(snapshot, owned.table)
    for row in rows_of(rows[rows["area_code"].isin(near) & ~rows["state"].isin(OVER)]):
        held = [holders.of(getattr(row, name), row.area_code) for name in owned.roles]
        lacking = [*dict.fromkeys(_reason(one) for one in held if one.state in ("gone", "nobody"))]
        if lacking:
            reason = _sides(held) if all(one.state == "nobody" for one in held if one.state != "held") else ""
            message = words.UNOWNED[owned.table].format(
                title=getattr(row, owned.title), why=reason or join_words(lacking)
            )
            yield row, Lack(owned.kind, str(getattr(row, owned.table[:-1] + "_id")), message)


def _reason(held: Held) -> str:
    return words.NO_OWNER if held.state == "nobody" else words.NOT_THERE.format(role=held.title)


def _sides(held: Sequence[Held]) -> str:
    """That the owner on one side lacks, where the other is known."""
    known = {one.side for one in held if one.side}
    lacking = [label for side, label in SIDES.items() if side not in known]
    return words.NO_OWNER_AT.format(side=lacking[0]) if known and len(lacking) == 1 else ""

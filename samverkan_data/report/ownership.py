"""Panels on owners: what to put in order, who owns what and where, and what each role has to do."""

from collections.abc import Sequence

from samverkan_data.formats import join_words, lower_first
from samverkan_data.picture.register.chain import UPHELD, Step, chain_of
from samverkan_data.picture.register.ownership import OwnedTheme, Share, owned_themes, shares_of
from samverkan_data.picture.register.role_findings import EVERYTHING, OPEN, role_findings
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link, Panel, Status
from samverkan_data.report.steps import counted
from samverkan_data.report.tables import written_table
from samverkan_data.schema.registers import MISSIONS, SIDES
from samverkan_data.texts import ownership as texts

MOST_FINDINGS = 6


def findings_panel(asking: Asking, key: str, page: str = "") -> Panel:
    """What lacks an owner, is vacant or has run out near the area, and what to do; with a way to `page`."""
    owned = OPEN if asking.is_open else EVERYTHING
    found = asking.ask(role_findings, asking.today, asking.choice.area_code, owned)
    lines = [texts.FINDING.format(message=one["message"], remedy=one["remedy"]) for one in found[:MOST_FINDINGS]]
    more = len(found) - MOST_FINDINGS
    lines += [texts.FINDINGS_MORE.format(count=more)] * (more > 0)
    ways = (Link(texts.SEE_ANSVAR, page),) if page and found else ()
    return Panel(key=key, heading=counted(texts.FINDINGS_HEADING, len(found)), lines=tuple(lines), links=ways)


def areas_panel(asking: Asking, area_code: str) -> Panel:
    """Theme by area by side, with the kind of mission of those who are responsible."""
    rows = [_theme_row(one) for one in asking.ask(owned_themes, area_code, asking.today)]
    return Panel(
        key=f"var-{area_code}",
        heading=texts.AREAS_HEADING,
        reading=texts.AREAS_READING,
        table=written_table(texts.AREA_HEADERS, rows),
    )


def owned_panel(asking: Asking, area_code: str) -> Panel:
    """The promises and actions that are going on, by the role that owns them."""
    steps = [step for step in asking.ask(chain_of, area_code, asking.today).steps if step.state != UPHELD]
    roles = {held.role_id: held for step in steps for held in step.owners if held.role_id}
    rows = [
        (held.title, SIDES.get(held.side, ""), missions(held.mission), *(_titles(steps, role, kind) for kind in _KINDS))
        for role, held in sorted(roles.items(), key=lambda pair: (pair[1].side != "polis", pair[1].title))
    ]  # fmt: skip
    key = f"uppdrag-{area_code}"
    if not rows:
        return Panel(key=key, heading=texts.OWNED_HEADING, lines=(texts.NOTHING_OWNED,), status=Status.UNKNOWN)
    return Panel(key=key, heading=texts.OWNED_HEADING, table=written_table(texts.OWNED_HEADERS, rows))


def both_sides(asking: Asking, theme: str, area_code: str) -> str:
    """A sentence on the roles of both sides that have a part in a theme; empty where there are none."""
    shares = asking.ask(shares_of, theme, area_code, asking.today) if theme else ()
    names = asking.ask(areas_of).names
    told = [
        _part(share, texts.OWNER_OF.format(role=share.title, side=lower_first(SIDES[share.side]),
                                           mission=missions(share.mission).lower()))
        for share in shares
    ]  # fmt: skip
    where = texts.IN_AREA.format(told=join_words(told), area=names.get(area_code, area_code))
    return texts.BOTH_SIDES.format(told=where) if told else ""


def missions(mission: Sequence[str]) -> str:
    """The kinds of mission in words."""
    return ", ".join(MISSIONS[code] for code in mission if code in MISSIONS)


_KINDS = ("promise", "action")


def _theme_row(one: OwnedTheme) -> tuple[str, ...]:
    sides = [", ".join(_part(share, share.title) for share in one.shares if share.side == side) for side in SIDES]
    kinds = dict.fromkeys(code for share in one.shares if share.part == "A" for code in share.mission)
    return (one.label, one.area_name, *(told or texts.NOBODY_HERE for told in sides), missions(tuple(kinds)))


def _part(share: Share, role: str) -> str:
    told = texts.PARTS[share.part].format(role=role)
    return texts.VACANT.format(told=told) if share.is_vacant else told


def _titles(steps: Sequence[Step], role_id: str, kind: str) -> str:
    return "; ".join(
        step.title for step in steps if step.kind == kind and role_id in [one.role_id for one in step.owners]
    )

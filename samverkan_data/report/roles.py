"""The panels on who is responsible for what: the matrix of themes and roles, and the roles themselves."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from samverkan_data.charts.role_matrix import role_matrix
from samverkan_data.formats import count_of, date_text, join_words, lower_first
from samverkan_data.intake.editing import cell_text, proposal
from samverkan_data.picture.examples import examples_in
from samverkan_data.picture.register.agreements import Agreement, proposals
from samverkan_data.picture.register.owners import codes
from samverkan_data.picture.register.responsibility import matrix, roles_on, themes, unowned_themes
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Table
from samverkan_data.report.tables import written_table
from samverkan_data.report.writing import Writing
from samverkan_data.report.writings import writing_of
from samverkan_data.schema.registers import MISSIONS, SIDES
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import pages as texts

MOST_NAMED = 3
CONFIRMED = {"polis": "confirmed_police", "kommun": "confirmed_municipality"}
"""Side -> where its confirmation of a proposed agreement stands."""


def matrix_panel(asking: Asking, agreement: Agreement, area_code: str) -> Panel:
    """Theme × role; a theme that nobody is responsible for stands out, and so does a vacant role.

    Where the look is narrow the matrix is its table alone.
    """
    cells = asking.ask(matrix, area_code, asking.today)
    unowned = asking.ask(unowned_themes, area_code, asking.today)
    missing = unowned["label"]
    narrow = asking.look.narrow
    source = texts.AGREEMENT_SOURCE.format(municipality=agreement.party_municipality, police=agreement.party_police)
    n = counted(cells["role_id"].nunique(), cells["theme"].nunique())
    origin = [texts.AGREEMENT_ORIGIN.format(origin=agreement.origin)] * bool(agreement.origin)
    return Panel(
        key=f"matris-{area_code}",
        heading=matrix_heading(list(missing)),
        reading="" if narrow else texts.MATRIX_READING,
        figure=None if narrow else role_matrix(cells, asking.look).finished(),
        table=theme_table(cells),
        caption=asking.caption(
            source, agreement.years, n, example="agreements" in asking.ask(examples_in, area_code).tables
        ),
        notes=(" ".join([texts.ROLE_SOURCE_NOTE, *origin]),),
        writings=(
            *(
                Writing(texts.NAME_OWNER_OF.format(theme=row.label), "roles", theme=row.category, area=area_code)
                for row in rows_of(unowned)
            ),
            Writing(texts.CHANGE_AGREEMENT, "agreements", (agreement.agreement_id,)),
            Writing(
                texts.RENEW,
                "agreements",
                (),
                asking.ask(proposal, agreement.agreement_id, asking.today),
                renews=agreement.agreement_id,
            ),
        ),
    )


def proposals_panel(asking: Asking, area_code: str) -> Panel | None:
    """Agreements that wait for one of the sides, or both; None where there are none."""
    found = asking.ask(proposals, area_code)
    if not found:
        return None
    lines = tuple(
        texts.WAITS.format(
            title=one.title, years=one.years, sides=join_words([lower_first(SIDES[side]) for side in one.lacks])
        )
        for one in found
    )
    writings = tuple(
        Writing(texts.CONFIRM[side].format(title=one.title), "agreements", (one.agreement_id,),
                {CONFIRMED[side]: asking.today.isoformat()})
        for one in found for side in one.lacks
    )  # fmt: skip
    return Panel(key=f"forslag-{area_code}", heading=texts.PROPOSALS, reading=texts.PROPOSALS_READING, lines=lines,
                 writings=writings)  # fmt: skip


def roles_panel(asking: Asking, area_code: str) -> Panel:
    """The roles with their mission, holder and period; a vacant one says so."""
    labels = dict(asking.ask(themes)[["category", "label"]].to_numpy())
    roles = list(rows_of(asking.ask(roles_on, area_code, asking.today)))
    rows = [
        (role.title, SIDES[role.side], _labels(role.mission, MISSIONS), _labels(role.responsible, labels),
         _holder(role.holder), _valid(role.valid_from, role.valid_to))
        for role in roles
    ]  # fmt: skip
    table = written_table(texts.ROLE_HEADERS, rows)
    return Panel(key=f"roller-{area_code}", heading=texts.ROLES_HEADING, table=table, writings=_writings(roles))


def _writings(roles: Sequence[Any]) -> tuple[Writing, ...]:
    """Each role, and a new one in the agreement of the first."""
    begins = {"agreement_id": cell_text(roles[0].agreement_id)} if roles else {}
    named = [texts.ROLE_OF[False].format(role=role.title, side=SIDES[role.side]) for role in roles]
    held = [writing_of(label, "roles", role) for label, role in zip(named, roles, strict=True)]
    return (*held, Writing(texts.NEW_ROLE, "roles", (), begins))


def matrix_heading(missing: list[str]) -> str:
    """Which themes nobody owns; how many where they are too many to name."""
    if len(missing) > MOST_NAMED:
        return texts.MATRIX_MANY.format(count=len(missing))
    return texts.MATRIX_HEADING[len(missing) > 0].format(themes=join_words(missing))


def counted(roles: int, themes: int) -> str:
    """How many roles and themes: `1 roll, 8 teman`."""
    told = {"roles": count_of(roles, *chart_texts.ROLES), "themes": count_of(themes, *chart_texts.THEMES)}
    return texts.MATRIX_N.format(**told)


def theme_table(cells: pd.DataFrame) -> Table:
    """The matrix as a list: theme, who is responsible, who takes part."""
    rows = [
        (str(theme), _titles(held, "A") or texts.NOBODY, _titles(held, "m"))
        for theme, held in cells.groupby("theme_label", sort=False)
    ]
    return written_table(texts.LIST_HEADERS, rows)


def _titles(cells: pd.DataFrame, part: str) -> str:
    held = cells[cells["part"] == part]
    return join_words(
        [texts.ROLE_OF[bool(row.vacant)].format(role=row.role_label, side=SIDES[row.side]) for row in rows_of(held)]
    )


def _labels(joined: object, labels: dict[str, str]) -> str:
    return ", ".join(labels.get(code, code) for code in codes(joined)) or "–"


def _holder(holder: object) -> str:
    return holder if isinstance(holder, str) and holder else texts.VACANT_BADGE


def _valid(start: pd.Timestamp, end: pd.Timestamp) -> str:
    return f"{date_text(start.date())} – {'' if pd.isna(end) else date_text(end.date())}"

"""What the registers hold of what lag (2023:196) asks of a municipality: what exists, decided by whom and when."""

from dataclasses import dataclass
from datetime import date

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.agreements import agreement_for, agreement_sentence
from samverkan_data.picture.register.chain import UPHELD, Chain, Problem, Step, chain_of
from samverkan_data.picture.register.owners import codes
from samverkan_data.picture.register.papers import Paper, Written, papers_of, written_in
from samverkan_data.picture.register.responsibility import roles_on, unowned_themes, vacant_roles
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema.chain import PERSPECTIVES

COORDINATES, MUNICIPAL = "samordnande", "kommun"
COUNCIL = "bra-rad"
BOTH = 2


@dataclass(frozen=True)
class Found:
    """What there is.

    Args:
        area_code: the municipality that the law speaks to, else the area itself.
        papers: the municipality's lägesbilder with åtgärdsplan, the latest first.
        answers: questions that are answered in the latest of them.
        chain: problems, causes, actions and promises.
        coordinators: municipal roles that coordinate and are held.
        vacant, unowned: roles without a holder, themes without an owner.
        agreement: whether it is in force, in words; empty where there is none.
        is_agreed: whether it is.
    """

    area_code: str
    papers: tuple[Paper, ...]
    answers: frozenset[str]
    chain: Chain
    coordinators: tuple[str, ...]
    vacant: tuple[str, ...]
    unowned: tuple[str, ...]
    agreement: str
    is_agreed: bool

    @property
    def decided(self) -> Paper | None:
        """The paper that was decided on last."""
        found = [one for one in self.papers if one.decided_on is not None]
        return max(found, key=lambda one: (one.decided_on or date.min, one.end), default=None)

    @property
    def unjudged(self) -> tuple[Problem, ...]:
        """The problems that nobody has judged."""
        return tuple(one for one in self.chain.problems if not one.chosen)

    @property
    def analysed(self) -> tuple[Problem, ...]:
        """The chosen problems with a likely cause from each of the three sides."""
        return tuple(one for one in self.chain.chosen if set(one.causes["perspective"]) >= set(PERSPECTIVES))

    @property
    def acted_on(self) -> tuple[Problem, ...]:
        """The chosen problems with an action."""
        return tuple(one for one in self.chain.chosen if any(step.kind == "action" for step in one.steps))

    @property
    def whole_actions(self) -> tuple[Step, ...]:
        """The actions with owners on both sides, goals for the work and the effect, and a day of follow-up."""
        return tuple(step for step in self.chain.actions if _is_whole(step))

    @property
    def followed_up(self) -> tuple[Step, ...]:
        """Actions and promises that are upheld, or whose result is written."""
        return tuple(step for step in self.chain.steps if step.result or step.state == UPHELD)


def law_found(snapshot: Snapshot, area_code: str, today: date) -> Found:
    """What there is for the municipality that the area is or lies in."""
    area = areas_of(snapshot).municipality(area_code) or area_code
    papers = tuple(one for one in papers_of(snapshot, area) if (one.kind, one.area_code) == ("yearly", area))
    answers = written_in(snapshot, papers[0].paper_id) if papers else dict[str, Written]()
    agreement = agreement_for(snapshot, area, today)
    roles = list(rows_of(roles_on(snapshot, area, today)))
    held = [row for row in roles if isinstance(row.holder, str) and row.holder]
    coordinators = [row.title for row in held if row.side == MUNICIPAL and COORDINATES in codes(row.mission)]
    return Found(
        area, papers, frozenset(answers), chain_of(snapshot, area, today), tuple(dict.fromkeys(coordinators)),
        tuple(vacant_roles(snapshot, area, today)["title"]), tuple(unowned_themes(snapshot, area, today)["label"]),
        agreement_sentence(snapshot, area, today) if agreement is not None else "",
        agreement is not None and agreement.state(today) == "in_force",
    )  # fmt: skip


def last_council(snapshot: Snapshot, area_code: str) -> date | None:
    """The day of the last closed meeting of the council near the area.

    Raises:
        AccessError: the view has no meetings.
    """
    rows, near = register(snapshot, "meetings"), areas_of(snapshot).near(area_code)
    held = rows[(rows["kind"] == COUNCIL) & rows["area_code"].isin(near) & rows["closed_on"].notna()]
    return held["held_on"].max().date() if len(held) else None


def _is_whole(step: Step) -> bool:
    """Whether it has all that a page asks of an action."""
    effect = step.effect is not None and bool(step.effect.text or step.effect.label)
    owned = len(step.owners) == BOTH and all(one.role_id for one in step.owners)
    return owned and bool(step.goal and step.of and effect and step.follow_up)

"""The papers of an area: their heads, whether they are decided, and what people have written in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.chain import day, text, whole
from samverkan_data.picture.register.meetings import role_titles
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema.papers import kept_under


@dataclass(frozen=True)
class Paper:
    """A row of the register with the names of what it refers to; what is not said is empty or None.

    Args:
        paper_id, kind, title: as in the register.
        area_code: where.
        start, end: the time that it looks at.
        decided_by, decided_on, diary: the decision.
        made_by: title of the role that has made it.
        version: of the picture that was decided on.
    """

    paper_id: str
    kind: str
    title: str
    area_code: str
    start: date
    end: date
    decided_by: str
    decided_on: date | None
    diary: str
    made_by: str
    version: int | None

    @property
    def frozen_name(self) -> str:
        """What the decided paper is kept under."""
        return kept_under(self.paper_id)


@dataclass(frozen=True)
class Written:
    """An answer to a question of a paper; `text` is empty where the view does not give it."""

    text_id: str
    text: str
    role: str
    written_on: date


def papers_of(snapshot: Snapshot, area_code: str) -> list[Paper]:
    """The papers of the area and of what it lies in, the latest period first."""
    rows, around = register(snapshot, "papers"), areas_of(snapshot).path(area_code)
    found = [_paper(snapshot, row) for row in rows_of(rows[rows["area_code"].isin(around)])]
    return sorted(found, key=lambda one: (one.end, one.decided_on or date.min, one.paper_id), reverse=True)


def paper_of(snapshot: Snapshot, paper_id: str) -> Paper | None:
    """The paper; None where there is none."""
    rows = register(snapshot, "papers")
    return next((_paper(snapshot, row) for row in rows_of(rows[rows["paper_id"] == paper_id])), None)


def paper_for(snapshot: Snapshot, kind: str, area_code: str, start: date, end: date) -> Paper | None:
    """The paper of that kind, area and time; of several the one that is not decided, else the last decided."""
    found = [
        one for one in papers_of(snapshot, area_code)
        if (one.kind, one.area_code, one.start, one.end) == (kind, area_code, start, end)
    ]  # fmt: skip
    return next(iter([*(one for one in found if one.decided_on is None), *found]), None)


def written_in(snapshot: Snapshot, paper_id: str) -> Mapping[str, Written]:
    """Code of a question -> the answer that was written last."""
    rows, titles = register(snapshot, "paper_texts"), role_titles(snapshot)
    own = rows[rows["paper_id"] == paper_id].sort_values("written_on", kind="stable")
    return {
        row.question: Written(row.paper_text_id, text(row.text), titles.get(text(row.role_id), ""),
                              row.written_on.date())
        for row in rows_of(own)
    }  # fmt: skip


def _paper(snapshot: Snapshot, row: Any) -> Paper:  # noqa: ANN401 - a named tuple of the frame
    return Paper(
        row.paper_id, row.kind, row.title, row.area_code, row.period_start.date(), row.period_end.date(),
        text(row.decided_by), day(row.decided_on), text(row.diary), role_titles(snapshot).get(text(row.role_id), ""),
        whole(row.version),
    )  # fmt: skip

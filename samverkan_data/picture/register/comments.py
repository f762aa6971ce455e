"""What people have written of a figure: internal words, which the open view has no answer for."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema.addresses import page_of

FIGURE, AREA = "figur", "omrade"
Place = tuple[str, str, str]


class Comment(NamedTuple):
    """A comment; `role` is the title of whoever wrote it, empty where nobody says."""

    comment_id: str
    text: str
    role: str
    written_on: date


def comments_of(snapshot: Snapshot, page: str, figure: str, area_code: str) -> tuple[Comment, ...]:
    """The comments on a figure of a page for an area, the oldest first; those that name no area are of every area."""
    found = snapshot.once(_by_place)
    return (*found.get((page, figure, area_code), ()), *found.get((page, figure, ""), ()))


def _by_place(snapshot: Snapshot) -> Mapping[Place, tuple[Comment, ...]]:
    roles = register(snapshot, "roles")
    titles = dict(zip(roles["role_id"], roles["title"], strict=True))
    found: dict[Place, tuple[Comment, ...]] = {}
    for row in rows_of(register(snapshot, "comments").sort_values("written_on", kind="stable")):
        page, choices = page_of(row.figure)
        place = (page, choices.get(FIGURE, ""), choices.get(AREA, ""))
        said = Comment(row.comment_id, row.text, str(titles.get(row.role_id, "")), row.written_on.date())
        found[place] = (*found.get(place, ()), said)
    return found

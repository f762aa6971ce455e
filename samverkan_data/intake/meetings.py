"""What is written at a meeting, as edits of registers: decisions and the actions they become, and that it is closed."""

from collections.abc import Mapping, Sequence
from datetime import date
from secrets import token_hex

from samverkan_data.intake.editing import Edit

GOING_ON, OPEN = "pagar", "oppet"
SAID = ("text", "role_id", "due")
"""What a decision says itself; the action that it becomes has the same owner and day."""
SHARED = ("area_code", "theme")


def deciding(meeting_id: str, today: date, about: Mapping[str, str], said: Mapping[str, str]) -> Sequence[Edit]:
    """A decision, and first the action that it becomes, where what is said has more than a decision says.

    Args:
        meeting_id: that decides.
        today: as everywhere.
        about: what it is about: columns of `decisions`.
        said: `SAID`, and the columns of `actions` that a decision does not say.
    """
    made = {name: said.get(name, "") for name in SAID}
    more = {name: text for name, text in said.items() if name not in SAID}
    decision = {"meeting_id": meeting_id, "state": OPEN, "decided_on": today.isoformat(), **about, **made}
    if not more:
        return [Edit("decisions", (), decision)]
    action_id = f"atgard-{token_hex(4)}"
    action = {
        "action_id": action_id, "title": made["text"], "role_id": made["role_id"], "starts_on": today.isoformat(),
        "ends_on": made["due"], "follow_up": made["due"], "state": GOING_ON,
        **{name: about[name] for name in SHARED if name in about}, **more,
    }  # fmt: skip
    return [Edit("actions", (), action), Edit("decisions", (), decision | {"action_id": action_id})]


def closing(meeting_id: str, today: date, version: int) -> Edit:
    """That the meeting is closed, and which version of the picture it saw."""
    return Edit("meetings", (meeting_id,), {"closed_on": today.isoformat(), "version": str(version)})

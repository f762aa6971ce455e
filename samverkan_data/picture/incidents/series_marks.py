"""What stands on a series: the actions and the events that it concerns, also those that are ahead."""

from datetime import date, timedelta

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.registers import register

AHEAD = timedelta(days=183)
COLUMNS = ["kind", "code", "title", "area_name", "start", "end"]


def marks_of(snapshot: Snapshot, area_code: str, categories: tuple[str, ...], first: date, today: date) -> pd.DataFrame:
    """Actions of the categories' themes and events of those themes or of all, near the area.

    Returns:
        `kind` (action or event), `code`, `title`, `area_name`, `start`, `end` (blank while it goes on; of an event its
        last day), by start; what was over before `first`, or begins more than half a year from today, is not there.
    """
    themes = {categories_of(snapshot).themes.get(code) for code in categories} - {None, ""}
    near = areas_of(snapshot).near(area_code)
    actions, events = register(snapshot, "actions"), register(snapshot, "events")
    actions = actions[actions["theme"].isin(themes)].assign(kind="action", code=actions["action_id"])
    concerned = events["theme"].isna() | events["theme"].isin(themes)
    last = events["ends_on"].fillna(events["starts_on"])
    events = events.assign(kind="event", code=events["event_id"], ends_on=last)[concerned]
    both = pd.concat([actions, events])[["kind", "code", "title", "area_code", "starts_on", "ends_on"]]
    over = both["ends_on"] < pd.Timestamp(first)
    kept = both[both["area_code"].isin(near) & ~over & (both["starts_on"] <= pd.Timestamp(today + AHEAD))]
    named = kept.assign(area_name=kept["area_code"].map(areas_of(snapshot).names))
    named = named.rename(columns={"starts_on": "start", "ends_on": "end"}).sort_values(["start", "code"])
    marks: pd.DataFrame = named[COLUMNS].reset_index(drop=True)
    return marks


def events_ahead(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Events near the area that go on or are ahead, by their first day; columns as in the register."""
    events = register(snapshot, "events")
    last = events["ends_on"].fillna(events["starts_on"])
    near = events["area_code"].isin(areas_of(snapshot).near(area_code))
    kept: pd.DataFrame = events[near & (last >= pd.Timestamp(today))]
    return kept.sort_values("starts_on", kind="stable").reset_index(drop=True)

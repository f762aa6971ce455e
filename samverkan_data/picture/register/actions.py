"""What is being done: the actions of an area with the role that is responsible."""

from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.responsibility import with_role
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register

UPHELD = "uppfyllt"


def current_actions(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Actions of the area, inside it or around it, that have begun and are not yet fulfilled; columns plus `role`."""
    actions = register(snapshot, "actions")
    begun = actions["starts_on"] <= pd.Timestamp(today)
    kept = actions[actions["area_code"].isin(areas_of(snapshot).near(area_code)) & begun & (actions["state"] != UPHELD)]
    return with_role(kept, snapshot, today).reset_index(drop=True)

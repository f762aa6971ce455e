"""What is being done: the actions of an area with the role that is responsible."""

from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.owners import area_path
from samverkan_data.query import areas as area_tree
from samverkan_data.query.registers import register

UPHELD = "uppfyllt"


def current_actions(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Actions of the area, inside it or around it, that have begun and are not yet fulfilled; columns plus `role`."""
    actions, areas, roles = (register(snapshot, name) for name in ("actions", "areas", "roles"))
    near = {*area_tree.descendants(areas, area_code), *area_path(areas, area_code)}
    begun = actions["starts_on"] <= pd.Timestamp(today)
    kept = actions[actions["area_code"].isin(near) & begun & (actions["state"] != UPHELD)]
    titles = roles.drop_duplicates("role_id", keep="last").set_index("role_id")["title"]
    return kept.assign(role=kept["role_id"].map(titles).fillna("")).reset_index(drop=True)

"""Who has which role on a day."""

from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register


def valid_roles(snapshot: Snapshot, on: date) -> pd.DataFrame:
    """Role rows that are valid on the day, first and last day included; columns as in the register."""
    roles = register(snapshot, "roles")
    day = pd.Timestamp(on)
    begun = roles["valid_from"].isna() | (roles["valid_from"] <= day)
    going_on = roles["valid_to"].isna() | (roles["valid_to"] >= day)
    return roles[begun & going_on].reset_index(drop=True)

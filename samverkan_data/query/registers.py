"""Registers as frames."""

import pandas as pd

from samverkan_data.lake import Snapshot


def register(snapshot: Snapshot, name: str) -> pd.DataFrame:
    """The current rows of a register with the columns of the schema, `upload_id` and `example`, in file order.

    Dates are datetime64, missing text is NaN. A copy, which the caller may change.

    Raises:
        UnknownNameError: no such table.
    """
    return snapshot.frame(name)

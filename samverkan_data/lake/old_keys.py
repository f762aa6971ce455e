"""Incidents that were stored before their municipality was a part of the key: they had nothing but their id.

Until then a later row with the same id took the place of the earlier one, whatever its source and place. So that an old
picture is what it was, old rows with one id have the municipality of the newest of them.
"""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake.frames import to_frame
from samverkan_data.schema.area_tree import AreaTree

MADE = "municipality"
_READ = ["incident_id", "source", "area_code", "removed", "position"]


def with_municipalities(stored: pa.Table, areas: pd.DataFrame) -> pa.Table:
    """The stored rows of incidents with a municipality each, and with a source where an old one says that it is gone.

    Args:
        stored: rows of published uploads.
        areas: the area register.
    """
    is_old = pc.is_null(stored.column(MADE))
    if not pc.any(is_old).as_py():
        return stored
    old, new = stored.filter(is_old), stored.filter(pc.invert(is_old))
    frame = to_frame(old.select(_READ))
    newest = _newest(frame, areas)
    told = frame["incident_id"].map(newest["source"])
    filled = frame.assign(source=frame["source"].where(frame["source"].notna(), told),
                          municipality=frame["incident_id"].map(newest[MADE]))  # fmt: skip
    for name in ("source", MADE):
        texts = pa.array(filled[name].astype(object).where(filled[name].notna(), None), pa.string())
        old = old.set_column(old.column_names.index(name), name, texts)
    counts = pa.array((filled["source"] == told) & filled[MADE].notna())
    return pa.concat_tables([old.filter(counts), new])


def _newest(rows: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Per id the source and the municipality of the row that was published last."""
    tree = AreaTree(areas["area_code"], areas["kind"], areas["parent"])
    kept = rows[~rows["removed"]].sort_values("position", kind="stable").drop_duplicates("incident_id", keep="last")
    known = {code: tree.municipality(code) for code in kept["area_code"].dropna().unique()}
    kept = kept.assign(municipality=kept["area_code"].map(known).fillna(""))
    return kept.set_index("incident_id")[["source", MADE]]

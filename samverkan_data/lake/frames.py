"""Arrow to pandas, the currency above the lake."""

import pandas as pd
import pyarrow as pa

MOMENT = pa.timestamp("us")
pd.set_option("mode.string_storage", "python")  # Arrow's own texts cost several times as much per step in small frames


def to_frame(rows: pa.Table) -> pd.DataFrame:
    """A frame with datetime64[us] for dates and moments, so that days and moments compare with each other."""
    columns = [
        column.cast(MOMENT) if pa.types.is_date(column.type) or pa.types.is_timestamp(column.type) else column
        for column in rows.columns
    ]
    frame: pd.DataFrame = pa.table(columns, names=rows.column_names).to_pandas()
    return frame

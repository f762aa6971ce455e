"""What marks of figures open: the same places as links, an area, a category or a year."""

from collections.abc import Hashable, Mapping

import pandas as pd

from samverkan_data.charts.opening import OPENS
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link

Ways = Mapping[Hashable, Link]


def area_ways(asking: Asking, rows: pd.DataFrame, page: str) -> dict[Hashable, Link]:
    """Code -> the same page of the area, for the areas of the rows that the register knows and that are not chosen."""
    known, own = asking.ask(areas_of).names, asking.choice.area_code
    named = dict(zip(rows["area_code"], rows["name"], strict=True))
    return {
        code: Link(str(name), page, {"omrade": str(code)})
        for code, name in named.items()
        if code in known and code != own
    }


def leading_on(rows: pd.DataFrame, column: str, ways: Ways) -> pd.DataFrame:
    """The rows with where their marks lead: the way of the value in a column, nowhere where it has none.

    What another column has said already stands.
    """
    found = [ways[value].address if value in ways else "" for value in rows[column]]
    said = list(rows[OPENS]) if OPENS in rows else [""] * len(rows)
    return rows.assign(**{OPENS: [one or other for one, other in zip(said, found, strict=True)]})

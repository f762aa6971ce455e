"""Place unknown as a place of its own: incidents known only to the area that is asked about, beside the places in it.

Its code is the area's with a mark; it stands in figures and tables, never in a register or a document.
"""

import pandas as pd

from samverkan_data.query.places import Areas
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.texts import picture as texts

MARK = "?"
MUCH_UNPLACED = 0.2
"""Share of incidents without a closer place from which it is said."""
CELL = ["source", "category", "area_code"]


def unplaced(area_code: str) -> str:
    """The code of what is known only to the area."""
    return area_code + MARK


def placed_in(code: str) -> str:
    """The area that a code means, also where it is that of an unknown place in it."""
    return code.removesuffix(MARK)


def place_names(areas: Areas, area_code: str) -> dict[str, str]:
    """Names of areas by their codes, the unknown place of the asked-for one with them."""
    known = areas.names.get(area_code, area_code)
    return {**areas.names, unplaced(area_code): texts.UNPLACED.format(area=known)}


def without_unknown_zeros(counts: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Leave out the places of a source and category of which no place is known: their zeros say nothing.

    Args:
        counts: `source`, `category`, `area_code`, `count`, with rows of the unknown place where there are any.
        area_code: the asked-for area.
    """
    codes = [area_code, unplaced(area_code)]
    is_part, keys = ~counts["area_code"].isin(codes), [counts["source"], counts["category"]]
    known = counts["count"].where(is_part, 0).groupby(keys).transform("sum") > 0
    unknown = counts["count"].where(counts["area_code"] == codes[1], 0).groupby(keys).transform("sum") > 0
    return counts[~is_part | known | ~unknown].reset_index(drop=True)


def judge_unplaced(counts: pd.DataFrame, changes: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Rows like those of `changes` for the unknown place; the whole's own judgement where nothing has a place.

    Args:
        counts: as `changes.place_counts` gives them.
        changes: rows of `find_changes`.
        area_code: the asked-for area.
    """
    own = counts[counts["area_code"] == unplaced(area_code)]
    whole = changes[changes["area_code"] == area_code]
    if own.empty or whole.empty:
        return changes[:0]
    judged = judge_changes(own)
    told = judged.merge(whole.drop(columns=judged.columns.difference(CELL[:2])), on=CELL[:2])
    alone = _alone(counts, area_code)
    same = whole[pd.MultiIndex.from_frame(whole[CELL[:2]]).isin(alone)].assign(area_code=unplaced(area_code))
    others = told[~pd.MultiIndex.from_frame(told[CELL[:2]]).isin(alone)]
    rows = pd.concat([part for part in (others, same) if len(part)], ignore_index=True)
    return rows.assign(area_name=texts.UNPLACED.format(area=whole["area_name"].iloc[0]))[list(changes.columns)]


def _alone(counts: pd.DataFrame, area_code: str) -> set[tuple[str, str]]:
    """Source and category of which no place is known in any period."""
    sums = counts.groupby([*CELL[:2], "area_code"])["count"].sum().unstack(fill_value=0)
    same = sums[area_code] == sums[unplaced(area_code)]
    return set(sums.index[same])


def alone_without_place(rows: pd.DataFrame, area_code: str, keys: list[str]) -> pd.DataFrame:
    """For the open view, where what has no place is not given out: it is the whole where every place is zero.

    Of such a source (and category) the places are left out and the whole stands as the unknown place too. It follows
    from the rows alone, so it says no more than they do.
    """
    is_part = rows["area_code"] != area_code
    groups = [rows[key] for key in keys]
    nothing = is_part & rows["count"].eq(0) & ~rows["masked"]
    empty = ~(is_part & ~nothing).groupby(groups).transform("any") & is_part.groupby(groups).transform("any")
    some = (~is_part & (rows["masked"] | (rows["count"] > 0))).groupby(groups).transform("any")
    own = rows[empty & some & ~is_part].assign(area_code=unplaced(area_code))
    return pd.concat([rows[~(empty & some & is_part)], own], ignore_index=True)

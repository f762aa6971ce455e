"""The first sentences of the comparison, made from the verdicts."""

from collections import Counter

import pandas as pd

from samverkan_data.formats import count_of, decimal, join_words, number
from samverkan_data.picture.areas.comparison import Compared
from samverkan_data.statistics.apart import place_in_band
from samverkan_data.statistics.rates import PER
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND
from samverkan_data.texts import comparison as texts


def comparison_headline(compared: Compared, label: str) -> str:
    """What the figure is, how it stands to the others, and whether it lies in the middle half."""
    own = compared.own
    told = {"label": label, "name": own["name"], "year": compared.year}
    first = (
        texts.HEAD_FEW.format(count=count_of(int(own["count"]), *texts.COUNT_OF), **told)
        if pd.isna(own["rate"])
        else texts.HEAD.format(rate=rate_text(own["rate"]), **told)
    )
    return " ".join(filter(None, [first, _others(compared), in_band(compared)]))


def rate_text(rate: float) -> str:
    """A rate per 100 000: whole, with one decimal below ten."""
    return number(rate) if rate >= 10 else decimal(rate, 1)


def short_label(label: str) -> str:
    """What stands before the comma of a label that has one."""
    return label.split(texts.SHORT)[0]


def place_of_own(compared: Compared) -> str:
    """Where the own rate lies against the middle half; empty where either is missing."""
    own, band = compared.own, compared.band
    if band is None or pd.isna(own["low"]):
        return ""
    return place_in_band(own["low"], own["high"], own["rate"], band["low"], band["high"])


def in_band(compared: Compared) -> str:
    """Whether the own rate lies in the middle half; empty where that cannot be said."""
    place = place_of_own(compared)
    if not place or compared.band is None:
        return ""
    told = {"areas": number(compared.band["areas"]), "nouns": nouns(compared)}
    return texts.IN_BAND[place].format(name=compared.own["name"], **told)


def band_needs(compared: Compared) -> str:
    """Why no middle half is shown; empty where it is."""
    if compared.band is not None:
        return ""
    areas = int(compared.everybody["true_rate"].notna().sum())
    return texts.BAND_NEEDS.format(fewest=FEWEST_FOR_BAND, nouns=nouns(compared), year=compared.year, areas=areas)


def nouns(compared: Compared) -> str:
    """What areas of this kind are called, in the plural."""
    return texts.NOUNS.get(compared.own["kind"], texts.ANY_NOUN)


def the_nouns(compared: Compared) -> str:
    """As `nouns`, in the definite form: the municipalities."""
    return texts.THE_NOUNS.get(compared.own["kind"], texts.THE_ANY_NOUN)


def against_over_time(own: pd.DataFrame, other: pd.DataFrame) -> str:
    """In how many of the years that both have the own area was lower; empty where they have none in common.

    Args:
        own: `name`, `year`, `value`.
        other: the same of one other area.
    """
    both = own.merge(other, on="year", suffixes=("", "_other")).dropna(subset=["value", "value_other"])
    if both.empty:
        return ""
    below = int((both["value"] < both["value_other"]).sum())
    told = {"name": both["name"].iloc[0], "other": both["name_other"].iloc[0]}
    return texts.SERIES_AGAINST.say(below, len(both), **told)


def unordered(shown: pd.DataFrame) -> list[list[str]]:
    """Names of the areas whose intervals overlap, group by group in the order shown."""
    groups = [list(names) for _, names in shown.groupby("group", sort=False)["name"]]
    return [names for names in groups if len(names) > 1]


def is_unordered(shown: pd.DataFrame) -> bool:
    """Whether those that overlap somebody are one group in which everybody overlaps everybody.

    In a chain the first and the last are apart, and so are two groups: then some of the order is certain.
    """
    some = shown[shown.groupby("group")["group"].transform("size") > 1]
    return bool(some["group"].nunique() <= 1 and some["low"].max() <= some["high"].min())


def _others(compared: Compared) -> str:
    others = compared.shown[compared.shown["area_code"] != compared.own["area_code"]]
    if len(others) > 1:
        return _many(others, str(compared.own["name"]))
    return "".join(_one(row, compared.own) for _, row in others.iterrows())


def _one(other: pd.Series, own: pd.Series) -> str:
    if pd.isna(own["rate"]) and not other["few"]:
        expected = number(other["rate"] * own["population"] / PER)
        return f"{texts.EXPECTED.format(name=other['name'], expected=expected)} {texts.DIFFERENCE[other['verdict']]}"
    value = texts.OTHER_COUNT.format(count=number(other["count"])) if other["few"] else rate_text(other["rate"])
    return f"{texts.OTHER.format(name=other['name'], value=value)} {texts.DIFFERENCE[other['verdict']]}"


def _many(others: pd.DataFrame, name: str) -> str:
    counts = Counter(others["verdict"])
    if len(counts) == 1:
        return texts.ALL_SAME[next(iter(counts))].format(all=len(others), name=name)
    parts = [
        text.format(count=counts[verdict], name=name) for verdict, text in texts.COUNTED.items() if counts[verdict]
    ]
    return texts.OF_OTHERS.format(all=len(others), parts=join_words(parts))

"""Counties written without the word for county, as in tables where every row is a county."""

from collections.abc import Iterable, Mapping

from samverkan_data.reading.words.surveys import COUNTIES, COUNTY_ENDING


def _short(county: str) -> str:
    """`Stockholms län` is `stockholm` in short; `Västra Götalands län` is `västra götaland`."""
    return county.removesuffix(COUNTY_ENDING).removesuffix("s").casefold()


SHORT_NAMES = {_short(county): county for county in COUNTIES}


def county_names(areas: Iterable[str]) -> Mapping[str, str]:
    """The county that each name means, where the file has nothing but counties and at most one name more (the country).

    Empty for a file that also has municipalities or that writes the word itself: there `Stockholm` is the municipality.
    """
    named = {area.casefold() for area in areas if area}
    others = [area for area in named if area not in SHORT_NAMES]
    return SHORT_NAMES if len(named) > 2 and len(others) < 2 and not any(COUNTY_ENDING in a for a in others) else {}

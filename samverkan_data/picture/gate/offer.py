"""What a view lets a reader choose from, made once for everybody who looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from samverkan_data.picture.gate.view import View
from samverkan_data.picture.opening import area_names, known_days, opening_area, period_from
from samverkan_data.picture.question import Period
from samverkan_data.picture.sources import areas_to_choose, incident_sources
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.query.settings import home_area
from samverkan_data.schema import SOURCES
from samverkan_data.schema.registers import TREES
from samverkan_data.texts import pages as texts


@dataclass(frozen=True)
class Offer:
    """What can be chosen, and what is where nothing has been.

    Args:
        areas: code -> name of every area that may be asked about, in the register's order.
        area: the one that pages open for.
        agreed: the areas that agreements name.
        sources: code -> name of those with incidents.
        days: the first and the last day of an incident, None where there is none.
        known: the first and the last day that pages open for, None where there is none.
        categories: code -> how it stands in a list of choices; themes and categories.
    """

    areas: Mapping[str, str]
    area: str
    agreed: tuple[str, ...]
    sources: Mapping[str, str]
    days: Period | None
    known: Period | None
    categories: Mapping[str, str]

    def opening(self, today: date) -> Period:
        """The period that pages open for on a day."""
        return period_from(self.known, today)


def offer_of(view: View) -> Offer:
    """What the view offers; the same object each time."""
    return view.once(_offer)


def _offer(view: View) -> Offer:
    areas, extent = area_names(view.answer(areas_to_choose)), view.answer(incident_sources)
    days = None if extent.empty else (extent["first"].min().date(), extent["last"].max().date())
    return Offer(
        areas={str(code): str(name) for code, name in areas.items()},
        area=opening_area(areas, view.answer(home_area)),
        agreed=tuple(view.ask(register, "agreements")["area_code"]),
        sources={code: SOURCES.get(code, code) for code in extent["source"]},
        days=days,
        known=known_days(extent),
        categories=_categories(view),
    )


def _categories(view: View) -> dict[str, str]:
    rows = view.ask(register, "categories").sort_values("tree", ascending=False, kind="stable")
    said = {True: texts.THEME_OPTION, False: texts.CATEGORY_OPTION}
    return {
        row.category: said[row.tree == "tema"].format(tree=TREES[row.tree], label=row.label) for row in rows_of(rows)
    }

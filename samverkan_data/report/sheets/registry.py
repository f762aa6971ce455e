"""The pages that say what data say, and how a sheet of any page is made once for all who ask the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, Controls, no_controls
from samverkan_data.report.panel import Sheet
from samverkan_data.report.sheets import ansvar, handelser, jamfor, lagesbild, loften, om_siffrorna, trygghet, veckan


@dataclass(frozen=True)
class PageSheet:
    """What a page has: the filters that stand on it, its own controls, and what makes its sheet."""

    make: Callable[[Asking], Sheet]
    filters: tuple[str, ...]
    controls: Controls = no_controls


PAGES: Mapping[str, PageSheet] = {
    "lagesbild": PageSheet(lagesbild.make, lagesbild.FILTERS, lagesbild.controls),
    "handelser": PageSheet(handelser.make, handelser.FILTERS, handelser.controls),
    "veckan": PageSheet(veckan.make, veckan.FILTERS, veckan.controls),
    "trygghet": PageSheet(trygghet.make, trygghet.FILTERS, trygghet.controls),
    "jamfor": PageSheet(jamfor.make, jamfor.FILTERS, jamfor.controls),
    "ansvar": PageSheet(ansvar.make, ansvar.FILTERS),
    "loften": PageSheet(loften.make, loften.FILTERS, loften.controls),
    "om_siffrorna": PageSheet(om_siffrorna.make, om_siffrorna.FILTERS),
}
"""Name of a page -> its sheet: the pages that papers are made of."""


def controls_in(pages: Mapping[str, PageSheet], name: str, asking: Asking) -> tuple[Control, ...]:
    """A page's own controls, made once for all who ask the same."""
    return asking.view.sheets.get(("controls", *_key(name, asking)), lambda: pages[name].controls(asking))


def chosen_in(controls: tuple[Control, ...], asking: Asking) -> Asking:
    """Who asks, with the values of a page's controls and nothing else that the address says."""
    return replace(asking, wanted={one.name: one.value for one in controls if one.kind != "quick"})


def sheet_in(pages: Mapping[str, PageSheet], name: str, asking: Asking) -> Sheet:
    """A page's sheet, made once for everybody who has made the same choices and draws in the same way.

    What the address says beside the page's own controls, of another page's or none's, makes no other sheet. Its
    remarks begin with what must be told of those who asked for something that is not there.
    """
    controls = controls_in(pages, name, asking)
    chosen = chosen_in(controls, asking)
    made = asking.view.sheets.get(_key(name, chosen), lambda: pages[name].make(chosen))
    told = tuple(line for control in controls for line in control.told)
    return replace(made, remarks=(*told, *made.remarks)) if told else made


def _key(name: str, asking: Asking) -> tuple[object, ...]:
    return name, asking.choice, asking.today, asking.look, tuple(sorted(asking.wanted.items()))

"""Files that stand beside the figures and hold none: Kolada's catalogue, lists of areas, maps. They are refused."""

from samverkan_data.findings import Finding
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.words import no_figures as words
from samverkan_data.received import Opened, Recognised

NAME = "no_figures"


def recognise(opened: Opened) -> Recognised | None:
    """The file with the reason why it is no table of figures; None for others."""
    if isinstance(opened.data, dict) and opened.data.get("type") == "FeatureCollection":
        return _refused(opened, words.MAP)
    header = {simplify(text) for text in opened.table.header}
    kind = next((kind for kind, needed in words.LISTS.items() if {simplify(text) for text in needed} <= header), "")
    return _refused(opened, kind) if kind else None


def _refused(opened: Opened, kind: str) -> Recognised:
    return Recognised(NAME, "", opened.table, findings=(Finding("no_figures", value=kind),))

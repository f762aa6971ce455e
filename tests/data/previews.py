"""Files that move the start page, and what the preview says of a file."""

from samverkan_data.intake import Inspection, compare, preview
from samverkan_data.lake import Lake
from samverkan_data.picture.before_after import BeforeAfter, before_after
from samverkan_data.picture.gate.view import InternalView
from tests.conftest import TODAY

EST = "Tidpunkt;Område;Kategori;Källa;Rapportör\n"
AGREEMENT = "Överenskommelse;Namn;Part polisen;Part kommunen;Område;Gäller från;Gäller till\n"
OTHERS = {
    "an agreement of another municipality": (
        "Avtal Örebro.csv",
        f"{AGREEMENT}orebro-2026;Samverkan i Örebro;Lokalpolisområde Örebro;Örebro kommun;1880;2026-01-01;2029-12-31\n",
    ),
    "later months": (
        "EST november.csv",
        EST + "".join(f"2026-11-{day:02} 20:15;Lanna;Nedskräpning;EST;Bostadsbolag\n" for day in range(1, 24)),
    ),
    "another municipality's reports": (
        "EST Örebro.csv",
        EST + "".join(f"2026-{month:02}-07 12:00;1880;Nedskräpning;EST;Väktare\n" for month in range(1, 11)),
    ),
}


def say(lake: Lake, inspection: Inspection) -> BeforeAfter:
    """What the preview says."""
    snapshot = lake.snapshot()
    difference = compare(inspection, snapshot, replace=True)
    tried = preview(inspection, difference, snapshot)
    touched = difference.by_area["area_code"]
    return before_after(InternalView(snapshot).ask, InternalView(tried).ask, touched, TODAY)

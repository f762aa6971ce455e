"""What the start page and the page of surveys say of an area that was not asked itself."""

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import sheet_of
from samverkan_data.report.sheets.beside import trygghet_panel
from tests.conftest import TODAY


@pytest.mark.parametrize("kind", ["lan", "lpo", "kommun", "regso"])
def test_the_start_page_says_what_the_page_of_surveys_says(
    internal: View, started_snapshot: Snapshot, kind: str
) -> None:
    for area in [code for code, found in areas_of(started_snapshot).kinds.items() if found == kind][:6]:
        asking = Asking(internal, read_choice(internal, {"omrade": area}, TODAY).choice, TODAY)
        told, page = trygghet_panel(asking), sheet_of("trygghet", asking)
        assert told.links
        if page.remarks:
            assert told.lines[0] == page.sentence
        else:
            assert page.sentence not in told.lines[:-1]

"""Which areas a source covers."""

import pandas as pd
import pytest

from samverkan_data.query.places import Areas
from samverkan_data.report.coverage import coverage

AREAS = pd.DataFrame(
    [("lan", None, "lan"), ("a", "lan", "kommun"), ("a1", "a", "regso"), ("a2", "a", "regso"), ("b", "lan", "kommun")],
    columns=["area_code", "parent", "kind"],
)
CELLS = pd.DataFrame({"area_code": ["a1"], "source": ["est"]})


@pytest.mark.parametrize(("area", "expected"), [("a1", "whole"), ("a2", "whole"), ("b", "none"), ("lan", "part")])
def test_a_municipality_that_reports_nothing_has_no_data(area: str, expected: str) -> None:
    asked = pd.DataFrame({"area_code": [area], "source": ["est"]})
    assert coverage(Areas(AREAS), CELLS, asked).tolist() == [expected]

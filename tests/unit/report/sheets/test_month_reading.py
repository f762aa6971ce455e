"""What is in a figure is explained beside it."""

import pandas as pd
import pytest

from samverkan_data.report.sheets.over_time import month_reading


@pytest.mark.parametrize("level", ["", "rise", "fall"])
def test_a_new_level_is_explained_where_it_stands_and_nowhere_else(level: str) -> None:
    frame = pd.DataFrame({"new_level": ["", level, ""]})
    said = month_reading(frame, "month")
    assert ("Ny nivå: minst 8 månader i rad" in said) is bool(level)
    assert said.startswith("Händelser per månad.")

"""The values that a file changes are said with names, periods and spaced numbers, never with codes."""

from pathlib import Path

import pytest

from samverkan_data.intake import compare, inspect
from samverkan_data.intake.told_changes import told_changes
from samverkan_data.lake import Lake
from tests.conftest import TODAY

FIGURE = "Indikator;Område;Från;Till;Värde;Källa\nbra_totalt;1814;2025-01-01;2025-12-31;12345;Brå\n"
AGREEMENT = (
    "Överenskommelse;Namn;Part polisen;Part kommunen;Område;Gäller från;Gäller till;Källa\n"
    "lekeberg-2022;Samverkansöverenskommelse 2022–2025;Lokalpolisområde Örebro;Lekebergs kommun;1814;2022-01-01;"
    "2026-12-31;lekeberg.se\n"
)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (FIGURE, "tal.csv", ("Anmälda brott, totalt, Lekeberg, 2025, Brå", "Värde", "416", "12\u00a0345")),
        (AGREEMENT, "avtal.csv",
         ("Samverkansöverenskommelse 2022–2025", "Gäller till", "31 dec 2025", "31 dec 2026")),
    ],
)  # fmt: skip
def test_a_changed_value_is_said_in_words(started_lake: Path, text: str, name: str, said: tuple[str, ...]) -> None:
    snapshot = Lake.open(str(started_lake)).snapshot()
    found = inspect(text.encode(), name, snapshot, TODAY)
    assert not [finding for finding in found.findings if finding.severity == "error"]
    difference = compare(found, snapshot)
    assert said in told_changes(difference.changes, found.table, snapshot)

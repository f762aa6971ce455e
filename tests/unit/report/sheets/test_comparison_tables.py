"""The tables behind the comparison."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.comparison import all_rates, bands, compare, county, funnel_of
from samverkan_data.report.sheets.comparison_tables import funnel_table, rates_table, series_table


def test_the_rates_have_count_divisor_verdict_and_band(started_snapshot: Snapshot) -> None:
    compared = compare(all_rates(started_snapshot, "bra_totalt"), "1814", 2025, ("1880",))
    first, own = rates_table(compared).to_frame().to_dict("records")
    assert own == {
        "Område": "Lekeberg", "Antal": 416, "Medelfolkmängd": 8607, "Per 100 000 invånare": 4833, "Nedre gräns": 4402,
        "Övre gräns": 5297, "Mot Lekeberg": "", "Status": "slutlig", "Mittenhalvan från": 7398,
        "Mittenhalvan till": 13249,
    }  # fmt: skip
    assert (first["Område"], first["Mot Lekeberg"]) == ("Örebro", "tydligt högre")


def test_a_small_count_has_no_rate_in_the_table_either(started_snapshot: Snapshot) -> None:
    compared = compare(all_rates(started_snapshot, "bra_narkotika_vapen"), "1814", 2023, ())
    row = rates_table(compared).to_frame().iloc[0]
    assert row["Antal"] == 18
    assert row[["Per 100 000 invånare", "Nedre gräns", "Övre gräns"]].isna().all()


def test_years_and_points_are_all_there(started_snapshot: Snapshot) -> None:
    rows = all_rates(started_snapshot, "bra_totalt")
    own = rows[rows["area_code"] == "1814"]
    alike = pd.DataFrame({"Liknande, mitten": [7000]}, index=pd.Index([2024], name="year"))
    years = series_table(own, bands(rows, "kommun"), alike).to_frame()
    assert years["Liknande, mitten"].dropna().tolist() == [7000]
    assert years["År"].tolist() == list(range(1996, 2026))
    assert years["Kommuner i mittenhalvan"].dropna().tolist() == [12]
    found = funnel_of(compare(rows, "1814", 2025, county(started_snapshot, "1814")))
    assert found is not None
    assert len(funnel_table(found).rows) == 12

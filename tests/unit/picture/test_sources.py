"""What the picture stands on."""

from samverkan_data.lake import Snapshot
from samverkan_data.picture.sources import definitions, incident_sources, published_sources


def test_every_source_of_incidents_says_its_size_and_that_it_is_example_data(started_snapshot: Snapshot) -> None:
    rows = incident_sources(started_snapshot).set_index("label")
    assert rows["rows"].to_dict() == {"EST": 1701, "Polisanmälan": 2183}
    assert rows["example"].all()
    assert (rows["first"] < rows["last"]).all()


def test_real_statistics_are_told_from_made_up_surveys(started_snapshot: Snapshot) -> None:
    example = published_sources(started_snapshot).groupby("instrument")["example"].all()
    assert not example["Brå anmälda brott"]
    assert example["Trygghetsmätning, andel"]


def test_definitions_hold_categories_of_sources_and_indicators_but_no_themes(started_snapshot: Snapshot) -> None:
    rows = definitions(started_snapshot)
    assert {"EST", "Polisanmälan", "Brå anmälda brott"} <= set(rows["kind"])
    assert "Bedrägeri" not in set(rows["label"])
    assert rows.notna().all(axis=None)


def test_definitions_leave_out_the_indicators_of_the_register_that_have_no_values(started_snapshot: Snapshot) -> None:
    instruments = set(definitions(started_snapshot)["kind"]) - {"EST", "Polisanmälan"}
    assert instruments == set(published_sources(started_snapshot)["instrument"])
    assert len(definitions(started_snapshot)) < 60

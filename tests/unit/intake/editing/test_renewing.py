"""Renewing an agreement: roles come along, and nothing changes until both parties have confirmed."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from samverkan_data.intake.editing import Edit, proposal, renewed, rows_by_key, save_rows
from samverkan_data.lake import Lake
from samverkan_data.picture.register.agreements import agreement_for, proposals
from samverkan_data.picture.register.responsibility import roles_on, unowned_themes
from samverkan_data.picture.register.role_findings import role_findings

TODAY, LATER = date(2026, 11, 24), date(2027, 2, 1)
OLD = "lekeberg-2022"


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(copytree(started_lake, tmp_path / "lake")))


def save(lake: Lake, *edits: Edit) -> None:
    outcome = save_rows(lake, edits, "Samordnaren", based_on=lake.version(), today=TODAY)
    assert outcome.is_saved, outcome.told


def propose(lake: Lake) -> str:
    """Renew as the form begins, and save; the new agreement's code."""
    values = {**proposal(lake.snapshot(), OLD, TODAY), "valid_from": "2027-01-01", "valid_to": "2030-12-31"}
    edits = renewed(lake.snapshot(), OLD, Edit("agreements", (), values))
    save(lake, *edits)
    return edits[0].values["agreement_id"]


def confirm(lake: Lake, code: str, side: str) -> None:
    save(lake, Edit("agreements", (code,), {f"confirmed_{side}": TODAY.isoformat()}))


def owned(lake: Lake, day: date) -> list[tuple[str, str]]:
    roles = roles_on(lake.snapshot(), "1814", day)
    return sorted(zip(roles["role_id"], roles["responsible"].fillna(""), strict=True))


def test_the_proposal_is_as_long_and_begins_the_day_after(lake: Lake) -> None:
    begins = proposal(lake.snapshot(), OLD, TODAY)
    assert (begins["valid_from"], begins["valid_to"]) == ("2026-01-01", "2029-12-31")
    assert begins["area_code"] == "1814"
    assert begins["proposed_on"] == TODAY.isoformat()


def test_a_proposal_decides_nothing_until_both_have_confirmed(lake: Lake) -> None:
    before = owned(lake, LATER), len(role_findings(lake.snapshot(), LATER))
    code = propose(lake)
    for side, lacks in (("", ("polis", "kommun")), ("municipality", ("polis",))):
        if side:
            confirm(lake, code, side)
        assert [(one.agreement_id, one.lacks) for one in proposals(lake.snapshot(), "1814")] == [(code, lacks)]
        decides = agreement_for(lake.snapshot(), "1814", LATER)
        assert decides is not None
        assert decides.agreement_id == OLD
        assert (owned(lake, LATER), len(role_findings(lake.snapshot(), LATER))) == before
    confirm(lake, code, "police")
    decides = agreement_for(lake.snapshot(), "1814", LATER)
    assert decides is not None
    assert (decides.agreement_id, proposals(lake.snapshot(), "1814")) == (code, [])


def test_the_new_agreement_has_the_roles_of_the_old_one_as_they_are_last(lake: Lake) -> None:
    before, unowned = owned(lake, TODAY), len(unowned_themes(lake.snapshot(), "1814", TODAY))
    code = propose(lake)
    confirm(lake, code, "police")
    confirm(lake, code, "municipality")
    assert owned(lake, LATER) == before
    assert len(unowned_themes(lake.snapshot(), "1814", LATER)) == unowned
    rows = [row.texts for key, row in rows_by_key(lake.snapshot(), "roles").items() if key[0] == code]
    assert {row["valid_from"] for row in rows} == {"2027-01-01"}
    assert [row["holder"] for row in rows if row["role_id"] == "polis_est"] == [""]


def test_a_renewal_is_undone_whole(lake: Lake) -> None:
    before, version = rows_by_key(lake.snapshot(), "roles"), lake.version()
    propose(lake)
    lake.take_back_all([one.upload_id for one in lake.history() if one.version == version + 1], "x")
    assert rows_by_key(lake.snapshot(), "roles").keys() == before.keys()
    assert proposals(lake.snapshot(), "1814") == []


def test_renewing_twice_gives_two_codes(lake: Lake) -> None:
    assert propose(lake) != propose(lake)

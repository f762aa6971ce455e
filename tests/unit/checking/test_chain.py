"""The chain and the meetings: addresses of figures, days in order, and actions that can be followed up."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.checking import Known, check
from samverkan_data.checking.actions import lacking
from samverkan_data.reading import recognise
from samverkan_data.schema import TABLES
from samverkan_data.schema.addresses import page_of, read_address
from samverkan_data.schema.chain import ACTION_NEEDS

TODAY = date(2026, 11, 24)
ROLES = {"p": "polis", "k": "kommun"}
Found = list[tuple[str, int | None, str, str]]


@pytest.fixture
def chain(known: Known) -> Known:
    roles = pd.DataFrame({"role_id": ROLES.keys(), "side": ROLES.values(), "title": ["Kommunpolis", "Samordnare"]})
    return replace(known, roles=roles)


def found(text: str, known: Known) -> Found:
    checked = check(recognise(text.encode(), "f.csv"), known, TODAY, "f.csv")
    return [(one.code, one.row, one.severity, one.detail) for one in checked.findings]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("handelser?omrade=1814&figur=manad-est", "handelser?omrade=1814&figur=manad-est"),
        (" /trygghet ", "trygghet"),
        ("http://localhost:8501/handelser?omrade=1814", "handelser?omrade=1814"),
        ("https://lage.lekeberg.se/bilden/jamfor/?omrade=1814&mot=1880", "jamfor?omrade=1814&mot=1880"),
        ("https://lage.lekeberg.se/?omrade=1814&version=3", "lagesbild?omrade=1814&version=3"),
        ("handelser?omrade=1814&matt=", "handelser?omrade=1814&matt="),
        ("https://polisen.se/trygghet", None),
        ("https://polisen.se/?q=1814", None),
        ("ladda_upp", None),
        ("apa?omrade=1814", None),
        ("handelser?omrade", None),
        ("javascript:handelser?omrade=1814", None),
        ("ftp://x/handelser?omrade=1814", None),
        ("//x/y?a", None),
        ("handelser?omrade=1#2", None),
        ("http://[/handelser?omrade=1814", None),
        ("Se figuren", None),
    ],
)
def test_an_address_is_one_of_our_pages_or_none(text: str, address: str | None) -> None:
    assert read_address(text) == address
    if address:
        assert read_address(address) == address
        assert page_of(address)[0] == address.partition("?")[0]


def test_a_figure_elsewhere_stops_the_file_and_one_of_ours_is_stored_without_its_machine(known: Known) -> None:
    text = "Kommentarskod;Figur;Kommentar;Skriven\na;http://h:1/handelser?omrade=1814;Ljust;2026-09-01\n"
    checked = check(recognise(text.encode(), "f.csv"), known, TODAY, "f.csv")
    assert (checked.accepted, checked.findings) == (True, ())
    assert checked.rows["figure"].to_pylist() == ["handelser?omrade=1814"]
    other = text.replace("http://h:1/handelser?omrade=1814", "https://scb.se/tabell")
    assert found(other, known) == [("not_our_page", 2, "error", "")]


@pytest.mark.parametrize(
    ("header", "cells", "code"),
    [
        ("Problemkod;Område;Problem;Noterat;Valt dag", "a;1814;A;2026-02-01;2026-01-31", "period_reversed"),
        ("Problemkod;Område;Problem;Noterat", "a;1814;A;2026-12-01", "future_date"),
        ("Evenemangskod;Område;Evenemang;Börjar;Slutar", "a;1814;A;2026-12-02;2026-12-01", "period_reversed"),
        ("Beslutskod;Område;Beslut;Beslutat;Klart senast", "a;1814;A;2026-02-02;2026-01-01", "period_reversed"),
        ("Beslutskod;Område;Beslut;Beslutat", "a;1814;A;2026-12-02", "future_date"),
        ("Kommentarskod;Figur;Kommentar;Skriven", "a;trygghet;A;2027-01-01", "future_date"),
        ("Evenemangskod;Område;Evenemang;Börjar;Slutar", "a;1814;A;2026-12-01;2026-12-01", ""),
        ("Beslutskod;Område;Beslut;Beslutat;Klart senast", "a;1814;A;2026-11-24;2026-11-24", ""),
    ],
)
def test_days_come_in_order_and_what_has_happened_is_not_ahead(
    header: str, cells: str, code: str, known: Known
) -> None:
    assert [one[0] for one in found(f"{header}\n{cells}\n", known)] == ([code] if code else [])


WHOLE = {"role_id": "p", "role_other": "k", "goal_work": "Kvällar", "goal_count": "3", "goal_effect": "Färre",
         "follow_up": "2026-12-01"}  # fmt: skip


@pytest.mark.parametrize("missing", [(), *((name,) for name in ACTION_NEEDS), ACTION_NEEDS])
def test_an_action_that_cannot_be_followed_up_is_accepted_and_told_what_it_lacks(
    missing: tuple[str, ...], chain: Known
) -> None:
    row = {"action_id": "a", "area_code": "1814", "title": "A", "starts_on": "2026-01-01", **WHOLE}
    row.update(dict.fromkeys(missing, ""))
    told = found(f"{';'.join(row)}\n{';'.join(row.values())}\n", chain)
    headers = [TABLES["actions"].column(name).header for name in missing]
    assert [(code, row, severity) for code, row, severity, _ in told] == [("action_incomplete", 2, "warning")] * (
        len(missing) > 0
    )
    assert all(header in told[0][3] for header in headers)
    assert lacking({**row, **dict.fromkeys(missing, None)}) == missing


@pytest.mark.parametrize(("own", "other", "side"), [("p", "p", "Polisen"), ("k", "k", "Kommunen"), ("k", "p", "")])
def test_two_owners_on_one_side_are_told(own: str, other: str, side: str, chain: Known) -> None:
    row = {"action_id": "a", "area_code": "1814", "title": "A", "starts_on": "2026-01-01", **WHOLE}
    row |= {"role_id": own, "role_other": other}
    told = found(f"{';'.join(row)}\n{';'.join(row.values())}\n", chain)
    assert told == ([("owners_same_side", 2, "warning", side)] if side else [])

"""References from any table to any register."""

from dataclasses import fields, replace
from datetime import date

import pandas as pd
import pyarrow as pa
import pytest

from samverkan_data.checking import Known, check
from samverkan_data.checking.columns import read_column
from samverkan_data.checking.names import known_names
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.reading import recognise
from samverkan_data.schema import TABLES, Column, Kind

REGISTERS = [
    table.name for table in TABLES.values() if table.kind == "register" and table.label not in ("", table.code)
]


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("kind", ["code", "list"])
def test_a_column_may_refer_to_any_register(register: str, kind: Kind) -> None:
    table = TABLES[register]
    names = known_names(register, pd.DataFrame({table.code: ["kod"], table.label: ["Namnet"]}))
    column = Column("x", "Kolumn", kind, "", refers_to=register)
    problems = Problems(pa.array([2, 3, 4]))
    read = read_column(Place(column, "Kolumn", pa.array(["KOD", "namnet", "kodd"])), names, problems)
    assert read.to_pylist() == ["kod", "kod", None]
    (finding,) = problems.findings
    assert (finding.row, finding.severity, finding.detail) == (4, "error", "kod")
    assert "kod" in finding.remedy


def test_everything_that_a_column_refers_to_is_a_register_that_the_check_knows() -> None:
    referred = {column.refers_to for table in TABLES.values() for column in table.columns if column.refers_to}
    assert referred <= {field.name for field in fields(Known)}
    every = {"areas", "categories", "indicators", "agreements", "roles", "problems", "causes", "promises", "actions"}
    assert {*every, "meeting_kinds", "meetings"} <= referred <= set(REGISTERS)


def test_an_action_of_a_role_or_a_promise_that_nobody_knows_is_an_error(known: Known) -> None:
    roles = pd.DataFrame({"role_id": ["polis_est", "kommun_est"], "title": "EST-samordnare"})
    known = replace(known, roles=roles, promises=pd.DataFrame({"promise_id": ["p1"], "title": ["Synas"]}))
    header = "Åtgärdskod;Område;Åtgärd;Ansvarar;Löfte;Börjar\n"
    text = header + "a;1814;A;polis_est;Synas;2026\nb;1814;B;EST-samordnare;p2;2026\nc;1814;C;nobody;;2026\n"
    checked = check(recognise(text.encode(), "f.csv"), known, date(2026, 11, 24), "f.csv")
    found = [(finding.code, finding.row) for finding in checked.findings if finding.severity == "error"]
    assert found == [("ambiguous_name", 3), ("unknown_promise", 3), ("unknown_role", 4)]
    assert checked.rows["promise_id"].to_pylist()[0] == "p1"

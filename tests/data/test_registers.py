"""The registers hold together: codes exist, themes have the owners they should, nothing is listed twice."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.schema import TABLES

Rows = Callable[[str, str], pd.DataFrame]
REGISTERS = {table.name: f"{table.name}.csv" for table in TABLES.values() if table.kind == "register"}


def codes(cells: pd.Series) -> set[str]:
    return {code for cell in cells for code in cell.split("|") if code}


@pytest.fixture(scope="module")
def roles(rows: Rows) -> pd.DataFrame:
    return rows("roles.csv", "roles")


@pytest.fixture(scope="module")
def current(roles: pd.DataFrame) -> pd.DataFrame:
    return roles[roles["valid_to"] == ""]


def test_manifest_lists_every_file_once_in_an_order_that_works(manifest: pd.DataFrame, folder: Path) -> None:
    listed = [*manifest["file"]]
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.csv") if path.name != "manifest.csv")
    assert [*dict.fromkeys(manifest["table"])] == [
        "areas", "categories", "indicators", "agreements", "roles", "observations", "incidents", "promises", "actions",
    ]  # fmt: skip
    assert set(manifest["kind"]) == {"real", "example"}
    assert manifest.ne("").all(axis=None)


def test_headers_are_the_templates_and_keys_are_unique(manifest: pd.DataFrame, rows: Rows, folder: Path) -> None:
    for file, name in zip(manifest["file"], manifest["table"], strict=True):
        header = (folder / file).read_text(encoding="utf-8").split("\n", 1)[0]
        assert header == ";".join(column.header for column in TABLES[name].file_columns)
        assert not rows(file, name).duplicated([*TABLES[name].key]).any()


def test_every_code_that_a_file_names_is_in_its_register(manifest: pd.DataFrame, rows: Rows) -> None:
    for file, name in zip(manifest["file"], manifest["table"], strict=True):
        for column in TABLES[name].file_columns:
            if column.refers_to:
                register = rows(REGISTERS[column.refers_to], column.refers_to)
                known = set(register[TABLES[column.refers_to].key[0]])
                assert codes(rows(file, name)[column.name]) <= known, (file, column.name)


def test_an_area_or_category_is_found_by_one_name_only(rows: Rows) -> None:
    for file, table, name in (("areas.csv", "areas", "name"), ("categories.csv", "categories", "label")):
        register = rows(file, table)
        spelled = [*register[name], *(alias for cell in register["aliases"] for alias in cell.split("|") if alias)]
        doubled = pd.Series(spelled).str.casefold().value_counts()
        assert doubled[doubled > 1].empty


def test_every_theme_but_fraud_has_one_responsible_role(current: pd.DataFrame, rows: Rows) -> None:
    themes = rows("categories.csv", "categories").query("tree == 'Tema'")["category"]
    responsible = current["responsible"].str.split("|").explode()
    owners = {theme: [*current.loc[responsible.index[responsible == theme], "role_id"]] for theme in themes}
    assert {theme for theme, found in owners.items() if len(found) != 1} == {"tema_bedrageri"}
    assert owners["tema_bedrageri"] == []


def test_the_ten_roles_are_there_with_one_change_of_holder_and_one_vacancy(
    roles: pd.DataFrame, current: pd.DataFrame
) -> None:
    assert current["side"].value_counts().to_dict() == {"Polisen": 5, "Kommunen": 5}
    assert not current["role_id"].duplicated().any()
    assert [*current.loc[current["holder"] == "", "role_id"]] == ["polis_est"]
    before = roles[roles["valid_to"] != ""].set_index("role_id")["valid_to"]
    after = current.set_index("role_id")["valid_from"]
    for role_id, last_day in before.items():
        assert pd.Timestamp(after[role_id]) - pd.Timestamp(last_day) == pd.Timedelta(days=1)
    assert set(before.index) == {"bra_samordnare", "polis_est"}


def test_promises_and_actions_name_roles_and_promises_that_exist(roles: pd.DataFrame, rows: Rows) -> None:
    promises, actions = rows("promises.csv", "promises"), rows("actions.csv", "actions")
    assert codes(promises["role_id"]) | codes(actions["role_id"]) <= set(roles["role_id"])
    assert codes(actions["promise_id"]) <= set(promises["promise_id"])


def test_the_data_are_small(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.glob("*.csv")) < 2_000_000

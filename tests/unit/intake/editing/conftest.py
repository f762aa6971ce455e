"""A lake with an agreement, its roles, promises and actions, and a call that saves."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake import inspect, publish
from samverkan_data.intake.editing import Edit, Outcome, rows_by_key, save_rows
from samverkan_data.lake import Lake

TODAY = date(2026, 11, 24)
FILES = {
    "agreements": "Överenskommelse;Namn;Part polisen;Part kommunen;Område\na-1;Avtalet;LPO;Kommunen;1814\n",
    "roles": "Överenskommelse;Rollkod;Roll;Sida;Gäller från\na-1;samordnare;Samordnare;Kommunen;2026-01-01\n"
    "a-1;kommunpolis;Kommunpolis;Polisen;2026-01-01\n",
    "promises": "Löfteskod;Område;Löfte;Lovat\nl-1;1814;Vi syns;10\nl-2;1814;Vi hörs;5\n",
    "actions": "Åtgärdskod;Område;Åtgärd;Löfte;Börjar;Ansvarar;Ansvarar, andra parten;Mål för arbetet;Antal att göra;"
    "Mål för effekten;Följs upp\na;1814;Gå ut;l-1;2026-01-02;samordnare;kommunpolis;Gå;3;Lugnt;2026-12-08\n"
    "b;1814;Lysa upp;;2026-01-03;samordnare;kommunpolis;Lys;3;Ljust;2026-12-08\nhalv;1814;Halv;;2026-01-03;;;;;;\n",
}
Save = Callable[..., Outcome]
Read = Callable[..., dict[str, dict[str, str]]]


@pytest.fixture(scope="session")
def agreed(registers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake with the files, which nobody changes."""
    folder = Path(shutil.copytree(registers, tmp_path_factory.mktemp("agreed") / "lake"))
    lake = Lake.open(str(folder))
    for name, text in FILES.items():
        publish(lake, inspect(text.encode(), f"{name}.csv", lake.snapshot(), TODAY), "x", example=name == "promises")
    return folder


@pytest.fixture
def filled(agreed: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(agreed, tmp_path / "agreed")))


@pytest.fixture
def save(filled: Lake) -> Save:
    """Edits of one table as (key, values or None to remove it), based on a version, the newest by default."""

    def run(
        table: str, *edits: tuple[str, dict[str, str] | None], by: str = "Anna", at: int = 0, batch: str = ""
    ) -> Outcome:
        made = [Edit(table, tuple(filter(None, key.split("|"))), values or {}, removes=values is None)
                for key, values in edits]  # fmt: skip
        return save_rows(filled, made, by, based_on=at or filled.version(), today=TODAY, batch=batch)

    return run


@pytest.fixture
def rows(filled: Lake) -> Read:
    """A table -> its rows as texts, by their code."""

    def run(table: str, as_of: int | None = None) -> dict[str, dict[str, str]]:
        return {"|".join(key): dict(row.texts) for key, row in rows_by_key(filled.snapshot(as_of), table).items()}

    return run

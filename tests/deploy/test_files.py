"""What an IT department installs is whole: nginx and systemd read it, the container has what the program needs."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from samverkan_data.settings import PREFIX, Settings
from tests.browser.conftest import free_port
from tests.deploy.installed import DEPLOY, PLACE, ROOT, UNITS, container, container_files, needed, nginx_conf, unit

SETTING = re.compile(r"^(\w+)=", re.MULTILINE)


def said(*command: object) -> str:
    """What a program says on both ways out, after its status where that is not 0."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return "\n".join([f"status {done.returncode}"] * bool(done.returncode) + [done.stdout + done.stderr])


def test_nginx_reads_its_file(tmp_path: Path) -> None:
    told = said(needed("nginx"), "-t", "-c", nginx_conf(tmp_path, free_port(), (8501, 8502)))
    assert "test is successful" in told
    assert "warn" not in told


def test_the_program_gives_its_own_headers_alone() -> None:
    given = re.findall(r"^    add_header (\S+)", (DEPLOY / "nginx" / "samverkan.conf").read_text(), re.MULTILINE)
    assert sorted(given) == ["Set-Cookie", "Strict-Transport-Security"]


def test_systemd_reads_its_units(tmp_path: Path) -> None:
    for path in UNITS:
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf"{PLACE}/.venv/bin/\w+", shutil.which("true") or "", text)
        (tmp_path / path.name.replace("@.", "@8501.")).write_text(text.replace("Documentation=", "# "))
    assert said(needed("systemd-analyze"), "verify", "--man=no", *sorted(tmp_path.iterdir())).strip() == ""


@pytest.mark.parametrize("name", [path.name for path in UNITS if path.suffix == ".service"])
def test_a_unit_can_do_no_more_than_it_must(name: str) -> None:
    service = unit(name)["Service"]
    assert service["User"] == "samverkan"
    assert service["ProtectSystem"] == "strict"
    assert (service["NoNewPrivileges"], service["CapabilityBoundingSet"], service["UMask"]) == ("yes", "", "0077")


def test_the_container_copies_what_the_program_is_made_of() -> None:
    copied = container_files()
    assert all((ROOT / source).exists() for source in copied)
    product = {"dashboard.py", "pages", "samverkan_data", "data", ".streamlit", "pyproject.toml", "constraints.txt"}
    assert product <= set(copied)
    assert set(copied) == set(copied.values())


def test_the_container_runs_as_nobody_and_tells_how_it_is() -> None:
    told = dict(container())
    assert told["USER"] == "10001"
    assert json.loads(told["CMD"])[:4] == ["python", "-m", "streamlit", "run"]
    assert "/_stcore/health" in told["HEALTHCHECK"]
    assert "read_only: true" in (DEPLOY / "compose.yaml").read_text(encoding="utf-8")


def test_every_setting_of_an_installation_is_explained() -> None:
    docs = (ROOT / "docs" / "drift.md").read_text(encoding="utf-8")
    said = SETTING.findall((DEPLOY / "samverkan.env").read_text(encoding="utf-8"))
    names = {*said, *(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)}
    assert [name for name in names if f"`{name}`" not in docs] == []

"""Settings read from the environment (prefix `SAMVERKAN_`) and a file, with the defaults of a fresh machine.

The file (`SAMVERKAN_SETTINGS`) has a `NAME=value` a line, as systemd and containers read it too. What the environment
says goes before it. A name that the file has and nobody knows is refused.
"""

from datetime import date
from functools import lru_cache
from os import environ
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, FilePath, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
PREFIX = "SAMVERKAN_"
FILE = f"{PREFIX}SETTINGS"


class Settings(BaseSettings):
    """Where the tables are, where queries run, what day it is, who may come in and which view people get."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    settings: FilePath | None = None
    lake: str = str(PROJECT / "data" / "lake")
    engine: str = "duckdb"
    today: date | None = None
    view: Literal["internal", "open"] = "internal"
    mask_below: int = Field(default=5, ge=1)
    max_mb: int = Field(default=300, ge=1)
    starter: Path = PROJECT / "data"
    pptx_template: Path | None = None
    login: Literal["none", "oidc"] = "none"
    login_hours: int = Field(default=12, ge=1)
    name_claim: str = "preferred_username"
    role_claim: str = "roles"
    area_claim: str = "areas"
    roles_file: Path | None = None
    log_days: int = Field(default=365, ge=1)
    metrics: bool = False

    def current_date(self) -> date:
        """The date the product believes it is: `SAMVERKAN_TODAY`, else the clock."""
        return self.today or date.today()


def load_settings() -> Settings:
    """The settings as they are now, so that a test or a job can change them between calls.

    Raises:
        ValidationError: a value that cannot be, or a name in the file that nobody knows.
    """
    said = {name.upper(): value for name, value in environ.items() if name.upper().startswith(PREFIX)}
    file = Path(said.get(FILE, ""))
    changed = file.stat().st_mtime_ns if file.is_file() else 0
    return _of(tuple(said.items()), file, changed)


def wrong_setting(error: ValidationError) -> dict[str, str]:
    """`name` and `text` of the first setting that cannot be read."""
    first = error.errors()[0]
    return {"name": PREFIX + "_".join(str(part) for part in first["loc"]).upper(), "text": str(first["input"])}


def unknown_settings() -> list[str]:
    """Names in the environment that look like settings and are none; others than us may have set them."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    return sorted(name for name in environ if name.upper().startswith(PREFIX) and name.upper() not in known)


@lru_cache(maxsize=8)
def _of(environment: tuple[tuple[str, str], ...], file: Path, changed: int) -> Settings:
    """The settings of an environment and a file that was changed then; 0 where there is no file."""
    said, written = dict(environment), _lines(file) if changed else {}
    values: dict[str, Any] = {
        name.removeprefix(PREFIX).lower(): text for name, text in written.items() if name not in said
    }
    return Settings(**values)


def _lines(file: Path) -> dict[str, str]:
    """Name -> value of the lines that are ours; Streamlit's stand there too."""
    pairs = [line.partition("=") for line in file.read_text(encoding="utf-8-sig").splitlines()]
    named = {name.strip().upper(): text.strip().strip("\"'") for name, _, text in pairs}
    return {name: text for name, text in named.items() if name.startswith(PREFIX)}

"""Settings read from the environment (prefix `SAMVERKAN_`), with the defaults of a fresh machine."""

from datetime import date
from functools import lru_cache
from os import environ
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
PREFIX = "SAMVERKAN_"


class Settings(BaseSettings):
    """Where the tables are, where queries run, what day it is, who may come in and which view people get."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

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
    """The settings of the environment as it is now, so that a test or a job can change it between calls."""
    return _of(tuple(pair for pair in environ.items() if pair[0].upper().startswith(PREFIX)))


def wrong_setting(error: ValidationError) -> dict[str, str]:
    """`name` and `text` of the first variable that cannot be read."""
    first = error.errors()[0]
    return {"name": PREFIX + "_".join(str(part) for part in first["loc"]).upper(), "text": str(first["input"])}


@lru_cache(maxsize=8)
def _of(_environment: tuple[tuple[str, str], ...]) -> Settings:
    return Settings()

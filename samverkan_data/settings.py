"""Settings read from the environment (prefix `SAMVERKAN_`), with the defaults of a fresh machine."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Where the tables are, where queries run, what day it is and which view people get."""

    model_config = SettingsConfigDict(env_prefix="SAMVERKAN_")

    lake: str = str(PROJECT / "data" / "lake")
    engine: str = "duckdb"
    today: date | None = None
    view: Literal["internal", "open"] = "internal"
    mask_below: int = 5
    max_mb: int = 300
    starter: Path = PROJECT / "data"

    def current_date(self) -> date:
        """The date the product believes it is: `SAMVERKAN_TODAY`, else the clock."""
        return self.today or date.today()


def load_settings() -> Settings:
    """Read the environment anew, so that a test or a job can change it between calls."""
    return Settings()

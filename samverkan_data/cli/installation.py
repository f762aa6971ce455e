"""The installation that a command works on: its settings and its lake."""

import typer
from pydantic import ValidationError

from samverkan_data.lake import Lake
from samverkan_data.lake.began import lacks_shipped
from samverkan_data.settings import Settings, load_settings
from samverkan_data.texts import cli as texts


def read_settings() -> Settings:
    """The settings of the environment.

    Raises:
        typer.BadParameter: one of them cannot be read.
    """
    try:
        return load_settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "SAMVERKAN_" + "_".join(str(part) for part in first["loc"]).upper()
        raise typer.BadParameter(texts.BAD_SETTING.format(name=name, text=first["input"])) from None


def open_lake(settings: Settings) -> Lake:
    """The lake, filled with the starter data where it is empty, with the registers that the program ships."""
    lake = Lake.open(settings.lake, settings.engine)
    if lake.is_empty() or lacks_shipped(lake, settings.starter):
        from samverkan_data.intake import ensure_started, renew_registers  # takes a second, and is needed once

        ensure_started(lake, settings)
        renew_registers(lake, settings)
    return lake

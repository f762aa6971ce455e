"""The installation that a command works on: its settings and its lake."""

import typer
from pydantic import ValidationError

from samverkan_data.lake import Lake
from samverkan_data.lake.began import lacks_shipped
from samverkan_data.settings import Settings, load_settings, wrong_setting
from samverkan_data.texts import cli as texts


def read_settings() -> Settings:
    """The settings of the environment.

    Raises:
        typer.BadParameter: one of them cannot be read.
    """
    try:
        return load_settings()
    except ValidationError as error:
        said = texts.BAD_SETTING.format(**wrong_setting(error))
        raise typer.BadParameter(f"{said} {texts.CORRECT_SETTING}") from None


def open_lake(settings: Settings) -> Lake:
    """The lake, filled with the starter data where it is empty, with the registers that the program ships."""
    lake = Lake.open(settings.lake, settings.engine)
    if lake.is_empty() or lacks_shipped(lake, settings.starter):
        from samverkan_data.intake import ensure_started, renew_registers  # takes a second, and is needed once

        ensure_started(lake, settings)
        renew_registers(lake, settings)
    return lake

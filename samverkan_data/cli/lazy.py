"""A command's module is imported when the command is run: the list of them all and the history need no pandas."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from samverkan_data.texts import cli as texts

HOMES = {
    "check": "uploads", "publish": "uploads", "history": "history", "take-back": "uploads", "restore": "uploads",
    "erase": "uploads", "table": "tables", "picture": "pictures", "export": "exports", "roles check": "pictures",
    "document": "documents", "template": "tables", "verify": "tables", "current": "tables", "clear-examples": "uploads",
    "backup": "copies", "restore-backup": "copies", "give-receipt": "copies",
    "init": "beginning", "settings": "beginning",
}  # fmt: skip
"""Command -> the module that adds it to `FUNCTIONS`."""
FUNCTIONS: dict[str, Callable[..., None]] = {}


class Commands(TyperGroup):
    """The commands of `HOMES` whose names begin with `prefix`, and the groups that have been added."""

    prefix = ""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - Typer's own, which it does not give a name
        """The commands, then the groups."""
        return [*self._own(), *self.commands]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401
        """The command, from its module."""
        key = self.prefix + cmd_name
        if cmd_name not in self._own():
            return super().get_command(ctx, cmd_name)
        import_module(f"{__package__}.{HOMES[key]}")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        alone.command(cmd_name, help=texts.HELP[key])(FUNCTIONS[key])
        return typer.main.get_command(alone)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """The list in the help, which needs no command itself."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, texts.HELP[self.prefix + name]) for name in self.list_commands(ctx)])

    def _own(self) -> list[str]:
        names = [key.removeprefix(self.prefix) for key in HOMES if key.startswith(self.prefix)]
        return [name for name in names if " " not in name]


class RolesCommands(Commands):
    """Those of `samverkan roles`."""

    prefix = "roles "

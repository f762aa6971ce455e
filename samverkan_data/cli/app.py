"""The application that the commands are added to, and what every command does first and last."""

from collections.abc import Callable
from functools import wraps

import typer

from samverkan_data.cli.lazy import FUNCTIONS, Commands, RolesCommands
from samverkan_data.cli.output import say
from samverkan_data.cli.told import tell_command
from samverkan_data.errors import SamverkanError
from samverkan_data.texts import cli as texts

OPTIONS = {
    "no_args_is_help": True,
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}
app = typer.Typer(help=texts.HELP["app"], cls=Commands, **OPTIONS)  # type: ignore[arg-type]
roles = typer.Typer(help=texts.HELP["roles"], cls=RolesCommands, **OPTIONS)  # type: ignore[arg-type]
app.add_typer(roles, name="roles")

REFUSED = 1
VERIFY = "verify"
CALLED_WRONGLY = (typer.Exit, typer.Abort, typer.BadParameter)


def command(name: str, under: typer.Typer = app) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add a function as a command that never ends in a traceback."""

    def add(function: Callable[..., None]) -> Callable[..., None]:
        guarded = _guarded(function, name)
        FUNCTIONS[name if under is app else f"roles {name}"] = guarded
        return guarded

    return add


def _guarded(function: Callable[..., None], name: str) -> Callable[..., None]:
    @wraps(function)
    def guarded(*args: object, **options: object) -> None:
        try:
            function(*args, **options)
            tell_command(name)
        except CALLED_WRONGLY:
            raise
        except SamverkanError as error:
            say(str(error))
            raise typer.Exit(REFUSED) from None
        except Exception as error:
            say(_in_words(error, name))
            raise typer.Exit(REFUSED) from None

    return guarded


def _in_words(error: Exception, name: str) -> str:
    """A fault of disk or files as such, wherever it arose; else a sentence that blames nobody."""
    from samverkan_data.lake.faults import as_told  # imports what the help needs not

    remedy = texts.REMEDY_OF_VERIFY if name == VERIFY else texts.REMEDY
    told = as_told(error)
    return str(told) if told else texts.UNEXPECTED.format(kind=type(error).__name__, remedy=remedy)

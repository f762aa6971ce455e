"""The command line: one command per thing that a scheduled job or an administrator does."""

from samverkan_data.cli.app import app
from samverkan_data.cli.output import speak_utf8

__all__ = ["app", "main"]


def main() -> None:
    """Run a command; the exit code is 0 done, 1 refused, 2 called wrongly."""
    speak_utf8()
    app()

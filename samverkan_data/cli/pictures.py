"""Commands about the picture: picture, roles check."""

from pathlib import Path

from samverkan_data.access import Right, as_open, check_can, local_person
from samverkan_data.cli.app import command, roles
from samverkan_data.cli.installation import open_lake, read_settings
from samverkan_data.cli.options import (
    Area,
    AsJson,
    AsOf,
    Compare,
    CompareWith,
    From,
    Open,
    To,
)
from samverkan_data.cli.output import answer
from samverkan_data.cli.picture_document import document, lines
from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.picture.gate.open_view import check_period
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.gate.view import view_of as view_of_snapshot
from samverkan_data.picture.incidents.notes import with_notes
from samverkan_data.picture.opening import tell
from samverkan_data.picture.question import Question
from samverkan_data.picture.register.role_findings import role_findings
from samverkan_data.picture.sources import areas_offered
from samverkan_data.query.registers import register
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts


@command("picture")
def picture(
    area: Area, start: From, end: To, compare: CompareWith = Compare.YEARS, is_open: Open = False, as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """What the start page says."""
    settings = settings_for(is_open)
    view = view_of(settings, as_of)
    check_area(view, area)
    question, today = Question(area, start, end, compare.value), settings.current_date()
    if view.periods is not None:
        check_period(view.periods, start, end)
    said = tell(view.ask, question, today)
    changes = view.ask(with_notes, question, said.changes, today)
    told = document(view, changes, area, said.reach, today)
    answer(told, lines(changes, area, said.sentence, told), as_json)


@command("check", under=roles)
def check_roles(as_json: AsJson = False) -> None:
    """What the register of roles lacks."""
    settings = read_settings()
    found = role_findings(open_lake(settings).snapshot(), settings.current_date())
    answer(found, [f"{one['message']} {one['remedy']}" for one in found] or [texts.NO_ROLE_PROBLEMS], as_json)


def view_of(settings: Settings, as_of: str | None = None) -> View:
    """What the settings' rights let anybody see of a version, the latest where none is named."""
    lake = open_lake(settings)
    return view_of_snapshot(lake, lake.snapshot(as_of), settings)


def check_area(view: View, code: str) -> None:
    """Whether the area is in the register.

    Raises:
        UnknownNameError: it is not.
    """
    if code not in set(view.ask(register, "areas")["area_code"]):
        codes = ", ".join(view.ask(areas_offered, "", ()))
        raise UnknownNameError(texts.UNKNOWN_AREA.format(code=code), texts.KNOWN_AREAS.format(codes=codes))


def write(path: Path, content: bytes) -> None:
    """Write a file so that it is whole or not there.

    Raises:
        RefusedError: it cannot be written.
    """
    unfinished = path.with_name(path.name + ".part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError:
        raise RefusedError(texts.UNWRITABLE.format(file=path), texts.CHOOSE_FOLDER) from None


def settings_for(is_open: bool) -> Settings:
    """The settings of what was asked for.

    Raises:
        AccessError: this installation may not show that.
    """
    settings = read_settings()
    check_can(local_person(settings), Right.VIEW_OPEN if is_open else Right.VIEW_INTERNAL)
    return as_open(settings) if is_open else settings

"""Commands about the installation itself: init, settings."""

import re

from samverkan_data.access import Right, check_can, local_person
from samverkan_data.cli.app import command
from samverkan_data.cli.installation import open_lake, read_settings
from samverkan_data.cli.options import AsJson, InArea
from samverkan_data.cli.output import answer
from samverkan_data.intake.municipality import init_lake
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area, home_neighbours
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts

SECRET = re.compile(r"(?<=//)[^/@]*@|[?;].*")


@command("init")
def init(area: InArea = None, as_json: AsJson = False) -> None:
    """Begin a lake without examples."""
    settings = read_settings()
    check_can(local_person(settings), Right.PUBLISH)
    lake = Lake.open(settings.lake, settings.engine)
    version = init_lake(lake, settings, area or "")
    name = _name(lake.snapshot(), area or "")
    document = {"area": area, "name": name or None, "version": version, "example_data": False}
    answer(document, [texts.BEGUN_FOR.format(name=name) if name else texts.BEGUN], as_json)


@command("settings")
def show_settings(as_json: AsJson = False) -> None:
    """What is set, without anything that must stay secret."""
    settings = read_settings()
    check_can(local_person(settings), Right.VIEW_OPEN)
    snapshot = open_lake(settings).snapshot()
    home, neighbours = home_area(snapshot), list(home_neighbours(snapshot))
    document = {
        "area": home or None, "name": _name(snapshot, home) or None, "neighbours": neighbours,
        "version": snapshot.version, "example_data": snapshot.has_example, **installed(settings),
        "today": settings.current_date().isoformat(),
    }  # fmt: skip
    lines = [texts.SET.format(name=texts.SETTING_LABELS[name], value=_said(value)) for name, value in document.items()]
    answer(document, lines, as_json)


def installed(settings: Settings) -> dict[str, object]:
    """Every setting of the installation as it is now; addresses without what somebody logs in with."""
    told = settings.model_dump(mode="json")
    return told | {name: SECRET.sub("", str(told[name])) for name in ("lake", "engine")}


def _said(value: object) -> str:
    if isinstance(value, bool):
        return texts.YES_NO[value]
    return (", ".join(value) if isinstance(value, list) else str(value or "")) or texts.NOT_SET


def _name(snapshot: Snapshot, code: str) -> str:
    return str(areas_of(snapshot).names.get(code, ""))

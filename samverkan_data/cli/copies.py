"""The commands backup, restore-backup and give-receipt: the whole lake as one file, and what to do without one."""

from samverkan_data.access import Right, check_can, local_person
from samverkan_data.cli.app import command
from samverkan_data.cli.installation import read_settings
from samverkan_data.cli.options import AsJson, By, File, Output, Version
from samverkan_data.cli.output import answer
from samverkan_data.formats import moment_text, number
from samverkan_data.lake.backup import write_backup
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.new_receipt import renew_receipt
from samverkan_data.lake.place import check_place
from samverkan_data.lake.restoring import restore_backup
from samverkan_data.texts import cli as texts


@command("backup")
def backup(output: Output, as_json: AsJson = False) -> None:
    """The whole lake as one file."""
    made = write_backup(_place(), output)
    told = {"file": str(output), "version": made.version, "files": made.files, "bytes": made.size}
    answer(told, [texts.BACKED_UP.format(file=output, version=made.version, files=number(made.files))], as_json)


@command("restore-backup")
def restore_backup_of(file: File, as_json: AsJson = False) -> None:
    """A copy of a lake where there is none."""
    location = _place()
    made = restore_backup(file, location)
    told = {"lake": location.url, "version": made.version, "files": made.files, "bytes": made.size}
    answer(told, [texts.PUT_BACK.format(lake=location.url, version=made.version, files=number(made.files))], as_json)


@command("give-receipt")
def give_receipt(version: Version, by: By, as_json: AsJson = False) -> None:
    """A new receipt of a history whose receipts are lost, from somebody who knows which version was the last."""
    last = renew_receipt(_place(), version, by)
    told = {"version": last.version, "at": last.at.isoformat(), "by": last.by, "action": last.action, "file": last.file}
    answer(told, [texts.RECEIPT_GIVEN.format(**told | {"at": moment_text(last.at)})], as_json)


def _place() -> Location:
    """Where the lake is or is to be, for whoever looks after it."""
    settings = read_settings()
    check_can(local_person(settings), Right.STEWARD)
    location = locate(settings.lake)
    check_place(location)
    return location

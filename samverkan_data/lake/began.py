"""Whether a lake that began with the starter data has the registers in the form that the program ships now.

Asked at each start and by each command, so it looks at the ledger and at checksums only.
"""

import csv
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from samverkan_data.lake.lake import Lake
from samverkan_data.texts import lake as texts

MANIFEST = "manifest.csv"
SHIPPED = ("areas", "municipality_groups", "categories", "indicators", "meeting_kinds")
"""Registers that a new version of the program may know more of; the others are people's own."""
SIGNATURES = (texts.STARTER, texts.RENEWED)


class StarterFile(NamedTuple):
    """A line of the manifest."""

    path: Path
    table: str
    is_example: bool


def starter_files(starter: Path) -> list[StarterFile]:
    """The files of the starter folder, in the order in which they are read; none without a manifest."""
    manifest = starter / MANIFEST
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    return [StarterFile(starter / line["file"], line["table"], line["kind"] == "example") for line in lines]


def register_files(starter: Path) -> list[StarterFile]:
    """The files of the starter folder that hold registers of facts."""
    return [file for file in starter_files(starter) if file.table in SHIPPED]


def lacks_shipped(lake: Lake, starter: Path) -> list[StarterFile]:
    """Register files that the lake began with and has never been given as the program ships them.

    None where the lake did not begin with the starter data, or somebody has taken it back: its registers are its own. A
    register that came to the program after the lake began is one that nobody has ever given it.
    """
    uploads = lake.history()
    began = {one.table for one in uploads if one.by in SIGNATURES and one.state == "published"}
    had, given = {one.sha256 for one in uploads}, {one.table for one in uploads}
    known = began | ({*SHIPPED} - given if began & {*SHIPPED} else set())
    files = [file for file in register_files(starter) if file.table in known]
    return [file for file in files if sha256(file.path.read_bytes()).hexdigest() not in had]

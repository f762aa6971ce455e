"""What somebody says of a municipality on its page, and the register rows that this makes."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from samverkan_data.checking.names import spelling
from samverkan_data.intake.editing import Edit
from samverkan_data.intake.editing.choices import SEVERAL
from samverkan_data.intake.editing.new_ids import new_id
from samverkan_data.intake.inspection import Inspection
from samverkan_data.intake.municipality.roles import UsualRole, chosen_roles
from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.registers import register
from samverkan_data.query.settings import home_area, home_neighbours
from samverkan_data.schema import TABLES
from samverkan_data.schema.installation import HOME, NEIGHBOURS
from samverkan_data.texts import municipality as texts
from samverkan_data.words import COUNTY, POLICE_AREA, POLICE_AREA_WORDS

PLACE, UNKNOWN = "ort", "unknown_area"


@dataclass(frozen=True)
class Wanted:
    """What is said of a municipality.

    Args:
        home: its code.
        police_area: what its local police area is called; empty where nobody knows.
        neighbours: codes of the municipalities that it is compared with; None where nothing is said of them.
        title, start, end: of the agreement; no title where none is to be made.
        decided: whether both parties have decided on it; else it is a proposal.
        roles: codes of usual roles.
        places: names of places in it.
    """

    home: str
    police_area: str = ""
    neighbours: tuple[str, ...] | None = None
    title: str = ""
    start: date | None = None
    end: date | None = None
    decided: bool = True
    roles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def edits_for(snapshot: Snapshot, wanted: Wanted, today: date) -> list[Edit]:
    """The edits that make what is wanted so; what is so already needs none."""
    return [*_area_edits(snapshot, wanted), *_settings(snapshot, wanted), *_agreement(snapshot, wanted, today)]


def place_names(text: str) -> tuple[str, ...]:
    """Names written one on each line, or apart by commas or semicolons; each once."""
    found = (" ".join(name.split()) for name in re.split(r"[\n;,]", text))
    return tuple({spelling(name): name for name in found if name}.values())


def unknown_places(inspection: Inspection) -> dict[str, bool]:
    """The places that a file names and the register lacks -> whether no known name is like it."""
    found: dict[str, bool] = {}
    for finding in inspection.findings:
        if finding.code == UNKNOWN and not finding.of and any(letter.isalpha() for letter in finding.value):
            found.setdefault(" ".join(finding.value.split()), not finding.detail)
    return found


def municipality_name(snapshot: Snapshot, code: str) -> str:
    """What the municipality calls itself as a party: `Göteborgs stad`, `Region Gotland`, `Hallsbergs kommun`."""
    areas = register(snapshot, "areas").set_index("area_code")
    aliases = areas["aliases"].get(code)
    known = aliases.split(SEVERAL) if isinstance(aliases, str) else []
    name = str(areas["name"].get(code, code))
    own = (one for one in known if one.endswith(texts.FULL_ENDINGS) or one.startswith(texts.FULL_BEGINNING))
    genitive = "" if name[-1:].casefold() in texts.WITHOUT_GENITIVE else "s"
    return next(own, texts.FULL_NAME.format(name=name + genitive))


def police_area_of(snapshot: Snapshot, code: str) -> str:
    """Code of the local police area that an area lies in; empty where none is known."""
    return areas_of(snapshot).around(code, POLICE_AREA)


def police_area_name(text: str) -> str:
    """As it is written in full, whether somebody wrote the whole name or only that of its town."""
    bare = _bare(text)
    return texts.POLICE_AREA_OF.format(name=bare) if bare else ""


def _bare(text: str) -> str:
    """The name of a police area without the word for what it is."""
    first, *others = text.split() or [""]
    return " ".join(others if first.casefold() in POLICE_AREA_WORDS else [first, *others])


def _area_edits(snapshot: Snapshot, wanted: Wanted) -> Iterator[Edit]:
    name = police_area_name(wanted.police_area)
    if name:
        code, is_new = _police_area(snapshot, name, wanted.home)
        county = areas_of(snapshot).around(wanted.home, COUNTY)
        if is_new:
            row = {"area_code": code, "name": name, "kind": POLICE_AREA, "parent": county}
            yield Edit("areas", (), row)
        if areas_of(snapshot).parent(wanted.home) != code:
            yield Edit("areas", (wanted.home,), {"parent": code})
    yield from _places(snapshot, wanted)


def _police_area(snapshot: Snapshot, name: str, home: str) -> tuple[str, bool]:
    """The code of the police area of that name in the county, and whether it is a new one."""
    areas = areas_of(snapshot)
    county = areas.around(home, COUNTY)
    for code, kind in areas.kinds.items():
        if kind == POLICE_AREA and spelling(areas.names[code]) == spelling(name) and county in areas.path(code):
            return code, False
    return _code("LPO", _bare(name), areas.names), True


def _places(snapshot: Snapshot, wanted: Wanted) -> Iterator[Edit]:
    """New rows for the places. One called as the municipality gets none: in files that name means all of it."""
    areas, taken = areas_of(snapshot), set(areas_of(snapshot).names)
    known = {spelling(areas.names[code]) for code in areas.descendants(wanted.home)}
    everywhere = {spelling(name) for code, name in areas.names.items() if code != wanted.home}
    own = str(areas.names.get(wanted.home, ""))
    for name in wanted.places:
        called = texts.PLACE_IN.format(name=name, municipality=own) if spelling(name) in everywhere - known else name
        if spelling(called) in known:
            continue
        code = _code(wanted.home, name, taken)
        taken.add(code)
        yield Edit("areas", (), {"area_code": code, "name": called, "kind": PLACE, "parent": wanted.home})


def _code(prefix: str, name: str, taken: Collection[str]) -> str:
    """A code for an area: `1861-PALSBODA`."""
    small = {code.removeprefix(f"{prefix}-").lower() for code in taken if code.startswith(f"{prefix}-")}
    return f"{prefix}-{new_id(TABLES['areas'], name, small).upper()}"


def setting_edits(snapshot: Snapshot, home: str, neighbours: Collection[str] | None = None) -> Iterator[Edit]:
    """What makes an area the home area, with its neighbours; those of another home area go with that."""
    known = set(register(snapshot, "settings")["setting"])
    is_same, before = home_area(snapshot) == home, home_neighbours(snapshot)
    if not is_same or HOME not in known:
        yield Edit("settings", (HOME,) if HOME in known else (), {"setting": HOME, "areas": home})
    chosen = tuple(neighbours if neighbours is not None else before * is_same)
    if chosen != before:
        key = (NEIGHBOURS,) if before else ()
        row = {"setting": NEIGHBOURS, "areas": SEVERAL.join(chosen)}
        yield Edit("settings", key, row, removes=not chosen)


def _settings(snapshot: Snapshot, wanted: Wanted) -> Iterator[Edit]:
    return setting_edits(snapshot, wanted.home, wanted.neighbours)


def _agreement(snapshot: Snapshot, wanted: Wanted, today: date) -> Iterator[Edit]:
    if not wanted.title.strip() or wanted.start is None:
        return
    taken = set(register(snapshot, "agreements")["agreement_id"])
    code = new_id(TABLES["agreements"], f"{areas_of(snapshot).names[wanted.home]} {wanted.start.year}", taken)
    police = police_area_name(wanted.police_area) or texts.POLICE
    municipality = municipality_name(snapshot, wanted.home)
    yield Edit("agreements", (), {
        "agreement_id": code, "title": wanted.title.strip(), "area_code": wanted.home, "party_police": police,
        "party_municipality": municipality, "valid_from": wanted.start.isoformat(),
        "valid_to": wanted.end.isoformat() if wanted.end else "", "origin": texts.AGREEMENT_ORIGIN,
        "proposed_on": "" if wanted.decided else today.isoformat(),
    })  # fmt: skip
    party = {"polis": police, "kommun": municipality}
    for role in chosen_roles(wanted.roles, categories_of(snapshot).all_themes()):
        yield Edit("roles", (), _role(role, code, wanted, party[role.side]))


def _role(role: UsualRole, agreement_id: str, wanted: Wanted, party: str) -> dict[str, str]:
    return {
        "agreement_id": agreement_id, "role_id": role.role_id, "title": role.title, "side": role.side,
        "mission": role.mission, "responsible": SEVERAL.join(role.responsible), "areas": wanted.home,
        "takes_part": SEVERAL.join(role.takes_part), "holder": texts.HOLDER.format(role=role.title, party=party),
        "valid_from": wanted.start.isoformat() if wanted.start else "",
    }  # fmt: skip

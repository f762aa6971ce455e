"""What the lake has of the municipality whose picture it is: what is there and what is missing."""

from dataclasses import dataclass
from datetime import date

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.freshness import freshness
from samverkan_data.picture.register.agreements import Agreement, agreement_for, proposals
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.published import subjects, yearly_figures
from samverkan_data.query.registers import register
from samverkan_data.query.settings import home_neighbours
from samverkan_data.words import POLICE_AREA

CRIMES = "bra_totalt"


@dataclass(frozen=True)
class People:
    """A population: how many, on which day, by whom."""

    count: int
    day: date
    source: str


@dataclass(frozen=True)
class Crimes:
    """Published crimes: first and last year, by whom."""

    first: int
    last: int
    source: str


@dataclass(frozen=True)
class Own:
    """What there is of a municipality.

    Args:
        name, police_area: what they are called; no police area where none is known.
        neighbours: names.
        agreement: the one that decides, else one that is proposed; None where there is neither.
        roles: how many it has.
        places: names of the parts of the municipality.
        people, crimes: what is published, None where nothing is.
        sources: of incidents, each with how far it reaches, in words.
    """

    name: str
    police_area: str
    neighbours: tuple[str, ...]
    agreement: Agreement | None
    roles: int
    places: tuple[str, ...]
    people: People | None
    crimes: Crimes | None
    sources: tuple[str, ...]


def own_picture(snapshot: Snapshot, code: str, today: date) -> Own:
    """What there is of the municipality on the day."""
    areas = areas_of(snapshot)
    agreement = agreement_for(snapshot, code, today) or next(iter(proposals(snapshot, code)), None)
    roles = register(snapshot, "roles")
    mine = roles[roles["agreement_id"] == agreement.agreement_id] if agreement else roles.iloc[:0]
    return Own(
        name=str(areas.names.get(code, code)),
        police_area=str(areas.names.get(areas.around(code, POLICE_AREA), "")),
        neighbours=tuple(str(areas.names.get(one, one)) for one in home_neighbours(snapshot)),
        agreement=agreement,
        roles=mine["role_id"].nunique(),
        places=tuple(str(areas.names[inner]) for inner in areas.descendants(code)[1:]),
        people=_people(snapshot, code),
        crimes=_crimes(snapshot, code),
        sources=tuple(one.text() for one in freshness(snapshot, code) if one.in_months),
    )


def _people(snapshot: Snapshot, code: str) -> People | None:
    rows = observations.values(snapshot, [observations.POPULATION], [code])
    rows = rows[(rows["group"] == observations.EVERYBODY) & rows["value"].notna()].sort_values("period_end")
    if rows.empty:
        return None
    last = rows.iloc[-1]
    return People(int(last["value"]), last["period_end"].date(), str(last["source"]))


def _crimes(snapshot: Snapshot, code: str) -> Crimes | None:
    if CRIMES not in set(subjects(snapshot)["subject"]):
        return None
    rows = yearly_figures(snapshot, CRIMES)
    rows = rows[rows["area_code"] == code]
    if rows.empty:
        return None
    return Crimes(int(rows["year"].min()), int(rows["year"].max()), str(rows.sort_values("year")["source"].iloc[-1]))

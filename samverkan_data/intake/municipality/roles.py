"""The roles that agreements between a municipality and the police usually have, and what they usually answer for."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from samverkan_data.texts import municipality as texts


class UsualRole(NamedTuple):
    """A role to propose: its code, side and mission, the themes that it answers for and those that it takes part in."""

    role_id: str
    side: str
    mission: str
    responsible: tuple[str, ...] = ()
    takes_part: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return texts.ROLE_TITLES[self.role_id]


VIOLENCE, THEFT, DRUGS, TRAFFIC = "tema_vald", "tema_stold", "tema_narkotika", "tema_trafik"
DAMAGE, PLACES, EXTREMISM = "tema_skadegorelse", "tema_otrygga_platser", "tema_extremism"
USUAL_ROLES = (
    UsualRole("omradespolis", "polis", "operativ|utatriktad", (TRAFFIC,), (VIOLENCE, THEFT, DRUGS, DAMAGE, PLACES)),
    UsualRole("kommunpolis", "polis", "strategisk", (VIOLENCE, THEFT), (PLACES, TRAFFIC)),
    UsualRole("polis_andts", "polis", "samordnande", (), (DRUGS,)),
    UsualRole("polis_extremism", "polis", "samordnande", (), (EXTREMISM,)),
    UsualRole("polis_est", "polis", "samordnande", (), (PLACES, DAMAGE, TRAFFIC)),
    UsualRole("bra_samordnare", "kommun", "strategisk|samordnande", (PLACES,), (VIOLENCE, THEFT, DAMAGE, TRAFFIC)),
    UsualRole("kommun_est", "kommun", "samordnande", (DAMAGE,), (PLACES, TRAFFIC)),
    UsualRole("kommun_extremism", "kommun", "samordnande", (EXTREMISM,)),
    UsualRole("kommun_andts", "kommun", "samordnande", (DRUGS,)),
    UsualRole("faltassistenter", "kommun", "utatriktad", (), (DRUGS, PLACES, TRAFFIC, VIOLENCE)),
)


def usual_roles(side: str) -> dict[str, str]:
    """The roles of a side: code -> title."""
    return {role.role_id: role.title for role in USUAL_ROLES if role.side == side}


def chosen_roles(codes: Collection[str], themes: Collection[str]) -> Iterator[UsualRole]:
    """The roles that are chosen, with the themes that the register knows."""
    for role in USUAL_ROLES:
        if role.role_id in codes:
            owned = tuple(theme for theme in role.responsible if theme in themes)
            yield role._replace(
                responsible=owned, takes_part=tuple(theme for theme in role.takes_part if theme in themes)
            )

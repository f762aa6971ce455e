"""What stands where nobody has reported anything from the municipality yet: what comes here, and the way there."""

from samverkan_data.picture.incidents.freshness import freshness
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link, Panel, Status
from samverkan_data.texts import first_file as texts


def first_file_panel(asking: Asking) -> Panel | None:
    """What the page shows once there are files, and the way to the first; None where anybody has reported."""
    home = asking.ask(areas_of).municipality(asking.choice.area_code) or asking.choice.area_code
    if any(one.in_months for one in asking.ask(freshness, home)):
        return None
    ways = () if asking.is_open else (Link(texts.UPLOAD, "ladda_upp"), Link(texts.WHAT_LACKS, "min_kommun"))
    return Panel(
        key="forsta-filen", heading=texts.HEADING, lines=(texts.WHAT_COMES,), links=ways, status=Status.UNKNOWN
    )


def first_agreement_panel(asking: Asking) -> Panel | None:
    """The way to where the own municipality's agreement is made; None for others and in the open view."""
    home = asking.ask(home_area)
    if asking.is_open or asking.ask(areas_of).municipality(asking.choice.area_code) != home:
        return None
    ways = (Link(texts.MAKE_AGREEMENT, "min_kommun"),)
    return Panel(
        key="forsta-overenskommelsen", heading=texts.AGREEMENT_HEADING, lines=(texts.AGREEMENT_COMES,), links=ways
    )

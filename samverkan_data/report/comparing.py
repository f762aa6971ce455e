"""The control that says what a period is compared with."""

from samverkan_data.formats import period_text
from samverkan_data.picture.question import Period, periods_before
from samverkan_data.picture.sources import incident_sources
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of_many
from samverkan_data.texts import pages as texts


def compare_control(asking: Asking) -> Control:
    """The same season earlier, the period before, or any other earlier period as long."""
    others = {f"{start:%Y-%m}": period_text(start, end) for start, end in _others(asking)}
    return one_of_many(asking, "jamfor", texts.COMPARE, {**texts.COMPARE_OPTIONS, **others})


def _others(asking: Asking) -> list[Period]:
    """As long periods since the first incident; in the open view those that are given out."""
    extent = asking.ask(incident_sources)
    if extent.empty:
        return []
    found = periods_before((asking.choice.start, asking.choice.end), extent["first"].min())
    if asking.view.periods is None:
        return found
    given = {(one.start, one.end) for one in asking.view.periods}
    return [period for period in found if period in given]

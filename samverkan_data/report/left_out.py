"""Parts of a page that a view may have no form of."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from samverkan_data.errors import AccessError
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Status
from samverkan_data.texts import pages as texts

P = ParamSpec("P")
Make = Callable[Concatenate[Asking, P], Panel | None]


def left_out_where_refused(part: str) -> Callable[[Make[P]], Make[P]]:
    """A panel that the view may have no form of: one that says so stands in its place, and the rest of the page stands.

    Args:
        part: what the panel shows, as in `texts.pages.PARTS`.
    """

    def guard(make: Make[P]) -> Make[P]:
        @wraps(make)
        def guarded(asking: Asking, *arguments: P.args, **options: P.kwargs) -> Panel | None:
            try:
                return make(asking, *arguments, **options)
            except AccessError:
                told = texts.PART_LEFT_OUT.format(part=part)
                return Panel(key=make.__name__, heading="", notes=(told,), status=Status.LEFT_OUT)

        return guarded  # type: ignore[return-value]

    return guard

"""The latest notices of polisen.se: news, and no statistics of crime."""

from typing import Any

from samverkan_data.formats import date_text
from samverkan_data.picture.incidents.news import latest_news
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link, Panel
from samverkan_data.texts import news as texts


def news_panel(asking: Asking) -> Panel | None:
    """The latest notices about the chosen area; None where there are none, and in the open view."""
    if asking.is_open:
        return None
    found = asking.ask(latest_news, asking.choice.area_code)
    if found.empty:
        return None
    told = [(_told(row), _address(row)) for row in rows_of(found)]
    return Panel(
        key="nyheter",
        heading=texts.NEWS_HEADING,
        reading=texts.NEWS_READING,
        lines=tuple(text for text, address in told if not address),
        links=tuple(Link(text, address) for text, address in told if address),
    )


def _told(row: Any) -> str:  # noqa: ANN401 - a named tuple of the frame
    return f"{date_text(row.published_at.date())}: {row.kind}, {row.area_name}"


def _address(row: Any) -> str:  # noqa: ANN401 - a named tuple of the frame
    """The notice's address where it is on polisen.se, else empty."""
    address = row.link if isinstance(row.link, str) else ""
    is_safe = address.startswith(f"{texts.SITE}/") and not any(sign in address for sign in " ()<>")
    return address if is_safe else ""

"""The address of a figure: one of our pages, with what was chosen on it."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from samverkan_data.texts.pages import TITLES

START, UPLOAD, LOG = "lagesbild", "ladda_upp", "logg"
PAGES = frozenset(TITLES) - {UPLOAD, LOG}
OURS = frozenset({"omrade", "version", "figur"})
_NAME = re.compile(r"[a-z_]+")


def read_address(text: str) -> str | None:
    """The address without the machine that it was copied from: `handelser?omrade=1814`; None where it is none of ours.

    A whole address, as a browser shows it, must say something that only our pages do.
    """
    try:
        parts = urlsplit(text.strip())
        choices = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError:
        return None
    page = _page(parts)
    names = {name for name, _ in choices}
    is_ours = not parts.netloc or bool(names & OURS)
    if page not in PAGES or parts.fragment or not is_ours or not all(map(_NAME.fullmatch, names)):
        return None
    return f"{page}?{urlencode(choices)}" if choices else page


def page_of(address: str) -> tuple[str, dict[str, str]]:
    """Name of the page and its choices, of an address that has been read."""
    page, _, query = address.partition("?")
    return page, dict(parse_qsl(query, keep_blank_values=True))


def _page(parts: SplitResult) -> str:
    """The last part of the path; a whole address without one is the start page, and a bare one names its page alone."""
    if not parts.netloc:
        return "" if parts.scheme else parts.path.removeprefix("/")
    if parts.scheme not in ("http", "https"):
        return ""
    return parts.path.rstrip("/").rpartition("/")[2] or START

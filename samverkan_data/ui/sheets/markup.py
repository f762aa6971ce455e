"""Plain text made ready for Streamlit, which reads Markdown everywhere: taken literally, with verdicts as badges."""

import re
from functools import lru_cache

from samverkan_data.texts.marks import MARKS
from samverkan_data.texts.verdicts import label
from samverkan_data.ui.sheets.literal import plain

_KNOWN = {plain(text): (text, colour) for text, colour in MARKS.items()}
_MARKS = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in sorted(_KNOWN, key=len, reverse=True)))


@lru_cache(maxsize=4096)
def marked(text: str) -> str:
    """Text of a sheet as Markdown that shows it as it stands, its verdicts and marks as badges."""
    return _MARKS.sub(lambda found: _badge(found.group()), plain(text))


@lru_cache(maxsize=4096)
def small(text: str) -> str:
    """As `plain`, small and grey."""
    return f":small[:gray[{plain(text)}]]" if text else ""


def verdict_badge(verdict: str) -> str:
    """The verdict as a badge: mark and words, colour third."""
    return marked(label(verdict))


def _badge(text: str) -> str:
    return f":{_KNOWN[text][1]}-badge[{text}]"

"""Text from files, shown as it stands."""

import re

LONGEST_RUN = 28
ZERO_WIDTH_SPACE = "\u200b"
_SIGNS = re.compile(r"[\\`*_{}\[\]()#+!|<>$:~&]|(?<=www)\.", re.IGNORECASE)
_BREAKS = re.compile(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LIST = re.compile(r"^(\s*(?:\d{1,9}(?=[.](?:\s|$))|(?=-\s)))")
_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}(?=\S)")


def plain(text: str) -> str:
    """Text from a file with the signs that Markdown or HTML would act on taken literally.

    It stays on one line, and a long run without a space may be broken, so that no cell widens the page.
    """
    broken = _RUN.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", _BREAKS.sub(" ", text))
    return _LIST.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", broken))

"""Templates set by typst: documents and pictures with the font embedded, all text handed over as data.

A character that no font here has would stop an accessible document, so it is shown as a square instead.
"""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from samverkan_data.report.writers.fonts import FAMILY, FOLDER

COLOURS = {"internal": "#8C0A3A", "open": "#00575F"}
SYMBOLS = "DejaVu Sans Mono"
SQUARE = "\u25a1"
MOST_UNKNOWN = 20
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\ud800-\udfff\U000e0000-\U0010ffff]"
)
_OTHER = re.compile(r"[^\n -~\u00a0-\u017f\u2010-\u2026\u2190-\u2193\u25a0-\u25cf\u2713\u2212]")
_TEXT = re.compile(r">[^<]+<")
_SYMBOL = re.compile("[\u25c2\u25b8\u25cb\u25cf]")
_UNKNOWN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(template: str, told: dict[str, Any], **options: Any) -> bytes:  # noqa: ANN401
    """The document that a template of this package makes of plain values.

    Raises:
        typst.TypstError: the template is wrong.
    """
    text = json.dumps(_seen(told | {"family": FAMILY}), ensure_ascii=False)
    source = files("samverkan_data.report.writers").joinpath(template).read_bytes()
    for _ in range(MOST_UNKNOWN):
        try:
            return _compiled(source, text, options)
        except typst.TypstError as error:
            text = _without(text, error)
    return _compiled(source, _OTHER.sub(SQUARE, text), options)


def _compiled(source: bytes, data: str, options: dict[str, Any]) -> bytes:
    made = typst.compile(source, font_paths=_fonts(), sys_inputs={"data": data}, **options)
    assert isinstance(made, bytes)
    return made


def _seen(value: Any) -> Any:  # noqa: ANN401
    """The values with a space for every character that is not seen, or that turns the direction of others."""
    if isinstance(value, dict):
        return {name: _seen(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_seen(inner) for inner in value]
    return _UNSEEN.sub(" ", value) if isinstance(value, str) else value


def for_setting(svg: str) -> str:
    """An SVG whose symbols that the font lacks do not take the words beside them into another font."""
    marked = f'<tspan font-family="{SYMBOLS}">\\g<0></tspan>'
    return _TEXT.sub(lambda text: _SYMBOL.sub(marked, text[0]), svg)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER])


def _without(text: str, error: typst.TypstError) -> str:
    """The text without what the error says has no shape in any font; another error is raised.

    Of a letter under a sign that no font has the error may name the letter alone, which stands elsewhere too: so
    letters that every font has stay, and where it names nothing else all that fonts may lack is exchanged.
    """
    found = _UNKNOWN.search(str(error))
    if found is None:
        raise error
    named = _CODE.sub(lambda code: chr(int(code[1], 16)), found[1])
    unknown = set(_OTHER.findall(named)) & set(text)
    return re.sub(f"[{re.escape(''.join(unknown))}]", SQUARE, text) if unknown else _OTHER.sub(SQUARE, text)

"""Signs of a footnote behind a figure: `371*`, `371 1)`, `371¹`, `371 r`."""

from collections import defaultdict

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.formats import number
from samverkan_data.glance import are_few

_SPACE = r"[\s\x{00A0}\x{2007}\x{2009}\x{202F}]"
_RAISED = r"[\x{00B9}\x{00B2}\x{00B3}\x{2070}-\x{207F}]"
_SIGN = rf"(?:[*\x{{2020}}\x{{2021}}\x{{00A7}}]{{1,3}}|{_RAISED}{{1,3}}|{_SPACE}\d{{1,2}}\)|{_SPACE}[*]\)|r)"
_NOTED = rf"^(?P<figure>.*\d(?:{_SPACE}?%)?){_SPACE}?(?P<sign>{_SIGN})$"


def _may_be_noted(texts: pa.Array) -> bool:
    """Whether any text ends in such a sign; of few different texts each is looked at once."""
    different = texts.unique() if are_few(texts) else texts
    return bool(pc.any(pc.match_substring_regex(different, _NOTED)).as_py())


def without_notes(texts: pa.Array, header: str, problems: Problems) -> pa.Array:
    """The texts without the sign of a footnote behind the figure; each kind of sign is told once.

    A sign of its own (an asterisk, a raised figure, a figure with a bracket after a space) cannot be part of the
    number. Everything else behind a number stays and is refused where the numbers are read.

    Args:
        texts: trimmed; null where empty.
        header: the column's header.
        problems: collects what is found.
    """
    if not _may_be_noted(texts):
        return texts
    parts = pc.extract_regex(texts, _NOTED)
    noted = pc.is_valid(parts)
    if not pc.any(noted).as_py():
        return texts
    problems.lean("notes", header)
    places = pc.indices_nonzero(noted).to_pylist()
    signs = pc.struct_field(parts, "sign").to_pylist()
    by_sign: dict[str, list[int]] = defaultdict(list)
    for place in places:
        by_sign[signs[place].strip()].append(place)
    for found in by_sign.values():
        row, text = problems.rows[found[0]].as_py(), texts[found[0]].as_py()
        problems.tell("note_sign", row, header, text, number(len(found)))
    return pc.if_else(noted, pc.struct_field(parts, "figure"), texts)

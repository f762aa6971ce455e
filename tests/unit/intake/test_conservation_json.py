"""Nothing of a JSON document vanishes: each value, a key that nobody knows, and one value more in any list."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from samverkan_data.checking import Checked, Known
from samverkan_data.intake.inspection import known_from
from samverkan_data.lake import Snapshot
from samverkan_data.reading.document_keys import Path, keys_of
from samverkan_data.reading.json_table import text_of
from tests.unit.intake.conserved import RUBBISH, TIMES, is_left_out, is_stored, is_told, look, tidy
from tests.unit.intake.seeds_json import DOCUMENTS, Document

EXTRA = "okänd"
PLACES = 40
CASES = [pytest.param(document, id=document.name) for document in DOCUMENTS]


@pytest.fixture(scope="module")
def known(started_snapshot: Snapshot) -> Known:
    return known_from(started_snapshot)


def places(data: object, path: Path = ()) -> Iterator[tuple[str, Path]]:
    """What can be done where in a document: another value, one key more, one value more."""
    if isinstance(data, dict):
        yield "key", path
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        yield "item", path
        for place, value in enumerate(data):
            yield from places(value, (*path, place))
    else:
        yield "value", path


def changed(data: object, what: str, path: Path, value: object) -> tuple[Any, Path]:
    """A copy with the value in its place, and the path to it."""
    made = copy.deepcopy(data)
    inner: Any = made
    for part in path[:-1] if what == "value" else path:
        inner = inner[part]
    if what == "value":
        inner[path[-1]] = value
        return made, path
    if what == "key":
        inner[EXTRA] = value
        return made, (*path, EXTRA)
    inner.append(value)
    return made, (*path, len(inner) - 1)


def value_at(data: object, path: Path) -> object:
    inner: Any = data
    for part in path:
        inner = inner[part]
    return inner


def is_kept(text: str, path: Path, found: Checked) -> bool:
    """Whether the text is stored anywhere, or told by itself or by the name of its key."""
    plain, names = tidy(text), keys_of(path)
    headers = {".".join(names[start:]) for start in range(len(names))}
    told = any(one.column in headers for one in found.findings if one.code in ("key_not_stored", "column_not_stored"))
    told |= any(tidy(one.column or "") == plain for one in found.findings if one.code == "read_as_group")
    named = is_left_out([text], found)
    record = next((part + 1 for part in path if isinstance(part, int)), None)
    return told or named or is_stored(plain, None, "", found) or is_told(plain, record, "", found.findings)


@pytest.mark.parametrize("document", CASES)
def test_conservation_of_a_good_document(document: Document, known: Known) -> None:
    recognised, found = look(json.dumps(document.data).encode(), "fil.json", known)
    assert (recognised.format, recognised.table, found.accepted) == (document.format, document.table, True)


@pytest.mark.parametrize("document", CASES)
def test_conservation_of_rubbish_anywhere_in_a_document(document: Document, known: Known) -> None:
    everywhere = list(places(document.data))
    draw = random.Random(document.name)
    for what, path in draw.sample(everywhere, min(PLACES * TIMES, len(everywhere))):
        old = value_at(document.data, path) if what == "value" else ""
        text = draw.choice(RUBBISH).replace("{}", text_of(old))
        data, place = changed(document.data, what, path, text)
        recognised, found = look(json.dumps(data).encode(), "fil.json", known)
        if recognised.table and found.accepted and text.strip():
            assert is_kept(text, place, found), (what, place, text, found.findings)


@pytest.mark.parametrize("document", [case for case in CASES if "json-stat" in str(case.id)])
def test_conservation_of_what_stands_beside_a_unit(document: Document, known: Known) -> None:
    """A reader who knows the unit must not lose what else its words say."""
    found_at = [path for what, path in places(document.data) if what == "value" and path[-1] == "base"]
    assert found_at
    for path, rubbish in ((path, rubbish) for path in found_at for rubbish in RUBBISH):
        text = rubbish.replace("{}", text_of(value_at(document.data, path)))
        recognised, found = look(json.dumps(changed(document.data, "value", path, text)[0]).encode(), "fil.json", known)
        if recognised.table and found.accepted and text.strip():
            assert is_kept(text, path, found), (path, text, found.findings)

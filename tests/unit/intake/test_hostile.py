"""Any bytes get an answer: a finding with a sentence, never an exception."""

import gzip
import json
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError

from samverkan_data.checking import nothing_known
from samverkan_data.intake.inspection import inspect_against
from samverkan_data.reading.spreadsheet_process import TooLargeError, read_lines
from tests.unit.intake.conftest import AREAS, TODAY
from tests.unit.reading.packages import xlsx, zipped

KNOWN = nothing_known()
FIGURES = "Indikator;Område;Från;Till;Värde;Status;Källa\nbra_totalt;1814;2025-01-01;2025-12-31;416;slutlig;Brå\n"
PUBLISHED = "Anmälda brott, Lekeberg\n\nBrottstyp;2024;2025\nSamtliga brott;416;..\n\nKälla: Brå\n"
DOCUMENT = '{"values": [{"kpi": "N07403", "municipality": "1814", "period": 2024, "values": [{"value": 9.5}]}]}'
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")
SEEDS = [text.encode(encoding) for text in (AREAS, FIGURES, PUBLISHED, DOCUMENT) for encoding in ENCODINGS]
SEEDS += [zipped(("a.csv", AREAS.encode())), gzip.compress(AREAS.encode())]
WORKBOOK = xlsx(lambda workbook: workbook.add_worksheet().write_row(0, 0, ["Områdeskod", 1, 2.5]))
PARTS = st.sampled_from([b"", b"\xff", b"\\ud800", b"1e999", b"=1", *(sign.encode() for sign in '\0\n\r";,{[-')])
NAMES = st.sampled_from(["f.csv", "f.json", ""])
SCALARS = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5)
DOCUMENTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4)
)
QUICK = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@st.composite
def mutated(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """A file that was right until some of it was cut, repeated or overwritten."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        part = draw(PARTS | st.binary(max_size=6)) * draw(st.integers(1, 3))
        content = content[:start] + part + content[end:]
    return content


def check_answer(content: bytes, name: str) -> None:
    found = inspect_against(content, name, KNOWN, TODAY, limit=100_000)
    assert all(finding.title and finding.message for finding in found.findings)
    assert found.accepted == (bool(found.table) and all(one.severity != "error" for one in found.findings))
    assert found.table or found.findings


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), NAMES)
@QUICK
def test_any_bytes_get_an_answer(content: bytes, name: str) -> None:
    check_answer(content, name)


@given(mutated(SEEDS), NAMES)
@QUICK
def test_damaged_files_get_an_answer(content: bytes, name: str) -> None:
    check_answer(content, name)


@given(DOCUMENTS)
@QUICK
def test_any_document_gets_an_answer(document: object) -> None:
    check_answer(json.dumps([document]).encode(), "f.json")


@given(mutated([WORKBOOK]))
@QUICK
def test_damaged_workbooks_are_read_or_refused(content: bytes) -> None:
    lines = []
    with suppress(CalamineError, TooLargeError, ValueError, OSError):
        lines += read_lines(content, 10_000, 10, 10_000)
    assert all(line[0] > 0 and any(line[1]) for line in lines if not isinstance(line, str))

"""The fast way and the careful way read the same file alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.reading.irregular import read_irregular
from samverkan_data.reading.regular import has_breaks_in_quotes, line_ends, read_regular

CELL = st.text(st.sampled_from('abå "x'), max_size=4)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=60, deadline=None)
def test_both_ways_give_the_same_cells_and_rows(cells: list[tuple[str, str]], end: str) -> None:
    quoted = [f'"{a.replace(chr(34), chr(34) * 2)}";{b.replace(chr(34), "")}c' for a, b in cells]
    text = f"h;i{end}{end.join(quoted)}{end}{end}".encode()
    fast = read_regular(text, line_ends(text), 1, 2, ";")
    careful, rows, findings = read_irregular(text, ";", 1, 2)
    assert fast is not None
    assert fast[0].to_pylist() == careful.select([0, 1]).to_pylist()
    assert (fast[1].to_pylist(), findings) == (rows, [])


@pytest.mark.parametrize(
    ("text", "expected"), [(b'a\n"b\nc"\n', True), (b'a\n"b"\n', False), (b'a\n"b""c"\n', False), (b'a\nb"\n', True)]
)
def test_a_line_with_an_odd_number_of_quotes_may_go_on(text: bytes, expected: bool) -> None:
    assert has_breaks_in_quotes(text, line_ends(text)) is expected


def test_a_file_of_uneven_rows_is_left_to_the_careful_way() -> None:
    text = b"a;b\n1\n"
    assert read_regular(text, line_ends(text), 1, 2, ";") is None


@pytest.mark.parametrize("part", [1, 2, 3, 1000])
@pytest.mark.parametrize("text", [b"", b"\n", b"a", b"a\nb", b"a\n\nb\n", b"\n\n\n", b"ab\ncd\nef"])
def test_line_ends_are_the_same_whatever_is_looked_at_at_a_time(
    text: bytes, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverkan_data.reading.regular.PART_BYTES", part)
    whole = [place for place, sign in enumerate(text) if sign == 10]
    assert line_ends(text).tolist() == [*whole, *([] if text.endswith(b"\n") else [len(text)])]

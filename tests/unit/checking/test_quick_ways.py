"""What most files need not pass is not asked of them, and what is found and stored is the same as if it were."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.checking import Checked, Known, check, personal_candidates, rules
from samverkan_data.checking.identity_numbers import moment_shape
from samverkan_data.checking.moments import read_moments, read_plain
from samverkan_data.checking.personal_candidates import NO_IDENTITY
from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.glance import are_trimmed, may_hold_letters
from samverkan_data.reading import recognise
from samverkan_data.reading.encoding import DAMAGE_BEGINS, _holds
from tests.unit.checking.conftest import TODAY

FILES = sorted(Path("data").glob("*.csv"))
ALWAYS = {
    "checking.total_rows.may_hold_letters": lambda _: True,
    "checking.contact_lines.may_hold_letters": lambda _: True,
    "checking.personal_candidates.SMALL": -1,
    "checking.numbers._are_plain": lambda _: False,
    "checking.personal_candidates.may_hold_letters": lambda _: True,
    "checking.personal_candidates._are_none": lambda *_: False,
    "checking.personal_candidates._are_moments": lambda _: False,
    "checking.personal_candidates._FIND_BESIDE": personal_candidates._FIND,
    "checking.date_columns.read_plain": lambda _: None,
    "checking.name_columns._is_agreed": lambda *_: False,
    "checking.numbers.are_few": lambda _: False,
    "checking.figure_notes._may_be_noted": lambda _: True,
    "checking.codes.may_hold": lambda *_: True,
    "checking.rules._are_different": lambda _: False,
    "checking.incident_ids._all_have_ids": lambda _: False,
    "reading.headers._may_hold_any": lambda *_: True,
    "reading.encoding.DAMAGE_BEGINS": (b"",),
    "checking.columns.are_trimmed": lambda _: False,
    "checking.columns._are_filled": lambda _: False,
    "checking.numbers._spread": lambda mark, indices: pc.fill_null(mark.take(indices), False),
}
HEADER = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Antal;Telefon;Kommun"
IDS = st.sampled_from([
    "", "1", "1814.0", "Händelse-id", "h\u00c3\u00a4r", "2026-123456", "2026-000123", "640823-3234", "6408233234",
    "A-1", "070-1234567",
])  # fmt: skip
MOMENTS = st.sampled_from([
    "2026-01-01", "2026-01-01 00:51", "2026-01-01 18-24", "2026-01-01 18:00-22", "Totalt", "", "2026-13-01",
    "1899-01-01", "2101-01-01 10:00", "01/02/2026", "2026-01-01T10:00Z", "46054",
])  # fmt: skip
PLACES = st.sampled_from([
    "1814", "Lekeberg", "1880", "Örebro", "Centrum", "Hela kommunen", "01 Stockholm", "Samtliga", "Område", "1814,00",
])  # fmt: skip
KINDS = st.sampled_from(["est_trafik", "Trafik", "Totalt", "Storgatan 12", "ABC 123"])
COUNTS = st.sampled_from(["1", "2*", "3 1)", "1\u00b9", "2", "3", "", "1,5", "Totalt"])
PHONES = st.sampled_from(["", "0582-12345", "2026123456", "1234567", "59,0504"])
ROWS = st.lists(st.tuples(IDS, MOMENTS, PLACES, KINDS, st.just("EST"), COUNTS, PHONES, PLACES), min_size=1, max_size=8)

TEXTS = st.one_of(
    st.none(),
    st.from_regex(r"\d{4}-\d\d-\d\d([ T]\d\d(:\d\d|\d\dZ|\+\d\d))?", fullmatch=True),
    st.datetimes().map(lambda at: f"{at:%Y-%m-%d %H:%M}"),
    st.text("0123456789-: T+Z", max_size=17),
)


@contextmanager
def asked_of_all() -> Iterator[None]:
    """Every check in its slow way."""
    with pytest.MonkeyPatch.context() as patch:
        for name, instead in ALWAYS.items():
            patch.setattr(f"samverkan_data.{name}", instead)
        yield


def _told(content: bytes, name: str, known: Known) -> Checked:
    return check(recognise(content, name), known, TODAY, name)


def _same(content: bytes, name: str, known: Known) -> None:
    quick = _told(content, name, known)
    with asked_of_all():
        slow = _told(content, name, known)
    assert quick.findings == slow.findings
    assert quick.rows.equals(slow.rows)


@settings(deadline=None)
@given(rows=ROWS)
def test_any_rows_give_the_same(known: Known, rows: list[tuple[str, ...]]) -> None:
    _same("\n".join([HEADER, *map(";".join, rows)]).encode(), "f.csv", known)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_files_give_the_same(known: Known, file: Path) -> None:
    _same(file.read_bytes(), file.name, known)


@settings(deadline=None)
@given(texts=st.lists(TEXTS))
def test_plain_moments_are_those_of_the_careful_way(texts: list[str | None]) -> None:
    column = pa.array(texts, pa.string())
    plain = read_plain(column)
    slow = read_moments(column)
    assert plain is None or all(
        (left.equals(right) if isinstance(left, pa.Array) else left == right)
        for left, right in ((getattr(plain, name), getattr(slow, name)) for name in vars(slow))
    )


def test_a_column_of_plain_moments_is_read_in_the_quick_way() -> None:
    assert read_plain(pa.array(["2026-01-01", None, "2026-01-01 21:30"]))


@settings(deadline=None)
@given(
    numbers=st.lists(
        st.tuples(
            st.integers(10, 99),
            st.integers(0, 13),
            st.integers(0, 92),
            st.integers(0, 9999),
            st.sampled_from(["", "-"]),
        ),
        min_size=1,
    )
)
def test_what_is_no_personnummer_by_its_digits_is_nothing(numbers: list[tuple[int, int, int, int, str]]) -> None:
    texts = [f"{year:02}{month:02}{sign}{day:02}{last:04}" for year, month, day, last, sign in numbers]
    asked = f"SELECT t FROM texts WHERE {NO_IDENTITY.format(column='t')}"
    with duckdb.connect() as connection:
        connection.register("texts", pa.table({"t": texts}))
        found = [text for (text,) in connection.execute(asked).fetchall()]
    assert not [text for text in found if any(personal_kinds(text)) or moment_shape(text)]


def test_numbers_with_a_year_are_not_looked_at_one_by_one() -> None:
    asked = f"SELECT {NO_IDENTITY.format(column='t')} FROM texts"
    with duckdb.connect() as connection:
        connection.register("texts", pa.table({"t": ["2026-123456", "2012-123456", "640823-3234", "070-1234567"]}))
        assert connection.execute(asked).fetchall() == [(True,), (True,), (False,), (False,)]


@settings(deadline=None)
@given(at=st.datetimes(), has_clock=st.booleans(), between=st.sampled_from(" T"))
def test_a_plain_moment_is_nothing_personal(at: datetime, has_clock: bool, between: str) -> None:
    assert not any(personal_kinds(f"{at:%Y-%m-%d}{between}{at:%H:%M}" if has_clock else f"{at:%Y-%m-%d}"))


@settings(deadline=None)
@given(texts=st.lists(st.text(max_size=5)), start=st.integers(0, 3))
def test_a_glance_overlooks_no_letter(texts: list[str], start: int) -> None:
    column = pa.chunked_array([pa.array(texts[start:], pa.string()), pa.array(texts, pa.string()).slice(start)])
    if not may_hold_letters(column):
        assert not any(char.isalpha() for text in texts[start:] for char in text)


@settings(deadline=None)
@given(texts=st.lists(st.text("a1å\u00a0\u0085 \t\n\x1c\u1680\u2003\u2028\u202f\u205f\u3000\ufeff\u200b", max_size=4)))
def test_a_glance_overlooks_no_space(texts: list[str]) -> None:
    column = pa.chunked_array([pa.array(texts, pa.string()), pa.array(["a", "å"])])
    if are_trimmed(column):
        assert pc.utf8_trim_whitespace(column).equals(column)


def test_words_without_spaces_are_trimmed() -> None:
    assert are_trimmed(pa.array(["", "Örebro", "Händelse-1"]))
    assert not are_trimmed(pa.array(["a ", "b"]))


@settings(deadline=None)
@given(text=st.lists(st.sampled_from([*DAMAGE_BEGINS, *(sign[-1:] for sign in DAMAGE_BEGINS), b"a", b"\xc3\xa4"])))
def test_the_last_byte_overlooks_no_damage(text: list[bytes]) -> None:
    content = b"".join(text)
    assert [_holds(content, begins) for begins in DAMAGE_BEGINS] == [begins in content for begins in DAMAGE_BEGINS]


@pytest.mark.parametrize("again", [[], ["n7"], [None, None], [None, "n7"]])
def test_ids_are_different_by_their_hashes_as_by_themselves(
    monkeypatch: pytest.MonkeyPatch, again: list[str | None]
) -> None:
    column = pa.chunked_array([pa.array([f"n{at}" for at in range(50)]), pa.array(again, pa.string())])
    said = []
    for many in (0, 10**9):
        monkeypatch.setattr(rules, "MANY", many)
        said.append(rules._are_different(column))
    assert said == ["n7" not in again] * 2

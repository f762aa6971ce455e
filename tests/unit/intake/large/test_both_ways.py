"""A large file is read a part at a time: what is found and what is stored is what a file in one piece gives.

Files that only the whole can decide are refused with the reason, never read otherwise.
"""

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.findings import Finding
from samverkan_data.intake import Inspection, Progress, inspect, inspect_large, publish, publish_large
from samverkan_data.lake import Lake
from tests.unit.intake.conftest import TODAY

PART = 700
HEADER = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Rapportör;Antal;Bedömning;Latitud;Longitud;Övrigt"
GOOD = {
    "moment": ["2025-0{a}-1{b} 1{b}:{c}5", "2025-0{a}-2{b}", "2024-1{d}-0{a} 0{b}:3{c}"],
    "area": ["1814", "1880", " 1814 "], "category": ["est_trafik", "Trafik", "TRAFIK"],
    "source": ["EST", "est", "Väktarrapport"], "reporter": ["Skola", "Väktare", ""], "count": ["1"],
    "assessment": ["1", "2", "3", ""], "latitude": ["59,{b}{c}{a}4", ""], "longitude": ["15,{c}{b}1", "14.9"],
    "other": ["", "x{b}", "ny"],
}  # fmt: skip
RUBBISH = {
    "moment": ["", "x", "2099-01-01", "2025-13-45", "2025-02-30 10:00"], "area": ["", "9999", "Ingenstans"],
    "category": ["", "est_okänd"], "source": ["", "Skvaller"], "count": ["x", "-1", "1e"],
    "assessment": ["4", "0", "hög"], "latitude": ["159", "norr"], "longitude": ["2"],
    "other": ["19811218-9876", "070-123 45 67", "namn@exempel.se", "Storgatan 12"],
    "reporter": ["070-123 45 67"],
}  # fmt: skip
WHOLE = {
    "moment": ["03/04/2025", "45678", "2025-03", "20250304"], "area": ["1814.0"], "count": ["1.234", "", "2 *"],
    "category": ["Samtliga"], "other": ["202405031430"],
}  # fmt: skip
Both = Callable[[str | bytes], tuple[Inspection, Inspection, pa.Table]]


@pytest.fixture
def both(lake: Lake, tmp_path: Path) -> Both:
    """A file in one piece, the same in parts, and the typed rows of the parts."""

    def run(text: str | bytes) -> tuple[Inspection, Inspection, pa.Table]:
        content = text.encode() if isinstance(text, str) else text
        path = tmp_path / "est.csv"
        path.write_bytes(content)
        kept: list[pa.Table] = []

        def begin() -> Callable[[pa.Table], None]:
            kept.clear()
            return kept.append

        whole = inspect(content, path.name, lake.snapshot(), TODAY)
        parts = inspect_large(path, lake.snapshot(), TODAY, begin, part=PART)
        return whole, parts, pa.concat_tables(kept) if kept else pa.table({})

    return run


def drawn(draw: random.Random, number: int, bad: dict[str, list[str]], share: float, *, ids: str) -> str:
    """A file of rows in which a share of the cells is bad."""
    lines = [HEADER]
    for row in range(number):
        digits = {"a": draw.randrange(1, 10), "b": draw.randrange(9), "c": draw.randrange(6), "d": draw.randrange(3)}
        cells = [
            draw.choice(bad[name] if name in bad and draw.random() < share else texts).format(**digits)
            for name, texts in GOOD.items()
        ]
        number_of = {"own": f"2025-{row}", "none": "", "some": draw.choice(["", f"E{row}", f"E{row // 2}"])}[ids]
        lines.append(";".join([number_of, *cells]))
    return "\n".join([*lines, ""])


def told(findings: Sequence[Finding]) -> list[tuple[object, ...]]:
    return sorted((one.severity, one.row or 0, one.code, one.column or "", one.value, one.detail, one.of, one.rows,
                   one.stopped) for one in findings)  # fmt: skip


def leans(inspection: Inspection) -> list[str]:
    return [one.value for one in inspection.findings if one.code == "takes_whole_file"]


@pytest.mark.parametrize("ids", ["own", "none", "some"])
@pytest.mark.parametrize("seed", range(8))
def test_the_same_is_found_and_the_same_rows_are_given(both: Both, seed: int, ids: str) -> None:
    draw = random.Random(f"{seed} {ids}")
    bad = RUBBISH if seed % 2 else {}
    whole, parts, rows = both(drawn(draw, draw.choice([30, 90]), bad, 0.02 * seed, ids=ids))
    assert leans(parts) == []
    assert told(parts.findings) == told(whole.findings)
    assert (parts.accepted, parts.rows, parts.encoding, parts.delimiter) == (
        whole.accepted, whole.rows, whole.encoding, whole.delimiter)  # fmt: skip
    if whole.accepted:
        assert rows.equals(whole.checked.rows.cast(rows.schema))


@pytest.mark.parametrize("seed", range(6))
def test_what_only_the_whole_can_decide_is_refused_and_never_read_otherwise(both: Both, seed: int) -> None:
    draw = random.Random(seed)
    kind = list(WHOLE)[seed % len(WHOLE)]
    whole, parts, rows = both(drawn(draw, 60, {kind: WHOLE[kind]}, 0.3, ids="own"))
    assert leans(parts)
    assert not parts.accepted


def test_many_alike_are_told_once(both: Both) -> None:
    whole, parts, _ = both("\n".join([HEADER, *(f"{row};x;1814;est_trafik;EST;;1;;;;" for row in range(150)), ""]))
    assert told(parts.findings) == told(whole.findings)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "cp850"])
def test_an_encoding_that_shows_late_is_that_of_the_whole_file(both: Both, encoding: str) -> None:
    rows = [f"2025-{row};2025-03-04;1814;est_trafik;EST;Skola;1;;;;" for row in range(60)]
    rows.append("slut;2025-03-04;1814;est_trafik;EST;Väktare på gården;1;;;;")
    header = HEADER if encoding != "cp1252" else "Id;Tidpunkt;area_code;Kategori;source;reporter;Antal;a;b;c;d"
    whole, parts, typed = both("\n".join([header, *rows, ""]).encode(encoding))
    assert (parts.encoding, told(parts.findings)) == (whole.encoding, told(whole.findings))
    assert whole.accepted
    assert typed.equals(whole.checked.rows.cast(typed.schema))


def test_breaks_in_quotes_title_lines_and_notes_are_read_alike(both: Both) -> None:
    rows = [f'{row};2025-03-04;1814;est_trafik;EST;"Skola\nnorra";1;;;;' for row in range(40)]
    text = "\n".join(["Händelser januari–mars 2025", "", HEADER, *rows, "", "Källa: EST", ""])
    whole, parts, typed = both(text)
    assert leans(parts) == []
    assert told(parts.findings) == told(whole.findings)
    assert parts.covers == whole.covers
    assert typed.equals(whole.checked.rows.cast(typed.schema))


def test_a_large_file_is_published_as_a_small_one_is(lake: Lake, tmp_path: Path) -> None:
    draw = random.Random(1)
    first, second = (drawn(draw, 80, {}, 0, ids="own") for _ in range(2))
    other = Lake.open(str(shutil.copytree(lake.location.url, tmp_path / "other")))
    path = tmp_path / "est.csv"
    for text, replace in ((first, False), (second, True)):
        path.write_text(text, encoding="utf-8")
        large = publish_large(lake, path, "Analytiker", TODAY, replace, part=PART)
        small = publish(other, inspect(text.encode(), "est.csv", other.snapshot(), TODAY), "Analytiker", replace)
        for name in ("rows", "rows_new", "rows_changed", "rows_unchanged", "rows_removed", "sha256", "covers"):
            assert getattr(large, name) == getattr(small, name)
    mine, its = (one.snapshot().frame("incidents").drop(columns="upload_id") for one in (lake, other))
    assert mine.equals(its)
    assert lake.archived(large.sha256) == second.encode()
    assert lake.verify() == []
    lake.erase(large.upload_id, "x")
    assert lake.verify() == []


def breaking_off(at: str) -> Progress:
    """Breaks off when a step has come so far that it tells of itself."""

    def told(step: str, share: float) -> None:
        if step == at:
            raise KeyboardInterrupt

    return told


def writing_on(path: Path, at: str) -> Progress:
    """Somebody else writes one more row to the file when a step has come so far that it tells of itself."""
    rows = iter([f"till-{at};2025-03-04;1814;est_trafik;EST;;1;;;;\n"])

    def told(step: str, share: float) -> None:
        if step == at:
            with path.open("a", encoding="utf-8") as file:
                file.write(next(rows, ""))

    return told


def test_nothing_is_left_of_a_file_that_is_refused_or_broken_off(lake: Lake, tmp_path: Path) -> None:
    path, folder = tmp_path / "est.csv", Path(lake.location.url)
    path.write_text(drawn(random.Random(2), 60, {}, 0, ids="own"), encoding="utf-8")

    def on_disk() -> set[str]:
        return {str(one) for one in folder.rglob("*") if one.is_file() and "rollup" not in one.parts}

    before = on_disk()
    for step in ("check", "compare", "publish"):
        with pytest.raises(KeyboardInterrupt):
            publish_large(lake, path, "x", TODAY, progress=breaking_off(step), part=PART)
        assert on_disk() == before
    for step in ("check", "compare", "publish"):
        with pytest.raises(RefusedError, match="ändrades medan den lästes"):
            publish_large(lake, path, "x", TODAY, progress=writing_on(path, step), part=PART)
        assert on_disk() == before
    path.write_text(path.read_text(encoding="utf-8") + "sist;x;1814;est_trafik;EST;;1;;;;\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="inget datum"):
        publish_large(lake, path, "x", TODAY, part=PART)
    assert on_disk() == before
    assert lake.version() == 3

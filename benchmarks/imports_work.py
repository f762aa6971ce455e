"""What the processes of `imports.py` do: make a file or a lake, publish, copy."""

import json
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

TODAY = date(2026, 11, 24)
HOME = "1814"
FIRST_DAY, DAYS = np.datetime64("2017-01-01"), 3600
PART = 1_000_000
IN_A_YEAR = 5_000_000
"""Numbers that a source gives before it begins again: longer ones look like dates of birth, and are, to the gate."""
DAY_ONLY, PLACED, SMALL = 0.1, 0.6, 200
"""Shares of the rows: known to the day, and with degrees; rows of the small file."""
DATA = Path(__file__).resolve().parents[1] / "data"
COPY = (
    "COPY (SELECT * FROM read_csv('{file}', delim=';', header=true, all_varchar=true)) TO '{target}' (FORMAT parquet)"
)
HEADER = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Rapportör;Antal;Bedömning;Latitud;Longitud\n"
REPORTERS = ("Bostadsbolag", "Fritidsgård", "Fältassistenter", "Kommunal förvaltning", "Polis", "Skola", "Väktare")

Took = tuple[float, float]
"""Seconds by the clock and of processors."""


def make_file(file: Path, number: int, encoding: str) -> None:
    """Made-up incidents in the product's own columns, in the order of time; half as the police have them."""
    unfinished = file.with_suffix(".part")
    with unfinished.open("wb") as out:
        out.write(HEADER.encode(encoding))
        for start in range(0, number, PART):
            part = _part(start, min(PART, number - start), number)
            out.write(part if encoding == "utf-8" else part.decode().encode(encoding))
    unfinished.rename(file)


def _part(start: int, count: int, number: int) -> bytes:
    """Rows of the file from `start` on, as UTF-8 without the header."""
    draw = np.random.default_rng(start)
    areas, kinds = _codes("areas"), _codes("categories")
    places = [code for code in areas if code.startswith(HOME)]
    codes = {tree: [code for code in kinds if code.startswith(tree)] for tree in ("est_", "pol_")}
    police = pa.array(draw.random(count) < 0.5)
    numbers = np.arange(start, start + count)
    minutes = (numbers * (DAYS * 1440) // number).astype("timedelta64[m]")
    at = pa.array((FIRST_DAY.astype("datetime64[m]") + minutes).astype("datetime64[s]"))
    moments = pc.if_else(
        pa.array(draw.random(count) < DAY_ONLY), pc.strftime(at, "%Y-%m-%d"), pc.strftime(at, "%Y-%m-%d %H:%M")
    )
    placed = pc.and_not(pa.array(draw.random(count) < PLACED), police)
    columns = [
        pc.binary_join_element_wise(pc.strftime(at, "%Y"), pa.array(numbers % IN_A_YEAR).cast(pa.string()), "-"),
        moments,
        _some(draw, places, count),
        pc.if_else(police, _some(draw, codes["pol_"], count), _some(draw, codes["est_"], count)),
        pc.if_else(police, "Polisanmälan", "EST"),
        pc.if_else(police, "", _some(draw, REPORTERS, count)),
        pa.repeat("1", count),
        pc.if_else(police, "", _some(draw, ("1", "2", "3"), count)),
        *(_degrees(draw, low, placed) for low in (59, 15)),
    ]
    lines = pc.binary_join_element_wise(pc.binary_join_element_wise(*columns, ";"), "\n", "")
    return bytes(lines.cast(pa.large_string()).buffers()[2])


def _codes(register: str) -> list[str]:
    lines = (DATA / f"{register}.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    return [line.partition(";")[0] for line in lines]


def _some(draw: np.random.Generator, texts: Sequence[str], count: int) -> pa.Array:
    return pa.array(texts).take(pa.array(draw.integers(0, len(texts), count)))


def _degrees(draw: np.random.Generator, low: int, known: pa.Array) -> pa.Array:
    """Degrees with a decimal comma and four decimals, empty where the place is not known."""
    decimals = pc.utf8_lpad(pa.array(draw.integers(0, 10_000, len(known))).cast(pa.string()), 4, "0")
    return pc.if_else(known, pc.binary_join_element_wise(f"{low}", decimals, ","), "")


def _now() -> Took:
    return time.perf_counter(), time.process_time()


def publish(file: Path, folder: Path) -> Took:
    """What it takes for a file to be read, checked, compared and published by a process that has published before.

    As the command does it: a file above the limit is read from the disk a part at a time.
    """
    from samverkan_data import intake
    from samverkan_data.lake import Lake
    from samverkan_data.reading import MAX_BYTES

    lake, is_large = Lake.open(str(folder)), file.stat().st_size > MAX_BYTES
    for one in (_first_lines(file, folder), file):
        began = _now()
        if is_large:
            intake.publish_large(lake, one, "benchmark", TODAY)
        else:
            intake.publish(lake, intake.inspect(one.read_bytes(), one.name, lake.snapshot(), TODAY), "benchmark")
    return _now()[0] - began[0], _now()[1] - began[1]


def _first_lines(file: Path, folder: Path) -> Path:
    """The first lines of a file, with other ids, as a file beside the lake."""
    small = folder.with_suffix(".small.csv")
    with file.open("rb") as lines:
        header, *rows = (lines.readline() for _ in range(SMALL + 1))
    small.write_bytes(header + b"".join(b"S" + row for row in rows))
    return small


def copy(file: Path, target: Path) -> Took:
    """What it takes for DuckDB to read every column as text and write Parquet."""
    small = target.with_suffix(".small.csv")
    with file.open("rb") as read:
        small.write_bytes(b"".join(read.readline() for _ in range(SMALL)))
    for one in (small, file):
        began = _now()
        duckdb.sql(COPY.format(file=one, target=target))
    return _now()[0] - began[0], _now()[1] - began[1]


def make_lake(folder: Path) -> None:
    """A lake with the starter data."""
    from samverkan_data.intake import ensure_started
    from samverkan_data.lake import Lake
    from samverkan_data.settings import Settings

    if not folder.exists():
        ensure_started(Lake.open(str(folder)), Settings(lake=str(folder), today=TODAY))


def main() -> None:
    """Do what the arguments say; print the seconds where they count."""
    what, arguments = sys.argv[1], sys.argv[2:]
    if what == "make-file":
        make_file(Path(arguments[0]), int(arguments[1]), arguments[2])
    elif what == "make-lake":
        make_lake(Path(arguments[0]))
    elif what == "publish":
        print(json.dumps(publish(Path(arguments[0]), Path(arguments[1]))))
    else:
        print(json.dumps(copy(Path(arguments[0]), Path(arguments[1]))))


if __name__ == "__main__":
    main()

"""Make a small lake as an earlier program made it, with what that program said of it, for `tests/upgrade`.

    git archive COMMIT samverkan_data data | tar x -C FOLDER
    python benchmarks/older_lake.py FOLDER tests/upgrade/COMMIT.tar.xz

The lake begins with a part of that program's own starter data. Then a file is published and corrected, one is taken
back, one is erased, and where the program could, a row is written on a page and a document is frozen. Beside it stands
`said.json`: what each upload was, and per version and table the number of rows and a digest of what they hold.
"""

import json
import os
import shutil
import sys
import tarfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

TODAY = date(2026, 11, 24)
HEAD = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Rapportör;Antal;Bedömning;Latitud;Longitud\n"
ROW = "{id};2026-07-{day:02} 20:15;1814R003;est_skadegorelse;EST;Skola;{count};1;;\n"
KEPT = {"areas": ("00", "18", "1880", "LPO-OREBRO"), "indicators": ("folkmangd", "bra_totalt", "tma_otrygg_kvall")}
MOST = 25


def of_village(line: str) -> bool:
    """Whether a line of the starter data is of the one municipality, or of what it lies in."""
    return "1814" in line or line.split(";")[0] in KEPT["areas"]


def trim(path: Path) -> None:
    """Leave of a starter file what a small lake needs, every reference of it among that."""
    head, *lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    wanted: Callable[[str], bool] = lambda _: True  # noqa: E731
    if path.stem == "areas":
        wanted = of_village
    elif path.stem == "manifest":
        wanted = lambda line: "municipality_groups" not in line  # noqa: E731
    elif path.stem.startswith("observations"):
        wanted = lambda line: line.split(";")[0] in KEPT["indicators"] and ";1814;" in line  # noqa: E731
    kept = [line for line in lines if wanted(line)]
    most = MOST if path.stem.startswith(("observations", "incidents")) else len(kept)
    path.write_text(head + "".join(kept[-most:]), encoding="utf-8")


def write_file(folder: Path, name: str, rows: dict[str, int]) -> str:
    """An extract of reports: id -> number of events."""
    lines = [ROW.format(id=one, day=day, count=count) for day, (one, count) in enumerate(rows.items(), 1)]
    (folder / name).write_text(HEAD + "".join(lines), encoding="utf-8")
    return str(folder / name)


def run(app: Any, *said: str) -> None:  # noqa: ANN401
    """One command of that program."""
    shown, sys.stdout = sys.stdout, StringIO()
    try:
        app(list(said))
    except SystemExit as end:
        if end.code:
            raise RuntimeError(said) from end
    finally:
        sys.stdout = shown


def fill(lake: Any, app: Any, folder: Path) -> None:  # noqa: ANN401
    """What happens in the lake after its start."""
    run(app, "publish", write_file(folder, "juli.csv", {"A1": 1, "A2": 1, "A3": 1}), "--by", "analytiker")
    run(
        app,
        "publish",
        write_file(folder, "juli rättad.csv", {"A1": 2, "A2": 1, "A4": 1}),
        "--by",
        "analytiker",
        "--replace",
    )
    for name, command in (("fel.csv", "take-back"), ("bort.csv", "erase")):
        run(app, "publish", write_file(folder, name, {name: 1}), "--by", "analytiker")
        with suppress(RuntimeError):  # the first programs could not erase
            run(app, command, lake.history()[0].upload_id, "--by", "analytiker")
    with suppress(ImportError):
        from samverkan_data.intake.editing import Edit, save_rows

        edits = [Edit("categories", ("est_skadegorelse",), {"label": "Skadegörelse, EST"})]
        save_rows(lake, edits, "redaktör", based_on=lake.version(), today=TODAY, batch="möte")
    with suppress(ImportError):
        from samverkan_data.lake import Part

        lake.freeze("möte", lake.snapshot(), [Part("a", ("categories",), b"1")], "redaktör")


def said_of(lake: Any) -> dict[str, Any]:  # noqa: ANN401
    """What the program says of the lake now."""
    from samverkan_data.schema import TABLES

    uploads = [[one.upload_id, one.file, one.state, one.rows, one.version] for one in lake.history()]
    columns = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
    versions = {
        version: {name: digest(lake.snapshot(version).frame(name), columns[name]) for name in TABLES}
        for version in range(1, lake.version() + 1)
    }
    return {"uploads": uploads, "columns": columns, "versions": versions}


def digest(frame: Any, columns: list[str]) -> list[Any]:  # noqa: ANN401
    """Rows of a table and a digest of what they hold, whatever their order and the form of what is empty."""
    rows = sorted(
        "|".join("" if value is None or value != value else str(value) for value in row)  # noqa: PLR0124
        for row in frame[columns].astype(object).itertuples(index=False)
    )
    return [len(rows), sha256("\n".join(rows).encode()).hexdigest()[:16]]


def nobodys(info: tarfile.TarInfo) -> tarfile.TarInfo:
    """A file without whose it is on this machine."""
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info


def make(program: Path, file: Path) -> None:
    """Make the lake with the program in a folder, and pack it."""
    sys.path.insert(0, str(program))
    with TemporaryDirectory() as folder:
        place, starter = Path(folder, "lake"), Path(folder, "data")
        shutil.copytree(program / "data", starter)
        for path in starter.glob("*.csv"):
            trim(path)
        os.environ |= {
            "SAMVERKAN_LAKE": str(place),
            "SAMVERKAN_STARTER": str(starter),
            "SAMVERKAN_TODAY": TODAY.isoformat(),
        }
        import samverkan_data
        from samverkan_data.cli import app
        from samverkan_data.intake import ensure_started
        from samverkan_data.lake import Lake
        from samverkan_data.settings import Settings

        assert Path(samverkan_data.__file__).is_relative_to(program)
        lake = Lake.open(str(place))
        ensure_started(lake, Settings(lake=str(place), starter=starter))
        fill(lake, app, Path(folder))
        (place.parent / "said.json").write_text(json.dumps(said_of(lake), ensure_ascii=False), encoding="utf-8")
        with tarfile.open(file, "w:xz", preset=9) as packed:
            for name in ("said.json", "lake"):
                packed.add(place.parent / name, name, filter=nobodys)


if __name__ == "__main__":
    make(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())

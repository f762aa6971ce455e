"""Coverage-guided fuzzing of reading and checking.

    python benchmarks/fuzz_reading.py [text|workbook] -max_total_time=120

`text` takes bytes the whole way in: open, recognise, check. `workbook` puts them into a workbook as its sheet, which is
read in this process, because a process of its own for each would be slow; sheets with a cell far away are left out, for
they end the process, as they may. Needs the extra `fuzz`. Every exception is a fault; other arguments go to libFuzzer.
"""

import gzip
import io
import re
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["samverkan_data"]):
    from samverkan_data.checking import nothing_known
    from samverkan_data.intake.inspection import inspect_against
    from samverkan_data.reading import spreadsheet_process

from python_calamine import CalamineError
from xlsxwriter import Workbook

KNOWN = nothing_known()
TODAY = date(2026, 11, 24)
LIMIT = 200_000
FAR_AWAY = re.compile(rb"[A-Za-z]{3,}\d+[^\w]|\d{6}")
SHEET = "xl/worksheets/sheet1.xml"
NAMES = ("f.csv", "f.json", "f.xlsx", "")
EXPECTED = (CalamineError, spreadsheet_process.TooLargeError, ValueError, OSError)
AREAS = "Områdeskod;Namn;Slag\n1814;Lekeberg;Kommun\n"
TEXTS = (
    AREAS,
    "Region;Brott;År;Period;Antal;/100 000 inv\nLekebergs kommun;Totalt antal brott;2026 prel.;Aug;..;-;\n",
    "Källa: Polisen\n\nKommun;Brott;År;Månad;Antal\nLekeberg;Stöld;2026;3;4\n",
    "Trygghetsmätning 2025\n\nOmråde;Fråga;Andel (%);Antal svar\nLanna;Oro för inbrott;24,5 %;62\n",
    '{"class": "dataset", "id": ["Region", "ContentsCode", "Tid"], "size": [1, 1, 1], "value": [4], "dimension": {'
    '"Region": {"label": "region", "category": {"index": ["1814"]}},'
    '"Tid": {"label": "år", "category": {"index": ["2025"]}},'
    '"ContentsCode": {"category": {"index": {"A": 0}, "label": {"A": "B"}, "unit": {"A": {"base": "antal"}}}}}}',
    "Händelse-id;Tidpunkt;Område;Kategori;Källa\n1;2025-01-05 12:30;1814;est_trafik;EST\n",
    "Titel, med komma\n\nBrottstyp;2024;2025\nSamtliga brott;416;..\n\nKälla: Brå\n",
    "Region,År,Antal\n1814 Lekeberg,2024,8 600\n",
    '{"values": [{"kpi": "N07403", "municipality": "1814", "period": 2024, "values": [{"value": 9.5}]}]}',
    '[{"id": 1, "datetime": "2025-01-05 9:10:11 +01:00", "type": "Stöld", "location": {"name": "Lekeberg"}}]',
)


def text(content: bytes) -> None:
    """One file; the first byte chooses its name."""
    # A workbook would start a process of its own.
    if content[1:].startswith((b"PK", b"\xd0\xcf")):
        return
    inspect_against(content[1:], NAMES[content[0] % len(NAMES)] if content else "", KNOWN, TODAY, LIMIT)


def workbook(content: bytes) -> None:
    """One sheet, as XML; what the reader may say is no fault."""
    if FAR_AWAY.search(content):
        return
    try:
        for _ in spreadsheet_process.read_lines(with_sheet(content), 20_000, 20, 20_000):
            pass
    except EXPECTED:
        return


def make_parts() -> dict[str, bytes]:
    """The parts of a small workbook."""
    out = io.BytesIO()
    with Workbook(out) as made:
        made.add_worksheet().write_row(0, 0, ["Områdeskod", 1, 2.5])
    with zipfile.ZipFile(out) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def with_sheet(content: bytes) -> bytes:
    """The small workbook with another sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in PARTS.items():
            packed.writestr(name, content if name == SHEET else part)
    return out.getvalue()


def write_corpus(folder: Path) -> None:
    """The small files that fuzzing starts from."""
    files = [one.encode(encoding) for one in TEXTS for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16")]
    files += [gzip.compress(files[0])]
    for number, content in enumerate(files):
        (folder / f"text{number}").write_bytes(b"\0" + content)
    (folder / "sheet").write_bytes(PARTS[SHEET])


PARTS = make_parts()


def main() -> None:
    """Fuzz what the first argument names, from a corpus made anew."""
    target = {"text": text, "workbook": workbook}[sys.argv[1]]
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder))
        atheris.Setup([sys.argv[0], *sys.argv[2:], folder], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

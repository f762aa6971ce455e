"""Open each kind of file that is made to exhaust whoever reads it, in a process of its own, and say what it took.

    python benchmarks/bombs.py [kind …]

Prints seconds of processor and the largest memory of the reading process and of those that it starts, and what was
said. Each is to be refused within `SECONDS` and `MEGABYTES`.
"""

import gzip
import io
import json
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

SECONDS, MEGABYTES = 10, 1024
MB = 1024 * 1024
HEAD = "Händelse-id;Tidpunkt;Område;Kategori;Källa\n".encode()
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LITTER = {f"__MACOSX/{n}": b"\0" * 40 * MB for n in range(9)}
LONG_TEXT = b'<row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def package(**parts: bytes) -> bytes:
    """A zip file of parts; `__` in a name is `/`, `_` before the ending a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def workbook(sheet: bytes, **others: bytes) -> bytes:
    """A workbook with the rows of one sheet."""
    sheets = '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheets}</workbook>'
    start = RELATIONS.format(f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>')
    of_book = RELATIONS.format(f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>')
    whole = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + sheet + b"</sheetData></worksheet>"
    parts = {"[Content_Types].xml": TYPES.encode(), "_rels/.rels": start.encode(), "xl/workbook.xml": book.encode(),
             "xl/_rels/workbook.xml.rels": of_book.encode(), "xl/worksheets/sheet1.xml": whole}  # fmt: skip
    return package(**parts, **others)


def rows_of(size: int, *, varied: bool) -> bytes:
    """Rows of a sheet, some bytes of them; all alike, or each with numbers of its own."""
    made, number, random = [], 0, Random(1)
    length = 0
    while length < size:
        number += 1
        cells = "".join(
            f'<c r="{column}{number}"><v>{random.random() if varied else 1}</v></c>' for column in "ABCDEFGH"
        )
        row = f'<row r="{number}">{cells}</row>'
        length += len(row)
        made.append(row)
    return "".join(made).encode()


def nested(depth: int) -> bytes:
    """Brackets in brackets."""
    return b"[" * depth + b"]" * depth


def json_stat_of(dimensions: int, size: int) -> bytes:
    """A data set of one number, whose one mark is every number's."""
    category = {"index": {f"c{n}": n for n in range(size)}}
    names = [f"d{n}" for n in range(dimensions)]
    told = {"class": "dataset", "id": names, "size": [size] * dimensions, "value": {"0": 1}, "status": "e",
            "dimension": {name: {"label": name, "category": category} for name in names}}  # fmt: skip
    return json.dumps(told).encode()


KINDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "one gzip of zeros, 4 GB": ("a.csv.gz", lambda: gzip.compress(b"\0" * 512 * MB) * 8),
    "zip of zeros, 1 GB": ("a.zip", lambda: package(**{"a.csv": b"\0" * 1024 * MB})),
    "zip in zip in zip": (
        "a.zip", lambda: package(**{"b.zip": package(**{"c.zip": package(**{"a.csv": b"\0" * 500 * MB})})})),
    "litter in a zip": ("a.zip", lambda: package(**LITTER, **{"a.csv": HEAD})),
    "200 000 empty parts": ("a.zip", lambda: package(**{"a.csv": HEAD, **{f"{n}.txt": b"" for n in range(200_000)}})),
    "sheet of 280 MB, alike": ("a.xlsx", lambda: workbook(rows_of(280 * MB, varied=False))),
    "sheet of 280 MB, varied": ("a.xlsx", lambda: workbook(rows_of(280 * MB, varied=True))),
    "sheet of 280 MB, blanks": ("a.xlsx", lambda: workbook(b" " * 280 * MB)),
    "sheet of 280 MB, empty rows": ("a.xlsx", lambda: workbook(b'<row r="1"/>' * (280 * MB // 12))),
    "sheet of one long text": (
        "a.xlsx", lambda: workbook(LONG_TEXT.replace(b"@", b"x" * 280 * MB))),
    "a cell far away": ("a.xlsx", lambda: workbook(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "strings of 280 MB": (
        "a.xlsx", lambda: workbook(b"", **{"xl/sharedStrings.xml": b"<si><t>a</t></si>" * (280 * MB // 17)})),
    "70 million short lines": ("a.csv", lambda: HEAD + b"1;2\n" * 70_000_000),
    "290 MB of line ends": ("a.csv", lambda: HEAD + b"\n" * 290 * MB),
    "one line of 290 MB": ("a.csv", lambda: HEAD + b"x" * 290 * MB),
    "290 MB of delimiters": ("a.csv", lambda: b";" * 290 * MB),
    "quote that never ends": ("a.csv", lambda: HEAD + b'"' + b"a;b\n" * (70 * MB)),
    "JSON in 100 million brackets": ("a.json", lambda: nested(100_000_000)),
    "JSON of 60 million numbers": ("a.json", lambda: b"[" + b"1," * 60_000_000 + b"1]"),
    "JSON of 5 million numbers": ("a.json", lambda: b"[" + b"1.5," * 5_000_000 + b"1]"),
    "JSON of 600 000 objects": ("a.json", lambda: b"[" + b'{"a":1},' * 600_000 + b'{"a":1}]'),
    "JSON of one text of 290 MB": ("a.json", lambda: b'[{"a":"' + b"x" * 290 * MB + b'"}]'),
    "a key twice among a million": (
        "a.json", lambda: json.dumps([{f"k{n}": 1 for n in range(1_000_000)}]).encode()[:-2] + b',"k999999":1}]'),
    "values deep in objects": ("a.json", lambda: b'{"a":' * 900 + b"[" + b"1," * 2_000_000 + b"1]" + b"}" * 900),
    "values behind long keys": ("a.json", lambda: (b'{"' + b"k" * 100_000 + b'":') * 900 + b"1" + b"}" * 900),
    "rows deep in records": ("a.json", lambda: (
        b'[{"a":' * 15 + b"[" + b'{"b":1},' * 1_000_000 + b'{"b":1}]' + b"}]" * 15)),
    "JSON-stat that claims 10^15 numbers": ("a.json", lambda: json_stat_of(5, 1000)),
    "JSON-stat of 100 000 dimensions": ("a.json", lambda: json_stat_of(100_000, 1)),
    "JSON of nested lists": ("a.json", lambda: json.dumps([{"a": [{"b": [1] * 300}] * 300}] * 300).encode()),
}  # fmt: skip


def read_one(file: str) -> None:
    """Read a file, and print what it took."""
    from datetime import date

    from samverkan_data.checking import nothing_known
    from samverkan_data.intake.inspection import inspect_against

    path = Path(file)
    content = path.read_bytes()
    before = resource.getrusage(resource.RUSAGE_SELF)
    found = inspect_against(content, path.name, nothing_known(), date(2026, 11, 24))
    said = [finding.code for finding in found.findings if finding.severity == "error"][:2]
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = own.ru_utime + own.ru_stime - before.ru_utime - before.ru_stime + others.ru_utime + others.ru_stime
    print(json.dumps([seconds, max(own.ru_maxrss, others.ru_maxrss) // 1024, len(content) // MB, said]))


def measure(kind: str, file: Path) -> bool:
    """Make and read a file of a kind, each in a process of its own, and print a line; whether it took too much."""
    subprocess.run([sys.executable, __file__, "--make", kind, str(file)], check=True)
    done = subprocess.run([sys.executable, __file__, "--read", str(file)], capture_output=True, check=False)
    if done.returncode:
        print(f"{kind:32} ended with {done.returncode}: {done.stderr.decode()[-300:]}", flush=True)
        return True
    seconds, memory, size, said = json.loads(done.stdout)
    is_over = seconds > SECONDS or memory > MEGABYTES
    line = f"{kind:32} {size:4} MB file {seconds:6.1f} s {memory:6} MB  {', '.join(said)}{'  OVER' * is_over}"
    print(line, flush=True)
    return bool(is_over)


def main() -> None:
    """Measure every kind, or those named."""
    with TemporaryDirectory() as folder:
        wanted = sys.argv[1:] or list(KINDS)
        over = sum(measure(kind, Path(folder, KINDS[kind][0])) for kind in wanted)
    print(f"{len(wanted)} kinds, {over} over {SECONDS} s or {MEGABYTES} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read_one(sys.argv[2])
    elif sys.argv[1:2] == ["--make"]:
        Path(sys.argv[3]).write_bytes(KINDS[sys.argv[2]][1]())
    else:
        main()

"""A sheet with one of everything, in two editions, and what every file of it must hold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from samverkan_data.charts.drawn import Drawn, Finished
from samverkan_data.charts.look import PLAIN
from samverkan_data.charts.theme import blank
from samverkan_data.report.panel import Caption, Card, Line, Link, Numbers, Panel, Section, Sheet, Status, Table
from samverkan_data.report.tables import written
from samverkan_data.report.writers.parts import shown

MONTHS = ("jan", "feb", "mar")
ODD = "=1+1 \"q\" 'a' #let $x$ <b>&amp;</b> [*] _u_ \\n @ref ; | {{ 7*7 }} 😀 中 \x07 rad\ntvå"


def figure(name: str) -> Finished:
    return Drawn(blank(PLAIN, 120, title={"text": name}), f"Linjediagram: {name}, jan till mar.").finished()


def caption(source: str) -> Caption:
    return Caption(source=source, period="jan–mar 2026", n="n = 41", version="version 7, 3 nov 2026", example=True)


def numbers(kind: str = "line", masked: bool = False) -> Numbers:
    main = Line("Antal", (12.0, None if masked else 15.0, 14.0))
    limits = (Line("Nedre gräns", (8.0, 8.0, 8.5), "low"), Line("Övre gräns", (20.0, 20.5, 21.0), "high"))
    return Numbers(kind, MONTHS, (main, *limits), "Antal")  # type: ignore[arg-type]


def panel(key: str, text: str = "", **more: object) -> Panel:
    """A figure with its table, whose every text holds `text`."""
    rows = ((f"Fjugesta {text}", 12, 4.5, 2026, date(2026, 3, 1)), ("Lanna", None, 1234.5, 2025, date(2026, 2, 1)))
    full = Panel(
        key=key, heading=f"Heading of {key} {text}", reading=f"Read {key} so {text}",
        figure=figure(key), numbers=numbers(), notes=(f"Note of {key} {text}",),
        caption=caption(f"Source {key} {text}"),
        table=Table(("Område", "Antal", f"Medel {text}", "År", "Dag"), rows),
    )  # fmt: skip
    return replace(full, **more)  # type: ignore[arg-type]


def card(text: str = "") -> Card:
    return Card(
        key="signal0", heading=f"Stöld {text}", verdict="▲ tydlig ökning", where=f"Lanna {text}", count="41",
        expected="väntat 12–31", figure=figure("signal"), numbers=numbers(), owner=f"Kommunpolis {text}", vacant=True,
        remarks=(f"Remark {text}",), notes=(f"Card note {text}",), links=(Link("On", "handelser"),),
    )  # fmt: skip


def sample(text: str = "", name: str = "lagesbild", edition: str = "internal") -> Sheet:
    """One of everything: cards, figures of all kinds, tables alone, words alone, and something left out."""
    words = Panel(key="ord", heading=f"Words {text}", lines=(f"First line {text}", "Second line"))
    table = Panel(key="tabell", heading=f"Table {text}", table=Table(("Roll",), ((f"Chef {text}",), ("Polis",))))
    gone = Panel(key="borta", heading="", notes=(f"Kartan visas inte {text}",), status=Status.LEFT_OUT)
    return Sheet(
        name=name, title=f"Lägesbild Lekeberg {text}", lead=f"jan–mar 2026 {text}", sentence=f"Stöld har ökat {text}.",
        remarks=(f"Remark of the page {text}",), version="version 7, 3 nov 2026", edition=edition, example=True,  # type: ignore[arg-type]
        sections=(
            Section(cards=(card(text),), caption=caption(f"Card source {text}")),
            Section(columns=((panel("linje", text),), (words, table)), title=f"Section {text}", lines=("Told",)),
            Section(columns=((panel("stapel", text, numbers=numbers("bar")), gone,
                              panel("karta", text, numbers=None)),)),
        ),
    )  # fmt: skip


def must_hold(sheet: Sheet) -> Iterator[str]:
    """The texts that every file holds: what the page says, headings, captions, notes and tables."""
    yield from (sheet.title, sheet.sentence, sheet.lead, *sheet.remarks)
    for section in sheet.sections:
        for one in section.cards:
            yield from (one.heading, one.verdict, one.where, one.count, one.expected, one.owner, *one.notes)
        yield from [section.caption.whole] if section.caption else []
        for held in shown(section.panels):
            yield from (held.heading, *held.lines, *held.notes)
            yield from [held.caption.whole] if held.caption else []
            yield from held.table.headers if held.table else []
    yield from (note for held in sheet.panels if held.status == Status.LEFT_OUT for note in held.notes)


def cells(sheet: Sheet) -> Iterator[str]:
    """Every cell of every table as people read it."""
    for held in sheet.panels:
        for row in held.table.rows if held.table else ():
            yield from (written(*pair) for pair in zip(row, held.table.headers, strict=True))  # type: ignore[union-attr]

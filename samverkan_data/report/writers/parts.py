"""A sheet as the things that stand on paper: panels in the order of reading, and the marks that every page carries."""

import re
from collections.abc import Iterable, Iterator, Sequence

from samverkan_data.report.panel import Caption, Card, Panel, Section, Sheet, Status, Table
from samverkan_data.report.tables import is_numeric, written
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts

Sheets = Sequence[Sheet]
LETTERS, MARGIN_LETTERS, ROOT, MOST_LETTERS, LONGEST_WORD, UNBROKEN, SQUEEZED = 115, 2, 4.5, 80, 30, 16, 0.6
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def mark_of(sheet: Sheet, panel: Panel | None = None) -> str:
    """What every page of a file says: the edition, the version, and that there is example data where there is."""
    example = pages.EXAMPLE * is_example(sheet, panel)
    return " · ".join(_joined([texts.EDITIONS[sheet.edition], sheet.version, example]))


def is_example(sheet: Sheet, panel: Panel | None) -> bool:
    """Whether what stands there is example data: a panel says it of itself, where it says where it comes from."""
    caption = panel.caption if panel is not None else None
    return sheet.example if caption is None else caption.example


def caption_of(caption: Caption | None) -> str:
    """The line under a figure or table as it stands in a file; empty where a panel says no source."""
    return caption.whole if caption is not None else ""


def parts_of(sheet: Sheet) -> Iterator[Panel]:
    """Everything that has a heading; the cards of a section are one table."""
    for section in sheet.sections:
        yield from told_panel(section)
        if section.cards:
            yield signals_panel(section)
        yield from shown(section.panels)


def slides_of(sheet: Sheet) -> Iterator[Panel]:
    """Everything that has a heading, one thing at a time: a card is a panel."""
    for section in sheet.sections:
        yield from told_panel(section)
        yield from (card_panel(card, section.caption) for card in section.cards)
        yield from shown(section.panels)


def shown(panels: Iterable[Panel]) -> Iterator[Panel]:
    """The panels that are not left out."""
    return (panel for panel in panels if panel.status != Status.LEFT_OUT)


def left_out(sheet: Sheet) -> list[str]:
    """What the edition has no form of, in sentences."""
    return [note for panel in sheet.panels if panel.status == Status.LEFT_OUT for note in panel.notes]


def opening_lines(sheet: Sheet) -> list[str]:
    """What a page says before its panels: what is looked at, the sentence, what is not known, what is left out."""
    return _joined([sheet.lead, sheet.sentence, *sheet.remarks, *left_out(sheet)])


def one_line(text: str) -> str:
    """Text without what no file of office programs can hold: line breaks and control characters are spaces."""
    return _CONTROL.sub(" ", text)


def section_lines(section: Section) -> list[str]:
    """The title and the words of a section."""
    return _joined([section.title, *section.lines])


def told_panel(section: Section) -> Iterator[Panel]:
    """The title and the words of a section, where it has any."""
    said = section_lines(section)
    if said:
        yield Panel(key="", heading=said[0], lines=tuple(said[1:]))


def signals_panel(section: Section) -> Panel:
    """The cards of a section as one table."""
    rows = tuple(
        (card.heading, card.verdict, card.where, card.count, card.expected, _owner(card),
         " ".join([*card.remarks, *card.notes]))
        for card in section.cards
    )  # fmt: skip
    table = Table(texts.SIGNAL_HEADERS, rows)
    return Panel(key="signaler", heading=texts.SIGNALS, table=table, caption=section.caption)


def card_panel(card: Card, caption: Caption | None) -> Panel:
    """A card as a panel; its series is drawn and not a table beside it."""
    lines = [card.where, texts.SIGNAL_COUNT.format(count=card.count, expected=card.expected),
             responsible(card), *card.remarks]  # fmt: skip
    return Panel(key=card.key, heading=f"{card.heading}: {card.verdict}", reading=pages.CARD_READING,
                 lines=tuple(lines), figure=card.figure, numbers=card.numbers, notes=card.notes,
                 caption=caption)  # fmt: skip


def column_shares(table: Table) -> tuple[float, ...]:
    """How much of a page's width each column gets; together 1.

    Each gets room for its longest word, or number, and a long text so much that it is not a column of words. What is
    left goes to long texts, by the square root of their length: one of four times as many letters gets twice the width
    and twice the lines.
    """
    if not table.headers:
        return ()
    columns = zip(*table.rows, strict=True) if table.rows else ([] for _ in table.headers)
    least, wanted = zip(*[
        _letters(header, [written(cell, header) for cell in cells], numeric=numeric)
        for header, cells, numeric in zip(table.headers, columns, is_numeric(table), strict=True)
    ], strict=True)  # fmt: skip
    more = max(LETTERS - sum(least), 0) / max(sum(wanted) - sum(least), 1)
    widths = [low + more * (high - low) for low, high in zip(least, wanted, strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _letters(header: str, cells: Sequence[str], *, numeric: bool) -> tuple[float, float]:
    """How many letters of a line a column needs at least, and would have."""
    words = max(len(word) for text in (header, *cells) for word in [*text.split(), ""])
    longest = max(map(len, cells if numeric else (header, *cells)), default=0)
    wanted = min(longest, ROOT * longest**0.5, MOST_LETTERS)
    least = max(min(words, LONGEST_WORD), longest if numeric or longest <= UNBROKEN else wanted * SQUEEZED)
    return MARGIN_LETTERS + least, MARGIN_LETTERS + max(least, wanted)


def responsible(card: Card) -> str:
    """Who owns a card's question, in words."""
    return texts.RESPONSIBLE.format(owner=_owner(card))


def _owner(card: Card) -> str:
    return f"{card.owner} {pages.VACANT}" if card.vacant else card.owner


def _joined(texts_: Iterable[str]) -> list[str]:
    return [text for text in texts_ if text]

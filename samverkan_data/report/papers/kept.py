"""A decided paper as it is kept: every section in both editions, light and dark, as it stood when it was decided.

Each part of it is made from a snapshot of its own, which remembers what was read for it, so that an erasure takes what
was made from the erased rows and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from samverkan_data.charts.look import Look
from samverkan_data.formats import date_text, join_words
from samverkan_data.lake import Frozen, Part
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Sheet, Status, full
from samverkan_data.report.papers import head_of, sections_of
from samverkan_data.report.papers.draft import draft_of
from samverkan_data.report.papers.yearly import PARTS
from samverkan_data.report.stored import read_value, write_value
from samverkan_data.schema import TABLES
from samverkan_data.texts import papers as texts

Edition = Literal["internal", "open"]
LIGHT, DARK = "ljus", "mork"
FACES: Mapping[str, Look] = {LIGHT: Look(), DARK: Look(dark=True)}
HEAD, BETWEEN = "huvud", "/"
PROTECTED = frozenset({"incidents", "areas", "categories"})
"""What every count of the open edition is protected with."""


@dataclass(frozen=True)
class KeptPaper:
    """A decided paper as it may be shown today: its sheet, when it was kept, and tables that it has lost parts with."""

    sheet: Sheet
    version: int
    at: datetime
    erased: tuple[str, ...]

    @property
    def told(self) -> str:
        """That it is as it was decided, and what has been erased since."""
        said = texts.KEPT.format(version=self.version, day=date_text(self.at.date()))
        return f"{said} {texts.KEPT_ERASED.format(tables=join_words(list(self.erased)))}" if self.erased else said

    @property
    def on_paper(self) -> Sheet:
        """The sheet for a file, which says first that it is as it was decided."""
        return replace(self.sheet, remarks=(self.told, *self.sheet.remarks))


def parts_of(inside: Asking, outside: Asking | None, kind: str) -> list[Part]:
    """All that is kept of a paper.

    Args:
        inside: who asks for it in the internal view.
        outside: the same in the open view; None where its time is not given out there.
        kind: of the paper.
    """
    found = []
    for letter in (HEAD, *(PARTS if kind == "yearly" else ("",))):
        alone = replace(inside, view=InternalView(inside.view.snapshot.without(())))
        made = list(_faces("internal", alone, kind, letter))
        tables = frozenset(alone.view.snapshot.read_tables)
        found += [Part(name, tuple(sorted(tables)), content) for name, content in made]
        if outside is not None:
            shared = tables | (PROTECTED if "incidents" in tables else frozenset())
            found += [Part(name, tuple(sorted(shared)), content)
                      for name, content in _faces("open", outside, kind, letter)]  # fmt: skip
    return found


def drawn_in(edition: Edition, face: str) -> Callable[[str], bool]:
    """Which parts one edition in one face needs."""
    return lambda name: name.startswith(BETWEEN.join((edition, face, "")))


def read_kept(frozen: Frozen, title: str) -> KeptPaper | None:
    """The paper of the parts that were asked for; None where there are none.

    Args:
        frozen: parts of one edition in one face.
        title: of the paper, where its head has been erased.

    Raises:
        RefusedError: a later program has written it.
    """
    if not frozen.parts:
        return None
    erased = tuple(TABLES[name].title if name in TABLES else name for name in frozen.erased)
    head, sections = Sheet(name="lagen", title=title, sentence=texts.ERASED, sections=()), list[Section]()
    for name, content in frozen.parts.items():
        letter = name.rpartition(BETWEEN)[2]
        told = read_value(Sheet, content.decode()) if content is not None else None
        if letter == HEAD:
            head = told or head
        else:
            sections += told.sections if told is not None else [_erased(letter, erased)]
    return KeptPaper(replace(head, sections=tuple(sections)), frozen.version, frozen.at, erased)


def _faces(edition: Edition, asking: Asking, kind: str, letter: str) -> Iterator[tuple[str, bytes]]:
    for face, look in FACES.items():
        drawn = replace(asking, look=replace(look, mask_below=asking.look.mask_below))
        made = head_of(draft_of(drawn, kind)) if letter == HEAD else _sections(drawn, kind, letter)
        yield BETWEEN.join((edition, face, letter)), write_value(made).encode()


def _sections(asking: Asking, kind: str, letter: str) -> Sheet:
    sections = tuple(map(_without_writings, sections_of(draft_of(asking, kind, letter))))
    return Sheet(name="lagen", title="", sentence="", sections=sections)


def _without_writings(section: Section) -> Section:
    """What is decided is not written in any more."""
    columns = tuple(tuple(replace(one, writings=()) for one in column) for column in section.columns)
    return replace(section, columns=columns)


def _erased(letter: str, tables: tuple[str, ...]) -> Section:
    told = texts.ERASED_WHY.format(tables=join_words(list(tables)))
    panel = Panel(key=f"gallrat-{letter}", heading=texts.ERASED_HEADING, lines=(told,), status=Status.UNKNOWN)
    return full(panel, title=texts.PARTS.get(letter, ""))

"""A paper on its way: who asks, its row in the register, and what people have written; what is not written is a gap."""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan_data.formats import date_text, period_text
from samverkan_data.picture.register.agreements import agreement_for
from samverkan_data.picture.register.papers import Paper, Written, paper_for, written_in
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Status
from samverkan_data.report.tables import written_table
from samverkan_data.report.writing import Writing
from samverkan_data.schema.papers import PAPER_KINDS, QUESTIONS
from samverkan_data.texts import papers as texts
from samverkan_data.words import POLICE_AREA

ASKED = {"yearly": "bcdfghijklm", "promise": "p", "grant": "s", "factsheet": ""}
"""Kind of paper -> the letters of its questions."""


@dataclass(frozen=True)
class Draft:
    """What a paper is made from.

    Args:
        asking: of the paper's area and time.
        kind: of the paper.
        paper: its row; None where nobody has begun it.
        written: code of a question -> its answer.
        part: letter of the only part that is wanted; all where it is empty.
    """

    asking: Asking
    kind: str
    paper: Paper | None
    written: Mapping[str, Written]
    part: str = ""

    @property
    def title(self) -> str:
        """The name that it was given, else its kind, area and time."""
        choice = self.asking.choice
        if self.paper is not None:
            return self.paper.title
        return texts.TITLE.format(kind=texts.KIND_TITLES[self.kind], area=choice.area_name, period=self.period)

    @property
    def period(self) -> str:
        """The time that it looks at."""
        return period_text(self.asking.choice.start, self.asking.choice.end)

    @property
    def waits(self) -> bool:
        """Whether anybody is to fill in or decide anything: all but a factsheet that nobody has begun."""
        return self.paper is not None or bool(asked(self.kind))

    def head(self, key: str) -> Panel:
        """Who, where, when, and what of it nobody has filled in; a few words where the paper waits for nobody."""
        rows, writings = self._head(), (self._writing(),)
        if not self.waits:
            said = tuple(str(value) for _, value in rows if value)
            return Panel(key=key, heading=texts.HEAD, lines=(" · ".join(dict.fromkeys(said)),), writings=writings)
        table = written_table(texts.HEAD_HEADERS, [(label, value or texts.TO_FILL) for label, value in rows])
        return Panel(key=key, heading=texts.HEAD, table=table, writings=writings)

    def answers(self, letter: str) -> tuple[Panel, ...]:
        """The questions of a part, each with its answer or as a gap."""
        return tuple(self.answer(code) for code in QUESTIONS if code.startswith(letter))

    def answer(self, code: str) -> Panel:
        """What people have written, by whom and when; the question as a gap where nobody has."""
        said, question = self.written.get(code), QUESTIONS[code]
        writings = self._write(code, said)
        if said is None:
            return Panel(key=f"fraga-{code}", heading=texts.TO_WRITE.format(question=question),
                         lines=(texts.NOT_WRITTEN,), status=Status.UNKNOWN, writings=writings)  # fmt: skip
        if not said.text:
            return Panel(key=f"fraga-{code}", heading=question, lines=(texts.NOT_OPEN,), status=Status.UNKNOWN)
        by = texts.WRITTEN_BY if said.role else texts.WRITTEN
        note = by.format(role=said.role, day=date_text(said.written_on))
        return Panel(key=f"fraga-{code}", heading=question, lines=(said.text,), notes=(note,), writings=writings)

    def unanswered(self) -> int:
        """How many of the paper's questions nobody has answered."""
        return sum(code not in self.written for code in asked(self.kind))

    def _head(self) -> list[tuple[str, Cell]]:
        asking, paper = self.asking, self.paper
        areas, area = asking.ask(areas_of), asking.choice.area_code
        agreement = asking.ask(agreement_for, area, asking.today)
        police = areas.names.get(areas.around(area, POLICE_AREA), agreement.party_police if agreement else "")
        decided = date_text(paper.decided_on) if paper is not None and paper.decided_on else ""
        return [
            (texts.MUNICIPALITY, areas.names.get(areas.municipality(area), asking.choice.area_name)),
            *([(texts.AREA, asking.choice.area_name)] if areas.municipality(area) not in ("", area) else []),
            (texts.POLICE_AREA, police), (texts.PERIOD, self.period),
            (texts.DECIDED_BY, paper.decided_by if paper else ""), (texts.DECIDED_ON, decided),
            (texts.DIARY, paper.diary if paper else ""), (texts.MADE_BY, paper.made_by if paper else ""),
            (texts.VERSION, asking.version_text), (texts.EDITION, texts.EDITIONS[asking.is_open]),
        ]  # fmt: skip

    def _writing(self) -> Writing:
        """The paper's row, or a new one of this kind, area and time."""
        if self.paper is not None:
            return Writing(texts.CHANGE_HEAD, "papers", (self.paper.paper_id,))
        choice = self.asking.choice
        begins = {"kind": self.kind, "title": self.title, "area_code": choice.area_code,
                  "period_start": choice.start.isoformat(), "period_end": choice.end.isoformat()}  # fmt: skip
        return Writing(texts.BEGIN.format(kind=PAPER_KINDS[self.kind]), "papers", (), begins)

    def _write(self, code: str, said: Written | None) -> tuple[Writing, ...]:
        if self.paper is None:
            return (self._writing(),) if self.part else ()
        begins = {"paper_id": self.paper.paper_id, "question": code, "written_on": self.asking.today.isoformat()}
        key = (said.text_id,) if said is not None else ()
        return (Writing(texts.CHANGE_TEXT if said else texts.WRITE_TEXT, "paper_texts", key, begins),)


def asked(kind: str) -> list[str]:
    """Codes of the questions of a kind of paper."""
    return [code for code in QUESTIONS if code[0] in ASKED[kind]]


def draft_of(asking: Asking, kind: str, part: str = "") -> Draft:
    """The paper of that kind of the asked-for area and time, or one part of it."""
    choice = asking.choice
    paper = asking.ask(paper_for, kind, choice.area_code, choice.start, choice.end)
    written = asking.ask(written_in, paper.paper_id) if paper is not None else {}
    return Draft(asking, kind, paper, written, part)

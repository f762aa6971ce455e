"""Who asks for a sheet, of what, and how it is to be drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeVar

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.formats import date_text
from samverkan_data.picture.choice import Choice
from samverkan_data.picture.examples import examples_in
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.question import Question, known_compare
from samverkan_data.report.panel import Caption, Section, Sheet
from samverkan_data.texts import open_mode, pages

T = TypeVar("T")


@dataclass(frozen=True)
class Asking:
    """All that a sheet is made from.

    Args:
        view: what may be shown of the data version.
        choice: what the reader looks at.
        today: the day that the product believes it is.
        look: how figures are drawn.
        wanted: what the address says under the names of the page's own controls.
    """

    view: View
    choice: Choice
    today: date
    look: Look = PLAIN
    wanted: Mapping[str, str] = field(default_factory=dict)

    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """What a picture function answers in the view, made once for all who ask; nobody may change it.

        Raises:
            AccessError: the view has no answer; see `left_out.left_out_where_refused`.
        """
        return self.view.answer(function, *arguments)

    def value(self, name: str) -> str:
        """What is chosen under a name; empty where nothing is."""
        return self.wanted.get(name, "")

    @cached_property
    def question(self) -> Question:
        """What is asked of the picture, compared as the page's own control says."""
        return self.choice.question(known_compare(self.value("jamfor"), (self.choice.start, self.choice.end)))

    @property
    def is_open(self) -> bool:
        """Whether what is made may leave the room."""
        return self.view.is_open

    @property
    def version_text(self) -> str:
        """The version for a caption: `version 47, 3 nov 2026`, and whether the view is the open one."""
        snapshot = self.view.snapshot
        text = pages.CAPTION_VERSION.format(version=snapshot.version, day=date_text(snapshot.at.date()))
        return f"{open_mode.CAPTION} · {text}" if self.is_open else text

    def is_example(self, *sources: str) -> bool:
        """Whether any of the incidents shown of the sources, of all where none is named, is example data."""
        found = self.ask(examples_in, self.choice.area_code).sources
        return not set(sources or self.choice.sources).isdisjoint(found)

    def caption(self, source: str, period: str, n: str = "", *, example: bool) -> Caption:
        """A caption with the version."""
        return Caption(source=source, period=period, n=n, version=self.version_text, example=example)

    def sheet(self, name: str, sentence: str, sections: Sequence[Section], **said: Any) -> Sheet:  # noqa: ANN401
        """A sheet with what the view decides of it: version, edition, and whether it holds example data.

        Args:
            name: of the page.
            sentence: what the page says.
            sections: its parts.
            said: `title`, where it is not the page's own, `lead`, `remarks` and `example` (else that of the area).
        """
        title = said.pop("title", pages.TITLES[name])
        example = said.pop("example") if "example" in said else self.has_examples(self.choice.area_code)
        edition: Literal["internal", "open"] = "open" if self.is_open else "internal"
        return Sheet(name=name, title=title, sentence=sentence, sections=tuple(sections), version=self.version_text,
                     edition=edition, example=example, **said)  # fmt: skip

    def has_examples(self, area_code: str = "") -> bool:
        """Whether anything of the area, of everything where none is named, is example data."""
        return bool(self.ask(examples_in, area_code).tables)

"""A presentation being made: its template, its slides, and where things stand on them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Emu, Inches

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers.on_slide import GAP, Box, add_words, words
from samverkan_data.report.writers.parts import one_line
from samverkan_data.texts import writers as texts

WIDE, HIGH, MARGIN = Inches(13.333), Inches(7.5), Inches(0.55)
TITLE_TOP, TITLE_HIGH, CAPTION_HIGH, MARK_HIGH = Inches(0.35), Inches(0.9), Inches(0.6), Inches(0.4)
AT_THE_FOOT = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
LONGEST_TITLE = 255
KINDS_OF_FILE = (b"presentationml.template.main+xml", b"presentationml.presentation.main+xml")


class Slides:
    """A presentation; `template` is the bytes of a municipality's own, whose slides are left out."""

    def __init__(self, template: bytes | None = None) -> None:
        self._deck = _opened(template) if template is not None else _plain()
        self._title = _layout(self._deck, with_words=True)
        self._body = _layout(self._deck, with_words=False)

    def bytes(self) -> bytes:
        """The file."""
        file = BytesIO()
        self._deck.save(file)
        return file.getvalue()

    def describe(self, title: str) -> None:
        """The title of the file and its language."""
        self._deck.core_properties.title = one_line(title)[:LONGEST_TITLE]
        self._deck.core_properties.language = "sv-SE"

    def add_title(self, title: str, lines: list[str], mark: str) -> Slide:
        """A slide whose title is a sentence, with words under it."""
        slide = self._deck.slides.add_slide(self._title)
        assert slide.shapes.title is not None
        words(slide.shapes.title.text_frame, [title], 28)
        place = next((one for one in slide.placeholders if one.placeholder_format.idx != 0), None)
        if place is None:
            add_words(slide, self.place(), lines, 16)
        else:
            words(place.text_frame, lines, 16)
        _drop_empty(slide)
        self._add_mark(slide, mark)
        return slide

    def add(self, title: str, mark: str) -> Slide:
        """A slide with its conclusion as title."""
        slide = self._deck.slides.add_slide(self._body)
        shape = slide.shapes.title
        assert shape is not None
        words(shape.text_frame, [title], 24)
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        _drop_empty(slide)
        self._add_mark(slide, mark)
        return slide

    def place(self) -> Box:
        """Where the content stands: under the title of the layout and above the caption."""
        titles = [shape for shape in self._body.placeholders if shape.placeholder_format.idx == 0]
        under = Emu(titles[0].top + titles[0].height) if titles else Emu(TITLE_TOP + TITLE_HIGH)
        first = Emu(min(under + GAP, self.high // 2))
        return Box(MARGIN, first, Emu(self.wide - 2 * MARGIN), Emu(self.high - first - CAPTION_HIGH - MARK_HIGH - GAP))

    def caption_place(self) -> Box:
        """Where the caption stands."""
        return Box(MARGIN, Emu(self.high - CAPTION_HIGH - MARK_HIGH), Emu(self.wide - 2 * MARGIN), CAPTION_HIGH)

    @property
    def wide(self) -> int:
        """Of a slide, in EMU."""
        return int(self._deck.slide_width or WIDE)

    @property
    def high(self) -> int:
        """Of a slide, in EMU."""
        return int(self._deck.slide_height or HIGH)

    def _add_mark(self, slide: Slide, mark: str) -> None:
        box = Box(MARGIN, Emu(self.high - MARK_HIGH), Emu(self.wide - 2 * MARGIN), MARK_HIGH)
        add_words(slide, box, [mark], 11, bold=True)


def _plain() -> Deck:
    """A wide presentation without a municipality's own look."""
    deck = Presentation()
    ratio = WIDE / (deck.slide_width or WIDE)
    for shapes in (deck.slide_master.shapes, *(layout.shapes for layout in deck.slide_layouts)):
        for shape in shapes:
            shape.left, shape.width = Emu(int(shape.left * ratio)), Emu(int(shape.width * ratio))
    deck.slide_width, deck.slide_height = WIDE, HIGH
    titles, bodies = _layout(deck, with_words=True), _layout(deck, with_words=False)
    _set(_places(bodies)[0], TITLE_TOP, TITLE_HIGH)
    _set(_places(titles)[0], Inches(1.2), Inches(2.4))
    _set(_places(titles)[1], Inches(3.8), Inches(2.6))
    return deck


def _set(place: LayoutPlaceholder, top: int, height: int) -> None:
    """A place over the whole width, its words from the left."""
    place.left, place.top, place.width, place.height = MARGIN, Emu(top), Emu(WIDE - 2 * MARGIN), Emu(height)
    style = place._element.find(qn("p:txBody")).find(qn("a:lstStyle"))
    level = style.find(qn("a:lvl1pPr"))
    if level is None:
        level = etree.SubElement(style, qn("a:lvl1pPr"))
    level.set("algn", "l")


def _opened(template: bytes) -> Deck:
    try:
        deck = Presentation(BytesIO(_as_presentation(template)))
    except Exception:  # whatever the file is, it is none of ours
        raise _refused() from None
    ids = deck.slides._sldIdLst
    for slide in list(ids):
        deck.part.drop_rel(slide.rId)
        ids.remove(slide)
    return deck


def _as_presentation(template: bytes) -> bytes:
    """A file that says that it is a template as one that says that it is a presentation."""
    made = BytesIO()
    with ZipFile(BytesIO(template)) as packed, ZipFile(made, "w", ZIP_DEFLATED) as unpacked:
        for name in packed.namelist():
            content = packed.read(name)
            unpacked.writestr(name, content.replace(*KINDS_OF_FILE) if name == "[Content_Types].xml" else content)
    return made.getvalue()


def _layout(deck: Deck, *, with_words: bool) -> SlideLayout:
    """The layout with a title and the fewest other places; `with_words` with one more for words, where there is one."""
    titled = [
        layout for layout in deck.slide_layouts if any(place.placeholder_format.idx == 0 for place in _places(layout))
    ]
    if not titled:
        raise _refused()
    return min(titled, key=lambda layout: abs(len(_places(layout)) - 1 - with_words))


def _places(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """The places of a layout that are filled by hand: not the date, the foot and the number."""
    return [place for place in layout.placeholders if place.placeholder_format.type not in AT_THE_FOOT]


def _drop_empty(slide: Slide) -> None:
    """Places that nothing was written in would say so in English when the file is shown."""
    for place in list(slide.placeholders):
        if place.has_text_frame and not place.text_frame.text:
            place._element.getparent().remove(place._element)


def _refused() -> RefusedError:
    return RefusedError(texts.BAD_TEMPLATE, texts.BAD_TEMPLATE_REMEDY)

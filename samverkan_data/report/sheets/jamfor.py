"""Areas side by side: rates with intervals, the middle half, funnel, and crime beside felt safety."""

from samverkan_data.picture.areas.comparison import Compared, compare
from samverkan_data.picture.areas.comparison_sentence import band_needs, comparison_headline, short_label
from samverkan_data.picture.examples import examples_in
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import likeness_panel
from samverkan_data.report.panel import Section, Sheet, full
from samverkan_data.report.sheets.comparison_beside import areas_beside_panel
from samverkan_data.report.sheets.comparison_choices import Asked, asked_of, controls, why_nothing
from samverkan_data.report.sheets.comparison_funnel import funnel_panel
from samverkan_data.report.sheets.comparison_parts import parts_sections
from samverkan_data.report.sheets.comparison_rates import rates_panel
from samverkan_data.report.sheets.comparison_series import series_panel
from samverkan_data.report.sheets.comparison_years import two_years_panel
from samverkan_data.texts import comparison as texts
from samverkan_data.texts.pages import TITLES

__all__ = ["FILTERS", "NAME", "controls", "make"]

NAME = "jamfor"
FILTERS = ("omrade",)


def make(asking: Asking) -> Sheet:
    """The sheet of the page that holds areas side by side."""
    asked = asked_of(asking)
    if asked is None:
        return _sheet(asking, why_nothing(asking))
    compared = _compared(asked)
    beside = ((rates_panel(asking, asked, compared),), (series_panel(asking, asked, compared),))
    return _sheet(
        asking,
        _headline(asked, compared),
        (
            Section(columns=beside, lines=(_notes(asked, compared),)),
            full(two_years_panel(asking, asked), likeness_panel(asking), folds=True),
            full(funnel_panel(asking, asked, compared), areas_beside_panel(asking, asked, compared), folds=True),
            *parts_sections(asking, asked),
        ),
        _shown_instead(asking, asked, compared),
    )


def sentence_of(asking: Asking) -> str:
    """The sentence of the page."""
    asked = asked_of(asking)
    return why_nothing(asking) if asked is None else _headline(asked, _compared(asked))


def _compared(asked: Asked) -> Compared:
    return compare(asked.rows, asked.area_code, asked.year, asked.against)


def _headline(asked: Asked, compared: Compared) -> str:
    return comparison_headline(compared, short_label(asked.subject["label"]))


def _sheet(asking: Asking, sentence: str, sections: tuple[Section, ...] = (), remarks: tuple[str, ...] = ()) -> Sheet:
    return Sheet(
        name=NAME,
        title=TITLES[NAME],
        sentence=sentence,
        remarks=remarks,
        sections=sections,
        version=asking.version_text,
        edition="open" if asking.is_open else "internal",
        example=bool(asking.ask(examples_in, asking.choice.area_code).tables),
    )


def _shown_instead(asking: Asking, asked: Asked, compared: Compared) -> tuple[str, ...]:
    if asked.area_code == asking.choice.area_code:
        return ()
    return (texts.SHOWN_INSTEAD.format(area=asking.choice.area_name, name=compared.own["name"]),)


def _notes(asked: Asked, compared: Compared) -> str:
    """What must be known to read the number; it stands right under it."""
    told = [str(asked.subject["caveat"]), texts.CAVEAT]
    if compared.everybody["preliminary"].any():
        told.append(texts.PRELIMINARY.format(year=compared.year))
    return " ".join(filter(None, [*told, band_needs(compared)]))

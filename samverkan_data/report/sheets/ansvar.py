"""The page on who is responsible for what: for each agreement its role matrix, its gaps and its roles."""

from samverkan_data.picture.register.agreements import Agreement, agreement_sentence, agreements_shown
from samverkan_data.picture.register.responsibility import borrowed_roles, themes, unowned_themes
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.first_file import first_agreement_panel
from samverkan_data.report.ownership import areas_panel, findings_panel, owned_panel
from samverkan_data.report.panel import Section, Sheet, full
from samverkan_data.report.roles import matrix_panel, proposals_panel, roles_panel
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as words

NAME = "ansvar"
FILTERS = ("omrade",)


def make(asking: Asking) -> Sheet:
    """The sheet of the area's agreement, or of those that decide inside it where it has none."""
    area, areas = asking.choice.area_code, asking.ask(areas_of)
    agreements = asking.ask(agreements_shown, area, asking.today)
    own = next((one for one in agreements if one.area_code in areas.path(area)), None)
    findings = full(findings_panel(asking, "ordna"))
    if own is not None:
        return asking.sheet(NAME, _sentence(asking, area), [_section(asking, own, area), findings])
    sections = [
        _section(asking, one, one.area_code, texts.IN_AREA.format(
            area=areas.names[one.area_code], sentence=_sentence(asking, one.area_code)))
        for one in agreements
    ]  # fmt: skip
    sentence = asking.ask(agreement_sentence, area, asking.today)
    first = first_agreement_panel(asking)
    return asking.sheet(NAME, sentence, [*sections, findings, *([full(first)] if first else [])])


def _section(asking: Asking, agreement: Agreement, area_code: str, title: str = "") -> Section:
    """What an agreement says of who answers for what in the area or a part of it."""
    return full(
        proposals_panel(asking, area_code), matrix_panel(asking, agreement, area_code),
        areas_panel(asking, area_code), owned_panel(asking, area_code), roles_panel(asking, area_code), title=title,
    )  # fmt: skip


def _sentence(asking: Asking, area_code: str) -> str:
    """How many themes lack an owner, whether the agreement is in force, and whose roles count."""
    missing = len(asking.ask(unowned_themes, area_code, asking.today))
    said = [asking.ask(asked, area_code, asking.today) for asked in (agreement_sentence, borrowed_roles)]
    return " ".join([words.UNOWNED.say(missing, len(asking.ask(themes))) + ".", *filter(None, said)])

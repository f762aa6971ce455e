"""The page Löften as a value: the whole chain of each problem, what was not chosen, and what is late first."""

from collections.abc import Callable

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.chain import chain_of
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.sheets import sheet_of
from samverkan_data.schema.addresses import page_of
from samverkan_data.texts import loften as texts
from tests.conftest import TODAY

Made = Callable[..., Sheet]
RED = "■ försenat sedan 15 okt 2026"


def made(view: View, **wanted: str) -> Sheet:
    words = {"omrade": "1814", **wanted}
    return sheet_of("loften", Asking(view, read_choice(view, words, TODAY).choice, TODAY, wanted=words))


@pytest.fixture(scope="module")
def sheet(internal: View) -> Sheet:
    return made(internal)


def panel(sheet: Sheet, key: str) -> Panel:
    return next(one for one in sheet.panels if one.key == key)


def rows(sheet: Sheet, key: str) -> dict[str, tuple[object, ...]]:
    table = panel(sheet, key).table
    assert table is not None
    return {str(row[0]): row[1:] for row in table.rows}


def test_the_sentence_says_what_is_late_and_what_is_chosen(sheet: Sheet) -> None:
    assert sheet.sentence == "1 av 9 löften och åtgärder är försenade. 4 av 6 problem är valda."
    assert [row[0] for row in panel(sheet, "forsenat").table.rows] == ["Ny belysning på gångvägen till badgruvan"]  # type: ignore[union-attr]
    titles = [section.title for section in sheet.sections if section.title]
    assert titles[0] == "Gångvägen till badgruvan känns otrygg på kvällen"
    assert titles[-1] == texts.LOOSE_TITLE


def test_every_problem_is_on_the_page_whether_it_was_chosen_or_not(sheet: Sheet, started_snapshot: Snapshot) -> None:
    problems = register(started_snapshot, "problems")
    shown = {section.title for section in sheet.sections} | {*rows(sheet, "inte-valda"), *rows(sheet, "obedomda")}
    assert set(problems["title"]) <= shown
    (fraud,) = rows(sheet, "inte-valda").values()
    assert "50" in str(fraud[2])
    assert "Ingen roll i överenskommelsen ansvarar" in str(fraud[4])


def test_data_answer_how_common_how_long_and_where(sheet: Sheet) -> None:
    answers = rows(sheet, "skal1")
    assert answers[texts.HOW_COMMON][0] == "EST: 76 under jan–okt 2026, tydlig ökning (väntat 27–60)"
    assert answers[texts.HOW_LONG][0] == "EST: över det väntade sedan juli 2026"
    assert rows(sheet, "skal0")[texts.HOW_LONG][0] == "EST: inom det väntade till och med december 2025"
    assert str(answers[texts.BOUNDED][0]).startswith("EST: 76 av 99 i Lekeberg. En enda plats")
    assert str(rows(sheet, "skal2")[texts.UNLIKE][0]).startswith("Narkotika och vapen 2025: 441 per 100")
    assert rows(sheet, "skal1")["Skada"][0] == "medel"


def test_an_action_has_owners_on_both_sides_its_goals_and_what_before_and_after_say(sheet: Sheet) -> None:
    ((title, (owners, time, work, effect, state, after)),) = rows(sheet, "atgarder0").items()
    assert "Mot orsaken: Gångvägen är mörk" in title
    assert owners == "BRÅ-samordnare (kommunen) och Områdespolis (polisen)"
    assert time == "från 1 apr 2026 till 15 okt 2026, följs upp 31 okt 2026"
    assert "6 av 14, jämn takt vore 14" in str(work)
    assert "52,3 % ska bli 40 %" in str(effect)
    assert RED in str(state)
    assert after == "ingen tydlig skillnad"


def test_a_category_leaves_the_problems_of_its_theme(internal: View) -> None:
    chosen = made(internal, kategori="tema_trafik")
    assert [section.title for section in chosen.sections if section.title] == [
        "Störande körning med A-traktor vid torget på helgkvällar"
    ]


def test_what_lies_ahead_is_of_the_chosen_theme_or_of_everything(internal: View) -> None:
    assert len(rows(made(internal), "framat")) == 3
    assert list(rows(made(internal, kategori="tema_narkotika"), "framat")) == ["Vårterminen börjar"]


def test_the_open_edition_has_nothing_of_single_incidents(started_open_view: View, started_snapshot: Snapshot) -> None:
    told = made(started_open_view)
    causes = register(started_snapshot, "causes")
    words = {
        *causes["supports"].dropna(),
        *causes["against"].dropna(),
        *register(started_snapshot, "problems")["reason"].dropna(),
    }  # noqa: E501
    said = [str(cell) for one in told.panels if one.table for row in one.table.rows for cell in row]
    assert not [text for text in said if any(word in text for word in words)]
    assert all(len(one.table.headers) == len(texts.ACTION_HEADERS) for one in told.panels
               if one.table and one.key.startswith("atgarder"))  # fmt: skip
    assert not [one for one in told.panels if one.links]
    assert not [text for text in said if "En enda plats" in text]


def test_every_figure_that_a_cause_or_decision_points_at_is_there(internal: View, started_snapshot: Snapshot) -> None:
    found = pd.concat([register(started_snapshot, name)["figure"] for name in ("causes", "decisions", "comments")])
    addresses = set(found.dropna())
    assert len(addresses) > 5
    for address in addresses:
        page, choices = page_of(address)
        shown = sheet_of(page, Asking(internal, read_choice(internal, choices, TODAY).choice, TODAY, wanted=choices))
        assert "figur" not in choices or choices["figur"] in {one.key for one in shown.panels}, address


def test_an_area_with_nothing_says_where_to_begin(internal: View, started_snapshot: Snapshot) -> None:
    empty = made(internal, omrade="1880")
    assert empty.remarks == (texts.NOTHING,)
    assert [(one.key, one.table) for one in empty.panels] == [("forsenat", None), ("framat", None)]
    assert chain_of(started_snapshot, "1880", TODAY).steps == ()


@pytest.mark.parametrize("edition", ["internal", "open"])
def test_a_promise_has_a_form_of_its_own(internal: View, started_open_view: View, edition: str) -> None:
    view = started_open_view if edition == "open" else internal
    form = made(view, lofte="lofte-trafik")
    assert (form.title, form.sentence, form.edition) == (
        "Medborgarlöfte", "Arbeta mot motorburna störningar i trafiken", edition,
    )  # fmt: skip
    assert rows(form, "loftet")["Vad som görs"] == ("Trafikkontroller i Lekeberg minst två gånger i månaden",)
    assert rows(form, "loftet")["Vem som ansvarar"] == ("Områdespolis (polisen)",)
    assert rows(form, "varfor")["Problemet"] == ("Störande körning med A-traktor vid torget på helgkvällar",)
    assert "24 aug 2026" in str(rows(form, "varfor")["Varifrån löftet kommer"])
    assert len(rows(form, "gor")) == 2
    assert rows(form, "uppfoljning")["Gjort hittills"] == ("11 av 24",)
    assert [one.heading for one in form.panels] == [one.heading for one in made(internal, lofte="lofte-trafik").panels]


def test_the_form_holds_nothing_that_the_open_view_hides(
    started_snapshot: Snapshot, internal: View, started_open_view: View
) -> None:
    for promise in register(started_snapshot, "promises")["promise_id"]:
        forms = [made(view, lofte=promise) for view in (internal, started_open_view)]
        told, opened = ([one.table for one in form.panels] for form in forms)
        assert told == opened


def test_decisions_lead_from_owner_to_result_and_to_their_meeting(
    sheet: Sheet, internal: View, started_snapshot: Snapshot
) -> None:
    shown = panel(sheet, "beslut")
    assert shown.heading == "2 av 5 öppna beslut är försenade"
    told = list(rows(sheet, "beslut").values())
    assert len(told) == len(register(started_snapshot, "decisions"))
    states = [str(row[3]) for row in told]
    assert [("försenat" in state, "klart" in state) for state in states] == [
        (True, False), (True, False), (False, False), (False, False), (False, False), (False, True)
    ]  # fmt: skip
    assert told[-1][4] == "De var på plats från 17 augusti och fortsätter under hösten."
    assert {link.address for link in shown.links} == {
        "mote?mote=mote-2026-05&punkt=1", "mote?mote=mote-2026-09&punkt=1"
    }  # fmt: skip
    fraud = made(internal, kategori="pol_bedrageri")
    assert [row[1] for row in rows(fraud, "beslut").values()] == ["Kommunpolis"]

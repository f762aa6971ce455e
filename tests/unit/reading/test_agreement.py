"""What a file says that it counts, and when, for every format that makes reported crime or population of it.

Each format's smallest good file gets every kind of other thing, and of a part of a year, in every place.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pytest

from samverkan_data.reading import HandMapping, Opened, Recognised, open_file, recognise, recognise_opened

YEAR = ("2025-01-01", "2025-12-31")
LAST_DAY = ("2025-12-31", "2025-12-31")


@dataclass(frozen=True)
class Form:
    """The smallest good file of a format: header, rows, and what title, sheet and file say in a good one."""

    format: str
    header: str
    rows: tuple[str, ...]
    title: str = "Källa: Brå"
    sheet: str = "Blad"
    name: str = "tabell"

    def read(self, place: str = "", text: str = "", *, instead: bool = False) -> Recognised:
        """The file with a text in one place, beside what stands there or instead of it."""
        old = {"title": self.title, "sheet": self.sheet, "name": self.name, "header": self.header}
        said = old | ({place: text if instead else f"{old[place]} {text}"} if place else {})
        lines = [said["title"], said["header"], *self.rows]
        if place == "sheet" or self.format == "bra_workbook":
            return recognise_opened(_workbook(said["sheet"], lines, f"{said['name']}.xlsx"))
        return recognise("\n".join(lines).encode(), f"{said['name']}.csv")


def _workbook(sheet: str, lines: Iterable[str], name: str) -> Opened:
    """The lines as the only sheet of a workbook, without the process that reads a real one."""
    opened = open_file("\n".join(lines).encode(), name)
    return replace(opened, tables=(replace(opened.table, title=sheet),), kind="spreadsheet")


CRIME = (
    Form("bra_kommun", "Kommun;Antal;Per 100 000 inv.", ("Lekeberg;371;4315", "Kumla;9;40"), "Anmälda brott 2025"),
    Form("bra_table", "Brottstyp;Antal 2025", ("Totalt antal brott;371",), "Anmälda brott, Lekebergs kommun"),
    Form("bra_wide", "Region;Våldsbrott, antal 2025", ("Lekeberg;47", "Kumla;9")),
    Form("bra_workbook", "Region;Antal 2025", ("Lekeberg;21", "Kumla;9"), "Anmälda brott", "Stöld"),
    Form("bra_sol", "Region;Brott;År;Period;Antal", ("Lekebergs kommun;Totalt antal brott;2025;År;416",)),
    Form("bra_scrape", "crime;period;region;value", ("Våldsbrott;År, 2025;Hela landet;12",)),
    Form("bra_groups", "kommun;period;key;count;per100k", ("1814;2025;theft;94;1332.0",)),
    Form("polisen_extract", "Brottsgrupp;Kommun;År;Antal brott", ("Stöld;Lekeberg;2025;4",), "Källa: Polisen"),
)
PEOPLE = (
    Form("population", "Kommunnamn;Folkmängd 2025", ("Lekeberg;8608", "Kumla;22000"), "Källa: SCB"),
    Form("population", "Kommunnamn;Invånare", ("Lekeberg;8608", "Kumla;22000"), "Folkmängd 2025"),
    Form("scb_pxweb", "Kommun;2024;2025", ("Lekeberg;8606;8608",), "Folkmängd"),
    Form("scb_pxweb", "region;år;Folkmängd", ("1814 Lekeberg;2025;8608",), "Källa: SCB"),
    Form("scb_pxweb", "region;Folkmängd 2025", ("1814 Lekeberg;8608",), "Källa: SCB"),
)
FORMS = (*CRIME, *PEOPLE)
PLACES = ("title", "sheet", "name")
OTHER_THINGS = (
    "Handlagda brott", "Uppklarade brott", "Personuppklarade brott", "Lagförda", "Misstänkta personer", "Trafikolyckor",
    "Räddningsinsatser", "Bränder i byggnad", "Brottsofferstöd", "Utsatta för brott", "Singelolyckor",
    "Brottsutredningar", "Brottsmisstankar", "Åtalade", "Gripna", "Mörkertal", "Prognos", "Ej anmälda brott",
)  # fmt: skip
OTHER_PEOPLE = (
    "16–84 år", "65 år och äldre", "män", "utrikes födda", "svenska medborgare", "hushåll", "befolkningsprognos",
    "framskrivning", "medelfolkmängd", "barn", "röstberättigade", "0-17", "80+",
)  # fmt: skip
PARTS = (
    "januari–juni 2025", "jan-jun 2025", "Kv 1 2025", "2025K1", "Q1 2025", "kvartal 1-2 2025", "mars 2025", "2025-03",
    "2025M03", "t.o.m. juni 2025", "till och med juni 2025", "tertial 1 2025", "första halvåret 2025", "H1 2025",
    "2025-01-01--2025-06-30", "per 2025-06-30", "30 juni 2025", "rullande 12 månader 2025", "läsåret 2025-2026",
    "hittills 2025", "vecka 1-20 2025", "2025_kv1", "sommaren 2025", "1 november", "9 mån 2025",
)  # fmt: skip


def periods(found: Recognised) -> set[tuple[str, str]]:
    """First and last days that are stored; of cases that are dated by a year, the year."""
    if found.table == "incidents":
        return {YEAR for text in cells(found, "occurred_at") if text == "2025"}
    return set(zip(cells(found, "period_start"), cells(found, "period_end"), strict=True)) if found.table else set()


def cells(found: Recognised, name: str) -> list[str]:
    return list(found.text.column(found.mapping[name]).to_pylist())


def why(found: Recognised) -> list[str]:
    return [finding.code for finding in found.findings if finding.severity == "error"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.format} {form.header}")
def test_the_good_file_is_read_in_every_shape(form: Form) -> None:
    for place in ("", "sheet"):
        found = form.read(place)
        assert (found.format, why(found)) == (form.format, [])
        assert {LAST_DAY if form in PEOPLE else YEAR} <= periods(found)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", CRIME, ids=lambda form: form.format)
def test_something_else_is_never_reported_crime(form: Form, place: str) -> None:
    for text in OTHER_THINGS:
        found = form.read(place, text)
        assert (text, found.table, why(found)) == (text, "", ["counts_other_than_crime"])


@pytest.mark.parametrize("text", ["Handlagda brott", "Uppklarade brott", "Trafikolyckor", "Misstänkta personer"])
@pytest.mark.parametrize(
    ("form", "header"),
    [(CRIME[1], "Brottstyp;{} 2025"), (CRIME[2], "Region;{}, antal brott 2025"), (CRIME[3], "Region;{} 2025")],
    ids=["bra_table", "bra_wide", "bra_workbook"],
)
def test_a_header_that_says_something_else_is_never_reported_crime(form: Form, header: str, text: str) -> None:
    found = form.read("header", header.format(text), instead=True)
    assert (found.table, why(found)) == ("", ["counts_other_than_crime"])


@pytest.mark.parametrize("label", ["Handlagda brott", "Uppklarade brott", "Lagförda personer", "Trafikolyckor"])
def test_a_row_that_names_something_else_is_never_reported_crime(label: str) -> None:
    rows = f"{CRIME[4].header}\nLekebergs kommun;{label};2025;År;4\n"
    assert recognise(rows.encode(), "Databasfil.csv").table == ""


def test_a_crime_that_names_an_accident_is_a_crime() -> None:
    label = "Vållande till annans död i samband med trafikolycka"
    rows = f"{CRIME[4].header}\nLekebergs kommun;{label};2025;År;4\n"
    assert recognise(rows.encode(), "Databasfil.csv").table == "observations"


@pytest.mark.parametrize("name", ["tabell 2025", "Kommunerna 2025", "Händelser 2025", "Brottsförebyggande rådet 2025"])
def test_a_file_that_does_not_say_crime_is_asked(name: str) -> None:
    found = recognise(b"Kommun;Antal;Per 100 000 inv.\nLekeberg;371;4315\nKumla;9;40\n", f"{name}.csv")
    assert (found.table, why(found)) == ("", ["counted_unknown"])


@pytest.mark.parametrize(
    "name",
    ["Cykelstölder 2025", "Kortbedrägerier 2025", "Brott mot djur 2025", "Hedersrelaterade brott 2025",
     "Grova brott 2025", "Ungdomsbrott 2025", "Anmälda brott med målsägare 2025"],
)  # fmt: skip
def test_some_crimes_per_municipality_are_not_all(name: str) -> None:
    found = recognise(b"Kommun;Antal;Per 100 000 inv.\nLekeberg;371;4315\nKumla;9;40\n", f"{name}.csv")
    assert found.table == ""


@pytest.mark.parametrize(
    "name",
    ["Anmälda brott 2025 (1)", "Trygghetsrådet, anmälda brott 2025", "Anmälda brott i utsatta områden 2025",
     "Tabell T1 Anmälda brott 2025", "2026-01-20 Anmälda brott 2025", "Anmalda brott kommunerna 2025 prel",
     "Brott per kommun 2025, hämtad 2026-02-01", "Brottsanmälningar 2025"],
)  # fmt: skip
def test_ordinary_names_of_all_crime_are_read(name: str) -> None:
    found = recognise(b"Kommun;Antal;Per 100 000 inv.\nLekeberg;371;4315\nKumla;9;40\n", f"{name}.csv")
    assert periods(found) == {YEAR}


def test_another_column_beside_the_population_does_not_change_what_it_is() -> None:
    text = "Folkmängd 2025\nKommunnamn;Folkmängd;Andel av länet;Antal hushåll\nLekeberg;8608;3;3500\n"
    assert periods(recognise(text.encode(), "f.csv")) == {LAST_DAY}


def test_a_total_of_some_crimes_is_not_all() -> None:
    rows = "Brottstyp;Antal 2025\nTotalt;9\nSexualbrott;4\n"
    found = recognise(f"Anmälda våldsbrott, anmälda brott mot person\n{rows}".encode(), "f.csv")
    assert (found.table, why(found)) == ("", ["counts_some_crimes"])
    assert recognise(f"Anmälda brott\n{rows}".encode(), "f.csv").table == "observations"


def test_a_remembered_mapping_is_not_used_for_what_the_file_says_is_something_else() -> None:
    columns = {"area_code": "Plats", "value": "Tal", "period_start": "Period", "period_end": "Period"}
    said = HandMapping("Brott", "observations", columns, {"indicator": "bra_totalt", "source": "Brå"})
    rows = b"Plats;Period;Tal\nLekeberg;2025;9\n"
    assert recognise(rows, "brott.csv", mappings=[said]).table == "observations"
    assert why(recognise(rows, "trafikolyckor.csv", mappings=[said])) == ["counts_other_than_crime"]
    assert recognise_opened(open_file(rows, "trafikolyckor.csv"), [], said).table == "observations"


@pytest.mark.parametrize("header", ["Kommun;2024;2025", "Kommun;Antal 2024;Antal 2025", "region;2024;2025"])
def test_a_file_that_does_not_say_population_is_asked(header: str) -> None:
    found = recognise(f"{header}\n1814 Lekeberg;8606;8608\n".encode(), "tabell.csv")
    assert (found.table, why(found)) == ("", ["population_unknown"])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", PEOPLE, ids=lambda form: f"{form.format} {form.header}")
def test_a_part_of_the_people_is_never_everybody(form: Form, place: str) -> None:
    for text in OTHER_PEOPLE:
        found = form.read(place, text)
        assert (text, found.table) == (text, "")
        assert why(found)[0] in ("not_everybody", "not_observed", "not_population")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.format} {form.header}")
def test_a_part_of_a_year_is_never_stored_as_a_year(form: Form, place: str) -> None:
    for text in PARTS:
        assert (text, periods(form.read(place, text)) & {YEAR, LAST_DAY}) == (text, set())


@pytest.mark.parametrize(
    ("form", "header"),
    [
        (CRIME[1], "Brottstyp;Antal {}"), (CRIME[2], "Region;Våldsbrott antal {}"), (CRIME[3], "Region;Antal {}"),
        (PEOPLE[0], "Kommunnamn;Folkmängd {}"), (PEOPLE[4], "region;Folkmängd {}"),
    ],
    ids=lambda part: part.format if isinstance(part, Form) else "",
)  # fmt: skip
def test_a_part_of_a_year_in_a_header_is_never_stored_as_a_year(form: Form, header: str) -> None:
    for text in PARTS:
        found = form.read("header", header.format(text), instead=True)
        assert (text, periods(found) & {YEAR, LAST_DAY}) == (text, set())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("januari–juni 2025", ("2025-01-01", "2025-06-30")), ("Kv 1 2025", ("2025-01-01", "2025-03-31")),
        ("mars 2025", ("2025-03-01", "2025-03-31")), ("t.o.m. augusti 2025", ("2025-01-01", "2025-08-31")),
        ("tertial 2 2025", ("2025-05-01", "2025-08-31")), ("2025-03", ("2025-03-01", "2025-03-31")),
        ("helår 2025", YEAR), ("jan–dec 2025", YEAR), ("2025, hämtad 2026-01-20", YEAR),
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", PLACES)
def test_the_part_of_a_year_is_read_where_it_is_said(place: str, text: str, days: tuple[str, str]) -> None:
    for form in (CRIME[0], CRIME[1]):
        bare = Form(form.format, form.header.replace(" 2025", ""), form.rows, "Anmälda brott, Lekebergs kommun")
        assert periods(bare.read(place, text)) == {days}


@pytest.mark.parametrize("text", ["2023", "januari–juni 2023", "kvartal 1 2023", "2019–2021"])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.format} {form.header}")
def test_two_statements_that_disagree_stop_the_file(form: Form, place: str, text: str) -> None:
    found = form.read(place, f"{form.sheet if place == 'sheet' else 'Anmälda brott, folkmängd'}, {text}", instead=True)
    if form.format == "bra_kommun" and place == "title" or form.header == "Kommunnamn;Invånare" and place == "title":
        assert periods(found) & {YEAR, LAST_DAY} == set()
    else:
        assert (found.table, len(why(found))) == ("", 1)


@pytest.mark.parametrize(
    "form", [form for form in FORMS if "2025" in f"{form.header}{form.rows}"], ids=lambda form: form.format
)
@pytest.mark.parametrize(
    ("name", "is_read"),
    [("Lekeberg 2026", True), ("tabell nov 2026", True), ("export 2027", True), ("Lekeberg 2023", False),
     ("Lekeberg 2025-2026", True), ("Anmälda brott 2026", False), ("Folkmängd 2026", False)],
)  # fmt: skip
def test_a_name_without_a_word_of_the_content_may_say_when_the_file_was_fetched(
    form: Form, name: str, is_read: bool
) -> None:
    found = form.read("name", name, instead=True)
    assert (bool(found.table), why(found)) == (is_read, [] if is_read else ["period_contradiction"])


def test_a_whole_year_and_a_quarter_disagree() -> None:
    form = Form("bra_table", "Brottstyp;Antal Kv 1", ("Totalt antal brott;9",), "Anmälda brott, helår 2025")
    assert why(form.read()) == ["period_contradiction"]
    form = Form("bra_kommun", CRIME[0].header, CRIME[0].rows, "Anmälda brott, helår 2025")
    assert why(form.read("name", "mars 2025")) == ["period_contradiction"]


@pytest.mark.parametrize(
    ("title", "code"),
    [("Kv 1 2025", "period_contradiction"), ("Handlagda brott", "counts_other_than_crime"),
     ("1000-tal", "in_thousands"), ("Anmälda brott 2025", "")],
)  # fmt: skip
def test_a_title_above_our_own_form_may_not_say_otherwise(title: str, code: str) -> None:
    row = "bra_totalt;1814;2025-01-01;2025-12-31;4;Brå"
    found = recognise(f"{title}\nIndikator;Område;Från;Till;Värde;Källa\n{row}\n".encode(), "o.csv")
    assert (found.table, why(found)) == (("", [code]) if code else ("observations", []))


@pytest.mark.parametrize("text", ["2025, hämtad 2025-06-30", "2025 per 2025-06-30"])
def test_a_year_that_was_not_over_when_the_file_was_made_is_stopped(text: str) -> None:
    assert why(CRIME[0].read("name", text)) == ["period_not_over_then"]


@pytest.mark.parametrize(
    ("text", "day"),
    [("30 juni 2025", "2025-06-30"), ("1 november 2025", "2025-11-01"), ("per 2025-06-30", "2025-06-30"),
     ("31 december 2025", "2025-12-31"), ("2025K2", "2025-06-30"), ("1 januari 2025", "2025-01-01")],
)  # fmt: skip
@pytest.mark.parametrize("header", ["Kommun;Folkmängd", "Kommun;Folkmängd {}", "region;Folkmängd {}", "Kommun;{}"])
def test_population_is_of_the_day_that_the_file_says(header: str, text: str, day: str) -> None:
    title = "Folkmängd" if "{}" in header else f"Folkmängd {text}"
    found = recognise(f"{title}\n{header.format(text)}\n1814 Lekeberg;8608\nKumla;9\n".encode(), "tabell.csv")
    assert periods(found) == {(day, day)}


@pytest.mark.parametrize(
    "text", ["1000-tal", "(1 000-tal)", "tusental", "i tusen", "tusentals invånare", "i 1 000", "milj.", "i tusental"]
)
@pytest.mark.parametrize("place", [*PLACES, "header"])
@pytest.mark.parametrize("form", [*CRIME[:7], *PEOPLE], ids=lambda form: f"{form.format} {form.header}")
def test_figures_in_thousands_are_stopped(form: Form, place: str, text: str) -> None:
    found = form.read(place, text)
    assert found.table == ""


def test_the_unit_of_a_document_may_be_thousands() -> None:
    units: tuple[dict[str, object], ...] = (
        {"base": "1000-tal"},
        {"base": "antal", "multiplier": 3},
        {"label": "tusental personer"},
    )
    for unit in units:
        assert why(recognise(_json_stat(unit), "f.json")) == ["in_thousands"]
    assert recognise(_json_stat({"base": "antal", "multiplier": 0}), "f.json").table == "observations"


def _json_stat(unit: Mapping[str, object]) -> bytes:
    contents = {"index": ["X"], "label": {"X": "Folkmängd"}, "unit": {"X": unit}}
    region = {"label": "region", "category": {"index": ["1814"], "label": {"1814": "Lekeberg"}}}
    years = {"label": "år", "category": {"index": ["2025"]}}
    about = {"label": "tabellinnehåll", "category": contents}
    data = {"class": "dataset", "version": "2.0", "label": "Folkmängd efter region och år",
            "id": ["Region", "ContentsCode", "Tid"], "size": [1, 1, 1], "value": [8.6],
            "dimension": {"Region": region, "ContentsCode": about, "Tid": years}}  # fmt: skip
    return json.dumps(data).encode()

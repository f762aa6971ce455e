"""A small good file of every kind that is read, as rows of cells, for properties that hold of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan_data.reading import HandMapping

ALL_KINDS = ("csv", "xlsx")


@dataclass(frozen=True)
class Seed:
    """A good file.

    Args:
        name: what the tests call it.
        format, table: what it is taken for.
        rows: every row with its cells, titles and headers too.
        head: index of the row of headers.
        file: name of the file, without its ending.
        kinds: `csv`, `xlsx` and `json`.
        sheet: name of the sheet of a workbook.
        mapping: what somebody says about the file.
    """

    name: str
    format: str
    table: str
    rows: tuple[tuple[str, ...], ...]
    head: int = 0
    file: str = "fil"
    kinds: tuple[str, ...] = ALL_KINDS
    sheet: str = "Blad1"
    mapping: HandMapping | None = None

    @property
    def header(self) -> tuple[str, ...]:
        """The headers."""
        return self.rows[self.head]

    @property
    def first(self) -> int:
        """Index of the first row below the headers."""
        return self.head + 1


def as_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """Rows of a text with semicolons, all as wide as the widest."""
    parted = [line.split(";") for line in text.strip().splitlines()]
    width = max(map(len, parted))
    return tuple(tuple(cells + [""] * (width - len(cells))) for cells in parted)


BY_HAND = HandMapping(
    "",
    "incidents",
    {"area_code": "Ställe", "category": "Sak", "occurred_at": "Stund", "count": "Styck"},
    {"source": "est"},
)
FOREIGN: Sequence[Seed] = (
    Seed("by hand", "by_hand", "incidents", as_rows("""
Stund;Ställe;Sak;Styck;Övrigt
2026-08-22;Fjugesta;Klotter;2;a
2026-08-23;1814;Skadegörelse;1;b
"""), mapping=BY_HAND),
    Seed("est reports", "est_reports", "incidents", as_rows("""
Rapport-id;Datum;Klockslag;Kategori;Underkategori;Område;Rapportör;Antal;Bedömning;Anteckning
E1;2026-08-22;21:30;Skadegörelse;Klotter;Fjugesta;Skola;1;hög;a
E2;2026-08-23;10.00;Skadegörelse;Krossad ruta;Fjugesta;Väktare;2;låg;b
E3;2026-08-24;0930;Nedskräpning;;1814;Väktare;1;medel;c
"""), kinds=(*ALL_KINDS, "json")),
    Seed("est fields", "est_reports", "incidents", as_rows("""
rapport_id;rapporterad_tid;handelse_tid_fran;handelse_tid_till;kategori;underkategori;omrade;plats;lat;lon;rapportor_org;bedomning;polisanmald
101;2026-08-24 08:00;2026-08-22 21:30;2026-08-22 22:00;Skadegörelse;Klotter;Fjugesta;Torget;59.17;14.87;Skola;2;nej
102;2026-08-24 08:05;2026-08-23 10:00;;Nedskräpning;;1814;;;;Väktare;3;ja
"""), kinds=(*ALL_KINDS, "json")),
    Seed("police months", "polisen_extract", "incidents", as_rows("""
Kommun;Brottstyp;Brottskod;År;Månad;Antal brott
Lekeberg;Stöld;0801;2026;3;4
Lekeberg;Skadegörelse;1201;2026;4;7
"""), file="uttag polisen"),
    Seed("police days", "polisen_extract", "incidents", as_rows("""
Brottsdatum;Klockslag;Brottsrubricering;Område;Antal
2026-03-02;21.30;Stöld;Lekeberg;4
2026-03-03;10.15;Stöld;Lekeberg;1
"""), file="uttag polisen"),
    Seed("police hours", "polisen_extract", "incidents", as_rows("""
K-nummer;Brottsdatum;Timme;Veckodag;Brottsrubricering;Kommun;Stadsdel
5000-K1-26;2026-03-02;21;mån;Stöld;Lekeberg;Fjugesta
5000-K2-26;2026-03-03;10-11;tis;Stöld;Lekeberg;Fjugesta
"""), file="uttag polisen"),
    Seed("police on request", "polisen_extract", "incidents", as_rows("""
Brottsdatum;Lokalpolisområde;Kommun;Brottskategorier;Anmälda brott
2026-03-02;Örebro;Lekeberg;Skadegörelsebrott;3
2026-03-03;Örebro;Lekeberg;Våldsbrott;2
2026-03-03;Örebro;Örebro;Våldsbrott;9
""")),
    Seed("faults", "fault_reports", "incidents", as_rows("""
Ärendenummer;Ärendetyp;Felanmäld;Område
F1;Klotter;2026-03-02 10:00;Fjugesta
F2;Nedskräpning;2026-03-03 11:00;1814
"""), kinds=(*ALL_KINDS, "json")),
    Seed("bra sol", "bra_sol", "observations", as_rows("""
Region;Brott;År;Period;Antal;/100 000 inv
Lekebergs kommun;Totalt antal brott;2023;År;404;4711
Lekebergs kommun;Våldsbrott;2023;År;45;524
Örebro kommun;Totalt antal brott;2023;År;..;-
""")),
    Seed("bra months", "bra_sol", "observations", as_rows("""
Region;Brott;År;Period;Antal;/100 000 inv
Lekebergs kommun;Totalt antal brott;2025;Jan;30;350
Lekebergs kommun;Totalt antal brott;2025;Feb;31;360
""")),
    Seed("bra groups", "bra_groups", "observations", as_rows("""
kommun;period;key;count;per100k;preliminary
1814;2023;theft;94;1332.0;
1880;2023;theft;5000;3332.0;true
1880;2023;drugs_weapons;1000;632.0;
""")),
    Seed("bra scrape", "bra_scrape", "observations", as_rows("""
nr;crime;crime_id;period;region;value
0;Våldsbrott;3144;2000;Hela landet;1210821
1;Våldsbrott;3144;2001;Hela landet;1210822
""")),
    Seed("bra kommun", "bra_kommun", "observations", as_rows("""
Kommun;Antal;Per 100 000 inv.
Lekebergs kommun;416;4 833
Örebro kommun;21 723;13 500
Kumla kommun;1 600;7 000
Påhittstads kommun;900;6 000
"""), file="Anmälda brott kommunerna 2025"),
    Seed("bra table", "bra_table", "observations", as_rows("""
Anmälda brott, Lekebergs kommun, antal
Brottstyp;2023;2024;Förändring
Brott mot person;45;50;5
Totalt antal brott;404;371;-33
Skadegörelsebrott;26;25;-1
"""), head=1),
    Seed("bra table of two headers", "bra_table", "observations", as_rows("""
Anmälda brott, Lekebergs kommun
Brottstyp;2023;;2024;
;Antal;Per 100 000 inv.;Antal;Per 100 000 inv.
Totalt antal brott;404;4700;371;4300
Skadegörelsebrott;26;301;25;299
"""), head=2),
    Seed("bra wide", "bra_wide", "observations", as_rows("""
Antal anmälda brott
Region;Våldsbrott 2023;Våldsbrott 2024;Totalt antal brott 2024
Lekeberg;47;50;541
Örebro;1000;1100;20000
"""), head=1),
    Seed("bra workbook", "bra_workbook", "observations", as_rows("""
Antal anmälda brott och brott per 100 000 invånare
Region;Antal 2023;2023 per 100 000;Antal 2024;1990-talet
Lekeberg;21;244;19;17
Örebro;900;560;910;880
"""), head=1, kinds=("xlsx",), sheet="Stöld"),
    Seed("ntu", "ntu_region", "observations", as_rows("""
ar;omrade;otrygghet_utevistelse_sen_kvall;oro_bilbrott
2023;Örebro;19;12
2023;Lekeberg;XX;9
""")),
    Seed("survey rows", "trygghetsmatning", "observations", as_rows("""
Område;År;Fråga;Kön;Andel (%);Antal svar;Felmarginal
Lanna;2025;Otrygg ute ensam sen kväll;Kvinnor;24,5;62;10,7
Lanna;2025;Förtroende för polisen;Alla;44,5;80;9
Fjugesta;2025;Förtroende för polisen;Alla;XX;8;
""")),
    Seed("survey intervals", "trygghetsmatning", "observations", as_rows("""
Område;År;Fråga;Andel (%);Konfidensintervall
Lanna;2025;Otrygg ute ensam sen kväll;24,5;20–30
Lanna;2025;Förtroende för polisen;44,5;40–50
""")),
    Seed("survey limits", "trygghetsmatning", "observations", as_rows("""
Område;År;Fråga;Andel (%);Nedre gräns;Övre gräns
Lanna;2025;Otrygg ute ensam sen kväll;24,5;20;30
Lanna;2025;Förtroende för polisen;44,5;40;50
""")),
    Seed("survey questions", "trygghetsmatning", "observations", as_rows("""
Område;År;Oro för inbrott (%);Fortkörning (%);Antal svar
Lanna;2025;24;31;62
Fjugesta;2025;25;33;148
""")),
    Seed("survey areas", "trygghetsmatning", "observations", as_rows("""
Fråga;Lanna;Fjugesta
Otrygg sen kväll;24;31
Oro för inbrott;20;21
Antal svar;62;148
"""), file="Trygghetsmätning 2025 procent"),
    Seed("kolada flat", "kolada", "observations", as_rows("""
nr;municipality_id;municipality;year;gender;kpi;value
0;1814;Lekeberg;2023;T;N07403;465
1;1880;Örebro;2023;T;N07403;1500
2;1814;Lekeberg;2023;K;N00610;61.5
3;1814;Lekeberg;2023;K;U01610;4.5
"""), kinds=(*ALL_KINDS, "json")),
    Seed("kolada export", "kolada", "observations", as_rows("""
Nyckeltal;Kommun;År;Värde
Anmälda våldsbrott, antal/100 000 inv;Lekeberg;2023;465
Anmälda våldsbrott, antal/100 000 inv;Örebro;2023;1500
""")),
    Seed("police news", "polisen_events", "news", as_rows("""
id;datetime;name;summary;url;type;location.name;location.gps
1;2026-08-22 09:51:41 +02:00;22 augusti 09.30, Skadegörelse, Lekeberg;Klotter.;/a/1/;Skadegörelse;Örebro län;59.5,15.0
2;2026-08-23 09:51:41 +02:00;23 augusti 09.30, Rån, Örebro;Rån.;/a/2/;Rån;Örebro län;59.5,15.0
"""), kinds=(*ALL_KINDS, "json")),
    Seed("scb long", "scb_pxweb", "observations", as_rows("""
region;ålder;kön;tid;Folkmängd
1814 Lekeberg;totalt ålder;totalt;2023;8606
1814 Lekeberg;totalt ålder;kvinnor;2023;4206
1880 Örebro;16-24 år;män;2023;7800
""")),
    Seed("scb wide", "scb_pxweb", "observations", as_rows("""
region;kön;Antal 2022;Antal 2023
1814 Lekeberg;totalt;8500;8606
1880 Örebro;män;77000;78000
"""), file="Folkmängd efter region och kön"),
    Seed("scb births", "scb_pxweb", "observations", as_rows("""
region;födelseregion;kön;Antal 2022;Antal 2023
1814R001 Fjugesta västra;Sverige;totalt;1700;1763
1814R005 Lanna;totalt;män;900;910
""")),
    Seed("scb small areas", "scb_pxweb", "observations", as_rows("""
kommun_kod;kommun;regso_kod;regso_namn;kod_status;pop_2022;pop_2023
1814;Lekeberg;1814R001;Fjugesta västra;verified;1795;1763
1814;Lekeberg;1814R005;Lanna;verified;900;910
""")),
    Seed("population", "population", "observations", as_rows("""
kommun_kod;kommun_namn;population
1814;Lekeberg;8606
1880;Örebro;158000
9999;Påhittstad;1200
"""), file="population_kommun_2024"),
    Seed("population years", "population", "observations", as_rows("""
k_ID;kommun;ar_2018;ar_2019
LEK;Lekeberg;8116;8235
ORE;Örebro;150000;152000
"""), file="folkmangd"),
)  # fmt: skip

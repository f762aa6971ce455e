"""A small good file of each of the product's own tables, registers too."""

from collections.abc import Sequence

from tests.unit.intake.seeds import ALL_KINDS, Seed, as_rows


def _own(name: str, text: str) -> Seed:
    return Seed(f"own {name}", "samverkan", name, as_rows(text), kinds=(*ALL_KINDS, "json"))


OWN: Sequence[Seed] = (
    _own("incidents", """
Händelse-id;Tidpunkt;Område;Kategori;Källa;Rapportör;Antal;Bedömning;Latitud;Longitud
a1;2026-08-22 21:30;1814;Klotter;EST;Skola;2;2;59.17;14.87
a2;2026-08-23 10:00;Fjugesta;Skadegörelse;EST;Väktare;1;3;;
a3;2026-08-24;1814;Nedskräpning;EST;Väktare;4;1;59.18;14.86
"""),
    _own("observations", """
Indikator;Område;Från;Till;Grupp;Värde;Antal svar;Nedre gräns;Övre gräns;Status;Källa
bra_totalt;1814;2024;2024;alla;404;;;;slutlig;Brå
bra_totalt;1880;2024;2024;alla;1600;;;;slutlig;Brå
N00610;1814;2024;2024;kvinnor;21.5;62;17.5;25.5;slutlig;Kolada
"""),
    _own("areas", """
Områdeskod;Namn;Slag;Ingår i;Andra namn;Gäller från;Latitud;Longitud
1814-X;Xby;Ort;1814;Xstad|Xtorp;2020-01-01;59.1;14.9
1814-Y;Yby;Ort;1814;;2020-01-01;;
"""),
    _own("categories", """
Kategorikod;Namn;Träd;Ingår i;Tema;Andra namn;Att tänka på
est_prov;Prov;EST;;;Test|Försök;Få rader
est_prov2;Prov två;EST;est_prov;;;
"""),
    _own("indicators", """
Indikatorkod;Namn;Enhet;Riktning;Mätning;Andra namn;Att tänka på
prov_antal;Provets antal;antal;lägre är bättre;Prov;Provantal;Få svar
prov_andel;Provets andel;procent;;Prov;;
"""),
    _own("news", """
Notis;Publicerad;Hände;Slag;Område;Sammanfattning;Länk
n1;2026-08-22 19:51;2026-08-22;Trafikolycka;1814;nej;/aktuellt/1/
n2;2026-08-23 07:00;;Sammanfattning natt;Örebro;ja;
"""),
    _own("agreements", """
Överenskommelse;Namn;Part polisen;Part kommunen;Område;Gäller från;Gäller till;Källa
prov-2026;Provets överenskommelse;Lokalpolisområde Örebro;Lekebergs kommun;1814;2026-01-01;2029-12-31;Protokoll 7
prov-2027;En till;Lokalpolisområde Örebro;Kumla kommun;1881;2027-01-01;;
"""),
    _own("roles", """
Överenskommelse;Rollkod;Roll;Sida;Uppdrag;Ansvarar för;Medverkar i;Områden;Innehavare;Gäller från;Gäller till
lekeberg-2022;prov_a;Polis;Polisen;Operativ|Utåtriktad;tema_trafik;tema_vald|tema_stold;1814;Områdespolis;2022-01-01;
lekeberg-2022;prov_b;Kommunal;Kommunen;Strategisk;tema_narkotika;;1814;;2022-01-01;2025-12-31
"""),
    _own("promises", """
Löfteskod;Område;Löfte;Tema;Ansvarar;Läge;Gjort;Lovat;Följs upp;Gäller från;Gäller till
prov-a;1814;Fler kontroller;tema_trafik;kommunpolis;pågår enligt plan;7;10;2026-12-15;2026-01-01;2026-12-31
prov-b;Fjugesta;Fler samtal;;;;;;;2026-01-01;
"""),
    _own("actions", """
Åtgärdskod;Område;Åtgärd;Tema;Orsak;Ansvarar;Löfte;Börjar;Slutar;Följs upp;Läge
prov-a;1814;Belysning;tema_trafik;Mörk väg;omradespolis;lofte-trafik;2026-04-01;2026-10-31;2026-11-15;efter plan
prov-b;Fjugesta;Samtal;;;;;2026-05-01;;;
"""),
    _own("mappings", """
Koppling;Tabell;Kolumn här;Rubrik i filen;Text i filen;Betyder
Väktarens rapport;Händelser;category;Sak;*;
Väktarens rapport;Händelser;category;;Klottrat;est_skadegorelse
Väktarens rapport;Händelser;source;;*;est
"""),
)  # fmt: skip

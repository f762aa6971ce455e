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
    _own("problems", """
problem_id;area_code;title;theme;category;noted_on;influence;harm;many;leads_on;Vald;Valt dag;Skäl
prov-a;1814;Mörka vägar;tema_trafik;Trafik och A-traktorer;2026-03-01;delvis;hög;ja;nej;vald;2026-03-20;Går att ändra
prov-b;Fjugesta;Höga ljud;;;2026-04-01;;;;;;;
"""),
    _own("causes", """
Orsakskod;Problem;Perspektiv;Orsak;Talar för;Talar emot;Figur
prov-a;problem-klotter;plats och situation;Torget är stort;Rapporter därifrån;Samma torg förr;handelser?omrade=1814
prov-b;problem-klotter;de som gör det;Få vuxna på kvällen;;;
"""),
    _own("promises", """
Löfteskod;Område;Löfte;Tema;Ansvarar;Läge;Gjort;Lovat;Följs upp;Gäller från;Gäller till
prov-a;1814;Fler kontroller;tema_trafik;kommunpolis;pågår enligt plan;7;10;2026-12-15;2026-01-01;2026-12-31
prov-b;Fjugesta;Fler samtal;;;;;;;2026-01-01;
"""),
    _own("promises", """
Löfteskod;Område;Löfte;Gjort;Lovat;Problem;Aktivitet;Resultat
prov-a;1814;Fler kontroller;7;10;problem-klotter;Minst tre i månaden;Sju gjorda
prov-b;Fjugesta;Fler samtal;;;;;
"""),
    _own("actions", """
Åtgärdskod;Område;Åtgärd;Tema;Orsak;Ansvarar;Löfte;Börjar;Slutar;Följs upp;Läge
prov-a;1814;Belysning;tema_trafik;Mörk väg;omradespolis;lofte-trafik;2026-04-01;2026-10-31;2026-11-15;efter plan
prov-b;Fjugesta;Samtal;;;;;2026-05-01;;;
"""),
    _own("actions", """
action_id;area_code;title;starts_on;Problem;cause_id;term;approach;Ansvarar;Ansvarar, andra parten
prov-a;1814;Belysning;2026-04-01;problem-klotter;orsak-klotter-plats;lång sikt;social;omradespolis;kommun_est
prov-b;Fjugesta;Samtal;2026-05-01;;;;;;
"""),
    _own("actions", """
action_id;area_code;title;starts_on;goal_work;goal_count;done;goal_effect;indicator;baseline;target;result
prov-a;1814;Belysning;2026-04-01;Stolpar;14;6;Färre otrygga;tma_otrygg_kvall;52.3;40;Halva vägen
prov-b;Fjugesta;Samtal;2026-05-01;;;;;;;;
"""),
    _own("events", """
Evenemangskod;Område;Evenemang;Slag av evenemang;Tema;Börjar;Slutar
prov-a;1814;Marknad;marknad;tema_trafik;2026-12-05;2026-12-06
prov-b;Fjugesta;Bygge;;;2027-02-01;
"""),
    _own("municipality_groups", """
Kommungruppens kod;Kommungrupp;Kommuner i gruppen;Indelningens källa
prov-a;Kommuner längs E18;1814|Örebro;Egen indelning 2026
prov-b;Ensam kommun;1861;
"""),
    _own("meeting_kinds", """
Mötesslagets kod;Mötesslag;Mötesslagets period;Dagordning
prov-a;Kvartalsmöte;valfri;forra_beslut|Trygghet
prov-b;Veckomöte;;
"""),
    _own("meetings", """
Möteskod;Mötesslag;Område;Möte;Hålls;Avslutat;Närvarande;Dataversion;Period från;Period till
prov-a;tertial;1814;Första mötet;2026-05-20;2026-05-21;kommunpolis|bra_samordnare;1;2026-01-01;2026-04-30
prov-b;BRÅ-råd;Fjugesta;Andra mötet;2027-01-20;;;;;
"""),
    _own("decisions", """
Beslutskod;Möte;Område;Beslut;Ansvarar;Klart senast;Tema;Kategori;Figur;Läge;Resultat;Beslutat
a;mote-2026-05;1814;Ljus på vägen;kommunpolis;2026-10-01;tema_trafik;Klotter;trygghet;klart;Det lyser;2026-05-20
b;;Fjugesta;Ett möte till;;;;;;;;2026-06-01
"""),
    _own("decisions", """
Beslutskod;Område;Beslut;Åtgärd;Läge;Beslutat
a;1814;Ljus på vägen;atgard-klotter-2025;klart;2026-05-20
b;Fjugesta;Ett möte till;;;2026-06-01
"""),
    _own("comments", """
Kommentarskod;Figur;Kommentar;Skriven av;Skriven
prov-a;handelser?omrade=1814;Det ser ut som förr;kommunpolis;2026-09-16
prov-b;trygghet;Få svar;;2026-09-17
"""),
    _own("papers", """
Dokumentkod;Slag av dokument;Dokument;Område;Period från;Period till;Beslutat av;Beslutsdag;Diarienummer;Framtaget av
prov-a;faktablad;Om trafiken;1814;2026-01-01;2026-08-31;Kommunstyrelsen;2026-09-30;KS 26-101;bra_samordnare
prov-b;medborgarlöfte;Vårt löfte;Fjugesta;2026-05-01;2026-08-31;;;;
"""),
    _own("paper_texts", """
Textkod;Dokument;Fråga;Text;Får stå i öppen utgåva;Skriven av;Skriven
prov-a;prov;Vad ser skolan?;Lugnare raster;ja;bra_samordnare;2026-11-02
prov-b;Provet;Vad ser socialtjänsten?;Fler som ber om hjälp;;;2026-11-03
"""),
    _own("settings", """
Inställning;Områden
Egen kommun;1814
Grannkommuner;1880|Kumla
"""),
    _own("mappings", """
Koppling;Tabell;Kolumn här;Rubrik i filen;Text i filen;Betyder
Väktarens rapport;Händelser;category;Sak;*;
Väktarens rapport;Händelser;category;;Klottrat;est_skadegorelse
Väktarens rapport;Händelser;source;;*;est
"""),
)  # fmt: skip

"""The registers: small tables that people edit, so that a new municipality or agreement needs no code."""

from samverkan_data.schema.column import Column, Table

AREA_KINDS = {
    "land": "Land", "lan": "Län", "lpo": "Lokalpolisområde", "kommun": "Kommun", "ort": "Ort", "regso": "RegSO",
    "deso": "DeSO", "annat": "Annat",
}  # fmt: skip
TREES = {"tema": "Tema", "est": "EST", "polis": "Polisen"}
UNITS = {"antal": "antal", "procent": "procent", "index": "index 0–6", "per_100000": "per 100 000 invånare"}
DIRECTIONS = {"low": "lägre är bättre", "high": "högre är bättre"}
SIDES = {"polis": "Polisen", "kommun": "Kommunen"}
MISSIONS = {
    "operativ": "Operativ", "utatriktad": "Utåtriktad", "strategisk": "Strategisk", "samordnande": "Samordnande",
}  # fmt: skip

VALID_FROM = Column("valid_from", "Gäller från", "date", "Första dag raden gäller.", variants=("valid_from",))
VALID_TO = Column("valid_to", "Gäller till", "date", "Sista dag raden gäller; tomt = tills vidare.",
                  variants=("valid_to",))  # fmt: skip

AREAS = Table(
    "areas", "Områden", "Områden och hur de hänger ihop: land, län, lokalpolisområde, kommun, ort, RegSO.", "register",
    ("area_code",),
    (
        Column("area_code", "Områdeskod", "text", "Kod, för kommuner SCB:s fyra siffror.", required=True,
               variants=("area_code", "Kod"), example="1814-CENTRUM"),
        Column("name", "Namn", "text", "Områdets namn.", required=True, variants=("name",), example="Centrum"),
        Column("kind", "Slag", "choice", "Slag av område.", required=True, choices=AREA_KINDS, variants=("kind",),
               example="Ort"),
        Column("parent", "Ingår i", "code", "Koden för området närmast ovanför.", variants=("parent",),
               refers_to="areas", example="1814"),
        Column("aliases", "Andra namn", "list", "Andra skrivsätt som förekommer i filer, åtskilda av |.",
               variants=("aliases",), example="Centrala orten"),
        VALID_FROM, VALID_TO,
        Column("latitude", "Latitud", "decimal", "Mittpunkt, WGS 84.", unit="grader", variants=("latitude",), low=54,
               high=70, example="59,165"),
        Column("longitude", "Longitud", "decimal", "Mittpunkt, WGS 84.", unit="grader", variants=("longitude",),
               low=9, high=26, example="14,743"),
    ),
    label="name", singular="area",
)  # fmt: skip

MUNICIPALITY_GROUPS = Table(
    "municipality_groups", "Kommungrupper",
    "Kommuner som liknar varandra och jämförs med varandra. En kommun i flera grupper liknar dem i den första.",
    "register", ("group_code",),
    (
        Column("group_code", "Kommungruppens kod", "text", "Kort kod.", required=True, variants=("group_code",),
               example="SKR-B4"),
        Column("title", "Kommungrupp", "text", "Namnet som visas.", required=True, variants=("title",),
               example="Pendlingskommun nära större stad"),
        Column("members", "Kommuner i gruppen", "list", "Kommunernas koder, åtskilda av |.", variants=("members",),
               refers_to="areas", example="1814|1861"),
        Column("origin", "Indelningens källa", "text", "Vem som har gjort indelningen, och när.",
               variants=("origin",), example="SKR:s kommungruppsindelning 2023"),
    ),
    label="title", singular="municipality_group",
)  # fmt: skip

CATEGORIES = Table(
    "categories", "Kategorier", "Teman, EST:s kategorier och polisens kategorier sida vid sida.", "register",
    ("category",),
    (
        Column("category", "Kategorikod", "text", "Kort kod utan å, ä och ö.", required=True,
               variants=("category", "Kod"), example="est_trafik"),
        Column("label", "Namn", "text", "Namnet som visas.", required=True, variants=("label",),
               example="Trafik och A-traktorer"),
        Column("tree", "Träd", "choice", "Vilken indelning kategorin hör till.", required=True, choices=TREES,
               variants=("tree",), example="EST"),
        Column("parent", "Ingår i", "code", "Kategorin närmast ovanför; en därav-rad.", variants=("parent",),
               refers_to="categories"),
        Column("theme", "Tema", "code", "Temat som kategorin hör till.", variants=("theme",), refers_to="categories",
               example="tema_trafik"),
        Column("aliases", "Andra namn", "list", "Andra skrivsätt som förekommer i filer, åtskilda av |.",
               variants=("aliases",)),
        Column("caveat", "Att tänka på", "text", "Vad läsaren måste veta om talen.", variants=("caveat",)),
    ),
    label="label", singular="category",
)  # fmt: skip

INDICATORS = Table(
    "indicators", "Indikatorer", "Vad ett tal i observationerna mäter.", "register", ("indicator",),
    (
        Column("indicator", "Indikatorkod", "text", "Kort kod utan å, ä och ö.", required=True,
               variants=("indicator", "Kod"), example="bra_totalt"),
        Column("label", "Namn", "text", "Namnet som visas.", required=True, variants=("label",),
               example="Anmälda brott, totalt"),
        Column("unit", "Enhet", "choice", "Enhet.", required=True, choices=UNITS, variants=("unit",),
               example="antal"),
        Column("better", "Riktning", "choice", "Om högre eller lägre är bättre; tomt där det inte går att säga.",
               choices=DIRECTIONS, variants=("better",)),
        Column("instrument", "Mätning", "text", "Mätningen; olika mätningar läggs aldrig i samma serie.",
               required=True, variants=("instrument",), example="Brå anmälda brott"),
        Column("parent", "Ingår i", "code", "Indikatorn som detta är en del av (därav).", variants=("parent",),
               refers_to="indicators"),
        Column("theme", "Tema", "code", "Temat som indikatorn hör till.", variants=("theme",),
               refers_to="categories"),
        Column("aliases", "Andra namn", "list", "Andra skrivsätt som förekommer i filer, åtskilda av |.",
               variants=("aliases",)),
        Column("caveat", "Att tänka på", "text", "Vad läsaren måste veta om talen.", variants=("caveat",)),
    ),
    label="label", singular="indicator",
)  # fmt: skip

AGREEMENTS = Table(
    "agreements", "Överenskommelser", "Överenskommelser mellan kommun och lokalpolisområde.", "register",
    ("agreement_id",),
    (
        Column("agreement_id", "Överenskommelse", "text", "Kort kod.", required=True, variants=("agreement_id",),
               example="samverkan-2026"),
        Column("title", "Namn", "text", "Namnet som visas.", required=True, variants=("title",),
               example="Samverkansöverenskommelse 2026–2029"),
        Column("party_police", "Part polisen", "text", "Polisens part.", required=True, variants=("party_police",),
               example="Lokalpolisområdet"),
        Column("party_municipality", "Part kommunen", "text", "Kommunens part.", required=True,
               variants=("party_municipality",), example="Kommunen"),
        Column("area_code", "Område", "code", "Området som överenskommelsen gäller.", required=True,
               variants=("area_code",), refers_to="areas", example="1814"),
        VALID_FROM, VALID_TO,
        Column("origin", "Källa", "text", "Var texten finns.", variants=("origin",)),
        Column("proposed_on", "Föreslagen", "date",
               "Dag då den föreslogs. Är den ifylld gäller överenskommelsen först när båda parterna har bekräftat.",
               variants=("proposed_on",)),
        Column("confirmed_police", "Bekräftad av polisen", "date", "Dag då polisen bekräftade förslaget.",
               variants=("confirmed_police",)),
        Column("confirmed_municipality", "Bekräftad av kommunen", "date", "Dag då kommunen bekräftade förslaget.",
               variants=("confirmed_municipality",)),
    ),
    label="title", singular="agreement",
)  # fmt: skip

ROLES = Table(
    "roles", "Roller", "Rollerna i överenskommelsen: vem som ansvarar för vad, och när.", "register",
    ("agreement_id", "role_id", "valid_from"),
    (
        Column("agreement_id", "Överenskommelse", "code",
               "Överenskommelsen som rollen hör till; får utelämnas där bara en passar.",
               variants=("agreement_id",), refers_to="agreements", example="samverkan-2026"),
        Column("role_id", "Rollkod", "text", "Kort kod, samma när innehavaren byts och överenskommelsen förnyas.",
               required=True, variants=("role_id",), example="kommunpolis"),
        Column("title", "Roll", "text", "Rollens namn.", required=True, variants=("title",), example="Kommunpolis"),
        Column("side", "Sida", "choice", "Polisen eller kommunen.", required=True, choices=SIDES,
               variants=("side",), example="Polisen"),
        Column("mission", "Uppdrag", "list", "Slag av uppdrag, åtskilda av |.", choices=MISSIONS,
               variants=("mission",), example="Strategisk"),
        Column("responsible", "Ansvarar för", "list", "Teman som rollen ansvarar för, åtskilda av |.",
               variants=("responsible",), refers_to="categories", example="tema_trafik"),
        Column("takes_part", "Medverkar i", "list", "Teman som rollen medverkar i, åtskilda av |.",
               variants=("takes_part",), refers_to="categories"),
        Column("areas", "Områden", "list", "Områden som rollen svarar för, åtskilda av |.", variants=("areas",),
               refers_to="areas", example="1814"),
        Column("holder", "Innehavare", "text", "Funktionen som har rollen, aldrig ett personnamn; tomt = vakant.",
               variants=("holder",), example="Kommunpolis, lokalpolisområdet"),
        Column("valid_from", "Gäller från", "date", "Första dag innehavet gäller.", required=True,
               variants=("valid_from",), example="2022-01-01"),
        VALID_TO,
    ),
    label="title", singular="role", code="role_id",
)  # fmt: skip

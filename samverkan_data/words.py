"""Words of files that both the readers and the checks know: periods, signs for no figure, endings of names."""

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
YEARS = "år"
MONTH_NAMES = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "sept",
)  # fmt: skip
# English name -> how the Swedish one begins; the other months begin alike.
ENGLISH_MONTHS = {
    "january": "jan", "february": "feb", "march": "mar", "may": "maj", "june": "jun", "july": "jul", "august": "aug",
    "october": "okt", "oct": "okt",
}  # fmt: skip
QUARTER_WORDS = ("kvartal", "kv", "kv[.]")
TERTIAL_WORDS = ("tertial",)
WEEK_WORDS = ("vecka", "v[.]")
RATE_WORDS = {"tusen": 1_000, "tiotusen": 10_000, "hundratusen": 100_000}
SUPPRESSED_MARKERS = (
    "..", "x", "xx", "…", "-555", "-555.0", "sekretess", "redovisas ej", "redovisas inte", "ej redovisad",
    "ej redovisat",
)  # fmt: skip
MISSING_MARKERS = (
    ".", "uppgift saknas", "värde saknas", "saknas", "ingen uppgift", "null", "none", "n/a", "na", "nan", "#n/a",
    "#saknas!", "e.u.", "e.u", "u.s.", "i.u.", "ej uppgift", "uppgift ej tillgänglig", "inga uppgifter",
)  # fmt: skip
MUNICIPALITY = "kommun"
POLICE_AREA = "lpo"
COUNTY = "lan"
MUNICIPALITY_ENDING = " kommun"
TOWN_ENDING = " stad"
POLICE_AREA_WORDS = ("lokalpolisområdet", "lokalpolisområde", "lpo")
COUNTY_ENDING = " län"
COUNTY_WORDS = ("lan", "län")
# How notes below a table begin, in lower case.
FOOTER_WORDS = (
    "källa", "källor", "not:", "noter", "anm", "fotnot", "*", "kommentar", "uppdaterad", "senast uppdaterad", "senaste",
    "copyright", "©", "kontakt", "förklaring", "hämtad", "uttag", "teckenförklaring", "..", "rapporten", "statistik",
    "preliminär", "1)", "[1]", "officiell", "enhet:", "datakälla", "mer information",
)  # fmt: skip
# Words for places that mean what they mean in the municipality that the file is from, in lower case.
WHOLE_MUNICIPALITY = (
    "kommunen", "hela kommunen", "kommunen totalt", "hela kommunen totalt", "totalt kommunen", "totalt hela kommunen",
    "kommunen som helhet", "kommunen i sin helhet", "kommunen i stort", "kommunen (totalt)", "hela kommunen (totalt)",
    "kommuntotal", "kommuntotalt", "hela orten",
)  # fmt: skip
PLACE_UNKNOWN = (
    "okänt", "okänd", "okänd plats", "okänt område", "okänd ort", "okänd adress", "plats okänd", "plats saknas",
    "ej angivet", "ej angiven", "ej känt", "ej känd", "inte angivet", "ospecificerat", "ospecificerad",
    "ej platssatt", "övriga", "övrigt", "övriga kommunen", "övrig kommun", "övriga delar av kommunen",
    "resten av kommunen", "övriga områden", "övriga platser", "annan plats", "annat område", "annan ort",
)  # fmt: skip
PARTS_OF_MUNICIPALITY = (
    "centrum", "centralorten", "tätorten", "tätort", "landsbygden", "landsbygd", "landsbygden i övrigt",
    "övrig landsbygd", "stadskärnan", "innerstaden", "centrala staden", "centrala stan", "city", "staden", "stan",
    "byn", "ytterområdena", "ytterområden", "förorten", "kransorter", "kransorterna", "småorter", "småorterna",
)  # fmt: skip
LEANING_WORDS = frozenset((*WHOLE_MUNICIPALITY, *PLACE_UNKNOWN, *PARTS_OF_MUNICIPALITY))
# Headers of a column that names the municipality of a row, and of one that says who reports; `_` is written as a space.
MUNICIPALITY_HEADERS = (
    "kommun", "kommunnamn", "kommun namn", "kommunkod", "kommun kod", "kommunens namn", "i kommun", "municipality",
    "municipality id", "municipality name",
)  # fmt: skip
NAME_HEADERS = (
    "namn", "name", "områdesnamn", "område namn", "omradesnamn", "region", "regionnamn", "region namn", "area name",
    "område", "områdeskod",
)  # fmt: skip
COUNTY_HEADERS = ("län", "lan", "länsnamn", "län namn", "lansnamn", "county", "county name")
REPORTER_HEADERS = (
    "rapportör", "rapportor org", "rapporterad av", "organisation", "uppgiftslämnare", "reporter",
    "rapporterande aktör", "rapporterat av", "avsändare", "förvaltning",
)  # fmt: skip
# Larger areas whose names hold that of a municipality, the word before the name or after it.
LARGER_AREAS = (
    r"\b(?:lpo|lokalpolisområdet?|polisområdet?|polisregionen?|regionen?)[ _]+[\w-]+",
    r"\b[\w-]+[ _]+(?:län|lan|lokalpolisområde|lpo|polisområde)\b",
)
# What a row that is the sum of others calls itself, and how a part of a row above it begins, in lower case.
TOTAL_WORDS = frozenset((
    "totalt", "total", "totalsumma", "summa", "summan", "summa totalt", "delsumma", "samtliga", "samtliga brott",
    "samtliga brottstyper", "samtliga kategorier", "samtliga händelser", "samtliga kommuner", "samtliga områden",
    "samtliga rapportörer", "samtliga ärenden", "alla", "alla brott", "alla brottstyper", "alla kategorier",
    "alla kommuner", "alla områden", "alla händelser", "alla ärenden", "alla rapportörer", "totalt antal brott",
    "totalt antal anmälda brott", "totalt antal", "totalt anmälda brott", "anmälda brott totalt", "brott totalt",
    "totala brott", "hela länet", "länet", "länet totalt", "hela området", "hela lokalpolisområdet",
    "hela polisområdet", "lokalpolisområdet", "lokalpolisområdet totalt", "båda könen", "män och kvinnor",
    "kvinnor och män", "hela året", "helår", "helåret", "grand total", "alla åldrar", "samtliga åldrar",
))  # fmt: skip
PART_STARTS = ("därav", "varav")
# How the lines begin in which agencies say whom to ask: alone, with a colon behind, or before the name of a person.
CONTACT_WORDS = (
    "kontaktperson", "kontaktpersoner", "kontaktuppgift", "kontaktuppgifter", "statistikansvarig", "statistikansvariga",
    "ansvarig statistiker", "upplysningar", "ytterligare upplysningar", "handläggare", "ansvarig handläggare",
)  # fmt: skip
CONTACT_LABELS = (
    "kontakt", "kontakta", "telefonnummer", "telefon", "tel", "tfn", "mobil", "fax", "växel", "e-postadress", "e-post",
    "epost", "mejl", "mail", "e-mail", "email", "ansvarig", "förfrågningar", "frågor", "utredare", "statistiker",
    "analytiker", "producent", "contact", "phone",
)  # fmt: skip
NAME_LABELS = (
    *CONTACT_WORDS, *CONTACT_LABELS, "uppgiftslämnare", "beställare", "författare", "redaktör", "sammanställning",
    "uttag", "analys", "bearbetning", "ansvarig utgivare", "utgivare", "enhetschef", "kommunpolis", "samordnare",
    "brå-samordnare", "est-samordnare", "trygghetssamordnare", "säkerhetssamordnare", "verksamhetsanalytiker",
    "kommunstatistiker", "controller", "signatur", "namn", "framtagen", "framtaget", "framtagna", "sammanställd",
    "sammanställt", "sammanställda", "upprättad", "upprättat", "utarbetad", "utarbetat", "skapad", "skapat", "uttaget",
    "uttagen", "uttagna", "beställd", "beställt", "skriven", "skrivet", "gjord", "gjort", "hämtad", "hämtat",
    "bearbetad", "bearbetat", "granskad", "granskat", "ändrad", "ändrat", "författad", "inskickad", "inlämnad",
    "lämnad", "lämnas", "besvaras", "author", "created", "prepared", "responsible",
)  # fmt: skip
# Keys of a document under which it says whom to ask.
CONTACT_KEYS = (
    "contact", "contacts", "contactperson", "contactpoint", "kontakt", "kontakter", "kontaktperson", "author",
    "authors", "responsible", "ansvarig", "handläggare", "uppgiftslämnare", "publisher_contact", "creator",
)  # fmt: skip
# Headers of a column that names what a code beside it means, by register; `_` is written as a space.
LABEL_HEADERS = {
    "categories": (
        "kategorinamn", "kategori namn", "kategorins namn", "kategoribenämning", "brottsnamn", "brottsbenämning",
        "brottstypsnamn", "benämning", "namn", "category name", "label",
    ),
    "indicators": (
        "indikatornamn", "indikator namn", "indikatorns namn", "nyckeltalsnamn", "nyckeltal namn", "kpi title",
        "kpi name", "kpi namn", "benämning", "titel", "indicator name", "label",
    ),
}  # fmt: skip

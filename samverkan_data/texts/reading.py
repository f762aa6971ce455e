"""Swedish words that files hold and that findings use for places in a file."""

FILE_NAME = "filnamnet"
SHEET_NAME = "bladets namn"
HIDDEN = "dolt"
COLUMN_NUMBER = "kolumn {number}"
SUPPRESSED = "skyddat"
MISSING = "saknat"
ZERO = "noll"
AT_LEAST = "minst {low}"
AT_MOST = "högst {high}"
BETWEEN = "{low} till {high}"

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_NAMES = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "sept",
)  # fmt: skip

RATE_WORDS = {"tusen": 1_000, "tiotusen": 10_000, "hundratusen": 100_000}
RATE_BASE = "per {base} invånare"
QUARTER_WORDS = ("kvartal", "kv", "kv[.]")
TERTIAL_WORDS = ("tertial",)
WEEK_WORDS = ("vecka", "v[.]")
SPELLING_COUNT = "{text} på {rows} rader"

SUPPRESSED_MARKERS = ("..", "x", "xx", "…", "-555", "-555.0")
MISSING_MARKERS = (
    ".", "uppgift saknas", "värde saknas", "saknas", "ingen uppgift", "null", "none", "n/a", "na", "nan", "#n/a",
    "#saknas!",
)  # fmt: skip

MUNICIPALITY = "kommun"
MUNICIPALITY_ENDING = " kommun"
COUNTY_ENDING = " län"
COUNTY_WORDS = ("lan", "län")

STREET_ENDINGS = (
    "gatan", "gata", "vägen", "gränd", "gränden", "stigen", "torget", "allén", "backen", "esplanaden", "promenaden",
    "kajen", "liden", "stråket", "svängen", "leden",
)  # fmt: skip
STREET_SHORT_ENDINGS = ("väg", "stig", "torg", "allé")
STREET_WORDS = ("vägen", "gatan", "gränden", "stigen", "torget", "allén", "leden", "esplanaden")
STREET_NAMES = ("väg", "gata", "gränd", "stig", "torg", "allé", "Väg", "Gata", "Gränd", "Stig", "Torg", "Allé")
STREET_ADJECTIVES = (
    "norra", "södra", "östra", "västra", "gamla", "nya", "stora", "lilla", "övre", "nedre", "inre", "yttre", "långa",
    "breda", "kungliga",
)  # fmt: skip
# Compounds that are roads or something else: the number after them is no house number.
NO_STREETS = (
    "riksväg", "riksvägen", "länsväg", "länsvägen", "europaväg", "europavägen", "motorväg", "motorvägen", "landsväg",
    "cykelväg", "gångväg", "bilväg", "huvudväg", "genomfartsväg", "tillfartsväg", "utfartsväg", "skogsväg", "grusväg",
    "sekundärväg", "trafikleden", "landsvägen", "cykelvägen", "gångvägen", "anmälningsväg", "kontaktväg", "omväg",
    "överväg",
)  # fmt: skip
ADDRESS_UNITS = (
    "km", "m", "meter", "kilometer", "min", "minuter", "procent", "st", "personer", "bilar", "fordon", "gånger",
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
PHONE_WORDS = (
    "tel", "tel[.]", "telefon", "telefonnr", "telefonnummer", "tfn", "mobil", "mobilnr", "mobilnummer", "mobiltelefon",
    "ring", "ringa", "sms", "nås på", "växel",
)  # fmt: skip
PHONE_HEADERS = (
    "tel", "tele", "telefon", "telefonnr", "telefonnummer", "tfn", "mobil", "mobilnr", "mobilnummer", "mobiltelefon",
    "phone",
)  # fmt: skip
PLATE_WORDS = (
    "regnr",
    "reg nr",
    "reg.nr",
    "registreringsnummer",
    "registreringsnr",
    "bilen",
    "fordonet",
    "mopeden",
    "bil",
    "fordon",
)
# How notes below a table begin, in lower case.
FOOTER_WORDS = (
    "källa", "källor", "not:", "noter", "anm", "fotnot", "*", "kommentar", "uppdaterad", "senast uppdaterad", "senaste",
    "copyright", "©", "kontakt", "förklaring", "hämtad", "uttag", "teckenförklaring", "..", "rapporten", "statistik",
    "preliminär", "1)", "[1]", "officiell", "enhet:", "datakälla", "mer information",
)  # fmt: skip

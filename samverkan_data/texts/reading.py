"""Swedish words that files hold and that findings use for places in a file."""

FILE_NAME = "filnamnet"
SHEET_NAME = "bladets namn"
OUTSIDE_TABLE = "text utanför tabellen"
HIDDEN = "dolt"
COLUMN_NUMBER = "kolumn {number}"
SUPPRESSED = "skyddat"
MISSING = "saknat"
AT_LEAST = "minst {low}"
AT_MOST = "högst {high}"
BETWEEN = "{low} till {high}"

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_NAMES = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "sept",
)  # fmt: skip

SUPPRESSED_MARKERS = ("..", "x", "xx", "…")
MISSING_MARKERS = (".", "uppgift saknas", "saknas", "ingen uppgift")

MUNICIPALITY = "kommun"
MUNICIPALITY_ENDING = " kommun"
COUNTY_ENDING = " län"
COUNTY_WORDS = ("lan", "län")

STREET_ENDINGS = (
    "gatan", "gata", "vägen", "gränd", "gränden", "stigen", "torget", "allén", "backen", "esplanaden", "promenaden",
    "kajen", "liden", "stråket", "svängen",
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

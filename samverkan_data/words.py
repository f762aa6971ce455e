"""Words of files that both the readers and the checks know: periods, signs for no figure, endings of names."""

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
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
MUNICIPALITY_ENDING = " kommun"
COUNTY_ENDING = " län"
COUNTY_WORDS = ("lan", "län")
# How notes below a table begin, in lower case.
FOOTER_WORDS = (
    "källa", "källor", "not:", "noter", "anm", "fotnot", "*", "kommentar", "uppdaterad", "senast uppdaterad", "senaste",
    "copyright", "©", "kontakt", "förklaring", "hämtad", "uttag", "teckenförklaring", "..", "rapporten", "statistik",
    "preliminär", "1)", "[1]", "officiell", "enhet:", "datakälla", "mer information",
)  # fmt: skip

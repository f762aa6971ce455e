"""Words in the files that are made of pages, and about making them."""

EDITIONS = {
    "internal": "Intern utgåva: visas bara för dem som får se exakta tal",
    "open": "Öppen utgåva: små tal är dolda",
}
HOW_TO_READ = "Så läser du: {reading}"
NOTES_TITLE = "Att tänka på"
SIGNALS = "Signaler"
SIGNAL_HEADERS = ("Signal", "Slutsats", "Var", "Antal", "Väntat", "Ansvarar", "Att tänka på")
SIGNAL_COUNT = "{count}, {expected}"
RESPONSIBLE = "Ansvarar: {owner}"
OVERVIEW = "Översikt"
SOURCES = "Källor"
SOURCE_HEADERS = ("Sida", "Rubrik", "Blad", "Källa", "Period", "n", "Version", "Exempeldata", "Utgåva", "Så läser du",
                  "Att tänka på")  # fmt: skip
TABLE = "Tabell"
TABLES = "Tabellerna bakom figurerna"
CONTINUED = "{heading} (forts. {part} av {parts})"
NOT_SHOWN = "Visas inte i den här utgåvan"
PAGE_OF = "Sida {page} av {pages}"
CONTENTS = "Innehåll"
OF_PAGES = "Lägesbild {area}"

NO_BROWSER = "Figurerna kan inte ritas: Chromium, Chrome eller Edge saknas på den dator där Samverkan körs."
NO_BROWSER_REMEDY = (
    "Be den som sköter systemet installera Chromium (Debian: apt-get install chromium). "
    "PowerPoint, Excel, webbsida och CSV går att hämta ändå."
)
NO_PICTURE = "Bilden saknas: Chromium, Chrome eller Edge finns inte på datorn. Talen står i tabellen."
DRAWING_FAILED = "Figurerna hann inte ritas på {seconds} sekunder."
DRAWING_FAILED_REMEDY = "Försök igen, eller välj PowerPoint, Excel, webbsida eller CSV."
NO_FIGURE = "Sidan {page} har ingen figur med namnet {panel}."
KNOWN_FIGURES = "Välj en av {panels}."
NO_FIGURES = "Sidan {page} har ingen figur."
ONE_PAGE = "En bild visar en figur på en sida."
CHOOSE_ONE = "Välj en sida, och figur med --panel."
BAD_TEMPLATE = "Mallen går inte att läsa som PowerPoint."
BAD_TEMPLATE_REMEDY = "Välj en fil av typen .pptx eller .potx med minst en layout som har rubrik."
CANCELLED = "Avbrutet."
EMPTY = "Det finns ingen sida att skriva."
CHOOSE_PAGE = "Välj minst en sida."

YEARLY_TITLE = "År för år: {area}, {first}–{last}"
YEARLY_SENTENCE = "Antal och antal per 100 000 invånare, per område, kategori, källa och år."
YEARLY_COUNTS = "Antal per år"
YEARLY_RATES = "Per 100 000 invånare och år"
YEARLY_HEADERS = ("Område", "Kategori", "Källa")
YEARLY_SOURCE = "Alla källor i tabellen"
YEARLY_STATUS = {
    "masked": "skyddat", "suppressed": "skyddat", "missing": "saknas", "not_over": "inte slut",
}  # fmt: skip
YEARLY_NOTE = "Saknas, skyddat och noll är tre olika saker. Det sista året kan vara preliminärt."
YEARLY_LONG_HEADERS = ("Områdeskod", "År", "Kategori", "Källa", "Antal", "Per 100 000 invånare", "Status")

KINDS = {
    "pdf": "PDF", "pptx": "PowerPoint", "xlsx": "Excel", "html": "Webbsida", "csv": "CSV (alla tabeller)",
}  # fmt: skip
UNKNOWN_PAGE = "Det finns ingen sida {page} att exportera."
KNOWN_PAGES = "Välj {pages}."

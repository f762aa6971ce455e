"""Words in the files that are made of pages, and about making them."""

EDITIONS = {
    "internal": "Intern utgåva: visas bara för dem som får se exakta tal",
    "open": "Öppen utgåva: små tal är dolda",
}
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
PAGE_OF = "Sida {page} av {pages}"

NO_BROWSER = "Figurerna kan inte ritas: Chromium, Chrome eller Edge saknas på den dator där Samverkan körs."
NO_BROWSER_REMEDY = (
    "Be den som sköter systemet installera Chromium (Debian: apt-get install chromium). "
    "Word, PowerPoint, Excel, webbsida och CSV går att hämta ändå, Word och webbsida då utan bilder."
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
EMPTY = "Det finns ingen sida att skriva."
CHOOSE_PAGE = "Välj minst en sida."

YEARLY_TITLE = "År för år: {area}, {first}–{last}"
YEARLY_SENTENCE = "Antal och antal per 100 000 invånare, per område, kategori, källa och år."
YEARLY_COUNTS = "Antal per år"
YEARLY_RATES = "Per 100 000 invånare och år"
YEARLY_HEADERS = ("Område", "Kategori", "Källa")
YEARLY_STATUS = {
    "masked": "skyddat", "suppressed": "skyddat", "missing": "saknas", "not_over": "inte slut",
}  # fmt: skip
YEARLY_NOTE = "Saknas, skyddat och noll är tre olika saker. Det sista året kan vara preliminärt."

KINDS = {
    "pdf": "PDF", "docx": "Word", "pptx": "PowerPoint", "xlsx": "Excel", "html": "Webbsida", "csv": "CSV",
}  # fmt: skip
NOT_YEARS = "Antal år för år kan inte bli {kind}."
CHOOSE_KIND = "Välj {kinds}."
UNKNOWN_PAGE = "Det finns ingen sida {page} att exportera."
KNOWN_PAGES = "Välj {pages}."
NO_TEMPLATE = "Mallen för PowerPoint, {file}, går inte att läsa."
NO_TEMPLATE_REMEDY = "Rätta inställningen SAMVERKAN_PPTX_TEMPLATE, eller ta bort den."

DOWNLOAD = "Ladda ner"
SCOPE = "Vad"
THIS_PAGE = "Den här sidan: {page}"
ALL_PAGES = "Hela lägesbilden: alla sidor"
FORMAT = "Format"
ABOUT_KINDS = {
    "pdf": "A4 att skriva ut eller skicka. Startsidan ryms på ett blad, och tabellerna bakom figurerna står sist.",
    "docx": "Ett dokument att skriva vidare i. Figurerna är bilder med text för den som inte ser dem.",
    "pptx": "En figur per bild. Diagram och tabeller går att ändra; källa och förbehåll står i anteckningarna.",
    "xlsx": "Ett blad per tabell och ett med källor.",
    "html": "En fil att öppna i webbläsaren. Den hämtar ingenting från nätet.",
    "csv": "Alla tabeller under varandra i en fil.",
}
MAKE = "Skapa filen"
MAKING = "Filen skapas …"
CANCEL = "Avbryt"
FETCH = "Hämta {name}"
OPEN_FILE = "oppen"
WHOLE_FILE = "hela-lagesbilden"
CELL_STYLE = "Tabelltext"

"""Words of the upload page."""

PROMISE = (
    "Släpp filen som du fick den. Inget publiceras förrän du säger till. Personnummer, telefonnummer, e-post, "
    "registreringsnummer och gatuadresser stoppas innan något sparas."
)
FILE = "Fil (CSV, Excel, ODS, JSON eller packad, högst {limit} MB)"
READING = "Läser och kontrollerar"
COMPARING = "Jämför med det som är publicerat"
PUBLISHING = "Publicerar"
REDACT_WHY = (
    "Systemet kan ta bort kolumnerna ur filen innan något sparas. Det som tas bort finns då inte kvar någonstans."
)
REDACT = "Ta bort {columns} och gå vidare"
TEMPLATE_TABLE = "Mall att fylla i"
TEMPLATE = "Hämta mallen som CSV"
BY = "Ditt namn eller din funktion"
BY_HELP = "Står i historiken, så att andra ser vem som publicerade."
STEPS = ("Välj fil", "Känn igen", "Kontrollera", "Jämför", "Publicera")
FILE_LINE = "**{file}** :small[:gray[{size} · {encoding} · {delimiter} · {rows} rader · SHA-256 {sha}…]]"
DELIMITERS = {";": "semikolon", ",": "komma", "\t": "tabb", "|": "lodstreck", "": "utan skiljetecken"}
RECOGNISED = "Filen känns igen: {title}"
UNKNOWN = "Filen känns inte igen"
CLEAN = "Inga fel. {rows} rader är klara."
CLEAN_PART = "Inga fel. {ready} uppgifter ur filens {rows} rader är klara."
ERRORS = {"one": "Ett fel måste rättas.", "many": "{count} fel måste rättas."}
NOTHING_STORED = "Inget har sparats."
COUNTS = (
    ":red-badge[■ {errors} fel som stoppar] :yellow-badge[◆ {warnings} varningar] :gray-badge[{notes} upplysningar]"
)
FINDING_HEADERS = ("Var", "Vad", "Gör så här")
WHERE_ROW = "Rad {row}"
WHERE_ROWS = "Rad {rows} och {more} till"
NOT_STORED = "Kolumnerna {columns} hör inte till tabellen och lagras inte."
WHERE_FILE = "Hela filen"
MARKS = {"error": ":red[■]", "warning": ":orange[◆]", "note": ":gray[●]"}
MORE_FINDINGS = "Här visas de första {shown} av {all}. Rätta dem och ladda upp igen."
DIFFERENCE = "{new} nya rader, {changed} ändrade, {unchanged} oförändrade, {removed} borttagna"
START_PAGE = "Startsidan för {area}"
START_SAME = "Säger samma sak som nu: {sentence}"
START_BEFORE = "Nu: {sentence}"
START_AFTER = "**Efter:** {sentence}"
VERDICT_HEADERS = ("Vad", "Nu", "Efter")
NOT_THERE = "finns inte"
AREA_HEADERS = ("Område", "Före", "Efter", "Skillnad")
CHANGE_HEADERS = ("Rad", "Kolumn", "Förut", "Nu")
CHANGES_HEADING = "Värden som ändras"
REPLACE = "Filen rättar en tidigare fil: ersätt det som ändras och ta bort det som inte längre finns med"
NEEDS_REPLACE = "{count} rader har andra värden än de publicerade. Kryssa i rutan om filen rättar dem."
PUBLISH = "Publicera som version {version}"
NEEDS_NAME = "Skriv ditt namn eller din funktion först."
PUBLISHED = "Publicerat som version {version} av {by}. Alla sidor visar nu de nya talen."
TAKE_BACK = "Ta tillbaka"
RESTORE = "Lägg tillbaka"
TAKEN_BACK = "{file} är återkallad. Sidorna visar talen som om den inte hade funnits. Inget har raderats."
RESTORED = "{file} är tillbaka."
HISTORY = "Uppladdningar"
HISTORY_HEADERS = ("När", "Vad", "Av", "Rader", "Läge")
STATES = {
    "published": ":green-badge[publicerad]",
    "taken_back": ":gray-badge[återkallad]",
    "erased": ":violet-badge[gallrad]",
}
WHICH = "Välj uppladdning"
CHOICE_LINE = "{file}, {moment} ({by})"
CLEAR = "Rensa exempeldata"
CLEAR_HELP = "Tar tillbaka alla påhittade filer på en gång. De riktiga uppgifterna är kvar."
CLEARED = "Exempeldata är borta: {rows} rader."
SENTENCE = "Ladda upp en fil, se vad den ändrar och publicera"
ERASE = "Gallra"
ERASE_WHY = (
    "Gallring tar bort filens rader och filen själv för alltid, även ur äldre versioner. "
    "Historiken säger att det har hänt."
)
ERASE_SURE = "Ja, ta bort {file} för alltid"
ERASED = "{file} är gallrad. Dess rader och filen finns inte kvar på disken."

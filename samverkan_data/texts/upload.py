"""Words of the upload page."""

FORGOTTEN = "Filen stoppades, och eftersom ingen har rört den på en stund har den glömts. Släpp den igen."
PROMISE = (
    "Släpp filen som du fick den. Inget publiceras förrän du säger till. Personnummer, telefonnummer, e-post, "
    "registreringsnummer och gatuadresser stoppas innan något sparas. Ta en fil i taget."
)
FILE = "Fil (CSV, Excel, ODS, JSON eller packad, högst {limit} MB)"
READING = "Läser och kontrollerar"
COMPARING = "Jämför med det som är publicerat"
PUBLISHING = "Publicerar"
REDACT_WHY = "Systemet kan ta bort personuppgifterna ur filen innan något sparas. De finns då inte kvar någonstans."
REDACT = {
    "one": "Ta bort kolumnen {columns} och gå vidare",
    "many": "Ta bort kolumnerna {columns} och gå vidare",
    "lines": "Ta bort kontaktuppgifterna och gå vidare",
}
REDACT_BOTH = "Ta bort kontaktuppgifterna och {columns} och gå vidare"
SUMS_QUESTION = "Hur ska summorna räknas?"
SUMS_ANSWERS = {
    "count-rest": "Summorna gäller: räkna det som de har utöver delarna",
    "leave-out": "Ta inte med summorna: räkna bara delarna",
}
SUMS_MEANS = {
    "count-rest": "Det som inte finns i delarna visas där bara summans område, grupp eller år är känt. Rader som heter "
    "Totalt eller Samtliga kan inte räknas så.",
    "leave-out": "Summor i filen lagras inte, och publicerade summor för samma månader tas bort. Återtas filen kommer "
    "de tillbaka.",
}
TEMPLATE_HEADING = "Mallar"
TEMPLATE_TABLE = "Tabell"
TEMPLATE = "Hämta mallen som CSV"
TEMPLATE_XLSX = "Hämta mallen för Excel"
TEMPLATE_SAYS = "Excelmallen har en exempelrad, som inte räknas, och listor med det som får stå i kolumnerna."
BY = "Ditt namn eller din funktion"
BY_HELP = "Står i historiken, så att andra ser vem som publicerade."
FILE_LINE = "**{file}** :small[:gray[{facts} · SHA-256 {sha}…]]"
ROWS = ("rad", "rader")
DELIMITERS = {
    ";": "semikolon",
    ",": "komma",
    "\t": "tabb",
    "|": "lodstreck",
}
ENCODINGS = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1252": "Windows-1252"}
RECOGNISED = "Filen känns igen: {title}"
RECOGNISED_AS = "Filen känns igen: {format}, blir {title}"
MAPPED = "Filen läses som du har kopplat den: {title}"
FORMATS = {
    "bra_kommun": "Brås fil över kommunerna",
    "bra_sol": "Brås databas",
    "bra_table": "tabell från Brå",
    "bra_workbook": "Brås arbetsbok",
    "bra_scrape": "Brås tal",
    "bra_groups": "Brås tal",
    "kolada": "Kolada",
    "scb_pxweb": "SCB",
    "population": "folkmängd per kommun",
    "ntu_region": "NTU",
    "trygghetsmatning": "trygghetsmätning",
    "polisen_events": "händelser från polisen.se",
    "polisen_extract": "uttag från Polisen",
    "est_reports": "rapporter ur EST",
    "fault_reports": "felanmälningar",
    "by_hand": "kopplad för hand",
}
UNKNOWN = "Filen känns inte igen"
CLEAN = "Inga fel. {ready}."
CLEAN_PART = "Inga fel. {ready} ur filens {rows}."
READY = ("rad är klar", "rader är klara")
READY_PART = ("uppgift", "uppgifter")
ERRORS = {"one": "Ett fel måste rättas.", "many": "{count} fel måste rättas."}
KINDS = {"one": "Ett slags fel på {rows} måste rättas.", "many": "{count} slags fel på {rows} måste rättas."}
AT_LEAST = "minst "
PLACES = ("ställe", "ställen")
KIND = "{title}. {example}: {message}"
EXAMPLE_ROW = "Till exempel rad {row}"
EXAMPLE = "Till exempel"
ROW_BY_ROW = "Rad för rad"
FIRST_ROWS = "Här visas de första {shown} av {all} rader. Rätta felet i hela kolumnen."
NOTHING_STORED = "Inget har sparats."
COUNTS = {
    "error": (":red-badge[■ {count}]", "fel som stoppar", "fel som stoppar"),
    "warning": (":yellow-badge[◆ {count}]", "varning", "varningar"),
    "note": (":gray-badge[● {count}]", "upplysning", "upplysningar"),
}
FINDING_HEADERS = ("Var", "Vad", "Gör så här")
FINDING_NARROW = "{what}  \n**Gör så här:** {remedy}"
WHERE_ROW = "Rad\u00a0{row}"
WHERE_ROWS = "Rad\u00a0{rows} och\u00a0{more}\u00a0till"
NOT_STORED = "Kolumnerna {columns} hör inte till tabellen och lagras inte."
KEYS_NOT_STORED = "Nycklarna {columns} i filen lagras inte."
WHERE_FILE = "Hela filen"
MARKS = {"error": ":red[■]", "warning": ":orange[◆]", "note": ":gray[●]"}
DIFFERENCE = {
    "new": ("ny rad", "nya rader"),
    "changed": ("ändrad", "ändrade"),
    "unchanged": ("oförändrad", "oförändrade"),
    "removed": ("borttagen", "borttagna"),
}
NOTHING_CHANGES = "Allt i filen är redan publicerat. Inget ändras."
START_HEADING = "Så öppnar startsidan efter publiceringen"
START_SAME = "{area}, {period}, säger samma sak som nu: {sentence}"
START_BEFORE = "Nu: {area}, {period}: {sentence}"
START_AFTER = "**Efter: {area}, {period}:** {sentence}"
MORE_VERDICTS = "Här visas {shown} av {all} omdömen som ändras."
VERDICT_HEADERS = ("Vad", "Nu", "Efter")
NOT_THERE = "finns inte"
AREA_HEADERS = ("Område", "Före", "Efter", "Skillnad")
CHANGE_HEADERS = ("Vad", "Kolumn", "Förut", "Nu")
CHANGES_HEADING = "Värden som ändras"
NO_VALUE = "–"
AREAS_HEADING = "{what} i varje område, före och efter"
AREAS_COUNT = {"incidents": "Händelser", "observations": "Antal tal"}
AREAS_ROWS = "Rader"
REPLACE = "Filen rättar en tidigare fil"
REPLACE_WHY = ":small[:gray[Då ersätts det som har ändrats, och rader som inte längre finns med tas bort.]]"
REMOVED_ROWS = "De här raderna tas bort ur registret: {keys}."
NEEDS_REPLACE = {
    "one": "En rad har andra värden än den publicerade. Kryssa i rutan om filen rättar den.",
    "many": "{count} rader har andra värden än de publicerade. Kryssa i rutan om filen rättar dem.",
}
PUBLISH = "Publicera som version {version}"
NEEDS_NAME = "Skriv ditt namn eller din funktion först."
PUBLISHED = "Publicerat som version {version} av {by}. Alla sidor visar nu de nya talen."
NOW_SAYS = "**{area}, {period}:** {sentence}"
NOW_SAYS_THE_SAME = "{area}, {period}, säger samma sak som förut: {sentence}"
TO_START_PAGE = "Till startsidan för {area}"
SEE_HISTORY = "[Se uppladdningen i historiken](#uppladdningar)"
TAKE_BACK_THIS = "Ta tillbaka {file}"
UNDO_HEADING = "Ta tillbaka eller lägg tillbaka"
UNDO_WHY = "Talen blir som om uppladdningen inte hade funnits. Ångra dig genom att lägga tillbaka den. Inget raderas."
TAKE_BACK = "Ta tillbaka"
RESTORE = "Lägg tillbaka"
TAKEN_BACK = "{file} är återkallad. Sidorna visar talen som om den inte hade funnits. Inget har raderats."
RESTORED = "{file} är tillbaka."
HISTORY = "Uppladdningar"
HISTORY_HEADERS = ("När", "Vad", "Av", "Rader", "Läge")
HISTORY_NARROW = "{what}  \n:small[:gray[{when} · {by} · {rows}]]"
OLDER = "Äldre uppladdningar ({count})"
STATES = {
    "published": ":green-badge[publicerad]",
    "taken_back": ":gray-badge[återkallad]",
    "erased": ":violet-badge[gallrad]",
}
WHICH = "Välj uppladdning"
BATCH_LINE = "{batch}: {changes} ändringar i {tables}"
CHOICE_LINE = "{file}, {moment} ({by})"
CHOICE_STATES = {"published": "", "taken_back": ", återkallad", "erased": ", gallrad"}
CLEAR = "Rensa exempeldata"
CLEAR_HELP = "Tar tillbaka alla påhittade filer på en gång. De riktiga uppgifterna är kvar."
CLEARED = "Exempeldata är borta: {rows}."
SENTENCE = "Ladda upp en fil, se vad den ändrar och publicera"
ERASE = "Gallra"
ERASE_WHY = (
    "Gallring tar bort filens rader och filen själv för alltid, även ur äldre versioner. "
    "Historiken säger att det har hänt."
)
ERASE_WHAT = "Det gäller **{file}**."
ERASE_SURE = "Ja, ta bort den för alltid"
ERASED = "{file} är gallrad. Dess rader och filen finns inte kvar på disken."

NEW_PLACES = "Filen har platser som inte finns i områdesregistret. Vilka ligger i {name}?"
NEW_PLACES_HELP = "De läggs till som orter i kommunen, och filen läses om. Namn som liknar ett känt är inte förvalda."
ADD_PLACES = "Lägg till som orter"

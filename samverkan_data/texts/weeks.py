"""Sentences of the week of EST."""

from samverkan_data.texts.amounts import OutOf

WEEK = "Vecka"
NO_WEEK = "Veckan {week} finns inte."
CHOOSE_WEEK = "Välj en vecka som är slut, till exempel 2026-W44, och ett område som rapporterar."
WEEK_OPTION = "Vecka {week}, {days}"
LEAD = "{area} · vecka {week}, {days}"

KNOWN = "Vecka {week} kom {count} från {area}: {verdict}."
NOTHING = "Vecka {week} kom inga rapporter från {area}: {verdict}."
UNJUDGED = (
    "Vecka {week} kom {count} från {area}. Hela veckan är inte rapporterad, "
    "så det går inte att säga om det är mer eller mindre än vanligt."
)
UNCOMPARED = "Vecka {week} kom {count} från {area}. För få veckor är kända för att säga om det är vanligt."
NO_REPORTS = "Ingen rapport har kommit från {area}."
REPORTS = ("rapport", "rapporter")
NOT_NO_PROBLEMS = "Inga rapporter betyder inte inga problem: se vilka som har tystnat."
ONE_SILENT = "En organisation har tystnat: {names}."
MANY_SILENT = "{count} organisationer har tystnat: {names}."
LEFT_OUT = "Veckan bygger på enskilda rapporter och visas inte i den öppna vyn."

SERIES_HEADING = "Rapporter vecka för vecka: {verdict}"
SERIES_HEADING_PLAIN = "Rapporter vecka för vecka"
SERIES_READING = "Antal rapporter per vecka. Grått fält = så många som slumpen brukar ge, räknat på veckorna i figuren"

LIST_HEADING = "{count} under veckan"
LIST_EMPTY = "Ingen rapport under veckan"
LIST_READING = "Senaste rapporten först. Fritext och personer finns inte i systemet"
LIST_HEADERS = ("Dag", "Klockslag", "Vad", "Plats", "Organisation", "Bedömning")
LIST_MORE = "{found} av {of} visas, de senaste."

BY_HEADING = OutOf(
    nothing="Ingen organisation har rapporterat",
    not_only="Den enda organisation som brukar rapportera gjorde det inte",
    only="Den enda organisation som brukar rapportera gjorde det",
    none="Ingen av {of} organisationer rapporterade",
    some="{found} av {of} organisationer rapporterade",
    every="Alla {of} organisationer rapporterade",
)
BY_READING = (
    "Vad varje organisation rapporterade, och vad som görs i de frågorna. "
    "Har tystnat = så länge brukar den inte dröja mellan rapporterna"
)
BY_HEADERS = ("Organisation", "Rapporter", "Vanligt per vecka", "Senast", "Läge", "Det här görs")
GONE_SILENT = "har tystnat"
NO_ACTION = "ingen åtgärd pågår"

PLACES_HEADING = "Flest rapporter på fyra veckor: {name}"
PLACES_EMPTY = "Ingen rapport på fyra veckor"
PLACES_UNKNOWN = "Rapporterna säger ingen närmare plats än {area}"
PLACES_READING = "Rapporter per plats de fyra senaste veckorna, mot fyraveckorsperioderna närmast före"
PLACES_HEADERS = ("Plats", "Rapporter", "Väntat", "Slutsats", "Mest av")
PLACES_TITLE = "Nästa veckas platser"

AHEAD_HEADING = "Det som kommer de närmaste två veckorna"
AHEAD_LINE = "{when}: {title} ({area})"
AHEAD_EMPTY = "Inget evenemang är inskrivet för de närmaste två veckorna."

LETTER_HEADING = "Utkast till veckobrev"
LETTER_READING = "Läs, ändra och skicka själv. Tal under {limit} skrivs inte ut, och inget finare än plats"
LETTER_INTRO = "Veckobrev EST, {area}, vecka {week} ({days})."
LETTER_COUNT = "Under veckan kom {count}. Det är {verdict}."
LETTER_COUNT_PLAIN = "Under veckan kom {count}."
LETTER_FEW = "färre än {limit} rapporter"
LETTER_NONE = "inga rapporter"
LETTER_MOST = "Mest handlade det om {labels}."
LETTER_THANKS = "Tack till er som rapporterade: {names}."
LETTER_SILENT = "Vi har inte hört från {names} på ett tag. Hör av er även om det är lugnt."
LETTER_DONE = "Det här pågår: {titles}."
LETTER_PLACES = "Nästa vecka tittar vi särskilt på {names}."
LETTER_AHEAD = "På gång: {events}."
LETTER_OWNER = "Frågor och rapporter: {role}."
LETTER_END = "Fortsätt rapportera det ni ser. Inga namn på personer i rapporterna."

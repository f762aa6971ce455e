"""What a person must check before a file is published."""

EXACTLY = {
    1000: "tusen gånger {known}",
    100: "hundra gånger {known}",
    10: "tio gånger {known}",
    2: "dubbelt så mycket som {known}",
    0.5: "hälften av {known}",
    0.1: "en tiondel av {known}",
    0.01: "en hundradel av {known}",
    0.001: "en tusendel av {known}",
}
KNOWN = "talet för {period} ({value})"
NEARLY = "ungefär {times}"
TIMES = "{times} gånger {known}"
SHARE = "{share} av {known}"
FROM_ZERO = "mot {known}"
NO_VALUE = "inget tal"
MONTH_EMPTY = "inga händelser, mot {known} en vanlig månad"
MONTH = "{count} händelser, mot {known} en vanlig månad"
MONTH_STOPS = "{count} händelser, de sista {day}, mot {known} en vanlig månad"

HEADING = "Kontrollera före publicering"
TOUCHES = "Filen rör {areas} och kommer från {sources}."
AREAS_MORE = "{shown} och {more} till"
AREA = "{name} ({rows})"
NEW_INDICATORS = "Har inga tal sedan tidigare: {names}."
LEFT_OUT = "Det här tas inte med"
LEFT_OUT_KIND = "{title}: {count} ({columns})."
NOTHING_LEFT_OUT = "Inget i filen är utelämnat."
NOTHING_ODD = "Inget tal sticker ut mot de publicerade eller inom filen."
ODD = {
    "one": "Ett tal sticker ut. Jämför med källan innan du publicerar.",
    "many": "{count} tal sticker ut. Jämför med källan innan du publicerar.",
}
ODD_HEADERS = ("Vad", "Område", "Period", "Tal", "Är")
SERIES_HEADING = "Serierna i filen ({count})"
SERIES_HEADERS = ("Vad", "Område", "Källa", "Första", "Sista", "Tal", "Redan publicerade")
FIRST_LAST = "{period}: {value}"
GROUP = "{label}, {group}"
STORED = "{stored}"
STORED_CHANGED = "{stored}, varav {changed} med annat värde"
REPORTS_HEADING = "Rapporterna i filen"
REPORTS_HEADERS = ("Källa", "Område", "Händelser", "Första", "Sista")
MORE_ODD = "Här visas {shown} av {all} tal som sticker ut."
# A count beside its parts.
BESIDE = "{name}: {own}, delarna {parts}"

"""Sentences about survey answers, area by area."""

AREAS = {
    "higher": "Tydligt högre än i resten av {whole}: {names}.",
    "lower": "Tydligt lägre än i resten av {whole}: {names}.",
    "same": "Går inte att skilja från resten: {names}.",
    "too_few": "För få svar eller ingen felmarginal: {names}.",
}
FIRST_WAVE = "Första mätningen: det finns ingen tidigare att jämföra med."
NOT_JUDGED = "Det går inte att säga om något har ändrats: för få svar eller ingen felmarginal."
PLAIN = "Svaren fråga för fråga"
NO_ORDER = "Områden vars felmarginaler överlappar rangordnas inte."
INDEX_READING = "Index 0–6 {year} med 95 % felmarginal där källan ger den"
INDEX_HEADERS = ("Område", "Index", "Felmarginal", "Antal svar", "Mot resten")
TOO_FEW = "färre än {limit} svar – visas inte"
UNKNOWN = "–"
VERDICTS = {"better": "tydligt bättre", "worse": "tydligt sämre", "changed": "tydligt olika",
            "same": "går inte att skilja",
            "too_few": "går inte att bedöma", "": ""}  # fmt: skip

"""Sentences about survey answers, area by area."""

from samverkan_data.verdict import Verdict

AREAS = {
    Verdict.HIGHER: "Tydligt högre än i resten av {whole}: {names}.",
    Verdict.LOWER: "Tydligt lägre än i resten av {whole}: {names}.",
    Verdict.SAME: "Går inte att skilja från resten: {names}.",
    Verdict.TOO_FEW: "För få svar: {names}.",
    Verdict.UNKNOWN: "Går inte att bedöma utan felmarginal: {names}.",
}
FIRST_WAVE = "Första mätningen: det finns ingen tidigare att jämföra med."
NOT_JUDGED = "Det går inte att säga om något har ändrats: för få svar eller ingen felmarginal."
NO_ORDER = "Områden vars felmarginaler överlappar rangordnas inte."
INDEX_READING = "Index 0–6 {year}. Felmarginal mot hela: rymmer den inte helhetens index är skillnaden tydlig"
INDEX_HEADERS = ("Område", "Index", "Felmarginal mot hela", "Antal svar", "Mot resten")
TOO_FEW = "färre än {limit} svar – visas inte"
UNKNOWN = "–"

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
NO_SURVEYS = "Ingen trygghetsmätning är inläst."
NOTHING = "Här visas svaren när en mätning har laddats upp"
WHAT_COMES = "En trygghetsmätning eller NTU ger svar fråga för fråga, område för område och år för år, med felmarginal."
UPLOAD = "Ladda upp en mätning"
LACKING = {
    "inside": "{area} har ingen trygghetsmätning för hela området. Här visas {shown}, som ligger i området.",
    "around": "{area} har ingen egen trygghetsmätning. Här visas {shown}, som området ligger i.",
    "beside": "{area} har ingen trygghetsmätning. Närmast finns {shown}, som visas här.",
}
IN_AREA = "{area}: {sentence}"
WAVES_APART = "{label}: tydlig skillnad mot resten i {names}"
WAVES_OF = "{name} ({found} av {of} mätningar)"
WAVES_NONE = "{label}: inget område skiljer sig tydligt från resten, {years}"
WAVES_ALONE = "{label} i {names}, {years}"
WAVES_READING = {
    True: "{unit}. Brett streck: felmarginal; når det inte den prickade linjen, {whole}, är skillnaden tydlig. "
          "Linjen binder ihop samma mätning. Under året: antal svar",
    False: "{unit}. Brett streck: felmarginal. Linjen binder ihop samma mätning. Under året: antal svar",
}  # fmt: skip
UNITS = {"procent": "Andel av dem som svarat", "index": "Index 0–6, högre = större problem"}
WAVES_N = "antal svar under varje år"
MANY_AREAS = "{count} områden"
CHOSEN = "Grå ruta: {area}, det valda området."

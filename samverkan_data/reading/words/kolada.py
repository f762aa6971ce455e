"""Words of Kolada's files."""

import re

PUBLISHER = "Kolada"
EVERYBODY = "alla"
GENDERS = {"T": "alla", "K": "kvinnor", "M": "män", "": "alla"}
HIDDEN = ("privacy", "private", "sekretess", "missing_privacy")
MISSING = ("missing",)
MARKERS = {"-": "missing"}
COLUMNS = {
    "kpi": ("kpi", "kpi_id"),
    "municipality_id": ("municipality_id", "municipality id", "kommunkod", "municipality"),
    "year": ("year", "period", "År"),
    "value": ("value", "värde"),
    "gender": ("gender", "kön"),
    "title": ("Nyckeltal",),
    "name": ("kpi_title", "title", "titel", "Nyckeltal"),
    "region": ("Region", "Kommun"),
}
TITLES = {
    "Invånare totalt, antal": "folkmangd",
    "Invånare totalt": "folkmangd",
    "Anmälda brott totalt, antal/100 000 inv": "N07540",
    "Anmälda våldsbrott, antal/100 000 inv": "N07403",
}
UNCERTAINTY = "Osäkerhetstal"
NTU = re.compile(r"N076[0-4]\d|NTU - .*")
SHARE, PER_CENT = "andel", "(%)"
UNITS = {", antal": "antal", "antal/100 000 inv": "per_100000", "antal/100 000 invånare": "per_100000"}

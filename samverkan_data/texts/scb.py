"""Words of SCB's files."""

PUBLISHER = "SCB"
INSTRUMENT = "SCB"
EVERYBODY = "alla"
REGION = ("region", "kommun", "kommunkod", "kommun_kod", "län", "deso", "regso", "regso_kod", "område", "code")
NAMES = ("kommun_namn", "kommunnamn", "regso_namn", "name", "k_id", "kod_status")
CONTENTS = "tabellinnehåll"
TIME = ("tid", "år", "månad", "kvartal", "year", "period")
TABLE_WORDS = ("födelseregion", "kön", "ålder", "civilstånd", "tabellinnehåll", "hushållstyp", "bakgrund")
POPULATION = ("folkmängd", "befolkning", "population", "antal invånare", "antal personer", "invånare")
POPULATION_COLUMNS = ("ar", "pop", "antal", "population", "folkmängd", "befolkning", "år")
PER_CENT = ("andel", "procent", "%")
TOTALS = (
    "totalt",
    "total",
    "tot",
    "samtliga",
    "båda könen",
    "totalt ålder",
    "män och kvinnor",
    "totalt kön",
    "1+2",
    "",
)
GROUPS = {
    "1": "män", "2": "kvinnor", "män": "män", "kvinnor": "kvinnor", "sverige": "födda i Sverige",
    "totalt, samtliga åldrar": "totalt", "totalt ålder": "totalt",
}  # fmt: skip
MARKERS = {"..": "missing", ".": "missing", "-": "zero", "–": "zero"}
NEW_VINTAGE = "2025"
OLD_ENDS = "2024-12-31"
VINTAGES = {"deso": ("2018-01-01", "2025-01-01"), "regso": ("2020-01-01", "2025-01-01")}

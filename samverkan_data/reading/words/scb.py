"""Words of SCB's files."""

PUBLISHER = "SCB"
INSTRUMENT = "SCB"
EVERYBODY = "alla"
REGION = ("region", "kommun", "kommunkod", "kommun_kod", "län", "deso", "regso", "regso_kod", "område", "code")
NAMES = (
    "kommun_namn", "kommunnamn", "kommun namn", "regso_namn", "deso_namn", "region_namn", "regionnamn", "region namn",
    "områdesnamn", "namn", "name", "k_id", "kod_status",
)  # fmt: skip
CONTENTS = "tabellinnehåll"
TIME = ("tid", "år", "månad", "kvartal", "year", "period")
TABLE_WORDS = ("födelseregion", "kön", "ålder", "civilstånd", "tabellinnehåll", "hushållstyp", "bakgrund")
POPULATION = "folkmängd"
POPULATION_COLUMNS = ("ar", "pop", "population", "folkmängd", "befolkning", "år")
PER_CENT = ("andel", "procent", "%")
SAYING_NOTHING = (
    "",
    "antal",
    "antal personer",
    "värde",
    "value",
    "personer",
    "andel",
    "procent",
    "%",
    "andel (%)",
    "andel %",
)
BY = " efter "
POPULATION_PATTERN = (
    r"(folkmängd(en)?|befolkning(en)?|population|antal invånare|invånare)"
    r"( totalt)?( (den )?31 dec(ember)?)?( efter .*)?"
)
POPULATION_WORD = r"\b(folkmängd|folkmangd|befolkning|population)(en)?\b"
OTHER_UNIT_PATTERN = (
    r"medel|median|genomsnitt|procentenhet|index|\bper\b|/|\bt?kr\b|\bkronor\b|\btusen|\bhundra|\bmiljon|\bmiljard"
)
UNITS = {
    "procent": r"\bandel(ar|en)?\b|procent|%",
    "antal": r"\bantal(et)?\b|\bpersoner\b|^(levande födda|födda|döda|inflytt\w+|utflytt\w+|hushåll)$",
}
TOTALS = ("tot", "1+2", "båda könen", "män och kvinnor", "kvinnor och män", "")
UNIT_BEGINS = (
    "antal", "antalet", "andel", "andelen", "andelar", "personer", "procent", "%", "levande", "födda", "döda",
    "hushåll",
)  # fmt: skip
UNIT_SIGNS = ("%", "(%)")
# A word for a total may have behind it what it is a total of: its variable, in the singular or plural, or one of these.
TOTAL_WORDS = ("totalt", "total", "samtliga", "totala")
TOTAL_OF = (
    "ålder", "åldrar", "åldersgrupper", "antal", "personer", "folkmängd", "befolkning", "hushåll", "samtliga",
    "inrikes och utrikes födda", "nivåer", "utbildningsnivåer", "födelseländer", "branscher", "civilstånd", "kön",
    "båda könen", "män och kvinnor", "kvinnor och män",
)  # fmt: skip
PLURALS = ("", "er", "ar", "or", "n", "en")
SEX, AGE, BIRTH = ("kön", "kon", "sex"), ("ålder", "alder", "age"), ("födelseregion", "fodelseregion")
SEXES = {"1": "män", "2": "kvinnor", "män": "män", "kvinnor": "kvinnor"}
YEARS = "år"
BIRTHS = {"sverige": "födda i Sverige"}
MARKERS = {"..": "missing", ".": "missing", "-": "zero"}
NEW_VINTAGE = "2025"
OLD_ENDS = "2024-12-31"
VINTAGES = {"deso": ("2018-01-01", "2025-01-01"), "regso": ("2020-01-01", "2025-01-01")}
POWER = "i 10^{power}"
LINKS = r"(?i)_|\b(?:per|den)\b(?! \w)"
SEX_GROUPS = ("män och kvinnor", "kvinnor och män", "båda könen", "män", "kvinnor", "flickor", "pojkar", "totalt")

"""Words of population lists."""

PUBLISHER = "SCB"
INDICATOR = "folkmangd"
COLUMNS = {
    "code": ("kommun_kod", "kommunkod", "kommun kod", "code", "kod"),
    "name": ("kommun", "kommun_namn", "kommunnamn", "namn"),
    "small": ("regso_kod", "deso_kod"),
    "population": ("population", "folkmängd", "befolkning", "invånare"),
}
OTHERS = (
    "k_id", "k id", "namn", "kommun_namn", "kommunnamn", "kommun", "regso_kod", "regso_namn", "kod_status", "län",
    "name",
)  # fmt: skip
MARKERS = {"..": "missing", ".": "missing"}
# What the header of a year may say besides it.
BARE = ("ar", "år", "den", "per", "antal", "totalt")

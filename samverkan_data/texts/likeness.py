"""A municipality beside those that are like it."""

MARK = "Högre än liknande och ökar"
NAME = "Mot liknande kommuner"
HEADING_MARK = "Högre än liknande och ökar: {labels}"
HEADING_HIGHER = "Högre än i liknande kommuner, utan tydlig ökning: {labels}"
HEADING_NONE = "Inget är tydligt högre än i liknande kommuner"
READING = (
    "{name} senaste året mot {count} kommuner i samma grupp ({group}; {origin}). Väntat: där 95 av 100 "
    "sådana kommuner ligger, slumpen inräknad. Över tid: mot de egna åren före"
)
NEEDS = (
    "Inte känt: {have} av {count} liknande kommuner ({group}; {origin}) har tal för {label}. Det behövs minst {fewest}."
)
NO_ORIGIN = "egen indelning"
HEADERS = ("Brott", "År", "Antal", "Per 100 000", "Liknande, mitten", "Väntat", "Har tal", "Mot liknande", "Över tid",
           "Sammantaget")  # fmt: skip
HAVE = "{have} av {count}"
NOTE = "Sammantaget står bara där båda är säkra: talet är högre än väntat bland liknande, och en tydlig ökning."
SIMILAR = "Liknande"
AGAINST = "Liknande kommuner ({group}): mitten {middle} per 100 000, väntat {span}; {verdict}"
AGAINST_UNKNOWN = "Mot liknande kommuner är inte känt: {have} av {count} har tal"

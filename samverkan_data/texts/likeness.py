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
NO_OWN = "Inte känt: för {name} saknas publicerade brottstal med folkmängd vid årets början och slut."
NO_GROUP = (
    "{name} står inte i någon kommungrupp. Lägg den i en grupp i registret Kommungrupper, så jämförs den med de andra "
    "där."
)
SMALL_GROUP = (
    "Gruppen {group} ({origin}) har bara {count} andra kommuner. Det behövs minst {fewest} för att säga vad som är "
    "väntat, så de jämförs en och en."
)
MIDDLE, WITH_FIGURES = "Liknande, mitten", "Liknande med tal"
YEARS_OF = (
    "Liknande, mitten: mitten av de {count} andra i samma grupp ({group}; {origin}), för år då minst {fewest} har tal: "
    "{years}."
)
YEARS_NEED = (
    "Mitten av de {count} liknande kommunerna ({group}; {origin}) visas för år då minst {fewest} har tal. Flest är "
    "{have}, {year}."
)
YEARS_NOBODY = "Ingen av de {count} liknande kommunerna ({group}; {origin}) har tal för de åren."
NO_ORIGIN = "egen indelning"
HEADERS = ("Brott", "År", "Antal", "Per 100 000", "Liknande, mitten", "Väntat", "Har tal", "Mot liknande", "Över tid",
           "Sammantaget")  # fmt: skip
HAVE = "{have} av {count}"
NOTE = "Sammantaget står bara där båda är säkra: talet är högre än väntat bland liknande, och en tydlig ökning."
SIMILAR = "Liknande"
AGAINST = "Liknande kommuner ({group}): mitten {middle} per 100 000, väntat {span}; {verdict}"
OF_THEME = "{label} {year}: {value} per 100 000. {against}."
AGAINST_UNKNOWN = "Mot liknande kommuner är inte känt: {have} av {count} har tal"

ANSWERS_MARK = "Sämre än liknande och blir sämre"
ANSWERS_MARKED = "Sämre än liknande och blir sämre: {labels}"
ANSWERS_NONE = "Inget svar är både sämre än i liknande kommuner och på väg åt fel håll"
ANSWERS_READING = (
    "Svaren för {name} mot {count} kommuner i samma grupp ({group}; {origin}), de som har samma mätning samma år. "
    "Väntat: där 95 av 100 sådana kommuner ligger, felmarginalen inräknad. Över tid: mot mätningen före"
)
ANSWERS_HEADERS = ("Fråga", "År", "Värde", "Liknande, mitten", "Väntat", "Har svar", "Mot liknande", "Över tid",
                   "Sammantaget")  # fmt: skip
ANSWERS_NEED = (
    "Inte känt: högst {have} av {count} liknande kommuner ({group}; {origin}) har svar på samma fråga samma år. Det "
    "behövs minst {fewest}."
)
ANSWERS_NOBODY = "Ingen av de {count} liknande kommunerna ({group}; {origin}) har svar på samma fråga samma år."
ANSWERS_NOTE = "Sammantaget står bara där båda är säkra: sämre än väntat bland liknande, och sämre än förra mätningen."

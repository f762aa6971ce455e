"""Words around personal data in files: streets, telephones, number plates, and what only looks like them."""

STREET_ENDINGS = (
    "gatan", "gata", "vägen", "gränd", "gränden", "stigen", "torget", "allén", "backen", "esplanaden", "promenaden",
    "kajen", "liden", "stråket", "svängen", "leden",
)  # fmt: skip
STREET_SHORT_ENDINGS = ("väg", "stig", "torg", "allé")
STREET_WORDS = ("vägen", "gatan", "gränden", "stigen", "torget", "allén", "leden", "esplanaden")
STREET_NAMES = ("väg", "gata", "gränd", "stig", "torg", "allé", "Väg", "Gata", "Gränd", "Stig", "Torg", "Allé")
STREET_ADJECTIVES = (
    "norra", "södra", "östra", "västra", "gamla", "nya", "stora", "lilla", "övre", "nedre", "inre", "yttre", "långa",
    "breda", "kungliga",
)  # fmt: skip
# Compounds that are roads or something else: the number after them is no house number.
NO_STREETS = (
    "riksväg", "riksvägen", "länsväg", "länsvägen", "europaväg", "europavägen", "motorväg", "motorvägen", "landsväg",
    "cykelväg", "gångväg", "bilväg", "huvudväg", "genomfartsväg", "tillfartsväg", "utfartsväg", "skogsväg", "grusväg",
    "sekundärväg", "trafikleden", "landsvägen", "cykelvägen", "gångvägen", "anmälningsväg", "kontaktväg", "omväg",
    "överväg",
)  # fmt: skip
ADDRESS_UNITS = (
    "km", "m", "meter", "kilometer", "min", "minuter", "procent", "st", "personer", "bilar", "fordon", "gånger",
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
PHONE_WORDS = (
    "tel", "tel[.]", "telefon", "telefonnr", "telefonnummer", "tfn", "mobil", "mobilnr", "mobilnummer", "mobiltelefon",
    "ring", "ringa", "sms", "nås på", "växel",
)  # fmt: skip
PHONE_HEADERS = (
    "tel", "tele", "telefon", "telefonnr", "telefonnummer", "tfn", "mobil", "mobilnr", "mobilnummer", "mobiltelefon",
    "phone",
)  # fmt: skip
PLATE_WORDS = (
    "regnr",
    "reg nr",
    "reg.nr",
    "registreringsnummer",
    "registreringsnr",
    "bilen",
    "fordonet",
    "mopeden",
    "bil",
    "fordon",
)

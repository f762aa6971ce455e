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
# Offices that stand before a name, and words that are of no person's name.
OFFICES = (
    r"\w*polis", r"\w*samordnare", r"\w*handläggare", r"\w*utredare", r"\w*analytiker", r"\w*statistiker", r"\w*chef",
    r"\w*strateg", r"\w*sekreterare", r"\w*ledare", r"\w*koordinator", r"\w*controller", r"\w*expert", r"\w*direktör",
    r"\w*inspektör", r"\w*kommissarie", r"\w*assistent", r"\w*ansvarig", "rektor", "fil", "dr", "av", "by", "hos",
)  # fmt: skip
NOT_PERSONS = (
    *OFFICES, r"\w*kommun(?:en|s|ens)?", r"\w*myndighet(?:en)?", r"\w*verket", r"\w*råd(?:et)?", r"\w*byrån?",
    r"\w*styrelsen?", r"\w*stiftelsen?", r"\w*service", r"\w*avdelning(?:en)?", r"\w*enhet(?:en)?", r"\w*polisen",
    r"region(?:en)?", r"län(?:et|s)?", r"\w*universitet(?:et)?", r"\w*högskolan?", r"\w*kansli(?:et)?",
    r"\w*förvaltning(?:en)?", r"\w*statistik(?:en)?", r"\w*institut(?:et)?", r"\w*grupp(?:en)?", r"\w*team(?:et)?",
    r"\w*centrum", r"\w*kontor(?:et)?", r"\w*nämnd(?:en)?", r"\w*bolag(?:et)?", r"\w*område(?:t)?", r"\w*tjänst(?:en)?",
    "statens", "sveriges", "sverige", "office", "support", "växel", "riket", "hela", "alla", "antal", "totalt", "källa",
    r"\w*brott", r"\w*data", r"\w*tabell", "folkmängd", "befolkning", "januari", "februari", "mars", "april", "maj",
    "juni", "juli", "augusti", "september", "oktober", "november", "december", r"\w*information", r"\w*analys",
    r"\w*rapport", r"\w*undersökning(?:en)?", r"\w*mätning(?:en)?", "group", "kolada", "statistics", "sweden", "excel",
    "microsoft", "python", "open", "report", r"\w*sektion(?:en)?", r"\w*forskning", r"\w*press", "www", "http", "https",
)  # fmt: skip
# What may stand before a word for whom to ask, and between it and the name.
LABEL_LEADS = "(?:(?:för|vid|har du)? ?(?:frågor|mer information|upplysningar)[ ,]+)?"
LABEL_LINKS = r"av|by|för|om|hos|till|är|person|namn|statistik\w*|tabellen|filen|uppgifterna|underlaget"
NAME_PARTICLES = frozenset(("von", "af", "de", "van", "der", "la", "al", "el"))
# Two to four words that begin as names do; a word that does; and what ends a name.
NAME_PATTERN = r"[A-ZÅÄÖÉ][\w.-]*(?: (?:[a-z]+ )?[A-ZÅÄÖÉ][\w.-]*){1,3}\b.*"
CAPITALISED = r"[A-ZÅÄÖÉÜ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
NAME_ENDS = r"[(\[;|/\d@]| - | – |,| (?:tfn|tel|mobil|e-post|epost|telefon|hos|på|vid|och|samt)\b.*"
# Headers of columns, without accents, that are about a person; of names; that may mean much else; and none of them.
PERSON_HEADERS = (
    "(?:ansvarig |handlaggande )?handlaggar(?:e|en|ens|es)",
    "anmalar(?:e|en|ens|es)",
    "kontaktperson(?:er|en|ens)?",
    "uppgiftslamnar(?:e|en|ens)",
    "malsagande(?:n|ns|na)?",
    "misstankt(?:a|as|es)?",
    "garnings(?:man|mannen|person(?:en)?)",
    "brottsoffer",
    "brottsoffrets",
    "vittne(?:t|n|ts)?",
    "utredar(?:e|en|ens)",
    "utredningsman",
    "rapportskrivar(?:e|en)",
    "polisman",
    "polismannen",
    "inrapportor(?:en)?",
    "rapportlamnar(?:e|en)",
    "vardnadshavar(?:e|en|es)",
    "(?:in)?rapporterad av",
    "registrerad av",
    "skapad av",
    "upprattad av",
    "anmald av",
    "inlagd av",
    "inskickad av",
    "andrad av",
    "senast andrad av",
    "hyresgast(?:en|ens)?",
    "kundnamn",
    "elev(?:en|ens)?",
    "forare(?:n|ns)?",
    "fordonsagare",
    "ordningsvakt(?:en|ens)?",
    "vaktare(?:n|ns)?",
    "reported by",
    "created by",
    "case officer",
    "complainant",
    "suspect",
    "victim",
    "witness",
    "contact person",
    "contact name",
    "author",
    "handledare",
)
NAME_HEADERS = (
    "fornamn",
    "efternamn",
    "tilltalsnamn",
    "mellannamn",
    "personnamn",
    "first name",
    "last name",
    "surname",
)
WIDE_HEADERS = (
    "namn",
    "name",
    "kontakt",
    "kontakter",
    "contact",
    "ansvarig",
    "ansvariga",
    "innehavare",
    "rapportor",
    "rapportorer",
    "reporter",
    "person",
    "personer",
    "agare",
    "samordnare",
    "deltagare",
    "signatur",
)
NO_PERSON_HEADERS = ("antal", "andel", "procent", "alder", "kon", "kod", "id", "nr", "telefon", "e post", "typ", "roll")
# Words of firms, societies and buildings, which begin as names do.
ORGANISATIONS = (
    r"\w*skolan?",
    r"\w*bostäder",
    r"\w*hem(?:met)?",
    r"\w*fastighet(?:er|en)?",
    r"\w*förening(?:en)?",
    "ab",
    "hb",
    "if",
    "ik",
    "bk",
    r"\w*bevakning",
    r"\w*vakt(?:are|en)?",
    r"\w*butik(?:en|er)?",
    r"\w*bibliotek(?:et)?",
    r"\w*gård(?:en)?",
    r"\w*hus(?:et)?",
    r"\w*kyrkan?",
    r"\w*församling(?:en)?",
    r"\w*trafik(?:en)?",
    r"\w*park(?:en)?",
    r"\w*torg(?:et)?",
    r"\w*station(?:en)?",
    "securitas",
    "avarn",
    "ica",
    "coop",
    "willys",
    "systembolaget",
    "polis",
    r"\w*vård(?:en)?",
    r"\w*omsorg(?:en)?",
    r"\w*säkerhet",
    r"\w*trygghet",
    r"\w*beredskap",
    "kultur",
    "fritid",
    r"\w*utbildning",
    "miljö",
    r"\w*hall(?:en)?",
    r"\w*bad(?:et)?",
    r"\w*hotell(?:et)?",
    r"\w*restaurang(?:en)?",
    r"\w*samfällighet(?:en)?",
    r"\w*försäkring(?:ar)?",
    r"\w*värd(?:en)?",
    r"\w*värdar",
    r"\w*grannsamverkan",
    r"\w*företag(?:et)?",
    "anonym",
    "okänd",
    "okänt",
    "privatperson",
    "allmänheten",
    "boende",
    "granne",
    r"\w*klubb(?:en)?",
    r"\w*landsbygd(?:en)?",
)

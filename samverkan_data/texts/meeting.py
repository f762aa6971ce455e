"""Sentences of the meeting: its agenda, its decisions and its minutes."""

from samverkan_data.texts.amounts import OutOf

LATE = "försenat"

DECISIONS_DONE = OutOf(
    nothing="Det finns inga tidigare beslut att följa upp.",
    not_only="Beslutet från {when} är inte klart.",
    only="Beslutet från {when} är klart.",
    none="Inget av de {of} besluten från {when} och tidigare är klart.",
    some="{found} av {of} beslut från {when} och tidigare är klara.",
    every="Alla {of} beslut från {when} är klara.",
)
FIRST_MEETING = "Det här är det första mötet, så det finns inga tidigare beslut att följa upp."
SOME_LATE = {"one": "Ett är försenat.", "many": "{count} är försenade."}
DECISION_HEADERS = {"text": "Beslut", "area": "Område", "role": "Ansvarar", "due": "Klart senast", "state": "Läge",
                    "result": "Resultat"}  # fmt: skip
DECISIONS_HEADING = "Beslut att följa upp"

SINCE = "Sedan mötet den {day}: {changes}."
SINCE_NEW = {"one": "en ny tydlig ändring", "many": "{count} nya tydliga ändringar"}
SINCE_SAME = {"one": "en som är kvar", "many": "{count} som är kvar"}
SINCE_GONE = {"one": "en som inte längre är tydlig", "many": "{count} som inte längre är tydliga"}
SINCE_NOTHING = "Inget har tydligt ändrats, varken nu eller vid mötet den {day}."
SINCE_ERASED = "Det som visades på mötet den {day} är gallrat och kan inte jämföras med."
CHANGED_HEADING = "Tydliga ändringar nu och förra gången"
CHANGED_HEADERS = ("Vad", "Var", "Källa", "Nu", "Väntat", "Läge", "Sedan förra mötet", "Ansvarar")
CHANGED_STATES = {"new": "ny", "same": "kvar", "gone": "inte längre tydlig", "first": ""}
SIGNAL = "{what} i {area}: {verdict}, {count} mot väntat {expected}"
OWNER = "Ansvarar: {role}"
NOBODY = "Ingen äger frågan"
SINCE_LAST = {"new": "Ny sedan förra mötet.", "same": "Tydlig också vid förra mötet.", "first": ""}
NO_MONTHS = "Det finns ingen serie att visa."

SHOWN_QUESTIONS = "{found} av {of} frågor visas, de som har ändrats först. Alla står på sidan Trygghet."

UNDERTAKINGS = OutOf(
    nothing="Inga löften eller åtgärder pågår.",
    not_only="Det enda som pågår går enligt plan.",
    only="Det enda som pågår är efter plan eller ska ha följts upp.",
    none="Alla {of} löften och åtgärder går enligt plan.",
    some="{found} av {of} löften och åtgärder är efter plan eller ska ha följts upp.",
    every="Alla {of} löften och åtgärder är efter plan eller ska ha följts upp.",
)
UNDERTAKING_KINDS = {"promise": "Löfte", "action": "Åtgärd"}
UNDERTAKING_HEADERS = ("Löfte eller åtgärd", "Slag", "Läge", "Gjort av lovat", "Ansvarar", "Följs upp")
UNDERTAKINGS_HEADING = "Försenade först"
OF = "{done} av {planned}"

AHEAD_NOTHING = "Inget är inlagt fram till {day}."
AHEAD_SOME = {"one": "En sak är inlagd fram till {day}.", "many": "{count} saker är inlagda fram till {day}."}
AHEAD_HEADERS = ("När", "Vad", "Var", "Slag", "Ansvarar")
AHEAD_HEADING = "I tidsordning"
AHEAD_KINDS = {"agreement": "överenskommelse går ut", "promises": "löfte följs upp", "actions": "åtgärd följs upp",
               "decisions": "beslut ska vara klart"}  # fmt: skip

DECIDED_NOTHING = "Inga beslut är skrivna än."
DECIDED_NOTHING_CLOSED = "Mötet fattade inga beslut."
DECIDED = {"one": "Ett beslut på mötet.", "many": "{count} beslut på mötet."}
DECIDED_HEADING = "Beslut i dag"

NOBODY_SILENT = "Ingen organisation har tystnat."
NOBODY_SILENT_YET = "Hela veckan är inte rapporterad. Så långt det är rapporterat har ingen organisation tystnat."
SHOWN = "De första {found} av {of} visas."
ERASED = "Underlaget till den här punkten är gallrat."
ERASED_WHY = "Det byggde på uppgifter som har gallrats sedan mötet ({tables}), och visas därför inte längre."

PLACE = "{place} av {of}"
BACK = "Föregående"
FORWARD = "Nästa"
ERASED_HEADING = "Gallrat"

MINUTES = "Minnesanteckningar: {title}"
PRESENT = "Närvarande"
NOBODY_PRESENT = "Det står inte vilka roller som var med."
NOT_MINUTES = "Minnesanteckningar kan inte bli {kind}."
MINUTES_KINDS = "Välj {kinds}."
UNKNOWN_MEETING = "Det finns inget möte {meeting}."
NOT_CLOSED = "Mötet {title} är inte avslutat. Minnesanteckningar görs när mötet avslutas på sidan Möte."
NOTES = "Om figuren: märken och förbehåll"
GOING_ON = "Pågår"
CLOSED = "Avslutade"
OPEN_MEETINGS = OutOf(
    nothing="Inget möte är inlagt för området.",
    not_only="Det enda mötet är avslutat.",
    only="Ett möte pågår.",
    none="Inget möte pågår. {of} är avslutade.",
    some="{found} av {of} möten pågår.",
    every="Alla {of} möten pågår.",
)
UNKNOWN_IN_LINK = "Mötet i länken finns inte."
MAKE_MINUTES = "Minnesanteckningar"
FROZEN = {
    "closed": "Fryst {moment}, när mötet avslutades. Länken visar alltid det här.",
    "then": "Fryst i efterhand, {moment}, ur version {version} som mötet såg. Länken visar alltid det här.",
    "now": "Fryst i efterhand, {moment}, ur version {version}. Den version som mötet såg finns inte, så bilden är den "
    "som gällde när den frystes.",
}
NOT_FROZEN = {
    "then": "Avslutat men inte fryst. Det här är version {version}, som mötet såg.",
    "now": "Avslutat men inte fryst. Den version som mötet såg finns inte, så det här är den senaste.",
}
EXAMPLE_THEN = "Exempeldata."
LACKING = "Uppgifter som mötet såg är redan gallrade: {tables}."
FREEZE = "Frys bilden"
FREEZE_WHY = "Mötet avslutades utan att bilden frystes. Den fryses nu, i efterhand, och det står så i den."
FREEZE_SURE = "Ja, frys den"
FROZEN_ERASED = "Uppgifter som har gallrats sedan mötet visas inte: {tables}."
FORMAT = "Format"
MAKE = "Skapa filen"
MAKING = "Skapar filen …"
FETCH = "Hämta {name}"

DECIDE = "Skriv ett beslut"
BECOMES_ACTION = "Beslutet blir en åtgärd"
SAVE_DECISION = "Spara beslut"
DECIDED_NOW = "Beslut {count} är sparat."
FOLLOW_UP = "Följ upp"
WHICH_DECISION = "Vilket beslut"
SAVE_FOLLOW_UP = "Spara uppföljning"
FOLLOWED_UP = "Uppföljningen är sparad."
KEYS = "Tangenter: piltangenter eller PageUp och PageDown bläddrar, b går till textfältet."

CLOSE = "Avsluta mötet"
CLOSE_WHY = "Bilden fryses som den är nu, med besluten. Sedan går ingenting att ändra, och länken visar alltid det här."
CLOSE_SURE = "Ja, avsluta mötet"
CLOSING = "Fryser bilden …"
CLOSED_NOW = "Mötet är avslutat."
NOT_NEWEST = "Sidan visar en äldre version. Visa den senaste innan mötet avslutas."

BEGIN = "Börja ett möte"
KIND = "Slag av möte"
TITLE = "Mötets namn"
HELD_ON = "Dag"
BEGIN_NOW = "Börja mötet"
BEGUN = "Mötet har börjat."
CHANGE = "Ändra tid och närvarande"
CHANGED = "Mötet är ändrat."
NAME_OF = "{kind} {area} {day}"
NAME_HINT = "Tomt: slaget, området och dagen"

"""The page Löften: problems, causes, what is chosen, what is done and promised, and how it goes."""

from samverkan_data.texts.amounts import OutOf

LATE_SENTENCE = OutOf(
    nothing="Inga åtgärder eller löften är inlagda för området",
    not_only="Det enda som är lovat eller satt i gång är inte försenat",
    only="Det enda som är lovat eller satt i gång är försenat",
    none="Inget av {of} löften och åtgärder är försenat",
    some="{found} av {of} löften och åtgärder är försenade",
    every="Alla {of} löften och åtgärder är försenade",
)
CHOSEN_SENTENCE = OutOf(
    nothing="Inga problem är inlagda",
    not_only="Det enda problemet är inte valt",
    only="Det enda problemet är valt",
    none="Inget av {of} problem är valt",
    some="{found} av {of} problem är valda",
    every="Alla {of} problem är valda",
)
LEAD = "Talen gäller {period}"
NOTHING = "Börja med ett problem: det som parterna ser och vill göra något åt."

LATE_HEADING = {"none": "Inget är försenat", "one": "En sak är försenad", "many": "{count} saker är försenade"}
LATE_HEADERS = ("Försenat", "Slag", "Skulle vara klart eller följas upp", "Ägare", "Gjort")
KINDS = {"action": "åtgärd", "promise": "löfte"}
LATE = "■ försenat sedan {day}"

PROGRESS_HEADING = OutOf(
    nothing="Inget av det som är lovat går att räkna",
    not_only="Det enda som går att räkna är inte klart",
    only="Det enda som går att räkna är klart",
    none="Inget av {of} löften och åtgärder är gjort fullt ut",
    some="{found} av {of} löften och åtgärder är gjorda fullt ut",
    every="Alla {of} löften och åtgärder är gjorda fullt ut",
)
PROGRESS_READING = "Gjort av lovat. Hela raden = allt som ska göras; strecket = så långt en jämn takt hade kommit i dag"
PROGRESS_SOURCE = "Löften och åtgärder"
PROGRESS_HEADERS = ("Löfte eller åtgärd", "Gjort", "Av", "Jämn takt i dag")
AS_OF = "{day}"
PACE = "jämn takt vore {count}"
DONE_OF = "{done} av {of}"
DONE = "{done} gjorda"
OF = "{of} ska göras"

NOTED = "noterat {day}"
CHOSEN_ON = {"vald": "valt {day}", "inte_vald": "inte valt, {day}", "": "inte bedömt än"}
CHOSEN = {"vald": "valt", "inte_vald": "inte valt", "": "inte bedömt än"}
PROBLEM_LINE = "{area} · {theme} · {noted} · {chosen}"
NO_THEME = "inget tema"

PRIORITY_HEADING = "Varför det är valt"
PRIORITY_HEADERS = ("Fråga", "Svar", "Ur")
FROM_DATA, FROM_PEOPLE = "data", "parterna"
HOW_COMMON, HOW_LONG, UNLIKE, BOUNDED = (
    "Hur vanligt",
    "Hur länge",
    "Skiljer sig från andra kommuner",
    "Avgränsat i plats",
)
TICKS = {
    "influence": "Går att påverka", "harm": "Skada", "many": "Drabbar många",
    "leads_on": "Leder till annan brottslighet", "reason": "Skäl",
}  # fmt: skip
NOT_JUDGED = "inte bedömt"
NOT_OPEN = "visas inte i det öppna läget"
NOT_KNOWN = "inga uppgifter"
COUNT = "{source}: {count} under {period}{verdict}{expected}"
VERDICT = ", {verdict}"
EXPECTED = " (väntat {span})"
HIDDEN = "skyddat"
LONG_OVER = "{source}: över det väntade sedan {when}"
LONG_UNDER = "{source}: under det väntade sedan {when}"
LONG_WITHIN = "{source}: inom det väntade till och med {last}"
PART_OF = "{source}: {count} av {whole} i {area}"
MOST_IN = "{source}: flest i {place}, {count} av {whole}"
RATE = "{label} {year}: {value} per 100 000 i {area}"
RATE_BAND = "{rate}, {place} mittenhalvan av {areas} kommuner ({span})"
BAND_PLACES = {"above": "över", "below": "under", "inside": "inom"}
RATE_BESIDE = "{rate}, mot {others}"
RATE_OTHER = "{value} i {area} ({verdict})"
NO_PUBLISHED = "inget publicerat tal för temat"

CAUSES_HEADING = {
    "none": "Inga orsaker är inlagda", "one": "En trolig orsak", "many": "{count} troliga orsaker",
}  # fmt: skip
CAUSE_HEADERS = ("Perspektiv", "Orsak", "Talar för", "Talar emot")
CAUSES_OPEN = "Vad som talar för och emot visas inte i det öppna läget: det kan bygga på enskilda händelser."
LACKING_PERSPECTIVES = "Inte prövat än: {perspectives}."
SEE_FIGURE = "Figur: {cause}"

ACTIONS_HEADING = {"none": "Ingen åtgärd är inlagd", "one": "En åtgärd", "many": "{count} åtgärder"}
ACTION_HEADERS = ("Åtgärd", "Ägare", "Tid", "Arbetet", "Effekten", "Läge")
AFTER = "Före och efter"
ACTION = "{title}{how}{cause}"
HOW = " ({how})"
AGAINST_CAUSE = ". Mot orsaken: {cause}"
PROMISES_HEADING = {"none": "Inget löfte är gett", "one": "Ett löfte", "many": "{count} löften"}
PROMISE_HEADERS = ("Löfte", "Ägare", "Tid", "Aktivitet", "Läge", "Resultat")
FOLLOWED_UP = "följs upp {day}"
FROM_DAY, TO_DAY = "från {day}", "till {day}"
RESULT = "Resultat: {result}"
OWNER = "{role} ({side})"
OWNER_STATES = {"vacant": "{owner}: vakant", "gone": "{owner}: finns inte i överenskommelsen", "nobody": "ingen ägare"}
SIDES = {"polis": "polisen", "kommun": "kommunen"}
NO_GOAL = "inget mål"
GOAL = "{text}. {label}: {baseline} ska bli {target}"
NOW = {
    "reached": "Nu {now} ({year}): målet är nått",
    "not_reached": "Nu {now} ({year}): målet är inte nått",
    "unclear": "Nu {now} ({year}): det går inte att säga om målet är nått",
    "too_few": "{year}: för få svar för att säga något",
    "before_start": "Senast {now} ({year}), före start: inte mätt sedan dess",
    "hidden": "Talet för {year} är skyddat",
    "not_measured": "Inte mätt här",
}
UNITS = {"procent": " %", "per_100000": " per 100 000", "index": "", "antal": ""}
UNKNOWN_VALUE = "okänt"
MARGIN = "{now} ({span})"

DECISIONS_HEADING = OutOf(
    nothing="Inget beslut är öppet",
    not_only="Ett beslut är öppet, och det är inte försenat",
    only="Det enda öppna beslutet är försenat",
    none="{of} beslut är öppna, inget är försenat",
    some="{found} av {of} öppna beslut är försenade",
    every="Alla {of} öppna beslut är försenade",
)
DECISION_HEADERS = ("Beslut", "Område", "Ägare", "Klart senast", "Läge", "Resultat", "Möte")
TO_MEETING = "Så såg mötet det: {title}"
DONE_SHOWN = "Av besluten som inte längre är öppna visas de senaste {found} av {of}."

LOOSE_TITLE = "Utan problem"
KEPT_HEADERS = ("Problem", "Område", "Noterat", "Hur vanligt", "Parternas bedömning", "Skäl")
NOT_CHOSEN_HEADING = "Problem som parterna inte har valt"
NOT_JUDGED_HEADING = "Problem som väntar på bedömning"
KEPT_NOTE = "Det som inte väljs finns kvar här, med skälet, så att det går att ta upp igen."

NEW_PROBLEM, NEW_CAUSE, NEW_ACTION, NEW_PROMISE = "Nytt problem", "Ny orsak", "Ny åtgärd", "Nytt löfte"
NEW_EVENT = "Nytt evenemang"
JUDGE = "Ändra problemet och bedömningen"
CHANGE = "Ändra: {title}"

EVENTS_HEADING = {
    "none": "Inget som kommer är inlagt", "one": "En sak som kommer", "many": "{count} saker som kommer",
}  # fmt: skip
EVENT_HEADERS = ("Det som kommer", "Område", "Slag", "Tema", "Från", "Till")

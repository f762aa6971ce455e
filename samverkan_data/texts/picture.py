"""Sentences that the picture says: verdicts, owners, agreements, periods."""

VERDICTS = {
    "rise": "tydlig ökning",
    "fall": "tydlig minskning",
    "normal": "inom det väntade",
    "too_few": "för få för att bedöma",
}
MARKS = {"rise": "▲", "fall": "▼", "normal": "–", "too_few": "–"}
PERIOD_BACKWARDS = "Perioden slutar {end} men börjar {start}."
SWAP_DATES = "Byt plats på datumen."
IN_AREA = "{what} i {area}"
RISEN = "{what} har tydligt ökat"
FALLEN = "{what} har tydligt minskat"
NOTHING_CHANGED = "Inget har tydligt ändrats {since}."
NOTHING_TO_JUDGE = "Det finns inget att jämföra med för den här perioden."
NO_INCIDENTS = "Inga händelser i urvalet. Välj ett längre tidsspann eller ett större område."
LACKS_OWNER = "{what} saknar ägare."
SINCE_YEARS = "mot samma månader {years}"
SINCE_NOTHING = "utan tidigare period att jämföra med"
SINCE_PREVIOUS = "mot perioden före"
OUT_OF = "{found} av {all} har tydligt ändrats, resten kan vara slump"
NONE_OUT_OF = "Ingen av {all} har tydligt ändrats, skillnaderna kan vara slump"
EXPECTED = "väntat {span}"
NOBODY = "ingen äger frågan"
VACANT = "vakant"

AGREEMENT_ENDED = "Överenskommelsen gick ut den {day}."
AGREEMENT_RUNS = "Överenskommelsen gäller till och med den {day}."
AGREEMENT_OPEN = "Överenskommelsen gäller tills vidare."
AGREEMENT_NONE = "Det finns ingen överenskommelse för området."
AGREEMENT_AHEAD = "Överenskommelsen börjar gälla den {day}."
THEMES_UNOWNED = "{count} av {all} teman saknar ägare"
ALL_OWNED = "Alla {all} teman har en ägare"
THEME_WITHOUT_ROLE = "{theme}: ingen roll ansvarar för frågan."
ROLE_WITHOUT_HOLDER = "{role} ({side}): rollen är vakant."
SIDE_LABELS = {"polis": "Polisen", "kommun": "Kommunen"}

"""Sentences that the picture says: changes, owners, agreements, periods."""

from samverkan_data.texts.amounts import OutOf

PERIOD_BACKWARDS = "Perioden slutar {end} men börjar {start}."
SWAP_DATES = "Byt plats på datumen."
IN_AREA = "{what} i {area}"
RISEN = "{what} har tydligt ökat"
FALLEN = "{what} har tydligt minskat"
NOTHING_CHANGED = "Inget har tydligt ändrats {since}."
NOTHING_TO_JUDGE = "Det finns inget att jämföra med för den här perioden."
NO_INCIDENTS = "Inga rapporterade händelser i urvalet. Välj ett längre tidsspann eller ett större område."
LACKS_OWNER = "{what} saknar ägare."
SINCE_YEARS = "mot samma månader {years}"
SINCE_NOTHING = "utan tidigare period att jämföra med"
SINCE_PREVIOUS = "mot perioden före"
SINCE_PERIOD = "mot {period}"
OUT_OF = OutOf(
    nothing="Inget går att bedöma: talen är för få",
    not_only="Det enda som går att bedöma har inte tydligt ändrats, skillnaden kan vara slump",
    only="Det enda som går att bedöma har tydligt ändrats",
    none="Inget av {of} har tydligt ändrats, skillnaderna kan vara slump",
    some="{found} av {of} har tydligt ändrats, resten kan vara slump",
    every="Alla {of} har tydligt ändrats",
)
EXPECTED = "väntat {span}"
MAY_CHANGE = "kan ändras när fler anmälningar kommer in"
MAY_CHANGE_SENTENCE = "{what} kan ändras när fler anmälningar kommer in."
EXAMPLES = "{what} är påhittade. Allt annat är riktiga uppgifter."
EXAMPLES_OF_AREA = "{what} för {area} är påhittade. Allt annat är riktiga uppgifter."
EXAMPLE_KINDS = {"incidents": "händelser", "observations": "mätningar", "problems": "problem", "promises": "löften",
                 "actions": "åtgärder", "events": "evenemang", "agreements": "överenskommelser", "meetings": "möten",
                 "decisions": "beslut"}  # fmt: skip
UNPLACED = "Plats okänd i {area}"
NOBODY = "ingen äger frågan"
VACANT = "vakant"

AGREEMENT_ENDED = "Överenskommelsen gick ut den {day}."
AGREEMENT_RUNS = "Överenskommelsen gäller till och med den {day}."
AGREEMENT_SOON = "Överenskommelsen går snart ut, den {day}."
AGREEMENT_NO_NEXT = "Ingen ny är inlagd."
AGREEMENT_OPEN = "Överenskommelsen gäller tills vidare."
AGREEMENT_NEXT = "Nästa, {title}, börjar gälla den {day}."
AGREEMENT_BESIDE = "{title} och {other} gäller samtidigt. Den som började sist räknas."
AGREEMENTS_INSIDE = {
    "one": "Inom området har {areas} en egen överenskommelse.",
    "many": "Inom området har {areas} egna överenskommelser.",
}
ROLES_BORROWED = "{title} har inga egna roller än. Rollerna är de som står i {before}."
NO_ROLES_YET = "{title} har inga roller än."
ROLE_IN = "{role} ({area})"
VACANT_ROLE_IN = "{role} ({area}, vakant)"
OF_AREA = "{area}: "
AGREEMENT_NONE = "Det finns ingen överenskommelse för området."
AGREEMENT_AHEAD = "Överenskommelsen börjar gälla den {day}."
UNOWNED = OutOf(
    nothing="Inga teman finns i registret",
    not_only="Det enda temat har en ägare",
    only="Det enda temat saknar ägare",
    none="Alla {of} teman har en ägare",
    some="{found} av {of} teman saknar ägare",
    every="Inget av {of} teman har en ägare",
)
NO_AGREEMENT = "Ingen överenskommelse gäller, så ingen roll ansvarar för någon fråga."
THEME_WITHOUT_ROLE = "{theme}: ingen roll ansvarar för frågan."
ROLE_WITHOUT_HOLDER = "{role} ({side}): rollen är vakant."
SIDE_LABELS = {"polis": "Polisen", "kommun": "Kommunen"}

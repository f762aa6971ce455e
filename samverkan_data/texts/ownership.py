"""Who owns what: what lacks an owner, what to do about it, and how owners stand on pages."""

NO_OWNER = "ingen ägare är angiven"
NO_OWNER_AT = "ingen ägare är angiven hos {side}"
NOT_THERE = "rollen {role} finns inte i överenskommelsen den här dagen"
UNOWNED = {
    "promises": "Löftet ”{title}”: {why}.",
    "actions": "Åtgärden ”{title}”: {why}.",
    "decisions": "Beslutet ”{title}”: {why}.",
}
ROLE_ENDED = "{role} ({side}): rollens tid gick ut den {day}."
REMEDIES = {
    "no_agreement": "Lägg in överenskommelsen och dess roller.",
    "theme_without_role": "Bestäm vilken roll som ansvarar och skriv temat i kolumnen Ansvarar för.",
    "promise_without_owner": "Skriv rollen som ansvarar i kolumnen Ansvarar, eller lägg in rollen i överenskommelsen.",
    "action_without_owner": "Skriv en roll från vardera parten, eller lägg in rollen i överenskommelsen.",
    "decision_without_owner": "Skriv rollen som ansvarar för beslutet, eller lägg in rollen i överenskommelsen.",
    "role_without_holder": "Skriv funktionen som har rollen i kolumnen Innehavare.",
    "role_ended": "Lägg in rollen igen med en ny första dag, eller flytta det som den äger till en annan roll.",
    "agreement_ended": "Teckna en ny överenskommelse och lägg in den med sina roller.",
    "agreement_ends_soon": "Börja arbetet med nästa överenskommelse nu.",
    "agreement_without_roles": "Lägg in rollerna med den nya överenskommelsens kod.",
    "agreements_overlap": "Sätt en sista dag på den som inte längre gäller.",
}

FINDINGS_HEADING = {
    "none": "Allt har en ägare", "one": "En sak att ordna med ägare och överenskommelse",
    "many": "{count} saker att ordna med ägare och överenskommelse",
}  # fmt: skip
FINDING = "{message} {remedy}"
FINDINGS_MORE = "Och {count} till."
SEE_ANSVAR = "Se Ansvar"

AREAS_HEADING = "Vem som äger vad, och var"
AREAS_READING = "Ett område står för sig där någon annan äger temat än i resten"
AREA_HEADERS = ("Tema", "Område", "Polisen", "Kommunen", "Slag av uppdrag")
PARTS = {"A": "{role} ansvarar", "m": "{role} medverkar"}
VACANT = "{told} (vakant)"
NOBODY_HERE = "ingen"

OWNED_HEADING = "Vad rollerna har att göra"
OWNED_HEADERS = ("Roll", "Sida", "Slag av uppdrag", "Löften", "Åtgärder")
NOTHING_OWNED = "Inga pågående löften eller åtgärder har en roll här."
BOTH_SIDES = "Ägare: {told}."
IN_AREA = "{told} i {area}"
OWNER_OF = "{role} ({side}, {mission})"

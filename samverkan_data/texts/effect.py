"""Sentences about actions: before and after, beside comparison areas; *after*, never *because of*."""

HEADING = "Hjälpte åtgärden?"
HEADING_OF = "Hjälpte åtgärden? {source}: {title}"
NO_ACTION = "Ingen vald"
READING = (
    "Antal {step} i åtgärdens område, hela temat. Strecket ovanför: åtgärden. Grått: väntat spann, dit slumpen når; "
    "utanför är ändringen tydlig (▲▼)"
)
CHOOSE = "Åtgärd"
OPTION = "{title} ({area}, från {start})"
NOTE = (
    "Jämförelsen är områdena intill under samma månader. En skillnad är inte ett bevis: områdena var inte lottade, "
    "och något annat kan ha hänt samtidigt."
)
NO_INCIDENTS = "Inga händelser i åtgärdens tema och område, så det går inte att säga om något har ändrats."

FROM_TO = "{low} till {high}"
ANSWERS = {
    "fewer": (
        "{source}: efter {start} tydligt färre än i {areas}, ungefär {events} färre i månaden ({limits}). "
        "Nivån är {ratio} av vad jämförelsen ger skäl att vänta ({ratio_limits} %)."
    ),
    "more": (
        "{source}: efter {start} tydligt fler än i {areas}, ungefär {events} fler i månaden ({limits}). "
        "Nivån är {ratio} av vad jämförelsen ger skäl att vänta ({ratio_limits} %)."
    ),
    "unclear": (
        "{source}: efter {start} går det inte att se någon skillnad mot {areas}. Skillnaden är {signed} händelser i "
        "månaden, nivån {ratio} av den väntade ({ratio_limits} %): det kan vara slump."
    ),
}
REFUSALS = {
    "too_early": "{source}: för tidigt att säga. Det behövs minst {months} hela månader efter {start}.",
    "no_comparison": "{source}: det finns inget område att jämföra med, så det går inte att säga om åtgärden hjälpte.",
    "too_few": (
        "{source}: för få händelser för att säga något. Det behövs minst {before} före, både i området och i "
        "jämförelsen, och tillräckligt många efter."
    ),
}
SHORT = {
    "fewer": "▼ färre än jämförelsen",
    "more": "▲ fler än jämförelsen",
    "unclear": "ingen tydlig skillnad",
    "too_early": "för tidigt att säga",
    "no_comparison": "inget att jämföra med",
    "too_few": "för få för att säga",
    "no_incidents": "inga händelser",
}

"""Titles, labels and sentences of the pages."""

from samverkan_data.texts.amounts import OutOf
from samverkan_data.verdict import Verdict

APP = "Samverkan"
TITLES = {
    "lagesbild": "Lägesbild",
    "handelser": "Händelser",
    "veckan": "EST-veckan",
    "trygghet": "Trygghet",
    "jamfor": "Jämför",
    "ansvar": "Ansvar",
    "loften": "Löften",
    "lagen": "Lag och beslut",
    "mote": "Möte",
    "register": "Register",
    "ladda_upp": "Ladda upp",
    "min_kommun": "Min kommun",
    "om_siffrorna": "Om siffrorna",
    "logg": "Logg",
}

AREA = "Område"
FROM = "Från"
TO = "Till"
CATEGORY = "Kategori"
SOURCE = "Källa"
COMPARE = "Jämför med"
ALL_CATEGORIES = "Alla kategorier"
THEME_OPTION = "Tema: {label}"
CATEGORY_OPTION = "{tree}: {label}"
BOTH_SOURCES = "Sida vid sida"
COMPARE_OPTIONS = {"years": "Samma månader tidigare år", "previous": "Perioden före"}
INSTRUMENT = "Mätning"
GROUP = "Grupp"
QUESTION = "Fråga"

EXAMPLE = "Exempeldata"
BEGIN_OWN = "Börja med er egen kommun"
OLD_VERSION = "Du ser version {version} från {day}. Det finns nyare uppgifter."
SHOW_LATEST = "Visa de senaste uppgifterna"
CAPTION_SOURCE = "Källa: {source}"
CAPTION_N = "n = {n}"
CAPTION_N_OF = "n = {n} av {of} ({rest} {why})"
NO_CLOCK = "utan klockslag"
SHOWN_OF = "{found} av {of} visas. Tabellen har alla {of}."
CAPTION_VERSION = "version {version}, {day}"
AS_TABLE = "Visa som tabell"
AS_CSV = "Hämta som CSV"
AS_PICTURE = "Hämta som bild"
MENU = "Mer om figuren"
HOW_TO_READ = "Så läser du figuren"
FIGURE_LINK = "Länk till figuren"
UNKNOWN_AREA = "Området {code} i länken finns inte i områdesregistret. Sidan visar {name} i stället."
UNKNOWN_CHOICE = {
    "kategori": "Länkens kategori {code} finns inte i kategoriregistret. Här visas alla kategorier.",
    "kalla": "Länkens källa {code} har inga händelser. Här visas alla källor.",
}
BAD_DATE = "Datumet i länken går inte att läsa. Sidan visar {period} i stället."
UNKNOWN_VERSION = "Versionen i länken finns inte. Sidan visar de senaste uppgifterna."
UNEXPECTED = "Något gick fel när sidan skulle visas. Inget har sparats eller ändrats."
UNEXPECTED_REMEDY = "Ladda om sidan. Hjälper det inte, kontakta den som sköter systemet."

LAGESBILD_TITLE = "Lägesbild {area}"
LAGESBILD_PERIOD = "{period} {since}"
SAME_MONTHS = "samma period varje år"
SIGNAL_READING = "grått: väntat spann, dit slumpen når; utanför är ändringen tydlig (▲▼)"
CARD_READING = "Samma period varje år. Grått: väntat spann i år, dit slumpen når; utanför är ändringen tydlig"
OPENS = "Öppna"
BEAR_IN_MIND = "Att tänka på"
EXPECTED = "väntat {span}"
NOBODY = "■ ingen äger frågan"
NAME_OWNER = "Utse ägare"
NAME_OWNER_OF = "Utse ägare: {theme}"
RENEW = "Förnya överenskommelsen"
PROPOSALS = "Förslag till ny överenskommelse"
PROPOSALS_READING = "Gäller först när båda parterna har bekräftat. Till dess avgör den gamla"
WAITS = "{title}, {years}, väntar på {sides}."
CONFIRM = {"polis": "Bekräfta för polisen: {title}", "kommun": "Bekräfta för kommunen: {title}"}
CHANGE_AGREEMENT = "Ändra överenskommelsen"
VACANT = "■ rollen är vakant"
ALL_CHANGES = (
    "Antal {period} mot medel tidigare. Streck: dit slumpen når; når det inte linjen oförändrat är ändringen tydlig. "
    "◂ ▸ vid kanten: strecket fortsätter"
)
TRYGGHET_BESIDE = "Trygghet i samma område"
TRYGGHET_SAYS = "{label}: {value}, {verdict} sedan {year} ({change} procentenheter, {low} till {high})."
TRYGGHET_STILL = "Ingen fråga har tydligt ändrats sedan förra mätningen."
SEE_TRYGGHET = "Se Trygghet"
ACTIONS = "Åtgärder som pågår"
ACTION_HEADERS = ("Åtgärd", "Ansvarar", "Läge")
NO_ACTIONS = "Inga åtgärder är inlagda för området."
COMPARED = "jämfört: {days}"
AGREEMENT = "Överenskommelsen"
STATES = {
    "uppfyllt": "✓ uppfyllt", "pagar": "● pågår enligt plan", "efter_plan": "■ efter plan",
    "ej_paborjat": "○ inte påbörjat",
}  # fmt: skip

SIDE_BY_SIDE = "EST och polisanmälningar visas sida vid sida och läggs aldrig ihop: de räknar olika saker."
MONTH_HEADING = {
    Verdict.NONE: "{source}: inom det väntade {when}",
    Verdict.RISE: "{source}: över det väntade {when}",
    Verdict.FALL: "{source}: under det väntade {when}",
}
WHOLE_STEPS = {"month": "per månad", "quarter": "per helt kvartal", "year": "per helt år"}
MONTH_READING = "Händelser {step}. Grått: väntat spann, dit slumpen når; utanför är ändringen tydlig (▲▼)"
NEW_LEVEL_READING = ". Ny nivå: minst {count} i rad på samma sida av den förra, så spannet räknas om därifrån"
HOUR_HEADING = "{source}: flest {cluster}"
HOUR_HEADING_FLAT = "{source}: inget tydligt mönster över veckan"
HOUR_READING = "Antal per veckodag och timme. Starkare färg = fler"
MAP_HEADING = "{source}: var det händer"
MAP_UNPLACED = "{source}: platsen är inte känd"
NOT_ON_MAP = "Inte på kartan: {names}."
OPEN_UNPLACED = "Händelser utan känd plats visas inte för sig i det öppna läget."
MAP_READING = "Cirkelns yta = antal {period}. ▲▼ = tydlig ändring"
YEARS_HEADING = "{source}: {changes}"
YEARS_SUM = "{source} sammanlagt"
YEARS_STILL = "inget område har tydligt ändrats"
YEARS_CHANGED = {Verdict.RISE: "{names} har tydligt ökat", Verdict.FALL: "{names} har tydligt minskat"}
YEARS_SUMS = {
    (Verdict.RISE, True): "Sammanlagt har {names} tydligt ökat, fast ingen kategori har det för sig.",
    (Verdict.FALL, True): "Sammanlagt har {names} tydligt minskat, fast ingen kategori har det för sig.",
    (Verdict.RISE, False): "Bedömt för sig har {names} tydligt ökat, men inte bland alla tal som jämförs här.",
    (Verdict.FALL, False): "Bedömt för sig har {names} tydligt minskat, men inte bland alla tal som jämförs här.",
}
YEARS_SUM_OF = "{source} i {names}"
YEARS_UNPLACED = {
    False: "{source}: platsen är inte känd, och antalet har inte tydligt ändrats",
    True: "{source}: platsen är inte känd, och antalet har tydligt ändrats",
}
YEARS_CHOSEN = "{source} i {name}: {verdict}"
YEARS_READING = (
    "{measure} {when}. Samma skala i alla rutor. "
    "Grått: väntat spann {year}, dit slumpen når; utanför är ändringen tydlig (▲▼)"
)
YEARS_SEASON, YEARS_WHOLE_YEAR = "{period} varje år", "per år"
YEARS_WHOLE = "Hela {area}: {count}{verdict}{expected}"
EXPECTED_IN = "Väntat {year}"
NO_POPULATION = "Visas bara som antal, eftersom folkmängden inte är känd: {names}."
FEW_FOR_RATE = "Färre än {fewest} händelser, så ingen takt visas: {names}."
MOSTLY_FEW = "De flesta talen är under {fewest}: därför visas antal."
MEASURE = "Räkna"
MEASURES = {"antal": "Antal", "per_1000": "Per 1 000 invånare"}
WHOLE_AREA = "Hela {area}"
OWNED_BY = "Ansvarar: {roles}."
CATEGORIES_HEADING = OutOf(
    nothing="Ingen kategori går att bedöma: talen är för få",
    not_only="Den enda kategori som går att bedöma har inte tydligt ändrats",
    only="Den enda kategori som går att bedöma har tydligt ändrats",
    none="Ingen av {of} kategorier som går att bedöma har tydligt ändrats",
    some="{found} av {of} kategorier som går att bedöma har tydligt ändrats",
    every="Alla {of} kategorier som går att bedöma har tydligt ändrats",
)
CATEGORIES_READING = (
    "{source}, antal {period} mot medel tidigare. Streck: dit slumpen når; når det inte linjen oförändrat är ändringen "
    "tydlig. ◂ ▸ vid kanten: strecket fortsätter. Tabellen har varje plats"
)
WAYS_READING = "Öppna en fråga för att se den för sig. ▲▼ = tydlig ändring i hela området"
PUBLISHED_HEADING = "{name} {year}: {count} anmälda brott enligt Brå"
PUBLISHED_SOURCE = "Brå, anmälda brott"
PUBLISHED_READING = "Alla anmälda brott per 100 000 invånare (medelfolkmängd) och år"

QUESTION_HEADING = OutOf(
    nothing="Svaren fråga för fråga",
    not_only="Frågan har inte tydligt ändrats sedan förra mätningen",
    only="Frågan har tydligt ändrats sedan förra mätningen",
    none="Ingen av {of} frågor har tydligt ändrats sedan förra mätningen",
    some="{found} av {of} frågor har tydligt ändrats sedan förra mätningen",
    every="Alla {of} frågor har tydligt ändrats sedan förra mätningen",
)
QUESTION_READING = {
    "procent": "Andel, procent. Ram = tydlig ändring mot mätningen före. Antal svar kan skilja mellan frågorna",
    "index": "Index 0–6, högre = större problem. Ram = tydlig ändring mot mätningen före",
}
SHARE_HEADING = {True: "{label}: {names} skiljer sig tydligt från resten", False: "{label}: inget område skiljer sig"}
SHARE_READING = (
    "Andel av dem som svarat {year}. Streck: felmarginal mot resten; når det inte den prickade linjen är skillnaden "
    "tydlig"
)
TRYGGHET_SENTENCE = {
    Verdict.WORSE: "Tydligt sämre: {labels}.",
    Verdict.BETTER: "Tydligt bättre: {labels}.",
    Verdict.RISE: "Tydligt fler: {labels}.",
    Verdict.FALL: "Tydligt färre: {labels}.",
}
INSTRUMENT_NOTE = "Index och andel är två olika mätningar. De visas var för sig och läggs aldrig i samma serie."

MATRIX_HEADING = {True: "{themes} har ingen ägare", False: "Varje tema har en ägare"}
MATRIX_MANY = "{count} teman har ingen ägare"
MATRIX_READING = "A = ansvarar, m = medverkar, v = rollen är vakant. Tom ruta = inget utpekat ansvar"
ROLES_HEADING = "Roller"
NEW_ROLE = "Ny roll"
ROLE_HEADERS = ("Roll", "Sida", "Uppdrag", "Ansvarar för", "Innehavare", "Gäller")
VACANT_BADGE = "■ vakant"
AGREEMENT_SOURCE = "överenskommelsen mellan {municipality} och {police}"
ROLE_SOURCE_NOTE = "Rollerna är överenskommelsens."
AGREEMENT_ORIGIN = "Om överenskommelsen: {origin}"
ROLE_OF = {False: "{role} ({side})", True: "{role} ({side}, vakant)"}
LIST_HEADERS = ("Tema", "Ansvarar", "Medverkar")
MATRIX_N = "{roles}, {themes}"
IN_AREA = "{area}: {sentence}"

SOURCES_HEADING = "Källor"
SOURCE_HEADERS = ("Källa", "Från", "Till", "Hela månader till och med", "Rader", "Exempeldata")
METHOD_HEADING = "Så läser du slutsatserna"
METHOD = (
    "Tydlig ökning och tydlig minskning: skillnaden är större än slumpen brukar ge, även när hänsyn tas till att brott "
    "kommer i klungor och att många rutor jämförs på en gång.",
    "Inom det väntade: skillnaden kan vara slump. Det betyder inte att inget har hänt.",
    "För få för att bedöma: talen är så små att ingen slutsats går att dra.",
    "Väntat spann: dit når en oförändrad situation minst 95 gånger av 100, och oftare ju fler tal som ses på en gång. "
    "Spannet avgör: utanför det är ändringen tydlig, innanför kan den vara slump. I figurerna är det grått.",
    "Takt per 100 000 invånare räknas som Brå gör på medelfolkmängden: medel av folkmängden vid årets början och slut.",
    "EST och polisanmälningar räknar olika saker och läggs aldrig ihop. Saknas, skyddat och noll är tre olika saker.",
)
DEFINITIONS_HEADING = "Definitioner och att tänka på"
DEFINITION_HEADERS = ("Källa eller mätning", "Namn", "Att tänka på")
VERSIONS_HEADING = "Versioner"
VERSION_SENTENCE = "Sidan visar version {version}, publicerad {moment}."
FACTS_SENTENCE = "Här står vad talen kommer från, hur färska de är och hur de ska läsas."
YES, NO = "ja", "nej"
PART_LEFT_OUT = "{part} visas inte i det öppna läget."
PARTS = {"months": "Antal per månad", "hours": "Veckodag och timme", "map": "Kartan", "years": "Områden år för år",
         "cells": "Kategorier och områden", "effects": "Före och efter en åtgärd",
         "parts": "Delar av kommunen, som bygger på enskilda händelser,", "decisions": "Mötenas beslut"}  # fmt: skip
NOT_SHOWN = "visas inte"

COLUMNS = {
    "done": "Gjort",
    "source": "Källa", "source_label": "Källa", "category": "Kategori", "label": "Namn", "area_code": "Områdeskod",
    "area_name": "Område", "name": "Område", "month": "Period", "count": "Antal", "mean": "Medel", "low": "Nedre gräns",
    "high": "Övre gräns", "signal": "Signal", "baseline": "Medel tidigare", "normal_low": "Väntat från",
    "normal_high": "Väntat till", "compared": "Jämförd tid", "may_change": "Sena anmälningar", "verdict": "Slutsats",
    "role": "Ansvarar", "year": "År",
    "rate": "Per 100 000 invånare", "value": "Värde",
    "n": "Antal svar", "weekday": "Veckodag", "change": "Ändring", "change_low": "Ändring från",
    "change_high": "Ändring till", "theme_label": "Tema", "caveat": "Att tänka på", "part": "Del", "role_label": "Roll",
    "side": "Sida", "holder": "Innehavare", "status": "Status",
}  # fmt: skip

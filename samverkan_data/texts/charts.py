"""Words inside the diagrams and in their text alternatives."""

from collections.abc import Mapping

NO_INCIDENTS = "Inga händelser i urvalet."
NO_INCIDENTS_REMEDY = "Välj ett längre tidsspann eller ett större område."
NO_VALUES = "Inga värden i urvalet."
NO_ROLES = "Inga roller är inlagda för överenskommelsen."

LESSER, SQUARE, DOT = "–", "■", "●"

MASKED = "maskerat"
MISSING = "saknas"
NO_INFORMATION = "ingen information"
NOT_MEASURED = "ej mätt"
ANSWER_COUNT, ANSWER_COUNT_SHORT = "antal svar", "n"
PRELIMINARY = "prel."
TOO_FEW_ANSWERS = "färre än {limit} svar – visas inte"
TOO_FEW_SHORT = "< {limit}"
HIDDEN = "visas inte"

STEPS = {"week": "per vecka", "month": "per månad", "quarter": "per kvartal", "year": "per år"}
FIRST_STEP = "{year}, {step}"
STEP_NAMES = {
    "week": ("vecka", "veckor"),
    "month": ("månad", "månader"),
    "quarter": ("kvartal", "kvartal"),
    "year": ("år", "år"),
}
RUN_OVER = "{count} i rad<br>över det väntade"
RUN_UNDER = "{count} i rad<br>under det väntade"
ONE_OVER = "{count}<br>över det väntade"
ONE_UNDER = "{count}<br>under det väntade"
UPPER_LIMIT = "övre gräns {value}"
LOWER_LIMIT = "nedre gräns {value}"
MEAN = "medel {value}"
NEW_LEVEL = "ny nivå"

FEWER, UNCHANGED, MORE = "◂ färre", "oförändrat", "fler ▸"
RATIOS: Mapping[float, str] = {0.5: "hälften", 1: "lika", 2: "dubbelt"}
AGAINST = "mot"
CLICK_OPENS = "Klicka för att öppna"
COUNT_AGAINST = "<b>{count}</b> mot {baseline}"

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
CLUSTER = "{days} kl. {hours}"

WHOLE = "Hela kommunen"
ANSWERS = "n = {n}"

CRIME, CRIME_UNIT = "Anmälda brott", "per 1 000 invånare"
TRYGGHET, TRYGGHET_UNIT = "Otrygga ute sen kväll", "andel svarande"

SIDES = {"polis": "POLISEN", "kommun": "KOMMUNEN"}
RESPONSIBLE, TAKES_PART = "A", "m"
PLUS = " + "
VACANT = "v"
VACANT_ROLE = "{role} (vakant)"
NOBODY_OWNS = "Ingen äger frågan"
LACKS_OWNER = "saknar ägare"
VOWELS = "aeiouyåäö"
ROLE_ENDINGS = ("samordnare", "strateg", "assistent", "utvecklare", "chef", "polis", "ledare", "vakt")

HALF_OF_ALL = "hälften av alla<br>kommuner ligger här"
ALL_MUNICIPALITIES = "mitten av alla {value}"
FUNNEL_AXIS = "invånare (varje steg är ungefär tre gånger fler)"
FUNNEL_KEY = "grått: väntat spann"
POINT = "{name} {value}: {verdict}"
FOLLOW_UP = "uppföljning<br>{day}"
LAST_IN_MONTH = "{count} i {month}"
BACK_WITHIN = "tillbaka inom<br>det väntade"
STILL_OVER = "fortfarande över<br>det väntade"
STILL_UNDER = "under<br>det väntade"

MONTHS_LONG = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
MONTHS_SHORT = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
WEEKDAYS_SHORT = ("sön", "mån", "tis", "ons", "tor", "fre", "lör")

ALT_EMPTY = "Diagram utan värden. {text}"
ALT_SERIES = "Linjediagram {step}, {period}{source}."
ALT_LAST = "Senaste värdet är {count}."
ALT_LAST_PRELIMINARY = "Senaste värdet är {count}, preliminärt."
ALT_LAST_MASKED = "Senaste värdet är maskerat."
ALT_EXPECTED = "Det väntade spannet är {span}."
ALT_OVER = "Över det väntade: {periods}."
ALT_UNDER = "Under det väntade: {periods}."
ALT_LEVEL = "En ny nivå börjar: {periods}."
ALT_WITHIN = "Inget värde ligger utanför det väntade."
ALT_MISSING = "Uppgift saknas: {periods}."
ALT_MASKED = "Maskerat: {periods}."
ALT_ROLLING = "Linjediagram med summan av tolv månader i taget, {period}, {source}."
ALT_ROLLING_SUMS = "Tolv månader till och med: {sums}."
ALT_ROLLING_SUM = "{month} {year}: {count}"
ALT_WHEEL = "Årshjul: antal per månad {year} mot samma månader tidigare år, {source}."
ALT_WHEEL_MONTHS = "Antal: {months}."
ALT_WHEEL_MOST = "Flest väntas i {month}."
ALT_CHANGES = "Förändring med felmarginal för {count}."
ALT_CHANGE = "{label}: {count} mot {baseline}, {verdict}."
ALT_CHANGE_MASKED = "{label}: maskerat, {verdict}."
ALT_AREAS = "Antal per område och år {years}, en ruta per område och samma skala i alla."
ALT_AREAS_RATE = "Antal per 1 000 invånare, område och år {years}, en ruta per område och samma skala i alla."
ALT_AREA = "{name}: {verdict}."
ALT_AREA_PLAIN = "{name}."
ALT_AREA_VALUES = "Från {first} till {last}."
ALT_WEEK = "Antal per veckodag och tretimmarspass. Flest, {count}, {place}."
ALT_WEEK_ALL_MASKED = "Antal per veckodag och tretimmarspass. Alla rutor med händelser är maskerade."
ALT_WEEK_MASKED = "{count}."
ALT_FRAME = "Inramat: {place}."
ALT_MAP = "Karta med en cirkel per område, ytan visar antalet. {areas}."
ALT_MAP_NO_PLACE = "Utan läge på kartan: {names}."
ALT_QUESTIONS = "Tabell med {count}, {years}, {unit}."
ALT_QUESTION = "{label}: {told}."
ALT_QUESTION_VALUE = "{value} ({year})"
ALT_QUESTION_HIDDEN = "{label}: {text} ({year})."
ALT_UNITS = {"index": "index 0–6", "procent": "procent"}
ALT_AREA_WAVES = "Ett litet diagram per område, {unit} per år med felmarginal."
ALT_AREA_WAVE = "{name}: {told}."
ALT_PROPORTIONS = "Andel per område med felmarginal mot helheten."
ALT_PROPORTION = "{name} {value} ({span}), {answers}, {verdict}."
ALT_PROPORTION_PLAIN = "{name} {value} ({span}), {answers}."
ALT_PROPORTION_FEW = "{name}: {text}."
ALT_RATES = "Tal per område med felmarginal."
ALT_RATE = "{name} {value}, {verdict}."
ALT_RATE_PLAIN = "{name} {value}."
ALT_BACKDROP = "{label}: {value}."
ALT_WHOLE = "{name} {value}."
ALT_BESIDE = "{crime} {crime_unit} bredvid {trygghet}, {trygghet_unit}, för samma områden."
ALT_BESIDE_ROW = "{name}: {crime} och {trygghet}."
ALT_BESIDE_MISMATCH = "Talen går isär i {names}."
ALT_ROLES = "Rollmatris med {themes} och {roles}."
ALT_ROLE = "{theme}: {responsible} ansvarar{others}."
ALT_ROLE_OTHERS = ", {names} medverkar"
ALT_ROLE_NONE = "{theme}: ingen äger frågan{others}."
ALT_BAND = "{own} {years}: från {first} till {last}."
HALF = "Hälften av alla kommuner"
ALT_BAND_SPAN = "{half} ligger på {span} ({year})."
ALT_BAND_REFERENCE = "{name} {value} ({year})."
ALT_FUNNEL = "Trattdiagram med {count} efter folkmängd, mitten av alla {mean}."
ALT_FUNNEL_POINT = "{name} {value}: {verdict}."
ALT_ACTIONS = "Åtgärder: {actions}."
ALT_ACTION = "{label} ({role}) från {start}"

ROWS = ("rad", "rader")
QUESTIONS = ("fråga", "frågor")
MASKED_CELLS = ("ruta är maskerad", "rutor är maskerade")
MUNICIPALITIES = ("kommun", "kommuner")
THEMES = ("tema", "teman")
ROLES = ("roll", "roller")
ANSWER_WORDS = ("svar", "svar")

NO_THEME = "Filen .streamlit/config.toml hittas inte."
NO_THEME_REMEDY = "Starta programmet i mappen där dashboard.py ligger."

GOAL_DONE = "{done} av {of}"
GOAL_LATE = "■ försenat"
ALT_GOALS = "Gjort av det som är lovat eller ska göras."
ALT_GOAL = "{label}: {done}{pace}{late}."
ALT_GOAL_PACE = ", en jämn takt vore {pace}"
ALT_MARK = "{number}: {title}, från {start}."

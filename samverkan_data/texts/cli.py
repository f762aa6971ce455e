"""What the command line says."""

HELP = {
    "app": "Samverkan: den gemensamma lägesbilden för kommun och polis.",
    "check": "Läs och kontrollera en fil. Ingenting lagras.",
    "publish": "Kontrollera en fil och publicera den.",
    "history": "Alla uppladdningar, den senaste först.",
    "take-back": "Ta tillbaka en uppladdning, som om den inte hade gjorts.",
    "restore": "Lägg tillbaka en återtagen uppladdning.",
    "erase": "Gallra en uppladdning: raderna och filen tas bort från disken.",
    "table": "En lagrad tabell som den är publicerad, utan skydd av små tal.",
    "picture": "Det som startsidan säger om ett område och en period.",
    "export": "Sidor som fil, som på skärmen; eller antal år för år.",
    "document": "Ett papper som fil: minutes är ett avslutat mötes minnesanteckningar.",
    "roles": "Roller och ansvar.",
    "roles check": "Det som saknar ägare, vakanta roller och överenskommelser som gått ut, med vad som ska göras.",
    "template": "En tom CSV med tabellens rubriker, eller med --format xlsx en arbetsbok med exempelrad.",
    "verify": "Läs om allt som är lagrat och jämför med historiken.",
    "current": "Skriv tabellerna som andra verktyg läser, om de släpar efter eller är skadade.",
    "clear-examples": "Ta bort exempeldata.",
    "backup": "Hela lagret som en fil, också medan någon publicerar.",
    "restore-backup": "Lägg en säkerhetskopia där det inte finns något lager.",
    "give-receipt": "Nytt kvitto på historiken, där kvittona är borta och ingen kopia finns.",
    "init": "Börja ett nytt lager utan exempel, för den kommun som --area säger.",
    "settings": "Vad som är inställt: kommun, grannar, läge och gränser.",
}
FILE = "Filen."
UPLOAD_ID = "Uppladdningens nummer, se history."
LAST_VERSION = "Den senaste version som har funnits, som ni vet på annat sätt."
BY = "Vem som gör det."
REPLACE = "Filen rättar en tidigare."
SUMS = "Summor som inte stämmer: count-rest räknar det som de har utöver delarna, leave-out tar inte med dem."
CLEAN = "Ta först bort kolumner och rader med personuppgifter ur filen, som knappen på sidan Ladda upp gör."
JSON = "Svara med ett JSON-dokument."
TABLE = "Tabellens namn."
AS_OF = "En version eller en tid som 2026-10-31T21:30."
AREA = "Områdets kod."
FROM = "Första dag, som 2026-01-01."
TO = "Sista dag, som 2026-10-31."
COMPARE = "Samma månader tidigare år, eller perioden före."
OPEN = "Det öppna läget: små tal skyddade och bara hela år och tertial."
YEAR_FROM = "Första år."
YEAR_TO = "Sista år."
FORMAT = "Filformat."
DOCUMENT = (
    "Vilket papper: yearly (lägesbild och åtgärdsplan), promise (medborgarlöften), grant (statsbidrag), factsheet "
    "(faktablad), minutes (kräver --meeting) eller letter, utkast till EST:s veckobrev."
)
WEEK = "Veckan som brevet gäller, till exempel 2026-W44; den senaste som är slut om inget sägs."
MEETING_MISSING = "Välj möte med --meeting."
ONLY_INTERNAL = "Protokoll och veckobrev finns bara i intern utgåva. Ta bort --open."
MEETING = "Mötets kod, som i tabellen meetings."
OUTPUT = "Filen som skrivs."
PAGE = "Sida att skriva, som lagesbild. Kan ges flera gånger."
CHOOSE = "Sidans egna val, som i adressen: jamfor=previous. Kan ges flera gånger."
PANEL = "Vilken figur på sidan som blir bild (png). Utan: den första."
PPTX_TEMPLATE = "Kommunens egen mall för PowerPoint."
PAGE_OR_YEARS = "Ange --page NAMN, eller --area, --year-from och --year-to."
BAD_CHOICE = "{text} är inget val. Skriv som jamfor=previous."

BAD_DAY = "{text} är inget datum mellan {first} och {last}. Skriv som 2026-10-31."
BAD_MOMENT = "{text} är varken en version eller en tid. Skriv ett versionsnummer eller en tid som 2026-10-31T21:30."
BAD_SETTING = "Inställningen {name} finns inte, eller har ett värde som inte går: {text}."
UNKNOWN_SETTINGS = "Miljövariabler som ingen inställning heter: {names}."
CORRECT_SETTING = "Rätta miljövariabeln eller filen; docs/drift.md säger vad den kan vara. Gränser är hela tal från 1."
UNREADABLE = "Filen {file} kan inte läsas."
UNWRITABLE = "Filen {file} kan inte skrivas."
CHOOSE_FOLDER = "Välj en annan mapp, eller kontrollera rättigheterna."
UNEXPECTED = "Något gick fel som inte är ditt fel ({kind}). {remedy}"
REMEDY = "Kör samverkan verify och kontakta den som sköter systemet."
REMEDY_OF_VERIFY = "Kontakta den som sköter systemet."
UNKNOWN_AREA = "Det finns inget område med koden {code}."
KNOWN_AREAS = "Områden som har uppgifter, och de som ligger nära: {codes}."

RECOGNISED = "Format: {format}. Tabell: {table}. Teckenkodning: {encoding}. Avskiljare: {delimiter}. Rader: {rows}."
NOT_RECOGNISED = "Filen känns inte igen."
ACCEPTED = "Filen kan publiceras."
NOT_ACCEPTED = "Filen kan inte publiceras. Antal fel: {errors}."
CLEANED = "Ur filen är borttaget: {columns} ({count} kolumner), {lines} rader."
CLEANED_LINES = "Ur filen är borttaget: {lines} rader."
NOT_CLEANED = "Det finns inget i filen att ta bort på det sättet."
DELIMITERS = {"\t": "tabb"}
SEVERITIES = {"error": "Fel", "warning": "Varning", "note": "Notering"}
ROW = "rad {row}"
COLUMN = "kolumn {column}"
PUBLISHED = (
    "Publicerad som uppladdning {upload_id}, version {version}. Tabell: {table}. "
    "Nya rader: {new}, ändrade: {changed}, oförändrade: {unchanged}, borttagna: {removed}."
)
ONLY_SMALL = "Filen är större än gränsen och läses en del i taget. --clean och --sums går bara för mindre filer."
STEPS = {"check": "Läser och kontrollerar", "compare": "Jämför med det som är lagrat", "publish": "Publicerar"}
STEP = "{step} …"
SHARE = "{step}: {share} %"
CANCELLED = "Avbrutet. Ingenting är publicerat och ingenting av filen är kvar."
COMPARED_LATER = "Filen jämförs med det som är lagrat först när den publiceras."
TEMPLATE_WRITTEN = "Skrev mallen {file}."
BEGUN = "Lagret är nytt och har bara registren. Välj kommun på sidan Min kommun, eller se exemplet där först."
BEGUN_FOR = "Lagret är nytt och är för {name}. Nästa steg står på sidan Min kommun."
SET = "{name}: {value}"
SETTING_LABELS = {
    "area": "Egen kommun", "name": "Kommunens namn", "neighbours": "Grannkommuner", "version": "Dataversion",
    "example_data": "Exempeldata", "engine": "Frågemotor", "view": "Läge", "mask_below": "Skyddar tal under",
    "max_mb": "Största fil, megabyte", "today": "Dag", "settings": "Fil med inställningar", "lake": "Lagrets plats",
    "starter": "Mapp med startdata", "pptx_template": "Egen mall för PowerPoint", "login": "Inloggning",
    "login_hours": "En inloggning gäller, timmar", "name_claim": "Namnet står i", "role_claim": "Rollen står i",
    "area_claim": "Områdena står i", "roles_file": "Fil med roller", "log_days": "Loggen sparas, dagar",
    "metrics": "Mätvärden",
}  # fmt: skip
NOT_SET = "inte inställt"
YES_NO = {True: "ja", False: "nej"}
NO_HISTORY = "Ingenting är publicerat ännu."
STATES = {"published": "publicerad", "taken_back": "återtagen", "erased": "gallrad"}
HISTORY_LINE = "{upload_id}  {at}  {state}  {table}, {rows} rader, {file}, av {by}{example}"
HISTORY_BATCH = "{batch}  {at}  {state}  {changes} ändringar i {tables}, av {by}"
BATCH_TAKEN_BACK = "{batch}: {changes} ändringar är återtagna."
EXAMPLE_MARK = " (exempeldata)"
CHANGED = "Uppladdning {upload_id} är {state}."
ONE_PLACE = "  {text}"
EXAMPLE = "Underlaget innehåller påhittade exempeldata."
CHANGE_LINE = "{mark} {label}, {area} ({source}): {count}, {expected}, {verdict}. {role}"
EXPECTED = "väntat {span}"
NO_EXPECTED = "inget att jämföra med"
MASKED = "för få för att visas"
RESPONSIBLE = "Ansvarar: {role}."
UNOWNED = "Ingen äger: {themes}."
UNOWNED_IN = "Ingen äger {label} i {areas}."
WITHOUT_THEME = "{label} hör inte till något tema och har därför ingen ägare ({areas})."
WRITTEN = "Skrev {file} från version {version}."
NO_ROLE_PROBLEMS = "Alla frågor har en ansvarig roll, alla roller en innehavare, och överenskommelserna gäller."
BACKED_UP = "Skrev {file}: hela lagret till och med version {version}, {files} filer."
RECEIPT_GIVEN = (
    "Historiken till och med version {version} har fått ett nytt kvitto. Det sista i den: {file}, {at}, av {by}."
)
PUT_BACK = "Återställde {lake} till version {version}, {files} filer. Allt är kontrollerat."
VERIFIED = "Allt stämmer."
REMOVED = "Borttagna rader med exempeldata: {rows}."

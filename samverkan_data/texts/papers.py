"""The papers that the law asks for: parts, heads, gaps and what stands between the figures."""

KIND_TITLES = {
    "yearly": "Lägesbild och åtgärdsplan", "promise": "Medborgarlöfte",
    "grant": "Underlag till ansökan om statsbidrag", "factsheet": "Faktablad",
}  # fmt: skip
TITLE = "{kind}: {area}, {period}"
ABOUT = "{about}. {heading}"

PARTS = {
    "a": "A. Dokumentet", "b": "B. Sammanfattning", "c": "C. Underlag och begränsningar", "d": "D. Kommunen",
    "e": "E. Kartläggning av brottsligheten (4 § 1)", "f": "F. Konsekvenser (4 § 1)",
    "g": "G. Annan information (4 § 2)", "h": "H. Område för område", "i": "I. Analys (4 § 3)",
    "j": "J. Prioritering", "k": "K. Åtgärdsplan", "l": "L. Uppföljning", "m": "M. Organisation",
    "n": "N. Läget mot lagen", "o": "O. Bilaga: metod, ord och tabeller",
}  # fmt: skip

HEAD = "Om dokumentet"
HEAD_HEADERS = ("Uppgift", "Svar")
MUNICIPALITY, POLICE_AREA, AREA, PERIOD = "Kommun", "Lokalpolisområde", "Område", "Period"
DECIDED_BY, DECIDED_ON, DIARY, MADE_BY = "Beslutat av", "Beslutsdag", "Diarienummer", "Framtaget av (roll)"
VERSION, EDITION = "Version av uppgifterna", "Utgåva"
EDITIONS = {False: "Intern: får inte lämna rummet", True: "Öppen: små tal är skyddade, perioderna är fasta"}
TO_FILL = "■ Att fylla i"
TO_WRITE = "Att skriva: {question}"
NOT_WRITTEN = "■ Ingen har svarat än. Svaret skrivs av en människa på sidan Lag och beslut."
NOT_OPEN = "Svaret står bara i den interna utgåvan."
WRITTEN_BY, WRITTEN = "Skrivet av {role}, {day}", "Skrivet {day}"
BEGIN = "Börja skriva: {kind}"
CHANGE_HEAD = "Ändra uppgifterna om dokumentet"
WRITE_TEXT, CHANGE_TEXT = "Skriv svaret", "Ändra svaret"
UNWRITTEN = {
    "none": "Alla frågor i dokumentet är besvarade.", "one": "En fråga väntar på svar; den är märkt Att skriva.",
    "many": "{count} frågor väntar på svar; de är märkta Att skriva.",
}  # fmt: skip
DRAFT, DECIDED_ALREADY = "Utkast, inte beslutat.", "Beslutat {day}."

SAID = "Det här säger talen"
NOBODY_OWNS = "Ingen äger: {themes}."
EVERYTHING_OWNED = "Alla teman har en ägare."
CHOSEN = "Prioriterat: {problems}."
NOTHING_CHOSEN = "Inget problem är valt."

LAW_PARTS = "Lägesbildens tre delar enligt 4 § lag (2023:196)"
LAW_PARTS_HEADERS = ("Lagen", "Delen", "Var i dokumentet")
LAW_PARTS_ROWS = (
    ("4 § 1", "Kartläggning av brottsligheten, dess omfattning och konsekvenser", "E och F"),
    ("4 § 2", "Annan information av betydelse i sammanhanget", "G och H"),
    ("4 § 3", "Analys av kartläggningen och informationen", "I och J"),
)
LEFT_OUT = "Vad som saknas och vad som inte tagits med"
NOTHING_LEFT_OUT = "Hela perioden är känd i alla källor."

PEOPLE_HEADING = "{area} hade {count} invånare 31 december {year}"
PEOPLE_HEADERS = ("Område", "Folkmängd", "31 december")
NO_PEOPLE = "Folkmängden är inte inläst"
NO_AGES = "Ålder: inga uppgifter om åldrar är inlästa."
PEOPLE_SOURCE = "SCB folkmängd"

JUDGED_TOGETHER = (
    "Om ett antal är tydligt ändrat beror på vad det bedöms tillsammans med. Signalerna, den första figuren och "
    "tabellen per tema bedömer allt på en gång. Figurerna per källa och område bedömer sina egna rutor, så spannet där "
    "är ett annat."
)
THEME, NO_THEMES = "Tema {theme}", "Tema för tema"
NO_RATE = "Inget publicerat tal för temat att jämföra med."
PATTERN = "{heading} ({n})"

CONCERNED = "Skada och hur många som drabbas, enligt parterna"
CONCERNED_HEADERS = ("Problem", "Område", "Skada", "Drabbar många", "Leder till annan brottslighet")

AREA_HEADING = "{area}: {sentence}"
NO_INFORMATION = "■ Ingen information: inga rapporter är kända för perioden. Det betyder inte att det saknas problem."
NO_INFORMATION_FROM = "Ingen information från: {names}."
NO_PARTS = "Området har inga delar i registret."

SIDE_BY_SIDE = "Problemen mot varandra"
SIDE_HEADERS = (
    "Problem", "Område", "Hur vanligt", "Går att påverka", "Skada", "Drabbar många", "Leder till annat", "Valt",
)  # fmt: skip
NO_PROBLEMS = "Inga problem är inlagda. De skrivs på sidan Löften."
NO_ACTIONS = "Inga åtgärder är inlagda. De skrivs på sidan Löften."
WITHOUT_PROBLEM = "Utan problem"

MEETINGS = "Råd och möten"
COUNCIL = "Brottsförebyggande rådet hade sitt senaste avslutade möte {day}."
NO_COUNCIL = "■ Inget avslutat möte med ett brottsförebyggande råd är inlagt."
COUNCIL_INSIDE = "Mötena visas inte i den öppna utgåvan."
COORDINATORS = "Samordnar för kommunen: {roles}."
NO_COORDINATOR = "■ Ingen roll hos kommunen med samordnande uppdrag har en innehavare."

MASKED = "Vad som är skyddat"
MASKED_OPEN = (
    "Antal från 1 till {below} visas som skyddade, och fler antal skyddas så att ingen kan räkna sig till dem.",
    "Bara hela år och tertial visas, och antal är avrundade. Perioder som inte är slut visas inte.",
)
MASKED_INSIDE = (
    "Den här utgåvan visar exakta tal och får inte lämna rummet. Den öppna utgåvan skyddar antal under {limit}.",
)
ACCESSIBILITY = "Tillgänglighet"
ACCESSIBILITY_LINES = (
    "Dokumentet är taggat: rubriker, tabeller och språk är uppmärkta, och varje figur har en text som säger samma sak.",
    "Tabellen bakom varje figur finns med, och inget sägs med enbart färg.",
)

PROMISE_SENTENCE = {
    "none": "Inget löfte gäller för området.", "one": "Ett löfte till invånarna.",
    "many": "{count} löften till invånarna.",
}  # fmt: skip
SHORT_PROMISE_HEADERS = ("Löfte", "Vad som görs", "Läge")
PROMISE_FROM = "Varifrån löftena kommer"

GRANT_SENTENCE = {
    "none": "Ingen åtgärd som pågår eller ska börja är inlagd att söka bidrag för.",
    "one": "En åtgärd att söka bidrag för.", "many": "{count} åtgärder att söka bidrag för.",
}  # fmt: skip
GRANT_LEAD = (
    "Uppgifter som 7 § förordningen (2023:442) om statsbidrag till kommuner för brottsförebyggande åtgärder "
    "kräver. Ansökan lämnas till Brottsförebyggande rådet."
)
GRANT_LIMITS = "Att tänka på"
GRANT_LIMIT_LINES = (
    "Bidrag lämnas för projekt som stärker, utvecklar eller utvärderar brottsförebyggande åtgärder (5 §).",
    "Bidrag lämnas inte för befintlig kommunal verksamhet eller för projekt som andra statliga bidrag redan har "
    "lämnats för (6 §).",
    "Ett beslut om bidrag gäller ett kalenderår (12 §). Bidraget redovisas efteråt, med vad som har uppnåtts (14 §).",
    "Läst: förordning (2023:442) i github.com/se-lex/sfs, 2023/sfs-2023-442.md, utgåvan 1 september 2025, och på "
    "lagen.nu/2023:442.",
)
GRANT_ROWS = {
    "problem": "Problemet", "place": "Var", "why": "Varför det är valt", "causes": "Troliga orsaker",
    "action": "Vad som ska göras (7 § 1)", "time": "Tid (7 § 1)", "work": "Mätbart mål för arbetet",
    "effect": "Mätbart mål för effekten", "who": "Ägare hos polisen och kommunen (7 § 2)",
    "evaluation": "Hur det ska utvärderas (7 § 4)",
}  # fmt: skip
GRANT_EVALUATION = "{indicator} jämförs med utgångsvärdet; uppföljning {day}"
GRANT_ATTACHED = "Bifogas"
GRANT_DECIDED = "{title}, beslutad {day} av {by}."
GRANT_UNDECIDED = "■ Ingen lägesbild med åtgärdsplan är beslutad."
GRANT_ANSWERS = "Det som människor ska skriva"
SOMEBODY = "någon som inte är angiven"

LAW_HEADING = "Läget mot lag (2023:196) om kommuners ansvar för brottsförebyggande arbete"
LAW_READING = (
    "Lagen gäller sedan 1 juli 2023, kravet på åtgärdsplan sedan 1 juli 2024. 1–14 §§ är lästa i "
    "github.com/se-lex/sfs, 2023/sfs-2023-196.md, utgåvan 1 september 2025 med lag (2025:223); 1–4 §§ också på "
    "lagen.nu/2023:196. Ändringar efter den dagen är inte lästa. 1 och 2 §§ samt 14 § (rätt till kamerabevakning) "
    "ställer inga krav att följa upp här."
)
LAW_HEADERS = ("Lagen", "Vad den begär", "Läge", "Vad som finns", "Beslutat", "Vad som saknas")
HAS, PART, LACKS, UNSEEN = "✓\u00a0finns", "●\u00a0delvis", "■\u00a0saknas", "○\u00a0visas inte"
DUTIES = {
    "need": ("3\u00a0§", "Lagens syfte: ta ställning till behovet av åtgärder utifrån ett kunskapsbaserat underlag"),
    "picture": ("4\u00a0§", "Ta fram en lägesbild över brottsligheten inom kommunens geografiska område"),
    "mapping": ("4\u00a0§ 1", "Kartläggning av brottsligheten, dess omfattning och konsekvenser"),
    "other": ("4\u00a0§ 2", "Annan information av betydelse i sammanhanget"),
    "analysis": ("4\u00a0§ 3", "Analys av kartläggningen och informationen"),
    "plan": ("5\u00a0§", "Besluta om en åtgärdsplan med lägesbilden som underlag"),
    "renewal": ("6\u00a0§", "Uppdatera lägesbilden och följa upp åtgärdsplanen minst vartannat år"),
    "together": ("7\u00a0§", "Integrera arbetet, om lämpligt, med analys och planering enligt andra författningar"),
    "agreement": ("8 och 9\u00a0§§", "Verka för skriftliga överenskommelser som anger samverkans syften och områden"),
    "council": ("8 och 10\u00a0§§", "Verka för ett strategiskt råd, lett av kommunen, med ledande företrädare"),
    "coordination": ("11 och 12\u00a0§§", "Ha en samordningsfunktion: stöd, kontaktpunkt, information till invånarna"),
    "leading": ("13\u00a0§", "Kommunstyrelsen, eller utsedd nämnd, leder arbetet och rapporterar till fullmäktige"),
}  # fmt: skip
LAW_SENTENCE = "{found} av {of} krav i lagen är uppfyllda i registren, {part} delvis."
NO_DECISION = "inte beslutad"
DECIDED = "{day}, {by}"
PAPER_IS = "{title} ({period})"
NO_PAPER = "En lägesbild: välj den i listan Dokument och börja skriva"
NOT_DECIDED = "Beslut om lägesbilden"
NO_INCIDENTS = "Händelser eller anmälda brott för kommunen"
NO_SURVEY = "Trygghet eller utsatthet enligt egna svar för kommunen"
ANSWERED = {
    "none": "Inga frågor är besvarade", "one": "En av {of} frågor är besvarad",
    "many": "{count} av {of} frågor är besvarade",
}  # fmt: skip
UNANSWERED = "Svar på: {questions}"
NO_ANSWERS = "Svar på frågorna i del {part} i lägesbilden"
ANALYSED = "{count} av {of} valda problem har troliga orsaker från alla tre perspektiv"
NOT_ANALYSED = "Orsaker från alla tre perspektiv: {problems}"
NONE_CHOSEN = "Valda problem"
JUDGED = "{count} av {of} problem är bedömda"
NOT_JUDGED = "Bedömning av: {problems}"
ACTED_ON = "{count} av {of} valda problem har en åtgärd"
WHOLE_ACTIONS = "{count} av {of} åtgärder har ägare på båda sidor, mål och uppföljning"
NO_ACTION_FOR = "Åtgärd för: {problems}"
NOT_WHOLE = "Ägare på båda sidor, mål eller uppföljning för: {actions}"
COORDINATES = "Samordnar för kommunen: {roles}"
RENEWED = "Beslutad {day}; ska uppdateras senast {due}"
NOT_RENEWED = "Uppdatering: den senast beslutade är från {day}, mer än två år sedan"
NOTHING_TO_RENEW = "En beslutad lägesbild med åtgärdsplan att uppdatera och följa upp"
TOLD_IN = "Beskrivet i lägesbilden, del {part}"
COUNCIL_HELD = "Rådets senaste avslutade möte: {day}"
NO_COUNCIL_HELD = "Ett avslutat möte med ett brottsförebyggande råd"
NO_FUNCTION = "En roll hos kommunen med samordnande uppdrag och en innehavare"

STEPS_HEADING = "Läget efter Brås fem steg"
STEPS_READING = "De fem stegen är Brås, i kunskapsstödet för brottsförebyggande arbete (bra.se)"
STEPS_HEADERS = ("Steg", "Läge", "Vad som finns", "Vad som saknas")
STEPS = {
    "prepared": "1. Gemensamma förberedelser", "mapped": "2. Kartläggning", "causes": "3. Orsaksanalys",
    "actions": "4. Åtgärder", "followed": "5. Uppföljning",
}  # fmt: skip
OWNED = "Alla teman har en ägare och alla roller en innehavare."
NO_AGREEMENT = "En överenskommelse som gäller"
NO_OWNER = "Ägare till: {themes}"
NO_HOLDER = "Innehavare av: {roles}"
FOLLOWED = "{count} av {of} åtgärder och löften har ett resultat"
NO_RESULTS = "Resultat av åtgärder och löften"
NOT_FOLLOWED = "Försenat: {titles}"

PAPERS_HEADING = {
    "none": "Inget dokument är påbörjat", "one": "Ett dokument", "many": "{count} dokument",
}  # fmt: skip
PAPERS_READING = "Ett dokument som är beslutat är låst: länken visar alltid det som beslutades."
PAPERS_HEADERS = ("Dokument", "Slag", "Område", "Period", "Läge", "Diarienummer", "Framtaget av")
PAPER_DRAFT, PAPER_DECIDED = "utkast", "beslutat {day} av {by}"
PAPER_CONTROL, STATUS = "Dokument", "Läget mot lagen"
PART_CONTROL, WHOLE_PAPER = "Del", "Hela dokumentet"
SEE_PAPER = "Öppna: {title}"

KEPT = "Beslutat och låst. Dokumentet visas som det beslutades, version {version}, låst {day}."
KEPT_ERASED = "Uppgifter som har gallrats sedan dess visas inte: {tables}."
ERASED, ERASED_HEADING = "Underlaget är gallrat.", "Gallrat"
ERASED_WHY = "Det byggde på uppgifter som har gallrats sedan beslutet ({tables}), och visas därför inte längre."
DECIDE = "Besluta och lås"
DECIDE_WHY = (
    "Dokumentet låses som det är nu, i intern och öppen utgåva. Sedan går ingenting att ändra i det, och länken visar "
    "alltid det som beslutades."
)
DECIDE_SURE, DECIDING, DECIDED_NOW = "Ja, lås som beslutat", "Låser dokumentet …", "Dokumentet är beslutat och låst."
DECIDE_BY_HINT = "Kommunstyrelsen"
NEEDS_DECIDER = "Skriv vilken nämnd eller funktion som har beslutat."
NOT_NEWEST = "Sidan visar en äldre version. Visa den senaste innan dokumentet låses."
NO_OPEN = "Tiden är varken ett helt år eller ett tertial, så ingen öppen utgåva låses."
UNKNOWN_IN_LINK = "Dokumentet i länken är inte låst. Här visas det som det ser ut i dag."
MAKE_FILE, FORMAT, MAKE, MAKING, FETCH = "Ladda ner", "Format", "Skapa filen", "Skapar filen …", "Hämta {name}"
EFFECTS = "Vad åtgärderna skulle ändra, och vad som har hänt"
EFFECT_HEADERS = ("Åtgärd", "Mål för effekten", "Före och efter")

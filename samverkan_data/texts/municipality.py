"""Words of the page where a municipality makes the picture its own."""

CHOOSE_SENTENCE = "Vilken kommun är lägesbilden för?"
CHOOSE_LEAD = "Välj kommunen, svara på det ni vet och ladda upp en första fil. Allt går att ändra sedan."
EXAMPLE_SENTENCE = "Det här är ett exempel. Börja med er egen kommun när ni vill."
EXAMPLE_LEAD = "När ni börjar tas exemplet bort ur bilden. Det går att lägga tillbaka på sidan Ladda upp."
SHOW_EXAMPLE = "Se ett exempel först"
SHOW_EXAMPLE_LEAD = "Påhittade händelser, märkta som exempel på varje sida. När ni börjar med er kommun tas de bort."
SHOWING_EXAMPLE = "Lägger in exemplet"
MUNICIPALITY = "Kommun"
WRITE_OR_CHOOSE = "Skriv eller välj"
CHANGE = "Ändra kommun, grannar eller överenskommelse"

POLICE_AREA = "Lokalpolisområde"
POLICE_AREA_HELP = (
    "Polisens part i överenskommelsen. Vi känner bara till några: skriv namnet om rutan är tom, eller gör det sedan."
)
POLICE_AREA_HINT = "Till exempel lokalpolisområde och ortens namn"
NEIGHBOURS = "Grannkommuner att jämföra med"
NEIGHBOURS_HELP = (
    "Föreslaget är de som hör till samma lokalpolisområde, där vi känner till det. Länets kommuner står först."
)
IN_COUNTY = "Kommunen ligger i {county}."
AGREEMENT = "Överenskommelsen mellan kommunen och polisen"
TITLE = "Namn"
TITLE_HINT = "Samverkansöverenskommelse {start}–{end}"
TITLE_HELP = "Tomt: ingen överenskommelse läggs in nu."
FROM, TO = "Gäller från", "Gäller till"
DECIDED = "Är den beslutad?"
DECIDED_OPTIONS = {True: "Ja, av båda parterna", False: "Nej, den är ett förslag"}
ROLES = {"polis": "Roller hos polisen", "kommun": "Roller hos kommunen"}
ROLES_HELP = "De vanliga rollerna är föreslagna, med de frågor de brukar ansvara för. Ändra sedan på sidan Ansvar."
PLACES = "Era orter och stadsdelar, en på varje rad"
PLACES_HELP = (
    "Samma namn som i era filer, så att händelserna hamnar rätt. En ort som heter som kommunen läses som hela "
    "kommunen. Fler kan läggas till när som helst."
)
BY = "Ditt namn eller din funktion"
BEGIN = "Börja med {name}"
SAVE = "Spara"
BEGINNING = "Lägger upp kommunen"
NEEDS_NAME = "Skriv vem du är, så att andra ser vem som har skrivit."
NEEDS_PERIOD = "Överenskommelsen slutar innan den börjar. Rätta dagarna."

POLICE_AREA_OF = "Lokalpolisområde {name}"
POLICE = "Polismyndigheten"
FULL_NAME = "{name} kommun"
FULL_ENDINGS, FULL_BEGINNING, WITHOUT_GENITIVE = (" kommun", " stad"), "Region ", "aeiouyåäösxz"
HOLDER = "{role}, {party}"
PLACE_IN = "{name} ({municipality})"
AGREEMENT_ORIGIN = "Inlagd på sidan Min kommun. Fördelningen på teman är ett förslag som parterna ska bekräfta"

ROLE_TITLES = {
    "omradespolis": "Områdespolis", "kommunpolis": "Kommunpolis", "polis_andts": "ANDTS-samordnare",
    "polis_extremism": "Samordnare mot våldsbejakande extremism", "polis_est": "EST-samordnare",
    "bra_samordnare": "BRÅ-samordnare", "kommun_est": "EST-samordnare",
    "kommun_extremism": "Samordnare mot våldsbejakande extremism", "kommun_andts": "ANDTS-samordnare",
    "faltassistenter": "Fältassistenter",
}  # fmt: skip

NEXT_SENTENCE = {
    "upload": "{name} är på plats. Nu behövs den första filen.",
    "more": "{name} är på plats. Lägg till det som saknas när ni vill.",
    "done": "{name} har allt på plats.",
}
STEPS_HEADING = "Det här finns, och det här saknas"
DONE, MISSING = "✓", "○"
STEP = {
    "municipality": "Kommunen", "agreement": "Överenskommelse och roller", "places": "Orter och stadsdelar",
    "population": "Folkmängd", "crimes": "Anmälda brott", "incidents": "Händelser",
}  # fmt: skip
BELONGS = "{name} hör till {police_area}."
NO_POLICE_AREA = "Lokalpolisområdet är inte inlagt."
COMPARED_WITH = "Jämförs med {names}."
NOBODY_BESIDE = "Inga grannkommuner är valda."
AGREED = "{title}, {roles}."
ROLE_COUNT = ("roll", "roller")
NOT_AGREED = "Ingen överenskommelse är inlagd, så ingen roll ansvarar för någon fråga."
PLACES_ARE = "{count}: {names}."
PLACE_COUNT = ("plats", "platser")
NO_PLACES = "Inga är inlagda. Händelser räknas då för hela kommunen."
PEOPLE = "{people} invånare {day}, enligt {source}."
NO_PEOPLE = "Saknas. Hämta folkmängd per kommun från SCB:s statistikdatabas och ladda upp filen som den är."
CRIMES = "{first}–{last}, enligt {source}."
CRIMES_YEAR = "Bara {last}, enligt {source}. Ladda upp Brås tabell för fler år."
NO_CRIMES = "Saknas. Hämta anmälda brott per kommun från Brå och ladda upp filen som den är."
INCIDENTS = "{sources}."
NO_INCIDENTS = "Saknas. Ladda upp ett utdrag ur EST eller polisens statistik, som det är."
TO_UPLOAD = "Ladda upp en fil"
TO_FIRST_UPLOAD = "Ladda upp den första filen"
TO_PICTURE = "Öppna lägesbilden"
TO_ROLES = "Se roller och ansvar"

NO_HOME = "Ingen kommun är vald för lägesbilden ännu."
NO_HOME_REMEDY = "Den som sköter lägesbilden väljer kommun på sidan Min kommun."

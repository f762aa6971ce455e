"""Sentences about the store: what it refuses and what it finds when it checks itself."""

MOVED = "Någon annan ändrade uppgifterna samtidigt."
TRY_AGAIN = "Försök igen."
UNKNOWN_UPLOAD = "Det finns ingen uppladdning med numret {upload_id}."
SEE_HISTORY = "Se historiken över uppladdningar."
UNKNOWN_TABLE = "Det finns ingen tabell som heter {name}."
KNOWN_TABLES = "Tabellerna är {names}."
UNKNOWN_FILE = "Det finns ingen arkiverad fil med kontrollsumman {sha256}."
UNKNOWN_ENGINE = "Frågemotorn {engine} finns inte."
KNOWN_ENGINES = (
    "Sätt SAMVERKAN_ENGINE till duckdb, till en Spark-master (spark://värd:port) "
    "eller till en Spark Connect-adress (sc://värd:port)."
)
NO_PACKAGES = "Frågemotorn {engine} behöver paketet {package}, som inte är installerat."
INSTALL_PACKAGES = 'Installera med pip install "samverkan[cluster]", eller sätt SAMVERKAN_ENGINE till duckdb.'
NO_JAVA = "Frågemotorn {engine} behöver Java 17, som inte finns på den här datorn."
INSTALL_JAVA = "Installera paketet openjdk-17-jre-headless, eller sätt SAMVERKAN_ENGINE till duckdb."
NO_ANSWER = "Ingen svarar på {engine}, som SAMVERKAN_ENGINE pekar ut."
NO_FILES_THERE = "Frågemotorn hittar inte lagrets filer i {place}."
SHARE_FILES = (
    "Låt mappen finnas på samma plats på klustrets alla datorer, eller lägg lagret i ett objektlager som de når."
)
START_ENGINE = "Kontrollera adressen och att klustret är igång, eller sätt SAMVERKAN_ENGINE till duckdb."
NO_NAME = "Det måste stå vem som ändrar."
GIVE_NAME = "Ange ett namn."
PERSONAL_NAME = "Det står personuppgifter där det ska stå vem som ändrar. Inget har sparats."
GIVE_FUNCTION = "Ange en funktion eller ett namn, utan personnummer, telefonnummer och e-post."
NOTHING_TO_PUBLISH = "Det finns ingen fil att publicera."

UNKNOWN_MOMENT = "{moment} är varken en version eller en tidpunkt."
MOMENT_REMEDY = "Skriv ett versionsnummer eller en tid som 2026-10-31 eller 2026-10-31T21:30."
UNKNOWN_VERSION = "Det finns ingen version {version}."
VERSION_REMEDY = "Versionerna går från 1 till {newest}."
NO_VERSIONS = "Ingenting är publicerat ännu."
TOO_EARLY = "Ingenting var publicerat vid {moment}."
TOO_EARLY_REMEDY = "Den första versionen är från {first}."

SAME_FILE = {
    "published": "Samma fil är redan publicerad: {file}, {at}, av {by} (uppladdning {upload_id}).",
    "taken_back": "Samma fil är redan publicerad och sedan återtagen: {file}, {at}, av {by} (uppladdning {upload_id}).",
}
SAME_FILE_REMEDY = {
    "published": "Ingenting behöver göras.",
    "taken_back": "Lägg tillbaka uppladdning {upload_id} i stället.",
}
NOT_POSSIBLE = {
    ("take_back", "taken_back"): "{file} ({upload_id}) är redan återtagen.",
    ("take_back", "erased"): "{file} ({upload_id}) är gallrad och kan inte tas tillbaka.",
    ("restore", "published"): "{file} ({upload_id}) är redan publicerad.",
    ("restore", "erased"): "{file} ({upload_id}) är gallrad och kan inte läggas tillbaka.",
    ("erase", "erased"): "{file} ({upload_id}) är redan gallrad.",
}

STARTER = "Startdata"
RENEWED = "Startdata, nya rader i registren"
NOT_EMPTY = "Lagret har redan uppgifter. Ett nytt lager kan bara göras där det är tomt."
HAS_HOME = "Lagret har redan en kommun, så exemplet kan inte läggas in."
OTHER_LAKE = "Peka ut en tom mapp med SAMVERKAN_LAKE, eller byt kommun på sidan Min kommun."
NO_MUNICIPALITY = "Det finns ingen kommun med koden {code}."
MUNICIPALITY_CODES = "Skriv SCB:s kommunkod, fyra siffror."
STARTER_REFUSED = "Startfilen {file} kan inte läsas in: {problem}"
STARTER_REMEDY = "Rätta filen i startdatamappen."
NOT_ACCEPTED = "{file} har fel och kan inte publiceras. Antal fel: {errors}. Det första: {problem}"
CORRECT_FILE = "Rätta filen och försök igen."
AT_ROW = "rad {row}, {message}"
WOULD_CHANGE = {
    "one": "{file} ändrar ett värde som redan är publicerat: {key}.",
    "many": "{file} ändrar {rows} rader som redan är publicerade. Den första är {key}.",
}
REPLACE = "Publicera med ersätt om filen är en rättelse."
ROWS = ("rad", "rader")
REFERRED = "{rows} i {table} hänvisar till {codes} i {register}, som då inte finns kvar."
KEEP_REFERRED = "Ha kvar raderna i filen, eller rätta det som hänvisar till dem först."
STILL_MOVING = "Andra ändrar uppgifterna hela tiden. Filen är inte publicerad."
WAIT = "Vänta en stund och försök igen."
FILE_MOVING = "Filen ändrades medan den lästes. Ingenting är publicerat."
WAIT_FOR_FILE = "Vänta tills filen är färdigskriven och försök igen."

NOT_ERASED = (
    "{file} ({upload_id}) är gallrad men finns delvis kvar på disken. "
    "Kör samverkan erase {upload_id} igen, så tas resten bort."
)
MAPPING_FILE = "Koppling {name}"

ALREADY_FROZEN = "Det finns redan ett fryst underlag för {name}. Det ändras aldrig."
FROZEN_DAMAGED = "Det frysta underlaget {document} saknas eller har ändrats på disken."
FROZEN_REMEDY = "Återställ lagret från en säkerhetskopia, och kör sedan samverkan verify."
FROZEN_NOT_ERASED = (
    "Det frysta underlaget för {name} har kvar sådant som är gallrat. Publicera eller gallra något, så städas det."
)
HELD = "{file} ({upload_id})"
HELD_TOO = (
    "Samma rader står också i {uploads}. En ändring sparar hela raden, så det som ska bort kan stå där också: gallra "
    "dem med."
)

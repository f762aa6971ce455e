"""What is said of rows that are written on a page."""

EDIT_FILE = "Ändring i {table}"
NOT_EDITABLE = "Tabellen {name} ändras inte på sidorna."
EDITABLE_ARE = "De som ändras rad för rad är {names}."
NO_ROW = "Raden finns inte längre."
NO_ROW_REMEDY = "Ladda om sidan."
KEY_TAKEN = "Det finns redan en rad med {header} {key}."
KEY_TAKEN_REMEDY = "Välj en annan kod, eller ändra den raden i stället."
KEY_PART = " och "
STILL_REFERRED = "Raden kan inte tas bort. {lost}"
STILL_REFERRED_REMEDY = "Ändra det som hänvisar till den först."
STILL_MOVING = "Andra ändrar uppgifterna hela tiden. Ingenting har sparats."

TOLD = {
    "required_empty": "{column} måste fyllas i.",
    "duplicate_key": "Två av raderna har samma kod.",
    "identity_number": "Här står ett personnummer eller samordningsnummer. Ingenting har sparats. Ta bort det.",
    "phone_number": "Här står ett telefonnummer. Ingenting har sparats. Ta bort det.",
    "email_address": "Här står en e-postadress. Ingenting har sparats. Ta bort den.",
    "registration_plate": "Här står något som ser ut som ett registreringsnummer. Ingenting har sparats. Ta bort det.",
    "street_address": "Här står en gatuadress med nummer. Ingenting har sparats. Ta bort husnumret.",
    "person_name": "Här står namnet på en person. Ingenting har sparats. Skriv en funktion eller en enhet i stället.",
}
"""Sentences for a form, where those of the catalogue speak of a file; others are said as in a file."""

NEW_ROW = "{table}: ny rad"
CHANGE_ROW = "{table}: {label}"
NEEDED = "{header} *"
NEEDED_NOTE = "Fält med * måste fyllas i."
NOTHING_CHOSEN = ""
BY = "Ditt namn eller din funktion"
BY_HELP = "Står i historiken, så att andra ser vem som skrev. Kommer ihåg till nästa gång."
SAVE = "Spara"
SAVING = "Sparar"
REMOVE = "Ta bort raden"
REMOVE_HELP = "Går att ångra direkt efteråt, och senare i historiken."
NEEDS_NAME = "Skriv vem du är, så att andra ser vem som har skrivit."
NOTHING_CHANGED = "Ingenting är ändrat."
ROW_GONE = "Raden finns inte i den version som du ser. Stäng och ladda om sidan."
SITTING = "{by}, {moment}"

SAVED = {
    "new": "Sparat som en ny rad i {table}.",
    "changed": "Sparat i {table}.",
    "removed": "Raden är borttagen ur {table}.",
}
UNDO = "Ångra"
UNDONE = "Ångrat. Det är som det var innan."

CONFLICT = (
    "{by} har ändrat samma rad {at} medan du skrev. Ingenting av ditt är sparat än, och ingenting av det andra är "
    "borta."
)
CONFLICT_REMOVED = "{by} har tagit bort raden {at} medan du skrev. Ingenting av ditt är sparat än."
CONFLICT_REMOVING = "{by} har ändrat raden {at} efter att du öppnade den. Den är inte borttagen."
SOMEBODY = "Någon annan"
CONFLICT_HEADERS = ("Uppgift", "Så här var det", "Du skriver", "{by} skrev")
CONFLICT_CHOOSE = "Rätta texten nedan om båda ska med, och spara igen. Då gäller det som står i rutorna."
CONFLICT_KEEP = "Behåll det andra och stäng"
CONFLICT_AGAIN = "Spara igen om raden ska finnas kvar, så som du skriver den."
NO_TEXT = "–"

REGISTERS_SENTENCE = "Överenskommelser, roller, löften, åtgärder och annat som parterna skriver själva"
REGISTERS_LEAD = "Ändra rad för rad här, eller hämta som CSV, ändra i filen och ladda upp den igen. Allt går att ångra."
WHICH_REGISTER = "Register"
SEARCH = "Sök i raderna"
FOUND = "{shown} av {all} rader"
MORE_ROWS = "De första {shown} av {found} visas. Sök för att hitta fler."
WHICH_ROW = "Rad"
CHANGE = "Ändra raden"
NEW = "Ny rad"
AS_CSV = "Hämta registret som CSV"
TO_UPLOAD = "Ladda upp en fil"
NO_ROWS = "Det finns inga rader."
NO_HITS = "Ingen rad passar."

OWNER_TITLE = "Utse ägare för {theme}"
OWNER_WHY = "Rollen ansvarar sedan för temat i {area}, enligt överenskommelsen."
OWNER_ROLE = "Roll"
OWNER_NEEDED = "Välj en roll."
OWNER_NEW = "Skriv en ny roll i stället"

COMMENT = "Kommentar av {who}, {day}: {text}"
WRITE_COMMENT = "Kommentera figuren"
CHANGE_COMMENT = "Ändra: {text}"

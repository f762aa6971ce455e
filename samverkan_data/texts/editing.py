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

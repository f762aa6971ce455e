"""Personal data; the sentences never repeat what was found."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "identity_number": Entry(
        "error",
        "Personnummer",
        "Här står ett personnummer eller samordningsnummer. Filen har inte lagrats.",
        "Ta bort personnumret och ladda upp filen igen.",
    ),
    "phone_number": Entry(
        "error",
        "Telefonnummer",
        "Här står ett telefonnummer. Filen har inte lagrats.",
        "Ta bort telefonnumret och ladda upp filen igen.",
    ),
    "email_address": Entry(
        "error",
        "E-postadress",
        "Här står en e-postadress. Filen har inte lagrats.",
        "Ta bort e-postadressen och ladda upp filen igen.",
    ),
    "registration_plate": Entry(
        "error",
        "Registreringsnummer",
        "Här står något som ser ut som ett registreringsnummer. Filen har inte lagrats.",
        "Ta bort registreringsnumret och ladda upp filen igen.",
    ),
    "street_address": Entry(
        "error",
        "Gatuadress",
        "Här står en gatuadress med nummer. Filen har inte lagrats.",
        "Ta bort husnumret eller skriv området i stället.",
    ),
    "person_name": Entry(
        "error",
        "Namn på en person",
        "Här står vem som kan kontaktas eller har gjort filen. Filen har inte lagrats.",
        "Ta bort raden med namnet och ladda upp filen igen. En funktion eller en enhet får stå kvar, till exempel "
        "Statistikservice.",
    ),
    "person_name_column": Entry(
        "error",
        "Namn på personer i en kolumn",
        "Kolumnen {column} har namn på personer. Filen har inte lagrats.",
        "Ta bort kolumnen och ladda upp filen igen. Funktioner och organisationer får stå kvar, till exempel "
        "Kommunpolis eller Bostadsbolag.",
    ),
}

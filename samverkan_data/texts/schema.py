"""Words of the page about the data files."""

INTRODUCTION = """\
# Datafiler

Vad varje tabell innehåller, kolumn för kolumn. Sidan är till för den som tar fram filer eller fyller i mallar.

Skicka filen som du fick den. Systemet känner igen avskiljare (`;`, `,`, tabb eller `|`), teckenkodning och rubriker,
även de varianter som står nedan. Stora och små bokstäver spelar ingen roll.

- **Tom mall:** `samverkan template incidents` skriver en CSV med rubrikerna, för `incidents` eller någon annan
  tabell. Med `--format xlsx` blir det en arbetsbok med listor över tillåtna ord och en exempelrad, som börjar med
  *Exempel:* och aldrig räknas.
  Samma mallar finns på sidan Ladda upp.
- **Prova först:** `samverkan check fil.csv` kontrollerar utan att spara.
- **Stor fil:** en fil över gränsen (300 MB om inget annat är inställt) går in med `samverkan publish fil.csv`, som
  läser den från disken en del i taget: mallen Händelser som CSV, högst 40 miljoner rader. Områden skrivs med kod, datum
  som nedan och antal i varje rad eller ingen. Det som bara hela filen kan avgöra stoppar den, och fyndet säger vad.
- **Datum** skrivs 2026-10-31 och tid 2026-10-31 21:30, svensk tid. **Decimaler** skrivs med komma.
- **Obligatorisk** betyder att kolumnen måste finnas och att ingen cell får vara tom.
- **Kod** pekar på ett register. Där går områdets eller kategorins kod, namn eller ett annat namn ur registret lika bra.
- **Lista** är flera värden i samma cell, åtskilda av `|`.
- **Adress** är en av systemets egna sidor med vad som är valt där, som den står i webbläsaren.
- **Nyckeln** avgör vad som är samma rad. En rad med samma nyckel och andra värden är en ändring, inte en ny rad.
- **Fri text om personer lagras aldrig.** Personnummer, telefonnummer, e-post, registreringsnummer och gatuadresser
  stoppar filen, även i kolumner som systemet inte använder.

Vad kontrollen kan säga står i [felkoder.md](felkoder.md). Den här sidan skrivs ur systemets egen beskrivning, och ett
test ser till att de stämmer överens.
"""
TABLE_HEADING = "## {title} (`{name}`)"
KEY = "Nyckel: {columns}."
HEADERS = (
    "Rubrik",
    "Kod i systemet",
    "Typ",
    "Obligatorisk",
    "Enhet",
    "Beskrivning",
    "Val",
    "Andra rubriker som känns igen",
)
KINDS = {
    "text": "text", "integer": "heltal", "decimal": "decimaltal", "date": "datum", "moment": "tidpunkt", "code": "kod",
    "choice": "val", "list": "lista", "address": "adress",
}  # fmt: skip
REFERS = "{kind}, ur {title}"
RANGE = "{description} Från {low} till {high}."
LOWEST = "{description} Minst {low}."
DEFAULT = "{description} Tomt läses som {default}."
MADE = "{description} Fylls i av systemet."
REQUIRED = {True: "ja", False: "nej"}
EXAMPLE_MARK = "Exempel:"
DESCRIPTION_SHEET = "Så fylls mallen i"
DESCRIPTION_HEADERS = ("Kolumnen", "Krävs", "Talets enhet", "Vad den säger", "Tillåtna ord", "Som i exemplet")
LEFT_OUT = "Raden som börjar med Exempel: räknas inte. Skriv era rader under den, eller ta bort den."
LIST_SHEET = "Listor"
TEMPLATE_SHEETS = (DESCRIPTION_SHEET, LIST_SHEET)
CHOOSE_FROM_LIST = "Välj ett av orden i listan."

"""What a person without the right is told."""

DENIED = {
    "view_open": "Du har inte behörighet att se sidan.",
    "view_internal": "Sidan visas bara i det interna läget. Det här är det öppna.",
    "publish": "Du har inte behörighet att ändra uppgifterna.",
    "edit": "Du har inte behörighet att skriva här.",
    "erase": "Du har inte behörighet att gallra uppgifter.",
    "steward": "Du har inte behörighet att se vem som har gjort vad.",
}
ASK = "Kontakta BRÅ-samordnaren."
NOT_OPEN = "Visas inte i det öppna läget."
OPEN_REMEDY = "Det öppna läget har bara tal för år och tertial, där små tal är skyddade."
OTHER_AREA = "Det gäller ett område som inte är ditt."
OWN_AREAS = "Du ser exakta tal och skriver bara för dina egna områden. Det öppna läget visar alla områden."

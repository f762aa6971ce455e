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

LOGIN_TITLE = "Logga in"
LOGIN_WHY = "Logga in med kontot som du har i tjänsten. Vad du ser beror på din roll."
LOGIN_OLD = "Inloggningen gäller inte längre. Logga in igen."
LOG_IN = "Logga in"
LOG_OUT = "Logga ut {name}"
NO_PROVIDER = "Inloggning krävs, men .streamlit/secrets.toml har ingen del [auth]."
NO_LOGIN = "Utan inloggning är Samverkan ett verktyg för den som sitter vid datorn, och svarar inte andra."
NO_LOGIN_REMEDY = (
    "Lyssna på 127.0.0.1, ordna inloggning (docs/drift.md) eller visa bara det öppna läget (SAMVERKAN_VIEW=open)."
)
ALONE = "Ingen inloggning: den som sitter vid den här datorn kan se och ändra allt. Ingen annan släpps in."
OPEN_TO_ALL = "Ingen inloggning: alla som når servern ser det öppna läget, och bara det."
ROLES_HEADERS = ("namn", "roll", "områden")
NO_ROLES = "Rollerna går inte att läsa: {file}."
NOT_UTF_8 = "{file} är inte sparad som UTF-8. Spara den som CSV UTF-8."
BAD_ROLES_HEADER = "{file} ska börja med raden Namn;Roll;Områden."
BAD_ROLES_LINE = (
    "{file}, rad {row}: skriv namn, roll (open, participant, editor, analyst eller steward) och områden, med ; emellan."
)
WRONG_HOST = "Servern svarar inte under det namnet. Lägg till det i server.allowedHosts."
WRONG_ORIGIN = "Anropet kommer från en annan webbplats."
NOT_HERE = "Finns inte."
NOT_ASKED = "Ingen sida har bett om en fil."

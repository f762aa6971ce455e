"""What the page of the log says."""

TITLE = "Logg"
ALONE = (
    "Ingen loggar in: den som sitter vid datorn kan se och ändra allt, och loggen vet inte vem. I docs/drift.md står "
    "hur ni ordnar inloggning."
)
LEAD = "Vem som har sett, tagit ut, ändrat eller nekats vad. Rader tas bort efter {days} dagar."
DAYS = "Dagar"
ACT = "Vad"
SEARCH = "Sök namn, sida, tabell eller nummer"
FOUND = "Visar {shown} av {all} rader."
AS_CSV = "Hämta som CSV"
NOBODY = "utan inloggning"
NO_RIGHT = "ingen"
BY_COMMAND = "samverkan {name}"
RIGHT_CHANGED = "från {had} till {has}"
HEADERS = ("När", "Vem", "Vad", "Av vad", "Område", "Version")
ACTS = {
    "": "Allt", "saw": "såg", "exported": "tog ut", "published": "publicerade", "edited": "skrev",
    "took_back": "tog tillbaka", "restored": "lade tillbaka", "erased": "gallrade", "froze": "frös ett möte",
    "vouched": "gav nytt kvitto",
    "right": "fick ändrad rätt",
    "refused": "nekades",
}  # fmt: skip

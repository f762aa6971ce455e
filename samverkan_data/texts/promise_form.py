"""A promise in the form that is published."""

CHOOSE = "Ett löfte att publicera"
WHOLE_CHAIN = "Hela kedjan"
TITLE = "Medborgarlöfte"
PUBLISH_OPEN = "Slå på det öppna läget innan du laddar ner löftet för att publicera det."
HEADERS = ("Fråga", "Svar")
PROMISED = "Det här lovar vi"
WHAT, ACTIVITY, HOW_MANY, WHEN, WHO, BY = (
    "Löftet",
    "Vad som görs",
    "Hur många gånger",
    "När",
    "Vem som ansvarar",
    "Vilka vi är",
)
PARTIES = "{police} och {municipality}"
NOT_SAID = "inte angivet"
WHY = "Varför"
PROBLEM, PLACE, CAME, CAUSES = "Problemet", "Var", "Varifrån löftet kommer", "Troliga orsaker"
NOTED = "Problemet togs upp den {day}."
CHOSEN = "Polisen och kommunen valde att arbeta med det den {day}."
CAUSE = "{cause} ({perspective})"
DOING = "Vad vi gör"
ACTION_HEADERS = ("Åtgärd", "Vem som ansvarar", "När")
FOLLOWED = "Hur det följs upp"
FOLLOW_UP, COUNTED, EFFECT, STATE, RESULT = (
    "Nästa uppföljning",
    "Gjort hittills",
    "Vad det ska leda till",
    "Läget",
    "Resultat",
)

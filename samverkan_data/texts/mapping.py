"""Words of mapping a file by hand."""

HEADING = "Koppla kolumnerna för hand"
OTHERWISE = "Koppla kolumnerna för hand i stället"
WHY = (
    "Säg vilken kolumn som är vad. Förslagen bygger på rubrikerna och på vad som står i kolumnerna. "
    "Kopplingen kan sparas, så att nästa fil av samma slag känns igen."
)
TABLE = "Filens rader är"
ABSENT = "Finns inte i filen"
SAME = "Samma för alla rader: {label}"
OR_WRITE = "{description} Skriv en egen uppgift om den gäller alla rader i filen."
PERSONAL = (
    "Det du skrev ser ut som personuppgifter. Skriv en funktion, en organisation eller en period. Inget har sparats."
)
OPTION = "{header} (till exempel {samples})"
REQUIRED = "{title} (måste anges)"
TRY = "Pröva kopplingen"
TRYING = "Läser filen enligt kopplingen"
WORDS = "De här orden finns inte i registren. Välj vad de betyder, eller lämna raderna utanför."
WORD = "{text} ({rows})"
LEAVE_OUT = "Lämna raderna utanför"
MORE_WORDS = "Ytterligare {count} ord visas inte. Raderna med dem lämnas utanför."
REMEMBERED = " Nästa fil av samma slag känns igen som {name}."
NOT_REMEMBERED = " Kopplingen sparades inte: dess namn eller ord får inte sparas. Välj ett annat namn nästa gång."
USE_WORDS = "Använd orden"
NAME = "Kom ihåg kopplingen som"
NAME_HELP = "När en fil med samma rubriker släpps känns den igen. Tomt = kom inte ihåg."

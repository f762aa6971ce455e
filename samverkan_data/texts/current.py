"""Sentences about the tables that other tools read."""

LATER = (
    "Ändringen är gjord, men tabellerna för andra verktyg (mappen current) kunde inte skrivas nu. Nästa ändring gör "
    "det om det går då, eller kör samverkan current."
)
BEHIND = (
    "Tabellerna för andra verktyg (mappen current) visar version {shown}, men historiken har version {version}. Nästa "
    "ändring rättar det, eller kör samverkan current."
)
AHEAD = "Tabellerna för andra verktyg (mappen current) visar version {shown}, som historiken inte har."
MAKE_ANEW = "Kör samverkan current, som gör om dem."
DIFFERS = (
    "Tabellen current/{table} stämmer inte med det som är publicerat: {found} rader i stället för {expected}. Kör "
    "samverkan current."
)
OTHER_VALUES = "Tabellen current/{table} har andra värden än det som är publicerat. Kör samverkan current."
UNREADABLE = "Tabellen current/{table} är skadad och kan inte läsas. Kör samverkan current, som gör om den."
ERASED_LEFT = "I mappen current/{table} är gallrade uppgifter kvar. Begär gallringen igen, eller kör samverkan current."
NONE_YET = "Tabellerna för andra verktyg (mappen current) finns inte än. De skrivs vid nästa ändring."
OTHER_FORM = (
    "Tabellerna för andra verktyg (mappen current) är skrivna av en annan version av programmet, eller med en annan "
    "SAMVERKAN_ENGINE. De görs om vid nästa ändring."
)
SHOWN = "Tabellerna för andra verktyg (mappen current) visar version {version}."
MADE_ANEW = "Gjordes om: {tables}."

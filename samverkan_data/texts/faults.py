"""Sentences about a damaged lake and about disks and files that fail: what happened and what to do."""

FULL = (
    "Disken är full.",
    "Frigör plats där uppgifterna eller filen ska skrivas, och försök igen. Det som redan var publicerat är orört.",
)
NOT_ALLOWED = (
    "Mappen är skrivskyddad, eller så har programmet inte rätt till den.",
    "Ge programmet rätt att läsa och skriva där uppgifterna lagras, och försök igen. Det som redan var publicerat är "
    "orört.",
)
VANISHED = (
    "Mappen, eller något som ska finnas i den, är borta.",
    "Kontrollera att disken är ansluten, och kör sedan samverkan verify.",
)
BROKEN_DISK = (
    "Disken svarar med fel.",
    "Byt disken, återställ lagret ur en säkerhetskopia med samverkan restore-backup, och kör samverkan verify.",
)
NO_MEMORY = (
    "Minnet räcker inte till det som frågades.",
    "Välj en kortare period eller ett mindre område. Den som sköter programmet kan ge det mer minne, eller låta flera "
    "datorer räkna (SAMVERKAN_ENGINE). Inget har sparats eller ändrats.",
)
NOT_READ = (
    "En fil som bilden skulle läsas ur går inte att läsa. Den kan ha gallrats nyss.",
    "Ladda om sidan. Kommer felet tillbaka: kör samverkan verify.",
)
ENGINE_LOST = (
    "Motorn som räknar svarar inte längre.",
    "Vänta en stund och ladda om sidan. Kommer felet tillbaka: be den som sköter programmet se efter att klustret är "
    "igång. Inget har sparats eller ändrats.",
)
OTHER = "Uppgifterna på disken går inte att nå just nu: {what}."
OTHER_REMEDY = "Kontrollera disken och försök igen. Kommer felet tillbaka: kör samverkan verify."
UNREADABLE = "Något som lagret behöver är skadat på disken och kan inte läsas."
UNREADABLE_REMEDY = "Kör samverkan verify, som säger vad det är och hur det lagas. Ingenting skrivs innan dess."

RESTORE = "Återställ lagret ur en säkerhetskopia med samverkan restore-backup."
LEDGER_UNREADABLE = f"Historiken (mappen ledger) är skadad och kan inte läsas. {RESTORE}"
LEDGER_LOST = (
    f"Historiken (mappen ledger) är borta, men det finns uppgifter i lagret. {RESTORE} Finns ingen kopia står filerna "
    "som de kom i mappen archive: gör ett nytt lager med samverkan init och publicera dem där."
)
LAKE_GONE = (
    "Lagret i {lake} är borta. Kontrollera att disken är ansluten. Är det borttaget med flit: starta om programmet, så "
    "görs ett nytt."
)
SHORTENED = f"Historiken slutar vid version {{version}}, men version {{expected}} har funnits. {RESTORE}"
NEW_RECEIPT = (
    "Finns ingen kopia: se efter vilken version som var den senaste, på en utskrift, i en fil ni tagit ut eller i ett "
    "protokoll, och kör samverkan give-receipt VERSION --by NAMN. Det går bara om historiken i övrigt är hel."
)
CHANGED = f"Historiken till och med version {{version}} stämmer inte med sitt kvitto. {RESTORE} {NEW_RECEIPT}"
CHANGED_BEFORE = f"Historiken före version {{version}} är inte den som skrevs. {RESTORE}"
GAP = f"Version {{version}} saknas i historiken. {RESTORE}"
RECEIPTS_LOST = (
    "Kvittona på historiken (mappen receipts) är borta, så det går inte att veta att historiken är hel. "
    f"{RESTORE} {NEW_RECEIPT}"
)
HAS_RECEIPT = "Historiken stämmer med sitt kvitto, så det behövs inget nytt."
HAS_RECEIPT_REMEDY = "Kör samverkan verify för att se om något annat är fel."
NO_NEW_RECEIPT = "Då hjälper inget nytt kvitto. Ingenting är ändrat."
ENDS_AT = "Historiken slutar vid version {version}, inte {said}. Inget kvitto är skrivet."
ENDS_AT_REMEDY = (
    "Har version {said} funnits är det som kom efter {version} borta: återställ lagret ur en säkerhetskopia med "
    "samverkan restore-backup. Annars: kontrollera numret."
)
ROW_REPAIR = (
    "Lägg tillbaka filen {path} ur en säkerhetskopia. Finns ingen: kopiera archive/{upload_id}, gallra uppladdningen "
    "med samverkan erase {upload_id} och publicera kopian igen."
)
ROWS_GONE = "Rader från {file} ({upload_id}) saknas på disken. " + ROW_REPAIR
ROWS_CHANGED = "Rader från {file} ({upload_id}) har ändrats på disken. " + ROW_REPAIR
ROWS_UNREADABLE = "Raderna från {file} ({upload_id}) i tabellen {table} kan inte läsas. " + RESTORE
ROWS_DIFFER = "Tabellen {table} har {found} rader från {file} ({upload_id}). Historiken säger {expected}. " + RESTORE
LOG_DAMAGED = f"Tabellen {{table}} har en skadad förteckning (tables/{{table}}/_delta_log). {RESTORE}"
LOG_DIFFERS = (
    "Tabellen {table} har en förteckning (tables/{table}/_delta_log) där {file} ({upload_id}) saknas. " + RESTORE
)
FILE_GONE = (
    "Den arkiverade filen för {file} ({upload_id}) saknas. Lägg tillbaka den som archive/{upload_id}, ur en "
    "säkerhetskopia eller där den kom från."
)
FILE_CHANGED = (
    "Den arkiverade filen för {file} ({upload_id}) har ändrats. Lägg tillbaka den rätta som archive/{upload_id}, ur en "
    "säkerhetskopia eller där den kom från."
)
NOTHING_WRITTEN = "Ingenting skrivs förrän det är lagat. Kör samverkan verify för att se allt som är fel."
UNVOUCHED = (
    "Äldre uppladdningar utan kontrollsummor: {count}. De får dem vid nästa ändring, och tills dess jämförs bara "
    "antalet rader."
)
NO_RECEIPT = "Historiken är från en tidigare version av programmet och får sitt första kvitto vid nästa ändring."
EMPTY = "Lagret är tomt, så det finns ingenting att jämföra."

PLACE_REMEDY = (
    "Rätta SAMVERKAN_LAKE så att den pekar på lagret. Ska det finnas ett nytt där: gör det med samverkan init, i en "
    "tom mapp."
)
NO_PLACE = "SAMVERKAN_LAKE är tom, så det står inte var lagret finns."
NO_FOLDER = "Det finns inget lager i {lake}: mappen {folder} finns inte."
A_FILE = "Det finns inget lager i {lake}: det är en fil."
SOMETHING_ELSE = "Det finns inget lager i {lake}: mappen innehåller något annat."

NOTHING_TO_COPY = "Lagret i {lake} är tomt, så det finns ingenting att kopiera."
NOTHING_TO_COPY_REMEDY = "Kontrollera att SAMVERKAN_LAKE pekar på rätt lager."
NOT_COPIED = "Ingen säkerhetskopia är gjord, för {path} i lagret är skadad."
STILL_ERASING = "Ingen säkerhetskopia är gjord, för uppgifter gallras hela tiden."
WAIT = "Vänta en stund och försök igen."
NOT_EMPTY = "Det finns redan något i {lake}. En säkerhetskopia läggs aldrig över det."
NOT_EMPTY_REMEDY = (
    "Flytta undan mappen, eller låt SAMVERKAN_LAKE peka på en mapp som är tom eller inte finns, och försök igen."
)
NO_COPY = "{file} är ingen hel säkerhetskopia från Samverkan. Ingenting är återställt."
COPY_DAMAGED = "{file} är skadad: {problem} Ingenting är återställt."
OTHER_COPY = "Använd en annan säkerhetskopia."
NEWER_PROGRAM = (
    "En nyare version av programmet har skrivit i de här uppgifterna. Den här versionen kan inte läsa dem rätt."
)
RENEW_PROGRAM = "Uppgradera programmet på den här datorn. Ingenting har ändrats."
HALF_RESTORED = "Här läggs en säkerhetskopia tillbaka, eller så avbröts det."
RESTORE_AGAIN = "Vänta tills det är klart, eller kör samverkan restore-backup igen med samma fil."

"""Empty cells, repeated rows, and how many more there are."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "required_empty": Entry("error", "Tom cell", "Cellen är tom men måste vara ifylld.", "Fyll i {column}."),
    "row_not_read": Entry(
        "error",
        "Rad som inte går att läsa",
        "Raden har uppgifter ({detail}) men inget tal som går att läsa.",
        "Rätta raden i källan, eller ta bort den om den inte ska med.",
    ),
    "heading_rows": Entry(
        "note",
        "Rader utan tal",
        "{value} rader har bara ett namn ({detail}) och läses som rubriker i tabellen.",
        "Inget behöver göras om det stämmer.",
    ),
    "counted_as_one": Entry(
        "note",
        "Tomma antal",
        "{value} rader har ingen siffra i ”{column}” och räknas som en händelse var.",
        "Inget behöver göras om varje rad är en händelse. Fyll annars i antalen.",
    ),
    "duplicate_key": Entry(
        "error",
        "Samma rad två gånger",
        "Samma uppgift står redan på rad {detail}.",
        "Ta bort eller rätta en av raderna.",
    ),
    "total_left_out": Entry(
        "warning",
        "Summor som inte räknas",
        "{value} rader är summan av andra rader i filen ({detail}) och tas inte med: annars räknas allt dubbelt.",
        "Inget behöver göras: delarna är med.",
    ),
    "total_differs": Entry(
        "error",
        "Summa som inte stämmer",
        "”{value}” ser ut som en summa av andra rader i filen, men de är tillsammans {detail}.",
        "Räknas båda blir det dubbelt. Svara på sidan vad som gäller (kommandot: --sums): att summan räknas utöver "
        "delarna, eller att den inte tas med. Eller rätta raden i filen.",
    ),
    "total_beside_stored": Entry(
        "warning",
        "Summa och delar i olika filer",
        "{value} rader här eller i det som redan är publicerat är summor av andra rader ({detail}). De räknas en gång: "
        "bilden visar delarna.",
        "Inget behöver göras om det stämmer. Ta annars tillbaka den av filerna som är fel.",
    ),
    "total_maybe_stored": Entry(
        "warning",
        "Lika många som enskilda händelser",
        "{value} antal är lika stora som de enskilda händelserna på samma plats eller i dess delar ({detail}). Det kan "
        "vara en slump, så båda räknas.",
        "Är antalet en summa av händelserna: ta bort raden, annars räknas de dubbelt.",
    ),
    "total_differs_stored": Entry(
        "error",
        "Summa och delar som inte stämmer",
        "{value} antal ser ut som summor av andra rader, i filen eller i det som redan är publicerat, men stämmer inte "
        "med dem: {detail}.",
        "Räknas båda blir det dubbelt. Svara på sidan vad som gäller (kommandot: --sums): att summorna räknas utöver "
        "delarna, eller att de inte tas med. Eller ta först tillbaka den publicerade fil som inte ska gälla.",
    ),
    "total_rest_counted": Entry(
        "warning",
        "Summor som är större än sina delar",
        "{value} antal är summor som inte stämmer med sina delar: {detail}. Delarna räknas, och det som summan har "
        "utöver dem räknas där bara summans område, grupp eller år är känt.",
        "Inget behöver göras om det stämmer. Kommer fler delar senare räknas de i stället.",
    ),
    "total_taken_out": Entry(
        "warning",
        "Summor som inte tas med",
        "{value} summor som inte stämmer med sina delar tas inte med: {detail}. Bara delarna räknas.",
        "Inget behöver göras om delarna är alla. Annars saknas det som bara fanns i summorna.",
    ),
    "other_system": Entry(
        "error",
        "Samma nummer, andra händelser",
        "{value} händelser har samma nummer som händelser i {detail}, men varken dag eller något annat stämmer. "
        "Det ser ut som två system som båda räknar från 1. Inget skrivs över.",
        "Skriv något eget för systemet framför numren i kolumnen med händelsernas id, till exempel BO-1, och ladda upp "
        "filen igen. Är det en rättelse av samma händelser: ta tillbaka den förra filen först.",
    ),
    "numbers_elsewhere": Entry(
        "note",
        "Samma nummer i en annan kommun",
        "{value} händelser har samma nummer som händelser i {detail}. De hålls isär: ett nummer gäller inom sin källa "
        "och sin kommun.",
        "Inget behöver göras om det är olika händelser. Har en händelse flyttats hit: ladda upp den andra kommunens "
        "fil utan den.",
    ),
    "told_before": Entry(
        "warning",
        "Samma händelser, andra nummer",
        "{value} händelser är likadana som händelser i {detail} (tid, plats, kategori, rapportör och antal) men har "
        "andra nummer. De räknas en gång till.",
        "Är det samma händelser: ladda inte upp filen, eller ta tillbaka den förra filen först. Är det olika händelser "
        "behöver inget göras.",
    ),
    "picture_in_text": Entry(
        "error",
        "Bild i texten",
        "Texten ”{value}” hämtar en bild från nätet hos alla som läser sidan.",
        "Ta bort bilden ur {column}: skriv bara ord.",
    ),
    "repeated_row": Entry(
        "warning",
        "Samma rad upprepad",
        "Raden är likadan som rad {detail} och räknas en gång.",
        "Kontrollera i källan att ingen av raderna skulle ha ett annat innehåll.",
    ),
    "equal_rows": Entry(
        "warning",
        "Likadana rader",
        "Rader som är likadana som en tidigare rad och saknar eget nummer: {value}, den första på rad {row}. Varje rad "
        "räknas.",
        "Ta bort dem om samma händelse har kommit med flera gånger. Annars behöver inget göras.",
    ),
    "preliminary_replaced": Entry(
        "note",
        "Preliminära tal som har blivit slutliga",
        "Preliminära tal som också finns som slutliga i filen: {detail}. De slutliga gäller.",
        "Inget behöver göras.",
    ),
    "more_alike": Entry(
        "note",
        "Fler av samma slag",
        "Ytterligare {detail} rader har samma fel: {value}.",
        "Rätta felet i hela kolumnen.",
    ),
}

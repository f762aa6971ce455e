"""Files that others publish: what their formats leave unsaid or say in a way that cannot be stored."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "year_unknown": Entry(
        "error",
        "Året saknas",
        "Varken filen eller dess namn säger vilket år talen gäller, eller så säger de flera.",
        "Ta reda på året hos källan. Döp om filen så att bara det året, eller den delen av ett år, står i namnet, till "
        "exempel Folkmängd 2025.csv, och ladda upp igen.",
    ),
    "headers_assumed": Entry(
        "warning",
        "Rubriker saknas",
        "Filen har inga rubriker. Kolumnerna är lästa som kommun, antal och antal per 100 000 invånare, "
        "som i Brås filer.",
        "Inget behöver göras om det stämmer.",
    ),
    "other_denominator": Entry(
        "error",
        "Annat mått än per 100 000",
        "Talen under ”{column}” är per {value} invånare. Här lagras tal per 100 000 invånare, och andelar i procent.",
        "Hämta tabellen per 100 000 invånare eller i procent, eller ta bort kolumnen och behåll antalen.",
    ),
    "same_measure": Entry(
        "error",
        "Två kolumner med samma mått",
        "Kolumnerna ”{column}” och ”{value}” ser ut att vara samma mått för samma år. "
        "Filen säger inte hur de skiljer sig.",
        "Behåll en av dem, eller skriv i rubrikerna vad som är antal och vad som är per 100 000 invånare.",
    ),
    "measure_unknown": Entry(
        "error",
        "Antal eller tal per invånare?",
        "Filen säger inte om talen, till exempel i kolumnen ”{column}”, är antal brott eller brott per 100 000 "
        "invånare.",
        "Skriv Antal eller Per 100 000 inv. i rubrikerna eller i en titelrad ovanför och ladda upp igen.",
    ),
    "origin_unknown": Entry(
        "error",
        "Polisens ärenden eller Brås statistik?",
        "Filen kan vara ett uttag från Polisen, som blir händelser, eller tal som Brå publicerar, som blir "
        "observationer. Varken rubriker, innehåll eller titel säger vilket.",
        "Skriv Källa: Polisen eller Källa: Brå på en rad ovanför rubrikerna eller i filens namn och ladda upp igen. "
        "Eller koppla kolumnerna för hand på sidan Ladda upp: till Händelser om det är ärenden, till Observationer om "
        "det är statistik.",
    ),
    "mixed_figures": Entry(
        "error",
        "Många mått i en kolumn",
        "Kolumnen ”{column}” blandar {value} mått med olika enhet: {detail}. Ett tal per 1 000 och ett antal får inte "
        "hamna i samma serie.",
        "Hämta talen från källan som raden nämner, eller lägg ett mått i taget i en egen fil och koppla dess kolumner "
        "för hand på sidan Ladda upp.",
    ),
    "names_only": Entry(
        "error",
        "Bara namn, inga tal",
        "Filen är en lista med {value} namn på områden. Den har inga tal att lagra.",
        "Hämta en fil med antal från Brå. Namnen finns redan i områdesregistret.",
    ),
    "no_figures": Entry(
        "error",
        "Inga tal att lagra",
        "Filen är {value}, ingen tabell med tal per område och tid.",
        "Hämta själva talen från källan och ladda upp dem.",
    ),
    "repeated_label": Entry(
        "warning",
        "Samma namn på olika brott",
        "”{value}” står flera gånger för samma område och period med olika tal (rad {detail}). Namnet räcker inte för "
        "att skilja dem åt, så inga rader med det namnet tas med.",
        "Hämta brotten var för sig eller med hela sökvägen i namnet om de ska med.",
    ),
    "echoed_group": Entry(
        "note",
        "Grupp utan tal",
        "”{value}” har .. på alla rader. Så skriver Brå grupperna ovanför de brott som är valda, och de lagras inte.",
        "Välj gruppen i Brås databas om dess tal ska med.",
    ),
    "read_as_group": Entry(
        "note",
        "Läst som grupp",
        "Kolumnen ”{column}” läses som en indelning av dem som räknas, så dess ord blir en del av gruppen.",
        "Ta bort kolumnen om den inte delar in dem som räknas.",
    ),
    "values_uneven": Entry(
        "error",
        "Fel antal tal i JSON",
        "Filen har inte lika många tal som dess kategorier ger, så det går inte att veta vilket tal som hör till vad.",
        "Hämta tabellen igen från källan.",
    ),
    "mark_not_read": Entry(
        "warning",
        "Märkning som inte läses",
        "{detail} tal är märkta ”{value}” i ”{column}”. Talen lagras, men inte märkningen.",
        "Läs hos källan vad märkningen betyder. Säger den att ett tal inte gäller ska det inte med.",
    ),
    "only_first_page": Entry(
        "warning",
        "Bara en del av svaret",
        "Filen är den första sidan av ett svar som fortsätter på fler sidor.",
        "Hämta alla sidor om fler uppgifter ska med.",
    ),
    "uncertainty_alone": Entry(
        "note",
        "Osäkerhetstal utan värde",
        "{value} osäkerhetstal (rad {detail}) hör till värden som inte finns i filen och lagras inte.",
        "Hämta nyckeltalet och dess osäkerhetstal i samma fil om felmarginalen ska med.",
    ),
    "pooled_years": Entry(
        "note",
        "Samma tal två år i rad",
        "{value} tal är exakt lika året före ({detail}). Kolada lägger ibland två års svar på båda åren.",
        "Läs de två åren som en enda mätning: de visar inte att läget stått still.",
    ),
    "name_not_read": Entry(
        "note",
        "Namn på notiser som inte lästs helt",
        "Notiser vars namn inte börjar med en dag och slutar med en plats: {value} ({detail}). De lagras utan dag, "
        "eller med platsen som notisen annars anger.",
        "Inget behöver göras om det stämmer.",
    ),
    "summed_shares": Entry(
        "error",
        "Summor i stället för andelar",
        "Talen i ”{column}” är flera andelar hoplagda: {value} av dem är över 100 procent. {detail} tal är 0, vilket i "
        "den här filen kan betyda att uppgift saknas.",
        "Hämta andelarna för varje svar från SCB:s medborgarundersökning, eller motsvarande nyckeltal från Kolada.",
    ),
    "not_shares": Entry(
        "error",
        "Inte andelar i procent",
        "Frågorna ska vara andelar i procent, men filen säger något annat: {value} (”{column}”).",
        "Hämta andelarna i procent från källan och ladda upp dem.",
    ),
    "scale_unknown": Entry(
        "error",
        "Index eller procent?",
        "Filen säger inte om talen är index 0–6 eller procent. De får aldrig hamna i samma serie.",
        "Skriv Index eller Andel (%) i rubriken, i titeln eller i filens namn och ladda upp igen.",
    ),
    "share_as_fraction": Entry(
        "error",
        "Andelar som bråk",
        "Alla andelar är högst 1, till exempel på rad {row}. De ser ut att vara skrivna som 0,25 "
        "i stället för 25 procent.",
        "Skriv andelarna i procent, gånger 100: 25 i stället för 0,25. Är de verkligen under en procent: skriv 0,8 % "
        "med procenttecken.",
    ),
}

"""Sentences, labels and headings of the comparison between areas."""

from samverkan_data.texts.amounts import OutOf
from samverkan_data.verdict import Verdict

SUBJECT, YEAR, AGAINST = "Vad som jämförs", "År", "Jämför med"
YEAR_BEFORE = "Mot år"
CHOOSE_AREAS = "Välj kommuner"
QUICK = "Snabbval"
BESIDE, WHOLE_COUNTY = "Närmast", "Hela länet"

NO_FIGURES = "Inga publicerade brottstal finns än. Ladda upp Brås fil för kommunen eller ett uttag ur Kolada."
NO_FIGURES_HERE = "Inga publicerade tal finns för {area}. {remedy}"
CHOOSE_INSIDE = "Välj {names}, som har tal."
OR = " eller "
CHOOSE_ANY = "Välj en kommun, eller ladda upp tal för området."
SHOWN_INSTEAD = "{area} har inga publicerade tal. Sidan visar {name}, som {area} ligger i."
WITHOUT_FIGURES = "Tal för det valda saknas och jämförs inte: {names}."
UNKNOWN_YEAR = "Det finns inga tal för {year}. Sidan visar {shown}."
UNKNOWN_BEFORE = "Det går inte att jämföra {year} med {wanted}. Sidan jämför med {shown}."
TOO_MANY = "Högst {most} kommuner visas åt gången. Resten är med i mittenhalvan och trattdiagrammet."

HEAD = "{label} i {name} {year}: {rate} per 100 000 invånare."
HEAD_FEW = "{label} i {name} {year}: {count}. Det är för få för ett tal per invånare."
OTHER = "{name} har {value}."
EXPECTED = "Med samma tal som {name} hade det varit {expected}."
OTHER_COUNT = "{count} i antal"
DIFFERENCE = {
    Verdict.HIGHER: "Skillnaden är större än slumpen brukar ge.",
    Verdict.LOWER: "Skillnaden är större än slumpen brukar ge.",
    Verdict.SAME: "Skillnaden kan vara slump.",
    Verdict.TOO_FEW: "Talen är för små för att bedöma skillnaden.",
    Verdict.UNKNOWN: "Skillnaden går inte att bedöma.",
}
ALL_SAME = {
    Verdict.HIGHER: "Alla {all} andra ligger tydligt högre.",
    Verdict.LOWER: "Alla {all} andra ligger tydligt lägre.",
    Verdict.SAME: "Inget av de {all} andra talen går att skilja från talet för {name}.",
    Verdict.TOO_FEW: "Talen är för små för att bedöma skillnaderna mot de {all} andra.",
    Verdict.UNKNOWN: "Skillnaderna mot de {all} andra går inte att bedöma.",
}
OF_OTHERS = "Av {all} andra: {parts}."
COUNTED = {
    Verdict.HIGHER: "{count} ligger tydligt högre",
    Verdict.LOWER: "{count} ligger tydligt lägre",
    Verdict.SAME: "{count} går inte att skilja från {name}",
    Verdict.TOO_FEW: "{count} är för få för att bedöma",
    Verdict.UNKNOWN: "{count} går inte att bedöma",
}
IN_BAND = {
    "inside": "{name} ligger inom mittenhalvan av de {areas} {nouns} som har tal.",
    "above": "{name} ligger över mittenhalvan av de {areas} {nouns} som har tal.",
    "below": "{name} ligger under mittenhalvan av de {areas} {nouns} som har tal.",
    "edge": "{name} ligger strax utanför mittenhalvan av de {areas} {nouns} som har tal, men det kan vara slump.",
}
BAND_NEEDS = "Mittenhalvan visas när minst {fewest} {nouns} har tal för {year}. Nu har {areas}."
NOUNS = {"kommun": "kommuner", "lan": "län", "land": "länder", "lpo": "lokalpolisområden", "regso": "RegSO-områden"}
ANY_NOUN = "områden"
THE_NOUNS = {"kommun": "kommunerna", "lan": "länen", "lpo": "lokalpolisområdena", "regso": "RegSO-områdena"}
THE_ANY_NOUN = "områdena"
COUNT_OF = ("anmält brott", "anmälda brott")

CAVEAT = (
    "Talet delas med medelfolkmängden (medel av folkmängden vid årets början och slut), som Brå gör. Brottet räknas "
    "där det begicks, inte där någon bor. Fler anmälda kan betyda fler brott, fler som anmäler eller fler kontroller."
)
PRELIMINARY = "Talen för {year} är preliminära och kan ändras."

RATES_HEADING = {
    "alone": "{name}: {rate} per 100 000 invånare",
    Verdict.HIGHER: "{other} ligger tydligt högre än {name}",
    Verdict.LOWER: "{other} ligger tydligt lägre än {name}",
    Verdict.SAME: "{other} går inte att skilja från {name}",
    Verdict.TOO_FEW: "{other} går inte att jämföra säkert med {name}",
    Verdict.UNKNOWN: "{other} går inte att jämföra med {name}",
    "order": "Ordningen är säker: inga staplar går i varandra",
    "part": "Bara en del av ordningen är säker",
    "some": "{together} går inte att ordna inbördes",
    "many": "{count} av {all} går inte att ordna inbördes",
    "all": "Ingen av de {all} går att ordna inbördes",
}
SEE_AREA = "Se {name}"
RATES_READING = (
    "Per 100 000 invånare {year}. Streck: felmarginal; streck som går i varandra går inte att skilja. Tydligt högre "
    "och lägre är mot {name}. Grått: mittenhalvan. Under 20 om året visas antalet"
)
GROUPS = "Streck som går i varandra, ett till nästa: {groups}."
WORKED_OUT_ALL = "Antalen är räknade ur det publicerade talet och medelfolkmängden."
WORKED_OUT = "Antalen för {names} är räknade ur det publicerade talet och medelfolkmängden."
WORKED_OUT_MANY = "Antalen för {count} av dem är räknade ur det publicerade talet och medelfolkmängden."
RATES_N = "n = {count} ({name})"
DIVIDED_BY = "{source}; SCB, medelfolkmängd"

SERIES_HEADING = {
    "inside": "{name} ligger inom mittenhalvan {year}",
    "above": "{name} ligger över mittenhalvan {year}",
    "below": "{name} ligger under mittenhalvan {year}",
    "edge": "{name} ligger strax utanför mittenhalvan {year}",
    "": "{name} {first}–{year}",
}
SERIES_AGAINST = OutOf(
    nothing="",
    not_only="{name} låg högre än {other} det enda år som kan jämföras",
    only="{name} låg lägre än {other} det enda år som kan jämföras",
    none="{name} har legat högre än {other} alla {of} år som kan jämföras",
    some="{name} har legat lägre än {other} {found} av {of} år som kan jämföras",
    every="{name} har legat lägre än {other} alla {of} år som kan jämföras",
)
SERIES_READING = {
    "rate": "Per 100 000 invånare och år. En lucka är ett år med färre än 20",
    "count": "Antal per år. Talen är för små för att visas per invånare",
}
ONE_YEAR_BAND = "Mittenhalvan finns bara för {year} och är därför inte ett band här."
SERIES_BREAK = "Lagar och sätt att räkna har ändrats över åren. Ett hopp kan vara ett brott i serien."
SERIES_NAME = "{name} år för år"
SERIES_SHORT = "{name} har tal för bara {years} år. En serie visas från tre."
HALF_NAME = "hälften av de {areas}<br>{nouns} ligger här"
HALF = "Hälften av de {areas} {nouns}"

YEARS_HEADING = {
    Verdict.RISE: "{name}: tydligt fler per invånare {year} än {before}",
    Verdict.FALL: "{name}: tydligt färre per invånare {year} än {before}",
    Verdict.UNCHANGED: "{name}: ingen tydlig ändring mellan {before} och {year}",
    Verdict.TOO_FEW: "{name}: för få för att jämföra {before} och {year}",
    Verdict.UNKNOWN: "{name}: {before} och {year} går inte att jämföra",
}
YEARS_READING = (
    "Antal {year} mot {before} vid namnet. Märket: hur många gånger så många per invånare. Streck: felmarginal; når "
    "det inte linjen oförändrat är ändringen tydlig"
)
YEARS_COUNTED = {
    Verdict.RISE: "{count} har tydligt ökat",
    Verdict.FALL: "{count} har tydligt minskat",
    Verdict.UNCHANGED: "{count} har ingen tydlig ändring",
    Verdict.TOO_FEW: "{count} är för få för att bedöma",
    Verdict.UNKNOWN: "{count} går inte att bedöma",
}
YEARS_SHOWN = "{shown} av {all} visas. Tabellen har alla."
COUNT_IN, RATE_IN, TIMES, CHANGED = "Antal {year}", "Per 100 000 {year}", "Gånger {year}", "Ändring"

FUNNEL_HEADING = {
    Verdict.NORMAL: "Talet för {name} är inte ovanligt för en kommun av den storleken",
    Verdict.HIGHER: "Talet för {name} är ovanligt högt för en kommun av den storleken",
    Verdict.LOWER: "Talet för {name} är ovanligt lågt för en kommun av den storleken",
    Verdict.NONE: "{name} kan inte placeras: talet är för litet eller folkmängden saknas",
}
FUNNEL_READING = (
    "Varje punkt är en kommun. Grått: väntat spann, dit slump och vanliga skillnader når; utanför är talet ovanligt. "
    "Ju mindre kommun, desto bredare"
)
FUNNEL_WIDE = "Med bara {areas} {nouns} blir spannet brett: få kan säga vad som är ovanligt."
FUNNEL_NAME = "Kommunerna efter folkmängd"
FUNNEL_NEEDS = "Trattdiagrammet visas när minst {fewest} {nouns} har både tal och folkmängd. Nu har {areas}."
FUNNEL_NAMED, FUNNEL_OTHERS, FUNNEL_MIDDLE = "Den egna och ovanliga", "Övriga", "Gemensamt tal"
FUNNEL_LOW, FUNNEL_HIGH = "Väntat från", "Väntat till"
FUNNEL_N = "{areas} {nouns}"

BESIDE_HEADING = {
    "unsafe": "{names}: få anmälda brott men många otrygga",
    "safe": "{names}: många anmälda brott men få otrygga",
    "": "Brott och otrygghet går inte tydligt isär någonstans",
}
BESIDE_READING = "Samma områden i båda. Ram = går tydligt isär. Under 20 händelser eller 30 svar visas inte"
BESIDE_LINE = (
    ". Prickad linje: alla delar av {name}. Streck: felmarginal mot resten; når det inte linjen är skillnaden tydlig"
)
BESIDE_OVERLAP = ". Streck: felmarginal; streck som går i varandra går inte att skilja"
BESIDE_NAME = "Anmälda brott bredvid otrygghet"
BESIDE_NEEDS = (
    "Brott bredvid otrygghet för {areas} visas när minst två har både ett brottstal för {year} och svar på samma "
    "trygghetsfråga."
)
SHOWN_AREAS, PARTS_OF = "de områden som jämförs", "delarna av {name}"
DISAGREEMENTS = {
    "unsafe": "få anmälda brott, många otrygga",
    "safe": "många anmälda brott, få otrygga",
    "worried": "fler otrygga utan att brotten är tydligt fler",
    "": "",
}
BESIDE_UNITS = {"parts": "per 1 000 invånare · polisanmälningar {year}", "areas": "per 100 000 invånare · {year}"}
BESIDE_SURVEY = "andel av dem som svarat {year}"
CRIME = "Anmälda brott"

PARTS_HEADING = "Delar av {name} mot resten av kommunen"
PARTS_NOTE = (
    "EST och polisanmälningar räknar olika saker och läggs aldrig ihop. Händelsen räknas där den skedde. EST följer "
    "hur många som rapporterar{reporters}; narkotika och trafik följer polisens arbete."
)
REPORTERS = " (hittills {count} slag av organisationer)"
PART_HEADING = {
    (Verdict.HIGHER,): "{source}: {higher} ligger tydligt högre än resten",
    (Verdict.LOWER,): "{source}: {lower} ligger tydligt lägre än resten",
    (Verdict.HIGHER, Verdict.LOWER): "{source}: {higher} ligger tydligt högre än resten, {lower} tydligt lägre",
    (): "{source}: ingen del skiljer sig tydligt från resten",
}
PART_READING = {
    "rate": (
        "Per 1 000 invånare {year} (folkmängd {people}){theme}. Streck: felmarginal mot resten; når det inte den "
        "prickade linjen är skillnaden tydlig"
    ),
    "few": "Antal {year}{theme}. Talen är för små för att visas per invånare; slutsatsen är per invånare",
    "unknown": "Antal {year}{theme}. Folkmängden per del är inte känd, så talen säger inte var risken är störst",
}
OF_THEME = ", tema {theme}"
PART_LINE = "alla delar"
UNPLACED = "{count} utan känd plats i kommunen är inte med."
PARTS_NAME = "Delar av kommunen"
NO_PARTS = "Kommunens delar visas när EST eller polisen har uppgifter om dem för hela {year}."
PART_UNIT = ("händelse", "händelser")

NAME, COUNT, PEOPLE, RATE, LOW, HIGH, VERDICT, STATUS = (
    "Område", "Antal", "Medelfolkmängd", "Per 100 000 invånare", "Nedre gräns", "Övre gräns", "Mot {name}", "Status",
)  # fmt: skip
BAND_LOW, BAND_HIGH, BAND_AREAS = "Mittenhalvan från", "Mittenhalvan till", "Kommuner i mittenhalvan"
PER_1000, AGAINST_REST, RATIO, RATIO_LOW, RATIO_HIGH = (
    "Per 1 000 invånare", "Mot resten", "Gånger resten", "Kvot från", "Kvot till",
)  # fmt: skip
CRIME_COLUMN, CRIME_VERDICT, FELT_COLUMN, FELT_VERDICT, ANSWERS, TOGETHER = (
    "Anmälda brott, tal", "Brott, slutsats", "Otrygga, procent", "Otrygghet, slutsats", "Antal svar", "Tillsammans",
)  # fmt: skip
FUNNEL_VERDICT = "Mot andra av samma storlek"
STATUSES = {True: "preliminär", False: "slutlig"}
SHORT = ","

"""Numbers, and what stands instead of them."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "bad_number": Entry(
        "error",
        "Inte ett tal",
        "”{value}” är inget tal.",
        "Skriv talet med bara siffror och högst ett decimalkomma, till exempel 1234,5.",
    ),
    "bad_integer": Entry("error", "Inte ett heltal", "”{value}” är inget heltal.", "Skriv ett heltal utan decimaler."),
    "ambiguous_number": Entry(
        "error",
        "Tusental eller decimaler",
        "”{value}” kan läsas på två sätt: skiljer tecknet av tusental eller decimaler?",
        "Skriv talen utan tusentalstecken och med decimalkomma, till exempel 1234 eller 1,234.",
    ),
    "three_decimals": Entry(
        "warning",
        "Tre decimaler i hela kolumnen",
        "{detail} tal skrivs som ”{value}” och läses med decimalkomma.",
        "Är kommat ett tusentalstecken i källan: ta bort det och ladda upp igen.",
    ),
    "count_with_decimals": Entry(
        "error",
        "Antal med decimaler",
        "”{value}” är ett antal, men läses med decimaler. Är tecknet en tusentalsavgränsare?",
        "Skriv antalet med bara siffror, till exempel 21723.",
    ),
    "note_sign": Entry(
        "warning",
        "Fotnotstecken efter talet",
        "Tecknet efter talet i ”{value}” läses som en fotnot: bara talet lagras. Antal sådana tal: {detail}.",
        "Läs fotnoten i källan: säger den att talet inte går att jämföra med de andra ska det inte med.",
    ),
    "note_sign_in_name": Entry(
        "note",
        "Fotnotstecken efter namnet",
        "Tecknet efter namnet på {value} rader ({detail}) läses som en fotnot och lagras inte.",
        "Läs fotnoten i källan.",
    ),
    "rounded_number": Entry(
        "warning",
        "Avrundat av kalkylprogrammet",
        "”{value}” är kalkylprogrammets kortform. De sista siffrorna är borta.",
        "Visa kolumnen som tal i kalkylprogrammet och exportera igen.",
    ),
    "out_of_range": Entry(
        "error",
        "Utanför gränserna",
        "{value} ligger utanför det som är möjligt ({detail}).",
        "Kontrollera värdet i källan.",
    ),
    "outside_unit": Entry(
        "error",
        "Passar inte enheten",
        "{value} går inte för en indikator i {detail}.",
        "Kontrollera värdet och indikatorn.",
    ),
    "wrong_rate_base": Entry(
        "error",
        "Fel bas för talet",
        "{value} stämmer inte med filens antal och folkmängd. Talet är troligen {detail}.",
        "Räkna om talen till per 100 000 invånare.",
    ),
    "doubtful_rate_base": Entry(
        "warning",
        "Kan ha fel bas",
        "{value} stämmer inte med filens antal och den folkmängd som redan finns här. Talet kan vara {detail}.",
        "Kontrollera i källan vad talen räknas per. Räkna om dem till per 100 000 invånare om de har en annan bas.",
    ),
    "low_shares": Entry(
        "warning",
        "Andelar under en procent",
        "Alla {detail} andelar för samma indikator är högst 1, till exempel {value}. De läses som procent.",
        "Kontrollera i källan om 0,25 betyder 25 procent. Skriv då andelarna gånger 100.",
    ),
    "mixed_shares": Entry(
        "error",
        "Bråk bland procent",
        "”{value}” står bland andelar som är flera gånger större. Det ser ut att vara ett bråk: 0,25 i stället för 25 "
        "procent.",
        "Skriv alla andelar i procent: 25 i stället för 0,25. Är andelen verkligen så liten: skriv den med "
        "procenttecken, till exempel 0,25 %.",
    ),
    "low_beside_shares": Entry(
        "warning",
        "Mycket små andelar bland andra",
        "”{value}” står bland andelar som är flera gånger större, och läses som procent.",
        "Kontrollera i källan om 0,25 betyder 25 procent. Skriv då andelen gånger 100.",
    ),
    "mixed_units": Entry(
        "error",
        "Två enheter i samma serie",
        "”{value}” passar inte ihop med de andra talen för samma område: skillnaden är ungefär {detail} gånger. "
        "Talen ser ut att vara skrivna i olika enheter.",
        "Kontrollera i källan vilken enhet talen har (antal eller tusental, per 1 000 eller per 100 000) och räkna om "
        "dem till en. Stämmer talen: lägg raden i en egen fil.",
    ),
    "part_above_whole": Entry(
        "error",
        "Delen är större än helheten",
        "{value} är mer än, eller tillsammans med de andra delarna mer än, {detail}.",
        "Kontrollera i källan att talen gäller samma dag eller år, samma sak och samma enhet.",
    ),
    "part_above_stored": Entry(
        "warning",
        "Delen är större än helheten",
        "{value} tal blir större än det som de är en del av, eller helheten mindre än sina delar, när filen läggs till "
        "det som redan är publicerat: {detail}.",
        "Kontrollera talen i källan. Ta tillbaka den fil som är fel om det inte är den här.",
    ),
    "population_differs": Entry(
        "warning",
        "Folkmängd som skiljer sig",
        "{value} folkmängder skiljer sig mer från de publicerade än folkmängder brukar ändras: {detail}.",
        "Kontrollera i källan att talen gäller alla invånare och rätt dag.",
    ),
    "marker_read": Entry(
        "note",
        "Tecken i stället för tal",
        "”{value}” läses som att talet är {detail}.",
        "Inget behöver göras om det stämmer.",
    ),
    "preliminary_read": Entry(
        "note",
        "Märkta som preliminära",
        "{detail} tal är märkta som i ”{value}” och läses som preliminära.",
        "Inget behöver göras om det stämmer.",
    ),
    "ambiguous_marker": Entry(
        "error",
        "Streck i stället för tal",
        "”{value}” kan betyda noll eller att uppgiften saknas.",
        "Skriv 0 om talet är noll. Lämna annars cellen tom och skriv saknas i Status.",
    ),
    "value_missing": Entry(
        "error",
        "Värdet saknas",
        "Värdet är tomt men talet kallas slutligt eller preliminärt.",
        "Fyll i värdet, eller skriv skyddad eller saknas i Status.",
    ),
    "value_despite_status": Entry(
        "error",
        "Värde trots status",
        "Raden har ett värde men statusen säger ”{value}”.",
        "Ta bort värdet, eller skriv slutlig eller preliminär i Status.",
    ),
}

"""What a file says that its figures are: what is counted, for whom, when, in which unit; or that it does not say."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "period_unclear": Entry(
        "error",
        "Perioden går inte att läsa",
        "I {detail} står ”{value}”. Det är inte ett helt år, och det säger inte vilka dagar talen gäller.",
        "Skriv perioden i en rad ovanför rubrikerna eller i filens namn, till exempel januari–juni 2026, kvartal "
        "1 2026 "
        "eller 2025, och ladda upp igen.",
    ),
    "period_contradiction": Entry(
        "error",
        "Två perioder som inte stämmer",
        "Filen säger emot sig själv: {value}, men {detail}.",
        "Ta reda på hos källan vilken period talen gäller. Rätta titeln, rubriken eller filens namn och ladda upp "
        "igen.",
    ),
    "period_not_over_then": Entry(
        "error",
        "Hämtad före periodens slut",
        "Filen är från ”{value}”, alltså innan {detail} var slut. Talen kan inte gälla hela perioden.",
        "Skriv vilka månader talen gäller, till exempel januari–juni 2026, eller hämta dem igen när perioden är slut.",
    ),
    "counted_unknown": Entry(
        "error",
        "Vad är räknat?",
        "Filen säger inte vad talen räknar: varken titel, rubriker, blad eller filnamn nämner brott. Antal per "
        "kommun kan "
        "vara vad som helst.",
        "Är det anmälda brott: skriv Anmälda brott i en rad ovanför rubrikerna eller i filens namn och ladda upp igen. "
        "Annars: lägg till det som räknas i registret Indikatorer och koppla kolumnerna för hand på sidan Ladda upp.",
    ),
    "counts_other_than_crime": Entry(
        "error",
        "Inte anmälda brott",
        "I {detail} står ”{value}”. Talen är alltså något annat än anmälda brott, och får inte hamna i den serien.",
        "Lägg till det som räknas i registret Indikatorer och koppla kolumnerna för hand på sidan Ladda upp. Är "
        "det ändå "
        "anmälda brott: rätta ordet i {detail}.",
    ),
    "counted_unclear": Entry(
        "error",
        "Är det alla anmälda brott?",
        "I {detail} står ”{value}” om brotten. Det är inget område i registret, och säger inte att alla anmälda brott "
        "är räknade.",
        "Är det alla anmälda brott: ta bort ordet och ladda upp igen. Är det ett område: lägg till det i registret "
        "Områden. Annars: lägg till det som räknas i registret Indikatorer och koppla kolumnerna för hand på sidan "
        "Ladda upp.",
    ),
    "counts_one_crime": Entry(
        "error",
        "Vilka brott på vilka rader?",
        "I {detail} står ”{value}”. Talen räknar alltså bara vissa brott, och ingen kolumn säger vilka.",
        "Lägg till en kolumn med rubriken Brott och brottstypens namn på varje rad, eller koppla kolumnerna för hand "
        "på sidan Ladda upp.",
    ),
    "counts_some_crimes": Entry(
        "error",
        "Totalt av några brott",
        "I {detail} står ”{value}”. Raden med totalen gäller alltså de brotten, inte alla anmälda brott.",
        "Skriv på raden vad den är totalen av, till exempel Våldsbrott, eller ta bort raden och ladda upp igen.",
    ),
    "population_unknown": Entry(
        "error",
        "Vad är räknat?",
        "Filen säger inte vad talen räknar: varken titel, rubriker, blad eller filnamn nämner folkmängd eller "
        "befolkning.",
        "Är det folkmängd: skriv Folkmängd i en rad ovanför rubrikerna eller i filens namn och ladda upp igen. "
        "Annars: koppla kolumnerna för hand på sidan Ladda upp.",
    ),
    "not_everybody": Entry(
        "error",
        "Inte alla invånare",
        "I {detail} står ”{value}”. Folkmängd är alla invånare, och en del av dem får inte lagras som alla.",
        "Hämta folkmängden för alla. Ska delen med: koppla kolumnerna för hand på sidan Ladda upp och skriv i kolumnen "
        "Grupp vilka det är.",
    ),
    "not_observed": Entry(
        "error",
        "En prognos",
        "I {detail} står ”{value}”. Talen är beräknade, inte räknade, och får inte lagras som folkmängd.",
        "Hämta folkmängden i stället. Ska prognosen med: lägg till den som en egen indikator i registret och koppla "
        "kolumnerna för hand på sidan Ladda upp.",
    ),
    "not_population": Entry(
        "error",
        "Inte folkmängd",
        "I {detail} står ”{value}”. Talen är alltså något annat än folkmängden en viss dag.",
        "Hämta folkmängden, eller lägg till måttet i registret Indikatorer och koppla kolumnerna för hand på "
        "sidan Ladda "
        "upp.",
    ),
    "in_thousands": Entry(
        "error",
        "Talen är i tusental",
        "I {detail} står ”{value}”. Talen är alltså inte skrivna i hela antal.",
        "Hämta tabellen i antal, eller räkna om talen till antal i kalkylprogrammet och ta bort ordet. Avrundade "
        "tal ger "
        "fel tal per invånare.",
    ),
}

"""Dates, times of day and periods."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "bad_date": Entry("error", "Inte ett datum", "{value} är inget datum.", "Skriv datum som 2026-09-30."),
    "ambiguous_date": Entry(
        "error",
        "Dag och månad går inte att skilja åt",
        "{value} kan läsas på två sätt: vad är dag och vad är månad?",
        "Skriv datum som 2026-09-30 i hela kolumnen.",
    ),
    "imprecise_date": Entry("error", "Dagen saknas", "{value} saknar dag.", "Skriv hela datumet som 2026-09-30."),
    "future_date": Entry(
        "error", "Datum i framtiden", "{value} ligger i framtiden. I dag är det {detail}.", "Rätta datumet."
    ),
    "serial_dates": Entry(
        "note",
        "Datum som löpnummer",
        "Kolumnen ”{column}” har kalkylprogrammets löpnummer för datum: ”{value}” läses som {detail}.",
        "Kontrollera att datumen stämmer.",
    ),
    "mixed_dates": Entry(
        "note",
        "Datum skrivna på flera sätt",
        "Kolumnen ”{column}” har datum skrivna på flera sätt: {detail}.",
        "Kontrollera att datumen stämmer.",
    ),
    "midnight_only": Entry(
        "note",
        "Alla klockslag är 00.00",
        "Alla klockslag i ”{column}” är 00.00 och läses som att klockslaget är okänt.",
        "Lämna klockslaget tomt där det inte är känt.",
    ),
    "clock_interval": Entry(
        "warning",
        "Klockslag som intervall",
        "{detail} händelser har ett intervall i stället för ett klockslag, till exempel ”{value}”. De lagras med sin "
        "dag, och klockslaget räknas som okänt.",
        "Inget behöver göras om det stämmer. Finns klockslaget i källan: hämta det i stället.",
    ),
    "hours_read": Entry(
        "note",
        "Klockslag på timmen när",
        "Kolumnen ”{column}” säger bara vilken timme: 21 läses som klockan 21.00.",
        "Inget behöver göras om det stämmer.",
    ),
    "period_not_over": Entry(
        "warning",
        "Perioden är inte slut",
        "Perioden slutar {value} men talet kallas slutligt.",
        "Skriv preliminär i Status om talet kan ändras.",
    ),
    "period_still_open": Entry(
        "error",
        "Perioden är inte slut än",
        "Talen skulle gälla till och med {value}, som inte har varit. De gäller alltså bara en del av perioden.",
        "Skriv vilka månader talen gäller i en rad ovanför rubrikerna eller i filens namn, till exempel "
        "januari–juni 2026.",
    ),
    "group_became_date": Entry(
        "error",
        "Åldersgruppen har blivit ett datum",
        "”{value}” är ett datum. Kalkylprogrammet gör om åldersgrupper som 5–9 och 10–14 till 09-maj och okt-14.",
        "Hämta filen igen från källan och ladda upp den utan att öppna och spara den i kalkylprogrammet.",
    ),
    "period_reversed": Entry(
        "error",
        "Perioden slutar före den börjar",
        "{value} ligger före {detail}, dagen då perioden börjar.",
        "Rätta datumen.",
    ),
}

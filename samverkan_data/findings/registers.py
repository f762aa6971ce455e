"""Names that the registers know, lack or get."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "code_as_number": Entry(
        "note",
        "Koder sparade som tal",
        "{detail} koder är sparade som tal, till exempel ”{value}”, och läses utan decimaler.",
        "Inget behöver göras om det stämmer.",
    ),
    "unknown_area": Entry(
        "error",
        "Okänt område",
        "”{value}” finns inte i områdesregistret.",
        "Skriv områdets kod eller namn, eller lägg till området i registret.",
        "Menade du {detail}?",
    ),
    "unknown_category": Entry(
        "error",
        "Okänd kategori",
        "”{value}” finns inte i kategoriregistret.",
        "Skriv kategorins kod eller namn, eller lägg till kategorin i registret.",
        "Menade du {detail}?",
    ),
    "unknown_indicator": Entry(
        "error",
        "Okänd indikator",
        "”{value}” finns inte i indikatorregistret.",
        "Skriv indikatorns kod eller namn, eller lägg till indikatorn i registret.",
        "Menade du {detail}?",
    ),
    "unknown_agreement": Entry(
        "error",
        "Okänd överenskommelse",
        "”{value}” finns inte i registret över överenskommelser.",
        "Skriv överenskommelsens kod, eller lägg till den i registret.",
        "Menade du {detail}?",
    ),
    "unknown_role": Entry(
        "error",
        "Okänd roll",
        "”{value}” finns inte i rollregistret.",
        "Skriv rollens kod, eller lägg till rollen i registret.",
        "Menade du {detail}?",
    ),
    "unknown_promise": Entry(
        "error",
        "Okänt löfte",
        "”{value}” finns inte i registret över medborgarlöften.",
        "Skriv löftets kod, eller lägg till löftet i registret.",
        "Menade du {detail}?",
    ),
    "unknown_action": Entry(
        "error",
        "Okänd åtgärd",
        "”{value}” finns inte i åtgärdsregistret.",
        "Skriv åtgärdens kod, eller lägg till åtgärden i registret.",
        "Menade du {detail}?",
    ),
    "unknown_event": Entry(
        "error",
        "Okänt evenemang",
        "”{value}” finns inte i registret över det som kommer.",
        "Skriv evenemangets kod, eller lägg till evenemanget i registret.",
        "Menade du {detail}?",
    ),
    "unknown_problem": Entry(
        "error",
        "Okänt problem",
        "”{value}” finns inte i registret över problem.",
        "Skriv problemets kod, eller lägg till problemet i registret.",
        "Menade du {detail}?",
    ),
    "unknown_cause": Entry(
        "error",
        "Okänd orsak",
        "”{value}” finns inte i registret över orsaker.",
        "Skriv orsakens kod, eller lägg till orsaken i registret.",
        "Menade du {detail}?",
    ),
    "unknown_municipality_group": Entry(
        "error",
        "Okänd kommungrupp",
        "”{value}” finns inte i registret över kommungrupper.",
        "Skriv kommungruppens kod, eller lägg till gruppen i registret.",
        "Menade du {detail}?",
    ),
    "unknown_meeting_kind": Entry(
        "error",
        "Okänt mötesslag",
        "”{value}” finns inte i registret över mötesslag.",
        "Skriv mötesslagets kod, eller lägg till mötesslaget i registret.",
        "Menade du {detail}?",
    ),
    "unknown_meeting": Entry(
        "error",
        "Okänt möte",
        "”{value}” finns inte i registret över möten.",
        "Skriv mötets kod, eller lägg till mötet i registret.",
        "Menade du {detail}?",
    ),
    "unknown_decision": Entry(
        "error",
        "Okänt beslut",
        "”{value}” finns inte i registret över beslut.",
        "Skriv beslutets kod, eller lägg till beslutet i registret.",
        "Menade du {detail}?",
    ),
    "unknown_comment": Entry(
        "error",
        "Okänd kommentar",
        "”{value}” finns inte i registret över kommentarer.",
        "Skriv kommentarens kod, eller lägg till kommentaren i registret.",
        "Menade du {detail}?",
    ),
    "unknown_paper": Entry(
        "error",
        "Okänt dokument",
        "”{value}” finns inte i registret över dokument.",
        "Skriv dokumentets kod, eller lägg till dokumentet i registret.",
        "Menade du {detail}?",
    ),
    "unknown_paper_text": Entry(
        "error",
        "Okänd dokumenttext",
        "”{value}” finns inte i registret över dokumenttexter.",
        "Skriv textens kod, eller lägg till texten i registret.",
        "Menade du {detail}?",
    ),
    "action_incomplete": Entry(
        "warning",
        "Åtgärd som inte är hel",
        "Åtgärden ”{value}” saknar: {detail}.",
        "Fyll i det i filen eller på sidan Löften. En åtgärd utan ägare, mål och uppföljning går inte att följa upp.",
    ),
    "owners_same_side": Entry(
        "warning",
        "Båda ägarna hos samma part",
        "Åtgärden ”{value}” har båda sina ägare hos samma part: {detail}.",
        "Skriv en roll från den andra parten i kolumnen {column}.",
    ),
    "not_our_page": Entry(
        "error",
        "Inte en av systemets sidor",
        "”{value}” är ingen adress till en figur i systemet.",
        "Kopiera adressen ur figurens meny, eller skriv den som handelser?omrade=1814.",
    ),
    "agreement_needed": Entry(
        "error",
        "Överenskommelsen framgår inte",
        "Filen säger inte vilken överenskommelse rollen hör till.",
        "Lägg till kolumnen {column} med överenskommelsens kod. Finns den inte i registret laddar du upp den först.",
        "Rollen kan höra till {detail}.",
    ),
    "agreement_assumed": Entry(
        "note",
        "Överenskommelse som passar",
        "{value} rader säger inte vilken överenskommelse rollen hör till och läses som hörande till {detail}, den enda "
        "som passar.",
        "Lägg till kolumnen {column} om det inte stämmer.",
    ),
    "unknown_choice": Entry(
        "error", "Okänt val", "”{value}” är inget av valen i kolumnen.", "Skriv något av: {detail}."
    ),
    "ambiguous_name": Entry(
        "error", "Namnet passar på flera", "”{value}” kan betyda {detail}.", "Skriv koden i stället för namnet."
    ),
    "code_and_name": Entry(
        "error",
        "Koden och namnet hör inte ihop",
        "”{value}” läses inte: koden betyder {detail} i registret, men namnet gör det inte.",
        "Är det en mindre plats: lägg till den i registret med en egen kod. Gäller raden allt som koden betyder: skriv "
        "bara koden.",
    ),
    "code_and_label": Entry(
        "error",
        "Koden och namnet hör inte ihop",
        "”{value}” läses inte: koden betyder {detail} i registret, men namnet är något annat i det.",
        "Rätta koden eller namnet i källan och ladda upp filen igen.",
    ),
    "whose_place": Entry(
        "error",
        "Vilken kommun?",
        "”{value}” kan vara i vilken kommun som helst, och filen säger inte vilken.",
        "Lägg till en kolumn med rubriken Kommun, eller skriv kommunens namn på en rad ovanför rubrikerna eller i "
        "filens namn. Det går också att koppla kolumnerna för hand på sidan Ladda upp och välja där vad ordet betyder.",
    ),
    "place_elsewhere": Entry(
        "error",
        "Platsen ligger i en annan kommun",
        "”{value}” finns i registret bara i {detail}, men filen är från en annan kommun.",
        "Skriv platsens kod om det är den som menas. Annars: lägg till filens egen plats i registret Områden.",
    ),
    "county_or_municipality": Entry(
        "error",
        "Län eller kommuner?",
        "Namnen ({value}) kan vara län och kan vara kommuner, och filen säger inte vilket.",
        "Skriv län eller kommun efter namnet, eller områdets kod, på varje rad.",
    ),
    "name_twice": Entry(
        "warning",
        "Samma namn på flera rader",
        "”{detail}” står på {value} rader och kan betyda olika områden. De raderna tas inte med.",
        "Skriv områdenas koder i filen om raderna ska med.",
    ),
    "left_out": Entry(
        "warning",
        "Rader som inte tas med",
        "{value} rader tas inte med: kolumnen ”{column}” nämner sådant som registret inte känner till ({detail}).",
        "Lägg till det i registret och ladda upp filen igen om raderna ska med.",
    ),
    "unit_unknown": Entry(
        "warning",
        "Enheten är inte känd",
        "{value} rader tas inte med: registret känner inte till {detail}, och filen säger inte om talen är antal, "
        "procent, per 100 000 invånare eller index.",
        "Lägg till det i registret Indikatorer med sin enhet och ladda upp filen igen. Enheten står sist i namnet på "
        "kolada.se, och för SCB i tabellens beskrivning.",
    ),
    "nothing_left": Entry(
        "error",
        "Inga rader kvar",
        "Ingen rad i filen handlar om något som registren känner till.",
        "Lägg till områdena eller indikatorerna i registren och ladda upp filen igen.",
    ),
    "register_added": Entry(
        "note",
        "Nytt i registret",
        "{value} rader läggs till i registret {column}: {detail}.",
        "Rätta namnen i registret efteråt om det behövs.",
    ),
    "wider_used": Entry(
        "warning",
        "Läst som sin huvudkategori",
        "{value} rader läses som sin huvudkategori: registret känner inte till underkategorin ({detail}).",
        "Lägg till underkategorierna i registret och ladda upp filen igen om de ska skiljas åt.",
    ),
    "parent_cycle": Entry(
        "error",
        "Går runt i cirkel",
        "”{value}” ingår till slut i sig själv.",
        "Rätta kolumnen {column} så att kedjan får ett slut.",
    ),
}

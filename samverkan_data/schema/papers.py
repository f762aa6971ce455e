"""The papers that the law asks for, and what people write in them."""

from samverkan_data.schema.chain import YES_NO
from samverkan_data.schema.column import Column, Table

PAPER_KINDS = {
    "yearly": "lägesbild och åtgärdsplan", "promise": "medborgarlöfte", "grant": "ansökan om statsbidrag",
    "factsheet": "faktablad",
}  # fmt: skip
QUESTIONS = {
    "b1": "Vad ska den som beslutar veta, i högst fem meningar?",
    "c1": "Varför valdes de problem som lägesbilden handlar om?",
    "c2": "Vilka källor användes, och vilka valdes bort?",
    "c3": "Hur begränsar valet av källor det som går att veta?",
    "c4": "Vilken betydelse har begränsningarna för slutsatserna?",
    "d1": "Vad är särskilt för kommunen, och hur påverkar det brottslighet och trygghet?",
    "f1": "Vilka drabbas, och vilken skada och kostnad känner vi till?",
    "g1": "Vad ser skolan?",
    "g2": "Vad ser socialtjänsten?",
    "g3": "Vad har trygghetsvandringar visat?",
    "g4": "Vad har invånare, föreningar och företag berättat i dialoger?",
    "h1": "Vad är särskilt för områdena, utöver det som talen visar?",
    "i1": "Vilka samband finns mellan problemen, och vad vet vi ännu inte om orsakerna?",
    "j1": "Varför går de valda problemen före de andra, och vad innebär det att de andra inte valdes?",
    "k1": "Vad krävs för att åtgärderna ska bli gjorda: tid, pengar och beslut?",
    "l1": "Vad lärde förra planen oss?",
    "m1": "Hur är samordningsfunktionen ordnad, och vem leder arbetet?",
    "m2": "Hur hänger arbetet ihop med kommunens annan analys och planering?",
    "m3": "Hur och när rapporteras arbetet till kommunfullmäktige?",
    "p1": "Hur har invånarna fått vara med och säga vad som är viktigt?",
    "s1": "Vad ska bidraget användas till?",
    "s2": "Hur ser planen och tidsramen ut?",
    "s3": "Vilka är de beräknade kostnaderna?",
    "s4": "Vilka ska kommunen samverka med, utöver åtgärdernas ägare?",
    "s5": "Vilka andra statliga bidrag är sökta eller beviljade, för vad och med hur mycket?",
    "s6": "Hur ska resultatet utvärderas, av vem och när?",
}
"""Code of a question -> the question; the first letter is the part of the paper that asks it."""


def kept_under(paper_id: str) -> str:
    """The name that a decided paper is frozen under."""
    return f"paper:{paper_id}"


PAPERS = Table(
    "papers", "Dokument", "Dokument som parterna beslutar om: lägesbild och åtgärdsplan, medborgarlöfte, ansökan om "
    "statsbidrag och faktablad.", "register", ("paper_id",),
    (
        Column("paper_id", "Dokumentkod", "text", "Kort kod.", required=True, variants=("paper_id",),
               example="lagesbild-2026"),
        Column("kind", "Slag av dokument", "choice", "Vad det är för dokument.", required=True, choices=PAPER_KINDS,
               variants=("kind",), example="lägesbild och åtgärdsplan"),
        Column("title", "Dokument", "text", "Dokumentets namn.", required=True, variants=("title",),
               example="Lägesbild och åtgärdsplan 2026"),
        Column("area_code", "Område", "code", "Området som dokumentet gäller.", required=True,
               variants=("area_code",), refers_to="areas", example="1814"),
        Column("period_start", "Period från", "date", "Första dag i tiden som dokumentet ser på.", required=True,
               variants=("period_start",), example="2026-01-01"),
        Column("period_end", "Period till", "date", "Sista dag i tiden som dokumentet ser på.", required=True,
               variants=("period_end",), example="2026-10-31"),
        Column("decided_by", "Beslutat av", "text", "Nämnd eller funktion som har beslutat, aldrig ett namn.",
               variants=("decided_by",), example="Kommunstyrelsen"),
        Column("decided_on", "Beslutsdag", "date", "Dagen då dokumentet beslutades; tomt = inte beslutat.",
               variants=("decided_on",)),
        Column("diary", "Diarienummer", "text", "Ärendets nummer i diariet.", variants=("diary",)),
        Column("role_id", "Framtaget av", "code", "Rollkod för den som har tagit fram dokumentet.",
               variants=("role_id",), refers_to="roles", example="bra_samordnare"),
        Column("version", "Dataversion", "integer", "Versionen av uppgifterna som beslutet gäller.",
               variants=("version",), low=1),
    ),
    label="title", singular="paper",
)  # fmt: skip

PAPER_TEXTS = Table(
    "paper_texts", "Dokumenttexter", "Vad människor har skrivit i ett dokument, fråga för fråga.", "register",
    ("paper_text_id",),
    (
        Column("paper_text_id", "Textkod", "text", "Kort kod.", required=True, variants=("paper_text_id",),
               example="text-lagesbild-2026-1"),
        Column("paper_id", "Dokument", "code", "Dokumentet som texten står i.", required=True,
               variants=("paper_id",), refers_to="papers", example="lagesbild-2026"),
        Column("question", "Fråga", "choice", "Frågan som texten svarar på.", required=True, choices=QUESTIONS,
               variants=("question",)),
        Column("text", "Text", "text", "Svaret.", required=True, variants=("text",),
               example="Tre frågor står ut i år"),
        Column("may_leave", "Får stå i öppen utgåva", "choice", "Om texten får stå i den utgåva som får lämna rummet. "
               "Tomt = nej.", choices=YES_NO, variants=("may_leave",)),
        Column("role_id", "Skriven av", "code", "Rollkod för den som har skrivit.", variants=("role_id",),
               refers_to="roles", example="bra_samordnare"),
        Column("written_on", "Skriven", "date", "Dagen då texten skrevs.", required=True, variants=("written_on",),
               example="2026-11-02"),
    ),
    label="text", singular="paper_text",
)  # fmt: skip

"""The meetings of the parties: kinds of meeting, what was decided, and what was said of a figure."""

from samverkan_data.schema.chain import CATEGORY, FIGURE, FIGURE_TEXT, THEME
from samverkan_data.schema.column import Column, Table

MEETING_PERIODS = {"vecka": "vecka", "tertial": "tertial", "ar": "år", "valfri": "valfri"}
AGENDA_ITEMS = {
    "forra_beslut": "Förra mötets beslut", "andrat": "Vad som har ändrats", "trygghet": "Trygghet",
    "loften": "Löften och åtgärder", "framat": "Vad som kommer", "nya_beslut": "Nya beslut",
    "est_rapporter": "Veckans rapporter", "est_organisationer": "Vad som kommit in och vad som gjorts",
    "est_tysta": "Vilka som inte har rapporterat", "est_platser": "Nästa veckas platser",
}  # fmt: skip
DECISION_STATES = {"oppet": "öppet", "klart": "klart", "avskrivet": "avskrivet"}

MEETING_KINDS = Table(
    "meeting_kinds", "Mötesslag", "Slag av möten: hur lång tid de ser på och vad som står på dagordningen.",
    "register", ("kind",),
    (
        Column("kind", "Mötesslagets kod", "text", "Kort kod.", required=True, variants=("kind",), example="tertial"),
        Column("title", "Mötesslag", "text", "Namnet som visas.", required=True, variants=("title",),
               example="Tertialmöte"),
        Column("period", "Mötesslagets period", "choice", "Hur lång tid mötet ser på.", choices=MEETING_PERIODS,
               variants=("period",)),
        Column("items", "Dagordning", "list", "Punkterna i ordning, åtskilda av |.", choices=AGENDA_ITEMS,
               variants=("items",), example="Förra mötets beslut|Vad som har ändrats|Nya beslut"),
    ),
    label="title", singular="meeting_kind",
)  # fmt: skip

MEETINGS = Table(
    "meetings", "Möten", "Möten som har hållits eller ska hållas.", "register", ("meeting_id",),
    (
        Column("meeting_id", "Möteskod", "text", "Kort kod.", required=True,
               variants=("meeting_id",), example="mote-2026-09"),
        Column("kind", "Mötesslag", "code", "Slag av möte.", required=True, variants=("kind",),
               refers_to="meeting_kinds", example="tertial"),
        Column("area_code", "Område", "code", "Området som mötet gäller.", required=True, variants=("area_code",),
               refers_to="areas", example="1814"),
        Column("title", "Möte", "text", "Mötets namn.", required=True,
               variants=("title",), example="Tertialmöte 2, 2026"),
        Column("held_on", "Hålls", "date", "Dagen då mötet hålls.", required=True,
               variants=("held_on",), example="2026-09-16"),
        Column("closed_on", "Avslutat", "date", "Dagen då mötet avslutades; tomt = inte avslutat.",
               variants=("closed_on",)),
        Column("present", "Närvarande", "list", "Rollkoder för dem som var med, aldrig namn; åtskilda av |.",
               variants=("present",), refers_to="roles", example="kommunpolis|bra_samordnare"),
        Column("version", "Dataversion", "integer", "Versionen av uppgifterna som mötet såg.", variants=("version",),
               low=1),
        Column("period_start", "Period från", "date", "Första dag i tiden som mötet ser på.",
               variants=("period_start",)),
        Column("period_end", "Period till", "date", "Sista dag i tiden som mötet ser på.", variants=("period_end",)),
    ),
    label="title", singular="meeting",
)  # fmt: skip

DECISIONS = Table(
    "decisions", "Beslut", "Vad möten har beslutat, vem som gör det, till när och hur det gick.", "register",
    ("decision_id",),
    (
        Column("decision_id", "Beslutskod", "text", "Kort kod.", required=True,
               variants=("decision_id",), example="beslut-2026-09-1"),
        Column("meeting_id", "Möte", "code", "Mötet som beslutade.", variants=("meeting_id",), refers_to="meetings"),
        Column("area_code", "Område", "code", "Området som beslutet gäller.", required=True, variants=("area_code",),
               refers_to="areas", example="1814"),
        Column("text", "Beslut", "text", "Beslutet i en mening.", required=True,
               variants=("text",), example="Kontrollerna vid torget går vidare till årets slut"),
        Column("role_id", "Ansvarar", "code", "Rollkod för den som ansvarar.", variants=("role_id",),
               refers_to="roles", example="kommunpolis"),
        Column("due", "Klart senast", "date", "Dagen då det ska vara gjort.", variants=("due",)),
        THEME, CATEGORY, FIGURE,
        Column("action_id", "Åtgärd", "code", "Åtgärden som beslutet blev.", variants=("action_id",),
               refers_to="actions"),
        Column("state", "Läge", "choice", "Hur det går.", choices=DECISION_STATES, default="oppet",
               variants=("state",)),
        Column("result", "Resultat", "text", "Vad det ledde till.", variants=("result",)),
        Column("decided_on", "Beslutat", "date", "Dagen då beslutet togs.", required=True,
               variants=("decided_on",), example="2026-09-16"),
    ),
    label="text", singular="decision",
)  # fmt: skip

COMMENTS = Table(
    "comments", "Kommentarer", "Vad någon har skrivit om en figur.", "register", ("comment_id",),
    (
        Column("comment_id", "Kommentarskod", "text", "Kort kod.", required=True,
               variants=("comment_id",), example="kommentar-2026-09-1"),
        Column("figure", "Figur", "address", FIGURE_TEXT, required=True, variants=("figure",),
               example="handelser?omrade=1814"),
        Column("text", "Kommentar", "text", "Kommentaren.", required=True,
               variants=("text",), example="Rapporterna ökade när kvällarna blev ljusare"),
        Column("role_id", "Skriven av", "code", "Rollkod för den som har skrivit.", variants=("role_id",),
               refers_to="roles", example="kommunpolis"),
        Column("written_on", "Skriven", "date", "Dagen då den skrevs.", required=True,
               variants=("written_on",), example="2026-09-16"),
    ),
    label="text", singular="comment",
)  # fmt: skip

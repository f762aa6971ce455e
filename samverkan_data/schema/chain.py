"""The chain from a problem over its causes to what is done and promised, and what lies ahead."""

from samverkan_data.schema.column import Column, Table
from samverkan_data.schema.registers import VALID_FROM, VALID_TO

PROMISE_STATES = {
    "uppfyllt": "uppfyllt", "pagar": "pågår enligt plan", "efter_plan": "efter plan", "ej_paborjat": "inte påbörjat",
}  # fmt: skip
YES_NO = {"ja": "ja", "nej": "nej"}
INFLUENCES = {"ja": "ja", "delvis": "delvis", "nej": "nej"}
HARMS = {"lag": "låg", "medel": "medel", "hog": "hög"}
CHOSEN = {"vald": "vald", "inte_vald": "inte vald"}
PERSPECTIVES = {
    "plats": "plats och situation", "utovare": "de som gör det", "drabbade": "de som drabbas",
}  # fmt: skip
TERMS = {"kort": "kort sikt", "lang": "lång sikt"}
APPROACHES = {"social": "social", "situationell": "situationell"}
EVENT_KINDS = {
    "skolstart": "skolstart", "marknad": "marknad", "bygge": "bygge", "idrott": "idrott", "annat": "annat",
}  # fmt: skip
ACTION_NEEDS = ("role_id", "role_other", "goal_work", "goal_count", "goal_effect", "follow_up")
"""What an action must have to be saved on a page; a file without them is accepted with a warning."""

THEME = Column("theme", "Tema", "code", "Temat som raden hör till.", variants=("theme",), refers_to="categories",
               example="tema_trafik")  # fmt: skip
CATEGORY = Column("category", "Kategori", "code", "Kategorin som raden handlar om.", variants=("category",),
                  refers_to="categories", example="est_trafik")  # fmt: skip
PROBLEM = Column("problem_id", "Problem", "code", "Problemet som raden hör till.", variants=("problem_id",),
                 refers_to="problems")  # fmt: skip
FIGURE_TEXT = "Adressen till en figur, som den står i webbläsaren eller utan början: handelser?omrade=1814."
FIGURE = Column("figure", "Figur", "address", FIGURE_TEXT, variants=("figure",), example="handelser?omrade=1814")

PROBLEMS = Table(
    "problems", "Problem", "Problem som parterna ser, hur de bedöms och om de är valda. Hur vanligt, hur länge och hur "
    "avgränsat räknas ur händelserna och står inte här.", "register", ("problem_id",),
    (
        Column("problem_id", "Problemkod", "text", "Kort kod.", required=True, variants=("problem_id",),
               example="problem-trafik"),
        Column("area_code", "Område", "code", "Området där problemet finns.", required=True, variants=("area_code",),
               refers_to="areas", example="1814"),
        Column("title", "Problem", "text", "Problemet i en mening.", required=True,
               variants=("title",), example="Störande körning vid torget på helgkvällar"),
        THEME, CATEGORY,
        Column("noted_on", "Noterat", "date", "Dagen då problemet togs upp.", required=True,
               variants=("noted_on",), example="2026-01-20"),
        Column("influence", "Går att påverka", "choice", "Om parterna kan påverka det.", choices=INFLUENCES,
               variants=("influence",)),
        Column("harm", "Skada", "choice", "Hur stor skada det gör.", choices=HARMS, variants=("harm",)),
        Column("many", "Drabbar många", "choice", "Om många drabbas.", choices=YES_NO, variants=("many",)),
        Column("leads_on", "Leder till annan brottslighet", "choice", "Om det leder till annan brottslighet.",
               choices=YES_NO, variants=("leads_on",)),
        Column("chosen", "Vald", "choice", "Om parterna har valt att arbeta med det; tomt = inte bedömt än.",
               choices=CHOSEN, variants=("chosen",)),
        Column("chosen_on", "Valt dag", "date", "Dagen då parterna valde eller valde bort det.",
               variants=("chosen_on",)),
        Column("reason", "Skäl", "text", "Varför det är valt eller inte valt.", variants=("reason",)),
    ),
    label="title", singular="problem",
)  # fmt: skip

CAUSES = Table(
    "causes", "Orsaker", "Troliga orsaker till ett problem ur tre perspektiv, med vad som talar för och emot.",
    "register", ("cause_id",),
    (
        Column("cause_id", "Orsakskod", "text", "Kort kod.", required=True,
               variants=("cause_id",), example="orsak-trafik-plats"),
        Column("problem_id", "Problem", "code", "Problemet som orsaken gäller.", required=True,
               variants=("problem_id",), refers_to="problems", example="problem-trafik"),
        Column("perspective", "Perspektiv", "choice", "Vad orsaken handlar om.", required=True, choices=PERSPECTIVES,
               variants=("perspective",), example="plats och situation"),
        Column("title", "Orsak", "text", "Orsaken i en mening.", required=True,
               variants=("title",), example="Torget är det enda stället att samlas på"),
        Column("supports", "Talar för", "text", "Vad som talar för.", variants=("supports",)),
        Column("against", "Talar emot", "text", "Vad som talar emot.", variants=("against",)),
        FIGURE,
    ),
    label="title", singular="cause",
)  # fmt: skip

PROMISES = Table(
    "promises", "Medborgarlöften", "Löften till medborgarna och hur det går med dem.", "register", ("promise_id",),
    (
        Column("promise_id", "Löfteskod", "text", "Kort kod.", required=True,
               variants=("promise_id",), example="lofte-trafik"),
        Column("area_code", "Område", "code", "Området som löftet gäller.", required=True, variants=("area_code",),
               refers_to="areas", example="1814"),
        Column("title", "Löfte", "text", "Löftet i en mening.", required=True,
               variants=("title",), example="Arbeta mot störningar i trafiken"),
        Column("theme", "Tema", "code", "Temat som löftet hör till.", variants=("theme",), refers_to="categories"),
        Column("role_id", "Ansvarar", "code", "Rollkod för den som ansvarar.", variants=("role_id",),
               refers_to="roles", example="kommunpolis"),
        Column("state", "Läge", "choice", "Hur det går.", choices=PROMISE_STATES, variants=("state",)),
        Column("done", "Gjort", "integer", "Hur många gånger det lovade är gjort.", variants=("done",), low=0),
        Column("promised", "Lovat", "integer", "Hur många gånger det är lovat.", variants=("promised",), low=0),
        Column("follow_up", "Följs upp", "date", "Dag för uppföljning.", variants=("follow_up",)),
        VALID_FROM, VALID_TO, PROBLEM,
        Column("activity", "Aktivitet", "text", "Det lovade som går att räkna, med period.", variants=("activity",),
               example="Trafikkontroller minst två gånger i månaden"),
        Column("result", "Resultat", "text", "Vad löftet har lett till.", variants=("result",)),
    ),
    label="title", singular="promise",
)  # fmt: skip

ACTIONS = Table(
    "actions", "Åtgärder", "Vad som görs: problem, orsak, åtgärd, roller, mål och uppföljning.", "register",
    ("action_id",),
    (
        Column("action_id", "Åtgärdskod", "text", "Kort kod.", required=True,
               variants=("action_id",), example="atgard-trafik"),
        Column("area_code", "Område", "code", "Området som åtgärden gäller.", required=True,
               variants=("area_code",), refers_to="areas", example="1814"),
        Column("title", "Åtgärd", "text", "Åtgärden i en mening.", required=True,
               variants=("title",), example="Kontroller och samtal vid torget"),
        Column("theme", "Tema", "code", "Problemets tema.", variants=("theme",), refers_to="categories"),
        Column("cause", "Orsak", "text", "Varför problemet finns, enligt orsaksanalysen.", variants=("cause",)),
        Column("role_id", "Ansvarar", "code", "Rollkod för den som ansvarar.", variants=("role_id",),
               refers_to="roles", example="kommunpolis"),
        Column("promise_id", "Löfte", "code", "Löfteskod om åtgärden hör till ett löfte.", variants=("promise_id",),
               refers_to="promises"),
        Column("starts_on", "Börjar", "date", "Första dag.", required=True,
               variants=("starts_on",), example="2026-09-01"),
        Column("ends_on", "Slutar", "date", "Sista dag.", variants=("ends_on",)),
        Column("follow_up", "Följs upp", "date", "Dag för uppföljning.", variants=("follow_up",)),
        Column("state", "Läge", "choice", "Hur det går.", choices=PROMISE_STATES, variants=("state",)),
        PROBLEM,
        Column("cause_id", "Orsakskod", "code", "Orsaken i analysen som åtgärden tar sikte på.",
               variants=("cause_id",), refers_to="causes"),
        Column("term", "Sikt", "choice", "Kort eller lång sikt.", choices=TERMS, variants=("term",)),
        Column("approach", "Inriktning", "choice", "Social: människor. Situationell: platsen eller tillfället.",
               choices=APPROACHES, variants=("approach",)),
        Column("role_other", "Ansvarar, andra parten", "code", "Rollkod för ägaren hos den andra parten.",
               variants=("role_other",), refers_to="roles", example="bra_samordnare"),
        Column("goal_work", "Mål för arbetet", "text", "Vad som ska göras och räknas.", variants=("goal_work",),
               example="Kontroller fredag och lördag kväll"),
        Column("goal_count", "Antal att göra", "integer", "Hur många gånger det ska göras.", variants=("goal_count",),
               low=0),
        Column("done", "Gjort", "integer", "Hur många gånger det är gjort.", variants=("done",), low=0),
        Column("goal_effect", "Mål för effekten", "text", "Vad åtgärden ska ändra.", variants=("goal_effect",)),
        Column("indicator", "Indikator", "code", "Indikatorn som visar effekten.", variants=("indicator",),
               refers_to="indicators"),
        Column("baseline", "Utgångsvärde", "decimal", "Indikatorns värde före, i dess enhet.", variants=("baseline",)),
        Column("target", "Målvärde", "decimal", "Värdet som ska nås, i indikatorns enhet.", variants=("target",)),
        Column("result", "Resultat", "text", "Vad åtgärden har lett till.", variants=("result",)),
    ),
    label="title", singular="action",
)  # fmt: skip

EVENTS = Table(
    "events", "Det som kommer", "Sådant som kan påverka läget: skolstart, marknader, byggen och idrott.", "register",
    ("event_id",),
    (
        Column("event_id", "Evenemangskod", "text", "Kort kod.", required=True,
               variants=("event_id",), example="skolstart-2026"),
        Column("area_code", "Område", "code", "Området där det är.", required=True, variants=("area_code",),
               refers_to="areas", example="1814"),
        Column("title", "Evenemang", "text", "Vad som händer, i en mening.", required=True,
               variants=("title",), example="Skolstart"),
        Column("kind", "Slag av evenemang", "choice", "Slag.", choices=EVENT_KINDS, variants=("kind",)),
        Column("theme", "Tema", "code", "Temat som det kan påverka.", variants=("theme",), refers_to="categories"),
        Column("starts_on", "Börjar", "date", "Första dag.", required=True,
               variants=("starts_on",), example="2026-08-18"),
        Column("ends_on", "Slutar", "date", "Sista dag; tomt = en dag.", variants=("ends_on",)),
    ),
    label="title", singular="event",
)  # fmt: skip

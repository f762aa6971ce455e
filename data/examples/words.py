"""The Swedish words that the example files hold."""

REPORTERS = {
    "housing": "Bostadsbolag",
    "school": "Skola",
    "leisure": "Fritidsgård",
    "police": "Polis",
    "administration": "Kommunal förvaltning",
    "field": "Fältassistenter",
    "guard": "Väktare",
}
GROUPS = {"all": "alla", "women": "kvinnor", "men": "män"}
SURVEY_SOURCE = "Påhittat exempel"

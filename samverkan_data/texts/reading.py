"""How findings name places, bounds and meanings in a file."""

FILE_NAME = "filnamnet"
SHEET_NAME = "bladets namn"
HIDDEN = "dolt"
COLUMN_NUMBER = "kolumn {number}"
SUPPRESSED = "skyddat"
MISSING = "saknat"
ZERO = "noll"
AT_LEAST = "minst {low}"
AT_MOST = "högst {high}"
BETWEEN = "{low} till {high}"
RATE_BASE = "per {base} invånare"
LEANING = {
    "kind": "det är inte mallen Händelser som CSV",
    "lines": "raderna tar inte slut",
    "encoding": "teckenkodningen är varken UTF-8 eller Windows-1252",
    "header": "rubrikerna är inte desamma hela vägen",
    "layout": "något i filens form behöver läsas i sin helhet",
    "joined": "flera filer är hopsatta",
    "dates": "datum är skrivna på ett annat sätt än 2026-10-31 21:30",
    "midnight": "alla klockslag i en del av filen är 00.00",
    "thousands": "punkt eller komma kan stå för tusental",
    "notes": "tal har fotnoter",
    "numbered": "koder har sparats som tal (1814.0)",
    "examples": "mallens exempelrad är kvar",
    "places": "områden är skrivna med namn som beror på kommunen, i stället för med kod",
    "counties": "områden kan vara län eller kommuner",
    "totals": "rader kallar sig summor",
    "empty": "några celler är tomma",
    "like_numbers": "celler ser ut som personnummer eller registreringsnummer",
    "names": "celler ser ut som namn på personer",
    "sums": "antal ser ut som summor av andra rader",
}
"""What only a whole file can decide, in words."""
SPELLING_COUNT = "{text} på {rows} rader"
IN_TITLE = "titeln ovanför tabellen"
IN_SHEET_NAME = "bladets namn"
IN_HEADER = "rubriken"
IN_FILE_NAME = "filens namn"
IN_DOCUMENT = "filen"
SAYS = "{place} säger ”{text}”"
IN_NOTE = "noten under tabellen"
IN_ROWS = "raderna"
# What an unknown file is nearest to, and what it lacks.
NEAREST = " Närmast är {kind}, men det som säger {lacking} saknas."
CASES = "en lista med händelser (Polisen, EST eller felanmälningar)"
CRIME_TABLE = "en tabell från Brå"
SCB_TABLE = "en tabell från SCB"
OWN_TABLE = "mallen ”{title}”"
WHEN, WHERE, WHAT = "när det hände", "var", "vad som hände"
WHAT_CRIME, WHICH_YEAR, FIGURE = "vilket brott", "vilket år", "vilket tal"

"""The register of mappings made by hand: what the columns and words of a file that nobody knows mean."""

from samverkan_data.schema.column import Column, Table

EVERYTHING = "*"
EVERYTHING_ELSE = "**"
MAPPED_TABLES = {"incidents": "Händelser", "observations": "Observationer"}

MAPPINGS = Table(
    "mappings", "Kopplingar", "Hur en främmande fils kolumner och ord ska läsas. Görs på sidan Ladda upp.", "register",
    ("mapping", "column", "text"),
    (
        Column("mapping", "Koppling", "text", "Namnet som kopplingen sparats under.", required=True,
               variants=("mapping",), example="Väktarbolagets rapport"),
        Column("table", "Tabell", "choice", "Tabellen som filens rader hör till.", required=True,
               choices=MAPPED_TABLES, variants=("table",), example="Händelser"),
        Column("column", "Kolumn här", "text", "Kolumnens namn i tabellen, som under Namn på den här sidan.",
               required=True, variants=("column",), example="category"),
        Column("header", "Rubrik i filen", "text", "Filens rubrik; tomt där samma uppgift gäller alla rader.",
               variants=("header",), example="Typ av händelse"),
        Column("text", "Text i filen", "text",
               "Texten som översätts; * gäller hela kolumnen, ** alla andra okända texter.", default=EVERYTHING,
               variants=("text",), example="Skadegörelse mot bil"),
        Column("value", "Betyder", "text", "Vad texten betyder här; tomt = raderna lämnas utanför.",
               variants=("value",), example="est_skadegorelse"),
    ),
)  # fmt: skip

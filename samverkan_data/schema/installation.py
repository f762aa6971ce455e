"""What holds for the whole installation, stored with the data: whose picture it is, and who the neighbours are."""

from samverkan_data.schema.column import Column, Table

HOME, NEIGHBOURS = "home", "neighbours"
SETTING_NAMES = {HOME: "Egen kommun", NEIGHBOURS: "Grannkommuner"}

SETTINGS = Table(
    "settings", "Inställningar", "Vems lägesbild det är: den egna kommunen, som sidorna öppnar för, och grannarna.",
    "register", ("setting",),
    (
        Column("setting", "Inställning", "choice", "Vad som ställs in.", required=True, choices=SETTING_NAMES,
               variants=("setting",), example="Egen kommun"),
        Column("areas", "Områden", "list", "Områdena som gäller, åtskilda av |. Den egna kommunen är ett enda.",
               required=True, variants=("areas",), refers_to="areas", example="1814"),
    ),
    label="setting", singular="setting",
)  # fmt: skip

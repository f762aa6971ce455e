"""Who has reported from where, and when: sentences and the words of the matrix."""

from samverkan_data.texts.amounts import OutOf

HEADING = "Vem har rapporterat, och när"
HEADING_NOBODY = "Ingen information: ingen har rapporterat från {area}"
HEADING_LACKS = "Ingen information om {names}"
HEADING_SILENT = OutOf(
    nothing="Ingen har rapporterat från {area}",
    not_only="Den enda som rapporterar gör det som vanligt",
    only="Den enda som har rapporterat har tystnat",
    none="Ingen av de {of} som rapporterar har tystnat",
    some="{found} av de {of} som har rapporterat har tystnat",
    every="Alla {of} som har rapporterat har tystnat",
)
READING = (
    "Senaste rapporten per område och organisation. Tystnat: tystare än den egna rytmen. "
    "Ingen information är inte detsamma som att det är lugnt"
)
READING_SOURCES = (
    "Så långt uppgifterna räcker, per område och källa. Ingen information är inte detsamma som att det är lugnt"
)
SILENT = "tystnat {day}"
SELDOM = "{day}, sällan"
SELDOM_NOTE = "Sällan: för få rapporter för att säga om den har tystnat."
NO_WHOLE_MONTH = "ingen hel månad"
UNTIL = "till och med {day}"
OTHERS = "Ingen information om {count} andra: {names}."

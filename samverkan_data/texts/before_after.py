"""How the start page opens before and after a file is published."""

SAME = "Startsidan öppnar som nu: {area}, {period}."
OTHER_PERIOD = "Startsidan byter period. Den öppnar för {area}, {period}. Nu visar den {now_period}."
OTHER_AREA = (
    "Startsidan byter kommun, för alla. Den öppnar för {area}, {period}. "
    "Nu öppnar den för {now_area}, {now_period}. {now_area} finns kvar i listan över områden."
)

"""What to bear in mind about a number, in one calm line beside it."""

from samverkan_data.texts.amounts import OutOf

NOT_ALL_CRIME = "Anmälda brott är inte alla brott."
REPORTERS = "{now} rapporterade {period}, {before} samma tid {year}."
REPORTERS_BEFORE = "{now} rapporterade {period}, {before} perioden före."
REPORTERS_OTHER = "{now} rapporterade {period}, {before} {earlier}."
REPORTERS_NOW = "{now} rapporterade {period}."
REPORTER_WORDS = ("slag av organisation", "slag av organisationer")
PRELIMINARY = "Årets tal är preliminära."
ENDS = "Uppgifterna räcker till och med {month}, inte till periodens slut."
PLACE = OutOf(
    nothing="",
    not_only="",
    only="Den enda har bara {area} som plats.",
    none="",
    some="{found} av {of} har bara {area} som plats.",
    every="Alla {of} har bara {area} som plats.",
)
BREAK = "Områdets gräns gäller från {day}: äldre tal kan avse en annan yta."
LABELLED = "{labels}: {caveat}"
CAVEATS = "Att tänka på: {caveats}"

ONE_PLACE_MARK = "● En adress?"
ONE_PLACE = (
    "En enda plats står för ungefär {share} av ökningen. Det kan vara en adress eller en person: "
    "prata om platsen, inte om hela området, och visa det inte öppet."
)

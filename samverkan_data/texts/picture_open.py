"""Sentences of the open view."""

NOT_ON_GRID = "Det öppna läget visar bara hela år och tertial som är slut, inte {start} till {end}."
NEAREST_PERIOD = "Välj {start} till {end} ({period})."
NO_PERIOD = "Det finns ingen sådan period ännu."

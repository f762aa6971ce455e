"""Sentences about the exports."""

YEARS_BACKWARDS = "Det sista året, {last}, är före det första, {first}."
SWAP_YEARS = "Byt plats på åren."

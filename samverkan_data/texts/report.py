"""Sentences about the exports."""

YEARS_BACKWARDS = "Det sista året, {last}, är före det första, {first}."
SWAP_YEARS = "Byt plats på åren."

UNREADABLE_SHEET = "Det sparade underlaget går inte att läsa."
UNREADABLE_REMEDY = "Kör samverkan verify, som säger vad som är fel i lagret."
LATER_SHEET = "Det sparade underlaget har formatet {form}, som den här versionen av Samverkan inte känner."
LATER_REMEDY = "Uppdatera programmet."

"""The latest notices of polisen.se on screen."""

SITE = "https://polisen.se"
NEWS_HEADING = "Nyheter från polisen.se (ingen brottsstatistik)"
NEWS_READING = (
    "Polisen väljer själv vad som blir en notis. Räkna dem inte: de flesta brott blir aldrig en notis, och samma "
    "händelse kan ge flera."
)

"""Words of the police's files."""

EVENT_COLUMNS = {
    "id": ("id",),
    "datetime": ("datetime",),
    "name": ("name",),
    "type": ("type",),
    "url": ("url",),
    "location": ("location.name", "location_name"),
}
SUMMARY = "Sammanfattning"
SITE = "https://polisen.se"
FREE_TEXT = ("summary",)
NEWS_HEADING = "Nyheter från polisen.se (ingen brottsstatistik)"
NEWS_READING = (
    "Polisen väljer själv vad som blir en notis. Räkna dem inte: de flesta brott blir aldrig en notis, och samma "
    "händelse kan ge flera."
)

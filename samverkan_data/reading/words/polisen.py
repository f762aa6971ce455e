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

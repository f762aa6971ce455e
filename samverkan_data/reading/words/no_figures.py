"""Words of files that hold no figures."""

MAP = "en karta (GeoJSON)"
FIGURE_LIST = {
    "area": ("area_code", "område", "områdeskod", "kommunkod", "kommun", "region", "area_name"),
    "time": ("year", "år", "period"),
    "measure": ("measure", "mått", "nyckeltal", "indikator", "indicator"),
    "unit": ("unit", "enhet"),
    "value": ("value", "värde"),
}
LISTS = {
    "Koladas lista över nyckeltal": ("id", "title", "description", "municipality_type"),
    "en lista över kommuner och län": ("municipality_code", "municipality_name", "county_code"),
}

"""Words of files that hold no figures."""

MAP = "en karta (GeoJSON)"
LISTS = {
    "Koladas lista över nyckeltal": ("id", "title", "description", "municipality_type"),
    "en lista över kommuner och län": ("municipality_code", "municipality_name", "county_code"),
}

"""Words of tables of incidents that others made."""

COLUMNS = {
    "id": ("rapport_id", "rapport-id", "id", "ärende-id", "ärendenummer", "rapportnummer", "diarienummer"),
    "moment": (
        "handelse_tid_fran", "händelsetid från", "händelse tid från", "händelsetid", "tidpunkt", "datum och tid",
        "inträffad", "inträffade", "när", "händelsetidpunkt", "brottstid från", "brottstidpunkt",
        "tidpunkt för händelse", "när inträffade händelsen", "när hände det",
    ),
    "date": (
        "datum", "händelsedatum", "dag", "brottsdatum", "datum för händelse", "datum från", "inträffat datum",
        "brottsdatum från", "brottsdag", "brottsdatum (från)",
    ),
    "clock": (
        "klockslag", "tid", "kl", "kl.", "klockan", "händelsetid kl", "tid på dygnet", "brottstid", "klockslag från",
        "tid från",
    ),
    "hour": ("timme", "brottstimme", "timme på dygnet", "klocktimme", "timma"),
    "period": ("period", "årmånad", "år-månad", "år/månad", "månad och år", "anmälningsmånad", "brottsmånad"),
    "year": ("år", "brottsår", "anmälningsår"),
    "month": ("månad", "mån", "brottsmånad nr"),
    "registered": ("inkommet", "inkom", "registrerad", "skapad", "anmäld", "felanmäld", "anmälningsdatum"),
    "category": (
        "ärendetyp", "brottstyp", "brottsgrupp", "brottsrubricering", "brottskategori", "brottskategorier", "brott",
        "kategori", "huvudkategori", "brottsgrupper", "brottstyper",
        "händelsetyp", "typ av händelse", "typ", "vad", "problem", "vad har hänt", "vad har hänt?", "rubrik",
    ),
    "subcategory": ("underkategori", "undertyp", "delkategori"),
    "area": (
        "område", "omrade", "stadsdel", "delområde", "ort", "kommun", "kommundel", "bostadsområde", "var",
        "var inträffade händelsen", "var hände det", "område/plats", "plats/område", "plats",
    ),
    "police_area": (
        "lokalpolisområde", "lpo", "lokalpolisområden", "lokalpolisområdesnamn", "lokalpolisområde namn",
        "lokalt polisområde",
    ),
    "source": ("källa", "datakälla", "source"),
    "reporter": ("rapportor_org", "rapportör", "rapporterad av", "organisation", "uppgiftslämnare"),
    "count": (
        "antal", "antal brott", "antal anmälda brott", "antal händelser", "antal ärenden", "anmälda brott",
        "antal anmälda",
    ),
    "assessment": ("bedomning", "bedömning", "allvarlighet", "allvarlighetsgrad", "otrygghet", "otrygghetsgrad"),
    "latitude": ("lat", "latitud", "latitude"),
    "longitude": ("lon", "long", "longitud", "longitude", "lng"),
}  # fmt: skip
STRAIGHT = {
    "incident_id": "id", "reporter": "reporter", "count": "count", "assessment": "assessment",
    "latitude": "latitude", "longitude": "longitude",
}  # fmt: skip
EST_SIGNS = (
    "rapport_id", "rapport-id", "rapportor_org", "rapportör", "rapporterad av", "rapporterad_tid", "rapporterad tid",
    "bedomning", "bedömning", "polisanmald", "polisanmäld", "vad", "vad har hänt?", "otrygghet", "uppgiftslämnare",
    "rapporterande aktör", "rapporterat av", "rapportdatum", "est-kategori",
)  # fmt: skip
FAULT_SIGNS = ("ärendenummer", "ärende-id", "ärendetyp", "felanmäld", "felanmälan", "felanmälningstyp")
POLICE_SIGNS = (
    "brottskod", "brottstyp", "brottsgrupp", "brottsrubricering", "brottskategori", "brottskategorier", "antal brott",
    "antal anmälda brott", "anmälda brott", "k-nummer", "brott", "brottsgrupper", "brottstyper",
)  # fmt: skip
PUBLISHED_WORDS = (
    "hela landet", "hela riket", "riket", "totalt antal brott", "samtliga brott", "totalt antal anmälda brott",
)  # fmt: skip
# A case, or a place within a municipality.
CASE_SIGNS = (
    "k-nummer", "brottsrubricering", "stadsdel", "delområde", "kommundel", "bostadsområde", "lokalpolisområde",
)  # fmt: skip
CODE_SIGNS = ("brottskod",)
# A column of local police areas calls them by their seat: ”Örebro” is there the police area and no municipality.
POLICE_AREA_WORDS = ("lokalpolisområde", "lpo")
POLICE_AREA = "Lokalpolisområde {name}"
NO_PLACE = ("", "-", "okänd", "okänt", "saknas", "uppgift saknas", "ej angiven", "ej angivet")
EST_ORIGIN = r"\best\d*\b"
POLICE_ORIGIN = r"\bpolis(en|ens|myndighet\w*)?\b|^polisanm\w+$|\bhobit\b"
BRA_ORIGIN = r"\bbrås?\b|\bbra se\b|brottsförebyggande rådet|\bkriminalstatistik\w*"
BRA, BRA_PLAIN = "brå", r"\bbra\b"
PART_WORDS = ("därav", "varav")
PRELIMINARY = "prel"
BRA_SIGNS = ("region", "periodtyp", "per100000", "crime_id", "brott_id")
ASSESSMENTS = {
    "låg": "1", "liten": "1", "mindre allvarlig": "1", "medel": "2", "mellan": "2", "måttlig": "2", "allvarlig": "2",
    "hög": "3", "stor": "3", "mycket allvarlig": "3",
}  # fmt: skip

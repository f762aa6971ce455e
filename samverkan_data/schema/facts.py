"""The fact tables: reported happenings, and published figures with survey results."""

from samverkan_data.schema.column import Column, Table

SOURCES = {
    "est": "EST",
    "polisanmalan": "Polisanmälan",
    "felanmalan": "Felanmälan",
    "vaktare": "Väktarrapport",
    "raddningstjanst": "Räddningstjänst",
}
PRECISIONS = {"minute": "minut", "day": "dag", "month": "månad", "year": "år"}
STATUSES = {"final": "slutlig", "preliminary": "preliminär", "suppressed": "skyddad", "missing": "saknas"}

AREA = Column(
    "area_code", "Område", "code", "Områdets kod eller namn enligt områdesregistret.", required=True,
    variants=("Områdeskod", "Omrade", "Område kod", "area_code", "Kommun", "Kommunkod", "Ort", "Stadsdel", "Region"),
    refers_to="areas", example="1814",
)  # fmt: skip

INCIDENTS = Table(
    "incidents", "Händelser", "En rad per rapporterad händelse, eller per antal där källan räknar.", "fact",
    ("incident_id", "source", "municipality"),
    (
        Column("incident_id", "Händelse-id", "text",
               "Källans eget nummer. Saknas det gör systemet ett av radens innehåll.",
               variants=("Id", "Rapport-id", "rapport_id", "Ärendenummer", "Diarienummer", "incident_id"),
               example="2026-000123"),
        Column("occurred_at", "Tidpunkt", "moment",
               "När det hände, svensk tid. Bara dag, månad eller år går också bra.", required=True,
               variants=("Händelsetid", "Datum", "Datum och tid", "handelse_tid_fran", "Händelse tid från",
                         "Inträffad", "När", "occurred_at"), example="2026-10-31 21:30"),
        Column("precision", "Noggrannhet", "choice", "Hur noga tidpunkten är känd.", choices=PRECISIONS, made=True),
        AREA,
        Column("category", "Kategori", "code", "Kategorins kod eller namn enligt kategoriregistret.", required=True,
               variants=("Brottstyp", "Händelsetyp", "Typ", "Vad", "category", "Crime type"), refers_to="categories",
               example="est_trafik"),
        Column("source", "Källa", "choice", "Varifrån uppgiften kommer.", required=True, choices=SOURCES,
               variants=("source", "Datakälla"), example="EST"),
        Column("reporter", "Rapportör", "text", "Slag av organisation som rapporterat, aldrig en person.",
               variants=("rapportor_org", "Rapporterad av", "Organisation", "reporter"), example="Bostadsbolag"),
        Column("count", "Antal", "integer", "Antal händelser på raden.", unit="antal", default="1", low=0,
               variants=("count", "Antal händelser"), example="1"),
        Column("assessment", "Bedömning", "integer", "Rapportörens bedömning, 1 låg till 3 hög.", unit="1–3", low=1,
               high=3, variants=("bedomning", "Allvarlighet", "assessment"), example="2"),
        Column("latitude", "Latitud", "decimal", "WGS 84.", unit="grader", variants=("lat", "latitude"), low=54,
               high=70, example="59,174"),
        Column("longitude", "Longitud", "decimal", "WGS 84.", unit="grader", variants=("lon", "long", "longitude"),
               low=9, high=26, example="14,872"),
        Column("municipality", "Kommun", "text",
               "Områdets kommun. Källans nummer gäller inom källan och kommunen.",
               made=True),
    ),
    told_key=("incident_id",),
)  # fmt: skip

OBSERVATIONS = Table(
    "observations", "Observationer", "Publicerade tal och enkätsvar, ett tal per rad.", "fact",
    ("indicator", "area_code", "period_start", "period_end", "group", "source"),
    (
        Column("indicator", "Indikator", "code", "Indikatorns kod eller namn enligt indikatorregistret.",
               required=True, variants=("indicator", "Mått", "Nyckeltal", "Fråga"), refers_to="indicators",
               example="bra_totalt"),
        AREA,
        Column("period_start", "Från", "date", "Periodens första dag.", required=True,
               variants=("Period från", "period_start", "Startdatum"), example="2025-01-01"),
        Column("period_end", "Till", "date", "Periodens sista dag.", required=True,
               variants=("Period till", "period_end", "Slutdatum"), example="2025-12-31"),
        Column("group", "Grupp", "text", "Delgrupp, till exempel kvinnor eller 16–24 år.", default="alla",
               variants=("group", "Kön", "Delgrupp"), example="alla"),
        Column("value", "Värde", "decimal", "Talet, i indikatorns enhet. Tomt där det är skyddat eller saknas.",
               variants=("value",), example="416"),
        Column("n", "Antal svar", "integer", "Antal svar bakom värdet, för enkäter.", unit="svar", low=0,
               variants=("n", "Svarande", "Antal svarande"), example="253"),
        Column("margin_low", "Nedre gräns", "decimal", "Felmarginalens nedre gräns om källan ger den.",
               variants=("margin_low",)),
        Column("margin_high", "Övre gräns", "decimal", "Felmarginalens övre gräns om källan ger den.",
               variants=("margin_high",)),
        Column("status", "Status", "choice", "Om talet är slutligt, preliminärt, skyddat eller saknas.",
               choices=STATUSES, default="final", variants=("status",), example="slutlig"),
        Column("source", "Källa", "text", "Vem som gett ut talet.", required=True, variants=("source",),
               example="Brå"),
    ),
)  # fmt: skip

NEWS = Table(
    "news", "Polisnyheter", "Notiser som polisen lagt ut på polisen.se: ett nyhetsflöde, aldrig brottsstatistik.",
    "fact", ("news_id",),
    (
        Column("news_id", "Notis", "text", "Polisens nummer på notisen.", required=True, variants=("news_id",),
               example="650297"),
        Column("published_at", "Publicerad", "moment", "När notisen lades ut eller ändrades, svensk tid.",
               required=True, variants=("published_at",), example="2026-08-22 19:51"),
        Column("precision", "Noggrannhet", "choice", "Hur noga tidpunkten är känd.", choices=PRECISIONS, made=True),
        Column("happened_on", "Hände", "date", "Dagen i notisens rubrik.", variants=("happened_on",),
               example="2026-08-22"),
        Column("kind", "Slag", "text", "Polisens slag av händelse.", required=True, variants=("kind",),
               example="Trafikolycka, vilt"),
        AREA,
        Column("summary_of_several", "Sammanfattning", "choice", "Om notisen sammanfattar flera händelser.",
               choices={"ja": "ja", "nej": "nej"}, default="nej", variants=("summary_of_several",)),
        Column("link", "Länk", "text", "Adressen på polisen.se.", variants=("link",)),
    ),
)  # fmt: skip

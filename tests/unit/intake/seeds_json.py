"""Small good JSON documents of every kind that is read, as they are answered: nested, with what stands beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

REGION = {"index": {"1814": 0, "1880": 1}, "label": {"1814": "Lekeberg", "1880": "Örebro"}}
SEX = {"index": {"1": 0, "2": 1}, "label": {"1": "män", "2": "kvinnor"}}
CONTENTS = {
    "index": {"BE0101N1": 0},
    "label": {"BE0101N1": "Folkmängd"},
    "unit": {"BE0101N1": {"base": "antal", "decimals": 0, "multiplier": 0}},
}
TIMES = {"index": {"2023": 0}, "label": {"2023": "2023"}}
DIMENSIONS = {
    "Region": {"label": "region", "category": REGION, "extension": {"elimination": False}},
    "Kon": {"label": "kön", "category": SEX},
    "ContentsCode": {"label": "tabellinnehåll", "category": CONTENTS},
    "Tid": {"label": "år", "category": TIMES},
}
IDS = ["Region", "Kon", "ContentsCode", "Tid"]
SIZES = [2, 2, 1, 1]
ROLES = {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]}
LABEL = "Folkmängd efter region, kön, tabellinnehåll och år"
ABOUT = {"label": LABEL, "source": "SCB", "updated": "2026-02-20T08:00:00Z"}


@dataclass(frozen=True)
class Document:
    """A good document: what the tests call it, what it is taken for, and what it holds."""

    name: str
    format: str
    table: str
    data: object


def _kolada(kpi: str, place: str, *values: object) -> dict[str, object]:
    told = [{"count": 1, "gender": gender, "status": status, "value": value} for gender, status, value in values]  # type: ignore[misc]
    return {"kpi": kpi, "municipality": place, "period": 2023, "values": told}


def _stat2(**more: object) -> dict[str, object]:
    return {
        "version": "2.0", "class": "dataset", **ABOUT, "id": IDS, "size": SIZES, "role": ROLES, "dimension": DIMENSIONS,
        "value": [4400, 4206, 78000, 80000], **more,
    }  # fmt: skip


DOCUMENTS: Sequence[Document] = (
    Document("kolada answer", "kolada", "observations", {
        "count": 3, "next_page": None,
        "values": [
            _kolada("N07403", "1814", ("T", "", 465.0)),
            _kolada("N00610", "1814", ("K", "", 61.5), ("M", "Private", None)),
            _kolada("U01610", "1814", ("K", "", 4.5)),
        ],
    }),
    Document("pxweb answer", "scb_pxweb", "observations", {
        "columns": [
            {"code": "Region", "text": "region", "type": "d"},
            {"code": "Kon", "text": "kön", "type": "d"},
            {"code": "Tid", "text": "år", "type": "t"},
            {"code": "BE0101N1", "text": "Folkmängd", "type": "c"},
        ],
        "comments": [{"variable": "Tid", "value": "2023", "comment": "Rättad."}],
        "data": [
            {"key": ["1814", "1", "2023"], "values": ["4400"]},
            {"key": ["1880", "2", "2023"], "values": ["80000"]},
        ],
        "metadata": [{"infofile": "BE0101", "label": LABEL, "source": "SCB"}],
    }),
    Document("json-stat 2", "scb_pxweb", "observations", _stat2(note=["Avser den 31 december."])),
    Document("json-stat 2 with gaps", "scb_pxweb", "observations",
             _stat2(value={"0": 4400, "1": 4206, "3": 80000}, status={"2": ".."})),
    Document("json-stat collection", "scb_pxweb", "observations", {
        "version": "2.0", "class": "collection", "label": "Svar",
        "link": {"item": [_stat2(), {"href": "/tabell", "class": "note"}]},
    }),
    Document("json-stat 1", "scb_pxweb", "observations", {
        "dataset": {
            "dimension": {**DIMENSIONS, "id": IDS, "size": SIZES, "role": ROLES}, **ABOUT,
            "value": [4400, 4206, 78000, 80000],
        },
    }),
    Document("records in an answer", "samverkan", "incidents", {
        "meta": {"made": "2026-08-24", "by": ["systemet"]},
        "items": [
            {"Händelse-id": "a1", "Tidpunkt": "2026-08-22 21:30", "Område": "1814", "Kategori": "Klotter",
             "Källa": "EST", "Antal": 2, "plats": {"gata": "Torget", "taggar": ["mörkt", "kväll"]}},
            {"Händelse-id": "a2", "Tidpunkt": "2026-08-23", "Område": "Fjugesta", "Kategori": "Skadegörelse",
             "Källa": "EST", "Antal": 1, "rader": [{"vad": "ruta"}, {"vad": "dörr"}]},
        ],
        "others": [{"ord": "ett"}],
    }),
    Document("police notices", "polisen_events", "news", [
        {"id": 1, "datetime": "2026-08-22 9:51:41 +02:00", "name": "22 augusti 09.30, Skadegörelse, Lekeberg",
         "summary": "Klotter.", "url": "/a/1/", "type": "Skadegörelse",
         "location": {"name": "Örebro län", "gps": "59.5,15.0"}},
        {"id": 2, "datetime": "2026-08-23 9:51:41 +02:00", "name": "23 augusti 09.30, Rån, Örebro", "summary": "Rån.",
         "url": "/a/2/", "type": "Rån", "location": {"name": "Örebro län", "gps": "59.5,15.0"}},
    ]),
)  # fmt: skip

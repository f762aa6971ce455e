"""What a person must check before publishing, as JSON: the same as the upload page shows."""

from dataclasses import asdict
from typing import Any

from samverkan_data.intake import Inspection, compare, preview
from samverkan_data.intake.review import Review, review
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.before_after import BeforeAfter, Pair, before_after
from samverkan_data.picture.gate.view import make_view, view_of
from samverkan_data.picture.opening import Told
from samverkan_data.settings import Settings


def review_document(lake: Lake, snapshot: Snapshot, inspection: Inspection, settings: Settings) -> dict[str, Any]:
    """`difference`, `review` and `start_page` of an accepted file."""
    today = settings.current_date()
    difference = compare(inspection, snapshot)
    tried = preview(inspection, difference, snapshot)
    before, after = view_of(lake, snapshot, settings).ask, make_view(lake, tried, settings).ask
    return {
        "difference": {name: getattr(difference, name) for name in ("new", "changed", "unchanged", "needs_replace")},
        "review": _review(review(inspection, snapshot, tried, today)),
        "start_page": _start_page(before_after(before, after, difference.by_area["area_code"], today)),
    }


def _review(found: Review) -> dict[str, Any]:
    return {
        "areas": [
            {"area_code": code, "name": found.area_names.get(code), "rows": n} for code, n in found.areas.items()
        ],
        "sources": dict(found.sources),
        "series": [{**asdict(one), "label": found.labels.get(one.indicator)} for one in found.series],
        "reports": [asdict(one) for one in found.reports],
        "odd": len(found.odd),
        "new_indicators": list(found.new_indicators),
        "left_out": [
            {"code": kind.first.code, "title": kind.first.title, "count": kind.places} for kind in found.left_out
        ],
    }


def _start_page(found: BeforeAfter) -> dict[str, Any]:
    return {"sentence": found.sentence, "moves_area": found.moves_area, "pages": [_pair(one) for one in found.pages]}


def _pair(pair: Pair) -> dict[str, Any]:
    changed = pair.moved().to_dict("records")
    return {"before": _told(pair.before), "after": _told(pair.after), "verdicts": changed}


def _told(told: Told) -> dict[str, Any]:
    asked = told.question
    return {"area_code": asked.area_code, "area_name": told.area_name, "from": asked.start, "to": asked.end,
            "sentence": told.sentence}  # fmt: skip

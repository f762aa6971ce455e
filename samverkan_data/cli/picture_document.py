"""The picture as a JSON document and as lines of text."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.cli.output import records
from samverkan_data.formats import number, span
from samverkan_data.lake import Snapshot
from samverkan_data.picture.changes import SIGNALS
from samverkan_data.picture.open_view import OpenView
from samverkan_data.picture.responsibility import unowned_themes
from samverkan_data.query import incidents, observations
from samverkan_data.schema import SOURCES
from samverkan_data.texts import cli as texts
from samverkan_data.texts.picture import MARKS, NOBODY, VERDICTS

CHANGE = [
    "source", "category", "area_code", "count", "baseline", "expected_low", "expected_high", "verdict", "certainty",
    "masked", "theme", "label", "area_name", "role_id", "role", "holder",
    "caveats", "concentration",
]  # fmt: skip
SIGNAL = ["source", "category", "area_code", "verdict"]


def document(snapshot: Snapshot, changes: pd.DataFrame, today: date, view: OpenView | None) -> dict[str, Any]:
    """What the contract says a picture holds; `view` is given in the open view, where a source has no row counts."""
    rows = changes.reindex(columns=CHANGE)
    return {
        "as_of": snapshot.at.isoformat(),
        "version": snapshot.version,
        "example_data": snapshot.has_example,
        "open": view is not None,
        "changes": records(rows, wholes=["count"]),
        "unowned": _unowned(snapshot, rows, today),
        "sources": [*_reported(snapshot, view), *_published(snapshot)],
    }


def lines(changes: pd.DataFrame, first: str, told: dict[str, Any]) -> Iterator[str]:
    """The picture in words: the headline, every signal, what nobody owns."""
    yield first
    for change in told["changes"]:
        if change["verdict"] in SIGNALS:
            yield _change_line(change)
        if change["concentration"]:
            yield texts.ONE_PLACE.format(text=change["concentration"]["text"])
    if told["unowned"]:
        yield texts.UNOWNED.format(themes=", ".join(one["label"] for one in told["unowned"]))
    if told["example_data"]:
        yield texts.EXAMPLE


def _change_line(change: dict[str, Any]) -> str:
    known = change["expected_low"] is not None and change["expected_high"] is not None
    expected = texts.EXPECTED.format(span=span(change["expected_low"], change["expected_high"])) if known else ""
    return texts.CHANGE_LINE.format(
        mark=MARKS[change["verdict"]], label=change["label"], area=change["area_name"],
        source=SOURCES.get(change["source"], change["source"]), count=number(change["count"]),
        expected=expected or texts.NO_EXPECTED, verdict=VERDICTS[change["verdict"]],
        role=texts.RESPONSIBLE.format(role=change["role"]) if change["role"] else f"{NOBODY.capitalize()}.",
    ).strip()  # fmt: skip


def _unowned(snapshot: Snapshot, changes: pd.DataFrame, today: date) -> list[dict[str, Any]]:
    """Themes without a responsible role, and signals that nobody owns where they happened."""
    themes = unowned_themes(snapshot, today)
    found: dict[str, dict[str, Any]] = {
        theme["category"]: {"theme": theme["category"], "label": theme["label"], "signals": []}
        for theme in records(themes)
    }
    signals = changes[changes["verdict"].isin(SIGNALS) & (changes["role_id"] == "")]
    for signal in records(signals):
        key = signal["theme"] or signal["category"]
        entry = found.setdefault(key, {"theme": signal["theme"] or None, "label": signal["label"], "signals": []})
        entry["signals"].append({name: signal[name] for name in SIGNAL})
    return list(found.values())


def _reported(snapshot: Snapshot, view: OpenView | None) -> list[dict[str, Any]]:
    """Sources of incidents; in the open view neither rows nor days, only the grid periods that are given out."""
    extent = incidents.extent(snapshot)
    if view is not None:
        starts = extent["first"].dt.to_period("M").dt.to_timestamp()
        given = [[one for one in view.periods if pd.Timestamp(one.start) >= start] for start in starts]
        extent["first"] = pd.Series([min((one.start for one in some), default=None) for some in given], dtype=object)
        extent["last"] = pd.Series([max((one.end for one in some), default=None) for some in given], dtype=object)
        extent[["rows", "reporters"]] = None
    rows = records(extent, days=["first", "last"])
    return [row | {"label": SOURCES.get(row["source"], row["source"]), "kind": "incidents"} for row in rows]


def _published(snapshot: Snapshot) -> list[dict[str, Any]]:
    found = observations.values(snapshot).groupby("source", as_index=False)
    extent = found.agg(first=("period_start", "min"), last=("period_end", "max"), example=("example", "any"))
    rows = records(extent, days=["first", "last"])
    return [row | {"label": row["source"], "kind": "observations", "rows": None, "reporters": None} for row in rows]

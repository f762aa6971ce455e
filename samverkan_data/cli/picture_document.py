"""The picture as a JSON document and as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.cli.records import records
from samverkan_data.formats import join_words, number, span, upper_first
from samverkan_data.picture.areas.likeness import group_of, likeness
from samverkan_data.picture.examples import examples_in
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.incidents.changes import changes_once
from samverkan_data.picture.incidents.reporting import Reporting, reporting
from samverkan_data.picture.register.responsibility import themes, unowned_themes
from samverkan_data.picture.sources import incident_sources
from samverkan_data.query import observations
from samverkan_data.schema import SOURCES
from samverkan_data.texts import cli as texts
from samverkan_data.texts import likeness as likeness_texts
from samverkan_data.texts.picture import NOBODY
from samverkan_data.texts.verdicts import sign
from samverkan_data.verdict import SIGNALS

CHANGE = [
    "source", "category", "area_code", "count", "baseline", "expected_low", "expected_high", "normal_low",
    "normal_high", "verdict", "certainty",
    "masked", "theme", "label", "area_name", "role_id", "role", "holder",
    "caveats", "concentration", "compared", "unplaced",
    "late", "may_change",
]  # fmt: skip
SIGNAL = ["source", "category", "area_code", "verdict"]


def document(view: View, changes: pd.DataFrame, area_code: str, reached: Sequence[str], today: date) -> dict[str, Any]:
    """What the contract says a picture holds, and `reach`, what of the period is not known or not compared, in words.

    In the open view a source has no row counts.
    """
    rows = changes.reindex(columns=CHANGE)
    rows["compared"] = pd.Series([_days(text) for text in rows["compared"]], index=rows.index, dtype=object)
    for flag in ("masked", "may_change"):
        rows[flag] = rows[flag].eq(True)
    snapshot = view.snapshot
    return {
        "as_of": snapshot.at.isoformat(),
        "version": snapshot.version,
        "example_data": bool(view.ask(examples_in, area_code).tables),
        "open": view.is_open,
        "reach": list(reached),
        "changes": records(rows, wholes=["count", "unplaced", "late"]),
        "similar": _similar(view, area_code),
        "reporting": records(pd.DataFrame(view.ask(reporting, area_code, today), columns=Reporting._fields)),
        "unowned": _unowned(view, rows, area_code, today),
        "sources": [*_reported(view), *_published(view)],
    }


def lines(changes: pd.DataFrame, area_code: str, first: str, told: dict[str, Any]) -> Iterator[str]:
    """The picture in words: the headline, how far it reaches, every change once, what nobody owns."""
    yield first
    yield from told["reach"]
    once = set(changes_once(changes, area_code).index) if len(changes) else set()
    for row, change in zip(changes.index, told["changes"], strict=True):
        if row not in once:
            continue
        if change["verdict"] in SIGNALS:
            yield _change_line(change)
        if change["concentration"]:
            yield texts.ONE_PLACE.format(text=change["concentration"]["text"])
    yield from _unowned_lines(told["unowned"])
    marked = [row["label"] for row in (told["similar"] or {"rows": []})["rows"] if row["mark"]]
    if marked:
        yield likeness_texts.HEADING_MARK.format(labels=join_words(marked))
    if told["example_data"]:
        yield texts.EXAMPLE


def _similar(view: View, area_code: str) -> dict[str, Any] | None:
    """The municipality around the area against those like it, as on Jämför; None where it is in no group."""
    group = view.ask(group_of, area_code)
    if group is None:
        return None
    found = view.ask(likeness, area_code)
    told = {"area_code": group.area_code, "group": group.title, "origin": group.origin, "members": list(group.others)}
    rows = records(found.rows, wholes=["count", "have"]) if found is not None else []
    return told | {"rows": rows}


def _days(compared: object) -> list[dict[str, str]]:
    """The days that are compared, first and last of each part."""
    parts = [part.split("/") for part in str(compared).split()] if isinstance(compared, str) else []
    return [{"from": first, "to": last} for first, last in parts]


def _change_line(change: dict[str, Any]) -> str:
    known = change["normal_low"] is not None and change["normal_high"] is not None
    expected = texts.EXPECTED.format(span=span(change["normal_low"], change["normal_high"])) if known else ""
    return texts.CHANGE_LINE.format(
        mark=sign(change["verdict"]).mark, label=change["label"], area=change["area_name"],
        source=SOURCES.get(change["source"], change["source"]), count=number(change["count"]),
        expected=expected or texts.NO_EXPECTED, verdict=sign(change["verdict"]).word,
        role=texts.RESPONSIBLE.format(role=change["role"]) if change["role"] else f"{NOBODY.capitalize()}.",
    ).strip()  # fmt: skip


def _unowned(view: View, changes: pd.DataFrame, area_code: str, today: date) -> list[dict[str, Any]]:
    """Themes without a responsible role, and signals that nobody owns where they happened.

    `areas` names those where nobody owns what somebody owns elsewhere; `theme` is None of a category without one.
    """
    found: dict[str, dict[str, Any]] = {
        theme["category"]: {"theme": theme["category"], "label": theme["label"], "areas": [], "signals": []}
        for theme in records(view.ask(unowned_themes, area_code, today))
    }
    labels, whole = dict(view.ask(themes)[["category", "label"]].to_numpy()), set(found)
    signals = changes[changes["verdict"].isin(SIGNALS) & (changes["role_id"] == "")]
    for signal in records(signals):
        theme = signal["theme"] or None
        label = labels.get(theme, signal["label"])
        entry = found.setdefault(
            theme or signal["category"], {"theme": theme, "label": label, "areas": [], "signals": []}
        )
        entry["signals"].append({name: signal[name] for name in SIGNAL})
        if theme not in whole and signal["area_name"] not in entry["areas"]:
            entry["areas"].append(signal["area_name"])
    return list(found.values())


def _unowned_lines(unowned: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Themes that nobody owns, those that nobody owns where they have changed, and what belongs to no theme."""
    whole = [one["label"] for one in unowned if not one["areas"]]
    if whole:
        yield texts.UNOWNED.format(themes=", ".join(whole))
    for one in unowned:
        if one["areas"]:
            text = texts.UNOWNED_IN if one["theme"] else texts.WITHOUT_THEME
            yield upper_first(text.format(label=one["label"], areas=join_words(one["areas"])))


def _reported(view: View) -> list[dict[str, Any]]:
    """Sources of incidents; in the open view neither rows nor days, only the grid periods that are given out."""
    rows = records(view.ask(incident_sources), days=["first", "last", "until"])
    return [row | {"kind": "incidents"} for row in rows]


def _published(view: View) -> list[dict[str, Any]]:
    found = view.ask(observations.values).groupby("source", as_index=False)
    extent = found.agg(first=("period_start", "min"), last=("period_end", "max"), example=("example", "any"))
    rows = records(extent, days=["first", "last"])
    return [row | {"label": row["source"], "kind": "observations", "rows": None, "reporters": None} for row in rows]

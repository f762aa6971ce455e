"""What versions share: nothing that another table decides, and nothing that has changed."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samverkan_data.lake import Lake, NewUpload, Snapshot, rows
from samverkan_data.lake.rows import Rows
from samverkan_data.memory import Shared
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, sheet_of

TODAY = date(2026, 11, 24)


class Watch:
    """Which tables are asked while something that is shared is made."""

    def __init__(self) -> None:
        self.making: list[tuple[object, frozenset[str]]] = []
        self.made: set[object] = set()
        self.wrong: set[tuple[object, str]] = set()

    def ask(self, name: str) -> None:
        self.wrong |= {(made, name) for made, of in self.making if name not in of}

    @contextmanager
    def of(self, made: object, of: Collection[str]) -> Iterator[None]:
        self.made.add(made)
        self.making.append((made, frozenset(of)))
        try:
            yield
        finally:
            self.making.pop()


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr(rows, "_shared", Shared())
    real_shared, real_source = Rows.shared, Rows._source

    def shared(self: Rows, made: object, make: Callable[[], Any], of: Collection[str], name: str = "") -> Any:
        for table in of:
            watch.ask(table)

        def told() -> Any:
            with watch.of((made, name), of):
                return make()

        return real_shared(self, made, told, of, name)

    def source(self: Rows, name: str) -> Any:
        watch.ask(name)
        return real_source(self, name)

    monkeypatch.setattr(Rows, "shared", shared)
    monkeypatch.setattr(Rows, "_source", source)
    return watch


def test_what_is_shared_asks_no_other_table_than_it_says(started_lake: Path, watch: Watch) -> None:
    view = InternalView(Lake.open(str(started_lake)).snapshot().without([]))
    for name in SHEETS:
        sheet_of(name, Asking(view, read_choice(view, {"omrade": "1814"}, TODAY).choice, TODAY, wanted={}))
    assert len(watch.made) > 20
    assert not watch.wrong


def test_versions_share_what_rests_on_the_same_uploads_and_nothing_else(
    lake: Lake, theme_file: Callable[..., NewUpload]
) -> None:
    def made(snapshot: Snapshot) -> dict[str, object]:
        return {name: snapshot.shared("x", object, (name,), name) for name in ("incidents", "categories")}

    lake.publish([theme_file("tema.a")], "x")
    before = lake.snapshot()
    upload, *_ = lake.publish([theme_file("tema.b", based_on=1)], "x")
    after = lake.snapshot()
    lake.take_back(upload.upload_id, "x")
    back = lake.snapshot()
    first, second, third = (made(snapshot) for snapshot in (before, after, back))
    assert first["incidents"] is second["incidents"] is third["incidents"]
    assert first["categories"] is not second["categories"]
    assert first["categories"] is third["categories"]


def test_what_nobody_holds_is_let_go() -> None:
    shared = Shared()
    kept = shared.get("key", lambda: ["made"])
    assert shared.get("key", list) is kept
    del kept
    assert shared.get("key", lambda: ["anew"]).value == ["anew"]


def test_what_fails_is_not_kept_and_tells_only_itself() -> None:
    shared = Shared()
    with pytest.raises(ZeroDivisionError):
        shared.get("key", lambda: 1 // 0)
    assert shared.get("key", lambda: 1).value == 1

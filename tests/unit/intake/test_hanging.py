"""Register rows that others refer to: a file may not replace them away, and taking them back is told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.intake import hanging_without, held_too, inspect, publish, told_held, told_lost
from samverkan_data.intake.difference import compare
from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake, Upload

TODAY = date(2026, 11, 24)
THREE = "Områdeskod;Namn;Slag;Ingår i\n1814A;Byn;Ort;1814\n1814B;Torpet;Ort;1814\n1814C;Gården;Ort;1814\n"
Send = Callable[..., Upload]


def put(lake: Lake, text: str, replace: bool = False) -> Upload:
    return publish(lake, inspect(text.encode(), "omraden.csv", lake.snapshot(), TODAY), "x", replace)


def test_a_file_may_not_take_away_what_others_refer_to(lake: Lake, send: Send) -> None:
    put(lake, THREE)
    send("1;2025-01-05;1814C", "2;2025-01-06;1814C", "3;2025-01-06;1814A")
    two = THREE.replace("1814C;Gården;Ort;1814\n", "").replace("Byn", "Staden")
    with pytest.raises(RefusedError, match=r"2 rader i Händelser hänvisar till 1814C i Områden"):
        put(lake, two, replace=True)
    assert set(lake.snapshot().frame("areas")["area_code"]) >= {"1814A", "1814B", "1814C"}
    assert put(lake, two + "1814C;Gårdarna;Ort;1814\n", replace=True).rows_changed == 2


def test_rows_that_nobody_refers_to_may_go(lake: Lake) -> None:
    put(lake, THREE)
    fewer = inspect(THREE.replace("1814C;Gården;Ort;1814\n", "").encode(), "x.csv", lake.snapshot(), TODAY)
    difference = compare(fewer, lake.snapshot(), replace=True)
    assert (difference.removed, difference.lost) == (1, ())


def test_one_corrected_row_of_two_leaves_the_other(lake: Lake) -> None:
    put(lake, "Områdeskod;Namn;Slag\n1;Ett;Ort\n2;Två;Ort\n")
    assert put(lake, "Områdeskod;Namn;Slag\n1;Etta;Ort\n", replace=True).rows_removed == 0
    assert {"1", "2"} <= set(lake.snapshot().frame("areas")["area_code"])


def test_what_a_take_back_leaves_hanging_is_known_before(lake: Lake, send: Send) -> None:
    upload = put(lake, THREE)
    reports = send("1;2025-01-05;1814C")
    assert "1 rad i Händelser hänvisar till 1814C" in told_lost(hanging_without(lake, upload.upload_id))
    assert hanging_without(lake, reports.upload_id) == ()
    lake.take_back(upload.upload_id, "x")
    assert hanging_without(lake, upload.upload_id) == ()
    assert told_lost(()) == ""


def test_an_erasure_names_what_else_holds_the_rows_until_none_does(lake: Lake, tmp_path: Path) -> None:
    """An edit of one column stores the whole row: what was written in another stands in it too."""
    put(lake, THREE)
    ids = []
    for name in ("Torpet som ingen får veta", "Torpet"):
        values = {"name": name} if not ids else {"valid_from": "2020-01-01"}
        done = save_rows(lake, [Edit("areas", ("1814B",), values)], "x", based_on=lake.version(), today=TODAY)
        ids += [one.upload_id for one in done.uploads]
    file = next(one.upload_id for one in lake.history() if one.file == "omraden.csv")
    held = held_too(lake, ids[0])
    assert {one.upload_id for one in held} >= {ids[1], file}
    assert all(one.upload_id in told_held(held) for one in held)
    lake.erase(ids[0], "x")
    assert _places(lake), "it stands in the second edit"
    for one in held:
        lake.erase(one.upload_id, "x")
    assert held_too(lake, ids[0]) == ()
    assert _places(lake) == []


def _places(lake: Lake) -> list[Path]:
    """Files that hold the words."""
    files = (path for path in Path(lake.location.url).rglob("*") if path.is_file())
    return [path for path in files if b"ingen f\xc3\xa5r veta" in path.read_bytes()]

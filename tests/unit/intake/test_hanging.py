"""Register rows that others refer to: a file may not replace them away, and taking them back is told."""

from collections.abc import Callable
from datetime import date

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.intake import hanging_without, inspect, publish, told_lost
from samverkan_data.intake.difference import compare
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

"""Publishing a checked file."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.lake import Lake, NewUpload, Upload

STORED = ("1;2025-01-05;1814", "2;2025-01-06;1814")
Read = Callable[..., Inspection]
Send = Callable[..., Upload]


def counts(upload: Upload) -> tuple[int, int, int, int]:
    return upload.rows_new, upload.rows_changed, upload.rows_unchanged, upload.rows_removed


def test_a_file_is_published_with_what_it_changed(lake: Lake, send: Send) -> None:
    first = send(*STORED)
    assert counts(first) == (2, 0, 0, 0)
    second = send(STORED[0], "2;2025-01-07;1814", replace=True)
    assert counts(second) == (0, 1, 1, 0)
    assert counts(send("2;2025-01-07;1814", "3;2025-01-07;1814", replace=True)) == (1, 0, 1, 1)
    assert lake.verify() == []


def test_a_file_that_changes_nothing_is_published(lake: Lake, send: Send) -> None:
    send(*STORED)
    assert counts(send(*reversed(STORED))) == (0, 0, 2, 0)
    lake.take_back(lake.history()[1].upload_id, "x")
    assert len(lake.snapshot().frame("incidents")) == 2


def test_a_file_may_be_example_data(lake: Lake, send: Send) -> None:
    assert send(*STORED, example=True).example
    assert lake.snapshot().example_tables == ("incidents",)


def test_nothing_is_written_when_a_file_is_refused(lake: Lake, send: Send) -> None:
    send(*STORED)
    version = lake.version()
    for lines, told in ((STORED, "redan publicerad"), (("1;2025-09-09;1814",), "ändrar"), (("1;x;1814",), "fel")):
        with pytest.raises(RefusedError, match=told):
            send(*lines)
    assert lake.version() == version


def test_a_preliminary_figure_becomes_final_without_a_word(lake: Lake) -> None:
    def send(value: int, status: str) -> Upload:
        head = "Indikator;Område;Från;Till;Värde;Status;Källa"
        content = f"{head}\nbra_totalt;1814;2025-01-01;2025-12-31;{value};{status};Brå\n".encode()
        return publish(lake, inspect(content, "bra.csv", lake.snapshot(), date(2026, 11, 24)), "x")

    send(1, "preliminär")
    assert counts(send(2, "slutlig")) == (0, 1, 0, 0)
    with pytest.raises(RefusedError, match="bra_totalt, 1814, 2025-01-01"):
        send(3, "slutlig")


def test_a_file_that_lost_the_race_is_compared_again(lake: Lake, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    other = read(STORED[0], name="other.csv")
    lake_publish = lake.publish
    based_on = []

    def slowly(batch: Sequence[NewUpload], by: str) -> list[Upload]:
        based_on.append(batch[0].based_on)
        if len(based_on) == 1:
            publish(Lake.open(lake._location.url), other, "Annan")
        return lake_publish(batch, by)

    monkeypatch.setattr(lake, "publish", slowly)
    assert counts(publish(lake, read(*STORED), "x")) == (1, 0, 1, 0)
    assert based_on == [3, 4]


def test_a_file_that_always_loses_is_told_to_wait(lake: Lake, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(batch: Sequence[NewUpload], by: str) -> list[Upload]:
        raise ConflictError("")

    monkeypatch.setattr(lake, "publish", lose)
    monkeypatch.setattr("samverkan_data.intake.publishing.ATTEMPTS", 2)
    with pytest.raises(ConflictError, match="inte publicerad"):
        publish(lake, read(*STORED), "x")

"""Every engine gives the same frames. One file, so that one process has the cluster."""

import json
import shutil
import sys
from collections.abc import Callable, Sized
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from pandas.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake, Snapshot, delta, files
from samverkan_data.lake.engine import check_engine, connect, scan
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.guarded import GuardedSnapshot
from samverkan_data.lake.location import locate
from tests.cluster.asked import asked
from tests.cluster.conftest import Cluster
from tests.cluster.lake import make_lake
from tests.cluster.questions import QUESTIONS, TABLE_QUESTIONS, answer
from tests.cluster.servers import free_port, hanging_up, kill, sail_server

ROOT = Path(__file__).parents[2]
EST = (ROOT / "data" / "incidents_est.csv").read_text(encoding="utf-8").splitlines()
PICTURE = ("--area", "1814", "--from", "2026-01-01", "--to", "2026-10-31")


@pytest.mark.parametrize("engine", ["spark://here:7077", "spark://one:7077,two:7077", "sc://here", "sc://h:1/;a=b"])
def test_addresses_of_the_three_kinds_are_known(engine: str) -> None:
    check_engine(engine)


@pytest.mark.parametrize("engine", ["", "duckdb ", "spark", "local[2]", "spark://", "sc:// here", "http://here"])
def test_another_engine_is_refused_in_a_sentence(engine: str) -> None:
    with pytest.raises(RefusedError, match="finns inte"):
        check_engine(engine)


@pytest.mark.parametrize("scheme", ["spark", "sc"])
def test_an_engine_where_nobody_answers_is_told_before_anything_is_started(scheme: str) -> None:
    pytest.importorskip("pyspark")
    with pytest.raises(RefusedError) as told:
        connect(f"{scheme}://127.0.0.1:{free_port()}")
    assert str(told.value).startswith(f"Ingen svarar på {scheme}://127.0.0.1:")


def test_a_password_in_an_address_is_not_told() -> None:
    pytest.importorskip("pyspark")
    with pytest.raises(RefusedError) as told:
        connect(f"sc://127.0.0.1:{free_port()}/;token=hemligt")
    assert "hemligt" not in str(told.value)


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "samverkan_data.lake.engine_spark", raising=False)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(RefusedError, match=r"behöver paketet (ibis\.backends\.)?pyspark, som inte är installerat"):
        connect("sc://127.0.0.1/;token=hemligt")


def test_what_takes_calls_and_is_no_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    engine_spark = pytest.importorskip("samverkan_data.lake.engine_spark")
    monkeypatch.setattr(engine_spark, "RETRIES", 1)
    with hanging_up() as port, pytest.raises(RefusedError, match="Ingen svarar på sc://"):
        connect(f"sc://127.0.0.1:{port}")


def test_every_question_of_the_product_is_tried() -> None:
    assert asked() == set(QUESTIONS)


@pytest.fixture(scope="module")
def here(tried_lake: Path) -> Snapshot:
    """What DuckDB is asked."""
    return Lake.open(str(tried_lake)).snapshot()


@pytest.fixture(scope="module")
def there(tried_lake: Path, engine: str) -> Snapshot:
    """What the engine on other machines is asked."""
    return Lake.open(str(tried_lake), engine).snapshot()


@pytest.mark.parametrize("name", [*QUESTIONS, *TABLE_QUESTIONS])
def test_every_engine_gives_the_same_frame(name: str, here: Snapshot, there: Snapshot) -> None:
    assert_same(answer(name, there), answer(name, here))


def test_no_question_is_about_nothing(here: Snapshot) -> None:
    silent = [name for name in QUESTIONS if not any(len(one) for one in answer(name, here) if isinstance(one, Sized))]
    assert silent == ["renewal._own"]


def assert_same(found: object, expected: object) -> None:
    """Also in types and order."""
    if isinstance(expected, pd.DataFrame):
        assert isinstance(found, pd.DataFrame)
        assert_frame_equal(found, expected)
    elif isinstance(expected, list | dict):
        assert isinstance(found, type(expected))
        pairs = expected.items() if isinstance(expected, dict) else enumerate(expected)
        assert len(found) == len(expected)
        for key, value in pairs:
            assert_same(found[key], value)
    else:
        assert found == expected


def test_a_lake_without_rows_answers_alike(engine: str, tmp_path: Path) -> None:
    found, expected = (Lake.open(str(tmp_path / "lake"), one).snapshot() for one in (engine, "duckdb"))
    assert_same(answer("incidents.extent", found), answer("incidents.extent", expected))


def test_a_filtered_table_holds_the_same_rows(here: Snapshot, there: Snapshot) -> None:
    """And what is kept of it, which the guard never lays in the whole snapshot."""

    def told(whole: Snapshot) -> list[object]:
        some = {"incidents": lambda rows: rows[rows["source"] == "est"]}
        guarded = GuardedSnapshot(whole, frozenset({"areas", "categories"}), some, "tried")
        return [answer(name, guarded) for name in ("incidents.extent", "rollup.counted_incidents")]

    assert_same(told(there), told(here))


def test_files_that_the_engine_reads_itself_hold_the_same_rows(
    engine: str, here: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder whose name has what addresses would say otherwise; nothing is read here and sent there."""
    monkeypatch.setattr(delta, "FEW_ROWS", 0)
    monkeypatch.setattr(files, "LARGE_UPLOAD", 1)
    make_lake(tmp_path / "lägesbild 1")
    there = Lake.open(str(tmp_path / "lägesbild 1"), engine).snapshot()
    assert {len(there._source(name).files) for name in files.READ_BY_ENGINE} == {1, 3}
    assert {there._source(name).rows.num_rows for name in files.READ_BY_ENGINE} == {0}
    for name in ("rollup.counted_incidents", "growth.steps", "table observations"):
        found, expected = (_without_ids(answer(name, of), of) for of in (there, here))
        assert_same(found, expected)


def _without_ids(answers: list[object], of: Snapshot) -> list[object]:
    """With places in the history for the ids of uploads, which each lake draws anew."""
    places = {upload.upload_id: str(place) for place, upload in enumerate(of.uploads)}
    frames = [frame for one in answers for frame in (one if isinstance(one, list) else [one])]
    named = [
        frame.assign(upload_id=frame["upload_id"].map(places)) if "upload_id" in frame else frame for frame in frames
    ]
    return [frame.sort_values(list(frame.columns), ignore_index=True) for frame in named]


def test_files_that_the_engine_cannot_find_are_told_in_a_sentence(engine: str, tmp_path: Path) -> None:
    backend, like = connect(engine), pa.table({"a": ["x"], "upload_id": ["u"], "position": [0], "example": [False]})
    with pytest.raises(RefusedError, match="hittar inte lagrets filer"):
        scan(backend, "rows", locate(str(tmp_path)), [StoredFile("none.parquet", "u", 0, False)], like)


@pytest.fixture(scope="module")
def own_lakes(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """A copy of the starter lake, each time anew."""
    return lambda: str(shutil.copytree(started_lake, tmp_path_factory.mktemp("own") / "lake"))


@pytest.fixture(scope="module")
def told_here(own_lakes: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What commands and a page say with DuckDB."""
    return _told("duckdb", own_lakes(), tmp_path_factory.mktemp("file"))


def test_publishing_the_picture_and_a_page_say_the_same(
    engine: str, told_here: list[object], own_lakes: Callable[[], str], tmp_path: Path
) -> None:
    assert_same(_told(engine, own_lakes(), tmp_path), told_here)


def _told(engine: str, lake: str, folder: Path) -> list[object]:
    """A correction's counts, the picture after it, and the texts of a page."""
    file = folder / "rattelse.csv"
    file.write_text("\n".join(EST[:40]).replace("Skola", "Väktare"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"LAKE": lake, "ENGINE": engine, "TODAY": "2026-11-24"}.items():
            patch.setenv(f"SAMVERKAN_{name}", value)
        return [_run("publish", str(file), "--by", "test", "--replace"), _run("picture", *PICTURE), _page()]


def _run(*words: str) -> dict[str, object]:
    result = CliRunner().invoke(app, [*words, "--json"])
    assert result.exit_code == 0, result.output
    said: dict[str, object] = json.loads(result.stdout)
    return {name: value for name, value in said.items() if name not in ("upload_id", "as_of")}


def _page() -> list[str]:
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    page.session_state["sent-on"] = True
    page.switch_page("pages/handelser.py")
    page.run()
    assert not page.exception
    return [text.value for text in page.markdown]


@pytest.mark.usefixtures("sail")
def test_a_server_that_dies_is_told_and_asked_again_when_it_is_back(
    here: Snapshot, tried_lake: Path, tmp_path: Path
) -> None:
    port = free_port()
    with sail_server(tmp_path, port) as address:
        there = Lake.open(str(tried_lake), address).snapshot()
        first = answer("incidents.count_by_weekday_hour", there)
    with pytest.raises(RefusedError, match="svarar inte längre"):
        answer("incident_places.count_by_place", there)
    with pytest.raises(RefusedError, match="Ingen svarar på"):
        answer("incident_places.count_by_place", there)
    with sail_server(tmp_path, port):
        assert_same(answer("incident_places.count_by_place", there), answer("incident_places.count_by_place", here))
    assert_same(first, answer("incidents.count_by_weekday_hour", here))


def test_an_application_that_has_ended_is_told_and_begun_again(
    cluster: Cluster, here: Snapshot, tried_lake: Path
) -> None:
    there = Lake.open(str(tried_lake), cluster[0]).snapshot()
    answer("incidents.count_by_weekday_hour", there)
    pytest.importorskip("samverkan_data.lake.engine_spark")._applications[cluster[0]].sparkContext._jsc.sc().stop()
    with pytest.raises(RefusedError, match="svarar inte längre"):
        answer("incident_places.count_by_place", there)
    assert_same(answer("incident_places.count_by_place", there), answer("incident_places.count_by_place", here))


def test_a_worker_that_dies_takes_no_answer_with_it(cluster: Cluster, here: Snapshot, tried_lake: Path) -> None:
    """The last that is tried: the cluster has one worker left."""
    address, workers = cluster
    there = Lake.open(str(tried_lake), address).snapshot()
    first = answer("incidents.count_by_weekday_hour", there)
    with ThreadPoolExecutor(1) as other:
        asked_then = other.submit(answer, "rollup.counted_incidents", there)
        kill(workers[0])
        assert_same(asked_then.result(), answer("rollup.counted_incidents", here))
    assert_same(answer("incident_places.count_by_place", there), answer("incident_places.count_by_place", here))
    assert_same(first, answer("incidents.count_by_weekday_hour", here))

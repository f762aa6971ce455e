"""Folders with any name, and object stores."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, NewUpload
from samverkan_data.lake.location import locate


@pytest.mark.parametrize("name", ["a b", "\u00e5\u00e4\u00f6 #1", "50%", "x'y"])
def test_a_folder_may_be_called_anything(
    tmp_path: Path, name: str, theme_file: Callable[..., NewUpload], labels: Callable[..., dict[str, str]]
) -> None:
    (tmp_path / name).mkdir()
    lake = Lake.open(str(tmp_path / name / "lake"))
    upload = lake.publish([theme_file("a"), theme_file("b")], "x")[0]
    assert labels(lake) == {"a": "Trafik", "b": "Trafik"}
    assert (tmp_path / name / "lake" / "ledger").is_dir()
    lake.erase(upload.upload_id, "x")
    assert labels(lake) == {"b": "Trafik"}
    assert lake.verify() == []


def test_a_file_url_and_a_relative_path_are_the_same_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert locate(f"file://{tmp_path}/lake/").url == locate("lake").url == str(tmp_path / "lake")


def test_an_object_store_is_not_read_as_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "eu-north-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    location = locate("s3://bucket/lake/")
    assert location.files.base_path == "bucket/lake/"
    assert location.files.base_fs.region == "eu-north-1"
    assert location.at("tables", "x") == "s3://bucket/lake/tables/x"


def test_rows_of_several_files_are_read_through_the_file_system_that_an_object_store_has_too(
    lake: Lake, theme_file: Callable[..., NewUpload], labels: Callable[..., dict[str, str]]
) -> None:
    lake.publish([theme_file("a"), theme_file("b c")], "x")
    assert labels(lake) == {"a": "Trafik", "b": "Trafik", "c": "Trafik"}

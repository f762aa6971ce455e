"""A restoring that was killed leaves nothing that stops the next, in a folder as in a store."""

from pathlib import Path

import pytest
from pyarrow.fs import LocalFileSystem, SubTreeFileSystem

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake, restoring
from samverkan_data.lake.backup import write_backup
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.restoring import restore_backup

KINDS = ("folder", "store")


class Killed(BaseException):
    """What ends everything where it stands."""


@pytest.fixture
def copy(filled: Lake, folder: Path, tmp_path: Path) -> Path:
    assert filled.version() == 2
    write_backup(locate(str(folder)), tmp_path / "copy.zip")
    return tmp_path / "copy.zip"


def place(kind: str, folder: Path) -> Location:
    """A folder, or the same folder as a store is asked for it."""
    folder.mkdir(exist_ok=True)
    return (
        locate(str(folder))
        if kind == "folder"
        else Location(f"file://{folder}", SubTreeFileSystem(str(folder), LocalFileSystem()))
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_restoring_is_begun_again(
    kind: str, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, written = tmp_path / "annat lager [1]", []
    write = Location.write

    def killed(location: Location, path: str, content: bytes) -> None:
        if len(written) > 5:
            raise Killed
        written.append(path)
        write(location, path, content)

    with monkeypatch.context() as patch:
        patch.setattr(Location, "write", killed)
        patch.setattr(restoring.shutil, "rmtree", lambda *_, **__: None)  # nobody is left to tidy
        patch.setattr(restoring, "_clear", lambda _: None)
        with pytest.raises(Killed):
            restore_backup(copy, place(kind, other))
    assert len(written) > 5
    restore_backup(copy, place(kind, other))
    assert Lake.open(str(other)).verify() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["annat lager [1]", "copy.zip", "lake"]
    assert not (other / restoring.MARK).exists()


def test_a_store_is_left_empty_by_a_copy_that_is_damaged(copy: Path, tmp_path: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:900] + b"\0" * 90 + copy.read_bytes()[990:])
    with pytest.raises(RefusedError, match="Ingenting är återställt"):
        restore_backup(copy, place("store", tmp_path / "other"))
    assert list((tmp_path / "other").rglob("*.*")) == []

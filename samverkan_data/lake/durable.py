"""Files in a folder, on the disk and not only promised to it before anybody is told that they are there."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def write(path: Path, content: bytes, unfinished: Path) -> None:
    """Write a file that has its name only once it is whole and on the disk; before that it is called `unfinished`."""
    with writing(path, unfinished) as file:
        file.write(content)


@contextmanager
def writing(path: Path, unfinished: Path) -> Iterator[BinaryIO]:
    """As `write`, a piece at a time; it gets its name where the block ends well."""
    make_folder(path.parent)
    with unfinished.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    settle([path.parent])


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each of them named on the disk."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    settle([folder.parent])


def settle(paths: Iterable[Path]) -> None:
    """Wait until files and folders are on the disk as they are; one that is gone is no matter."""
    for path in paths:
        with suppress(FileNotFoundError):
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

"""What goes wrong below the lake, a disk that is full or a file that is torn, as a sentence that says what to do."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, EIO, ENODEV, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS, ESTALE
from functools import wraps
from typing import ParamSpec, TypeVar

from deltalake.exceptions import DeltaError
from pyarrow import ArrowException

from samverkan_data.errors import DamagedError, SamverkanError, StoreError
from samverkan_data.texts import faults as texts

P = ParamSpec("P")
R = TypeVar("R")
SAID = {
    **dict.fromkeys((ENOSPC, EDQUOT, EFBIG), texts.FULL),
    **dict.fromkeys((EACCES, EPERM, EROFS), texts.NOT_ALLOWED),
    **dict.fromkeys((ENOENT, ENODEV, ENOTDIR, ESTALE), texts.VANISHED),
    EIO: texts.BROKEN_DISK,
}
PANIC = "PanicException"
"""What a library in Rust raises when it gives up; it has no class that can be imported."""
IN_TEXT = re.compile(r"os error (\d+)|\[errno (\d+)\]", re.IGNORECASE)


def in_words(function: Callable[P, R]) -> Callable[P, R]:
    """The same function, whose faults of disk and files are told in words."""

    @wraps(function)
    def told(*arguments: P.args, **named: P.kwargs) -> R:
        with told_in_words():
            return function(*arguments, **named)

    return told


@contextmanager
def told_in_words() -> Iterator[None]:
    """Tell faults of disk and files in words.

    Raises:
        StoreError: the disk, the folder or the store is full, closed, gone or broken.
        DamagedError: what stands there cannot be read.
    """
    try:
        yield
    except SamverkanError:
        raise
    except BaseException as error:
        told = as_told(error)
        if told:
            raise told from error
        raise


def as_told(error: BaseException) -> StoreError | None:
    """The error in words; None where it is not the disk's, the files' or the store's."""
    if not isinstance(error, (OSError, ArrowException, DeltaError)) and type(error).__name__ != PANIC:
        return None
    number = getattr(error, "errno", None) or _number_in(str(error))
    if number in SAID:
        return StoreError(*SAID[number])
    if isinstance(error, OSError) and number:
        return StoreError(texts.OTHER.format(what=error.strerror or number), texts.OTHER_REMEDY)
    return DamagedError(texts.UNREADABLE, texts.UNREADABLE_REMEDY)


def _number_in(text: str) -> int | None:
    """The system's number of a fault, which libraries put into their words."""
    found = IN_TEXT.search(text)
    return int(found[1] or found[2]) if found else None

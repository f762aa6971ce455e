"""Errors that a user may see: a Swedish sentence that says what is wrong and what to do."""


class SamverkanError(Exception):
    """Base of every error whose text is meant for the user; shown without a traceback.

    Args:
        message: what is wrong, and where.
        remedy: what the user can do about it.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message} {remedy}".strip())


class RefusedError(SamverkanError):
    """The request is understood and turned down for a stated reason."""


class AccessError(RefusedError):
    """The person lacks the right that the action asks for."""


class UnknownNameError(RefusedError):
    """A table, area, upload or moment that does not exist was asked for."""


class ConflictError(RefusedError):
    """Somebody else changed the lake at the same moment; the caller may try again."""


class StoreError(RefusedError):
    """The lake cannot be read or written: the disk is full, closed, gone or broken."""


class EngineLostError(StoreError):
    """The engine that is asked is gone, with all that it held; asked again, another connection is tried."""


class NewerProgramError(StoreError):
    """A newer program has written in the lake."""


class DamagedError(StoreError):
    """What stands in the lake is not what was put there; nothing is written until it has been repaired."""

"""What the server logs: one line for each thing, with time, level and where, and nothing out of files or forms.

An exception's own words may hold what somebody has written, so a line says its kind and the places it came through.
"""

import logging
import traceback
from pathlib import Path
from typing import Any

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
"""The same as `logger.messageFormat` of Streamlit's settings, for its own lines."""
OURS, WARNINGS = "samverkan_data", "py.warnings"
PLACES = 6


def log_in_lines() -> None:
    """Let everything that is logged in this process be such lines, on standard error; once, where a server begins."""
    logging.setLogRecordFactory(one_line)
    logging.raiseExceptions = False  # where a line cannot be written, what it was about is not either
    logging.captureWarnings(capture=True)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(FORMAT))
    for name in (OURS, WARNINGS):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
    logging.getLogger(OURS).setLevel(logging.INFO)


def one_line(*arguments: Any, **named: Any) -> logging.LogRecord:  # noqa: ANN401 - what the library hands on
    """A record whose text has no line breaks, with its exception told in it."""
    record = logging.LogRecord(*arguments, **named)
    error = record.exc_info[1] if record.exc_info else None
    said = f"{record.getMessage()}: {told(error)}" if error else record.getMessage()
    record.msg, record.args, record.exc_info = " ".join(said.split()), (), None
    return record


def told(error: BaseException) -> str:
    """The kind of an exception, what it came from, and the last places in the code that it came through."""
    frames = traceback.extract_tb(error.__traceback__)[-PLACES:]
    places = " > ".join(f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno}" for frame in frames)
    cause = error.__cause__ or error.__context__
    said = f"{type(error).__name__} at {places}" if places else type(error).__name__
    return f"{said}, from {told(cause)}" if cause else said

"""Which character parts the cells."""

import re
from collections import Counter

DELIMITERS = (";", "\t", ",", "|")
SAMPLE_CHARACTERS = 100_000
SAMPLE_LINES = 100
NEARLY_ALL = 0.7
QUOTED = re.compile(r'"(?:[^"]|"")*"')
DECLARED = re.compile(rb"^sep=(.)\r?\n", re.IGNORECASE)


def find_delimiter(text: bytes) -> str:
    """The delimiter that parts the first lines most evenly; `;` where the file has one column.

    Quoted cells and title lines above the table are left out of the count. A first line `sep=;`, as
    spreadsheets write it, decides.
    """
    declared = DECLARED.match(text)
    if declared:
        return declared[1].decode("latin-1")
    sample = QUOTED.sub("", text[:SAMPLE_CHARACTERS].decode("utf-8", errors="ignore"))
    lines = [line for line in sample.splitlines()[:SAMPLE_LINES] if line.strip()]
    scores = {delimiter: _score([line.count(delimiter) for line in lines]) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    return best if scores[best][2] else DELIMITERS[0]


def _score(counts: list[int]) -> tuple[bool, int, float]:
    """Whether nearly all lines agree, how early their unbroken run begins, and how many cells it gives.

    Where they do not agree, as in a short table below many title lines, the length of the run counts instead.
    """
    used = Counter(count for count in counts if count)
    if not used:
        return (False, 0, 0.0)
    usual = used.most_common(1)[0][0]
    share = sum(count > 0 and abs(count - usual) <= 1 for count in counts) / len(counts)
    start, length = _run(counts)
    agree = share >= NEARLY_ALL
    return (agree, -start if agree else length, usual * share)


def _run(counts: list[int]) -> tuple[int, int]:
    """First line and length of the longest run of lines that have the delimiter, so that title lines do not count."""
    best, start = (0, -len(counts)), 0
    for place in range(len(counts) + 1):
        if place == len(counts) or not counts[place]:
            best = max(best, (place - start, -start))
            start = place + 1
    return -best[1], best[0]

"""Sums of shares from the citizen survey that others have published as scores: they are no shares, and are refused."""

from collections.abc import Iterable

from samverkan_data.findings import Finding
from samverkan_data.received import Opened, Recognised

NAME = "summed_shares"
BLOCK = {"year", "gender", "condition", "data"}
WHOLE = 100


def recognise(opened: Opened) -> Recognised | None:
    """Blocks of year, gender and condition with a score per county; None for other documents."""
    if not isinstance(opened.data, list) or not opened.data:
        return None
    if not all(isinstance(block, dict) and set(block) >= BLOCK for block in opened.data):
        return None
    scores = list(_scores(opened.data))
    above = [score for score in scores if score > WHOLE]
    if not above:
        return None
    zeros = sum(score == 0 for score in scores)
    told = Finding("summed_shares", None, "score", str(len(above)), str(zeros))
    return Recognised(NAME, "", opened.table, findings=(told,))


def _scores(blocks: Iterable[dict[str, object]]) -> Iterable[float]:
    for block in blocks:
        places = block["data"] if isinstance(block["data"], list) else []
        yield from (
            float(place["score"])
            for place in places
            if isinstance(place, dict) and isinstance(place.get("score"), int | float)
        )

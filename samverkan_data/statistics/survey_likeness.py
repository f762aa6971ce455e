"""A municipality's survey answers against those of municipalities like it: worse than they, and getting worse."""

import numpy as np
import pandas as pd
from scipy import special

from samverkan_data.statistics.survey_tests import WHOLE, Z95, Result
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND, RANGE_LEVEL
from samverkan_data.verdict import APART, Verdict

OF_MEDIAN = np.pi / 2
WORSE_SIDE = {"low": Verdict.HIGHER, "high": Verdict.LOWER}


def answers_against_similar(own: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """Hold each question's newest answers against the others', which leave the own out.

    It is higher or lower beyond the limits that 95 in 100 of such municipalities lie within: how the others differ,
    less what their own samples make of it, with the own sample and the uncertainty of their middle.

    Args:
        own: rows of `judge_waves`, one per question, whose `verdict` says how it has moved.
        others: observation rows of the same questions in the same years, with `unit`, one for each municipality.

    Returns:
        `own` with `have` (others with answers), `middle`, `low`, `high` (NaN where fewer than eight have), `against`
        (higher, lower, same, too_few, or unknown) and `mark` (on the worse side, and worse than the wave before).
    """
    known = others[Result.of(others).enough]
    result = Result.of(own)
    low, high = result.limits()
    spreads = zip(own["indicator"], (high - low) / 2 / Z95, own["unit"] == "procent", strict=True)
    found = [_limits(known[known["indicator"] == question], float(error), share) for question, error, share in spreads]
    told = own.join(pd.DataFrame(found, columns=["have", "middle", "expected_low", "expected_high"], index=own.index))
    above, below = told["value"] > told["expected_high"], told["value"] < told["expected_low"]
    unknown = told["expected_low"].isna() | ~result.enough
    against = np.select([result.few, unknown, above, below], [Verdict.TOO_FEW, Verdict.UNKNOWN, *APART], Verdict.SAME)
    told = told.assign(against=against.astype(object))
    worse = told["better"].map(WORSE_SIDE).eq(told["against"])
    return told.assign(mark=worse & told["verdict"].eq(Verdict.WORSE))


def _limits(known: pd.DataFrame, error: float, is_share: bool) -> tuple[int, float, float, float]:
    """How many others; their middle and the limits of one whose own standard error is `error`."""
    count = len(known)
    if count < FEWEST_FOR_BAND:
        return count, np.nan, np.nan, np.nan
    values = known["value"].to_numpy(float)
    low, high = Result.of(known).limits()
    seen, sampled = float(values.var(ddof=1)), float((((high - low) / 2 / Z95) ** 2).mean())
    middle = float(np.median(values))
    spread = np.sqrt(max(seen - sampled, 0.0) + error**2 + OF_MEDIAN * max(seen, sampled) / count)
    reach = float(special.stdtrit(count - 1, (1 + RANGE_LEVEL) / 2) * spread)
    top = WHOLE if is_share else np.inf
    return count, middle, max(middle - reach, 0.0), min(middle + reach, top)

"""Many cells looked at in one picture: the false discovery rate."""

import numpy as np
from numpy.typing import NDArray


def adjust(p_values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Benjamini–Hochberg adjusted p-values, in the order given; NaN stays NaN and is not counted.

    The procedure holds its rate for independent cells and for positively dependent ones (a municipality and its parts).
    Storey's estimate of the share of unchanged cells would find slightly more but needs hundreds of cells to be stable.
    Source: Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57, 289–300.
    """
    adjusted = np.full(p_values.shape, np.nan)
    known = np.flatnonzero(~np.isnan(p_values))
    order = known[np.argsort(p_values[known], kind="stable")]
    scaled = p_values[order] * len(order) / np.arange(1, len(order) + 1)
    adjusted[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return adjusted


def largest_found(p_values: NDArray[np.float64], rate: NDArray[np.float64]) -> NDArray[np.float64]:
    """The p-value up to which each cell is found when the rate is held: `adjust(p) <= rate` exactly where `p <=` it.

    So the limits that decide can be drawn. Where none is found it is what a lone one would need; NaN without p-values.
    """
    known = np.sort(p_values[~np.isnan(p_values)])
    if not len(known):
        return np.full(rate.shape, np.nan)
    rank = np.arange(1, len(known) + 1)
    found = {one: max(int((rank * (known <= one * rank / len(known))).max()), 1) for one in np.unique(rate)}
    return np.array([one * found[one] / len(known) for one in rate])

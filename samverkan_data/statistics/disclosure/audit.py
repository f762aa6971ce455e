"""Can anybody pin a protected cell down? Counts the values that an attacker cannot tell apart."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from samverkan_data.statistics.disclosure.blocks import look
from samverkan_data.statistics.disclosure.search import FEWEST_VALUES, Values
from samverkan_data.statistics.disclosure.statements import Statements
from samverkan_data.statistics.disclosure.worlds import Model

Asked = NDArray[np.bool_]


def count_values(statements: Statements, asked: Asked, *, thorough: bool = False) -> Values:
    """How many values of each asked row were found among the worlds that fit: 1, 2 or, for three and more, 3.

    A row that is not asked has 3. Whoever is `thorough` looks at all places at once for what is not found in blocks.
    """
    rows, result = np.flatnonzero(asked), np.full(asked.shape, FEWEST_VALUES)
    if not len(rows):
        return result
    said = statements.open_parts()
    names = said.names()
    _, first, inverse = np.unique(names[rows], return_index=True, return_inverse=True)
    found = look(_model(said, names, said.sums[rows[first]]), said.truth, said.block, thorough=thorough)
    result[rows] = found[inverse]
    return result


def _model(said: Statements, names: NDArray[np.uint64], cells: sparse.csr_matrix) -> Model:
    limits = pd.DataFrame({"name": names, "row": np.arange(len(names)), "low": said.low, "high": said.high})
    told = limits[np.isfinite(limits["high"]) & (limits["name"] > 0)]
    rows = told.groupby("name", sort=True).agg(row=("row", "first"), low=("low", "max"), high=("high", "min"))
    return Model(said.sums[rows["row"].to_numpy()], rows["low"].to_numpy(), rows["high"].to_numpy(), cells)

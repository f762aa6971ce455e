"""Categories within categories."""

import pandas as pd
import pytest

from samverkan_data.query.categories import shown_category_map

CATEGORIES = pd.DataFrame(
    [
        ("stold", "polis", None),
        ("inbrott", "polis", "stold"),
        ("villa", "polis", "inbrott"),
        ("est", "est", "stold"),
        ("a", "est", "b"),
        ("b", "est", "a"),
    ],
    columns=["category", "tree", "parent"],
)


@pytest.mark.parametrize(
    ("selected", "shown"),
    [
        ((), {"stold": "stold", "inbrott": "stold", "villa": "stold", "est": "est", "a": "b", "b": "a"}),
        (("stold",), {"stold": "stold", "inbrott": "stold", "villa": "stold"}),
        (("inbrott",), {"inbrott": "inbrott", "villa": "inbrott"}),
        (("villa", "stold"), {"stold": "stold", "inbrott": "stold", "villa": "stold"}),
        (("est", "villa"), {"est": "est", "villa": "villa"}),
        (("none",), {}),
    ],
)
def test_a_category_is_counted_as_the_outermost_selected_one_of_its_own_tree(
    selected: tuple[str, ...], shown: dict[str, str]
) -> None:
    assert shown_category_map(CATEGORIES, selected) == shown

"""Areas within areas."""

import pandas as pd
import pytest

from samverkan_data.query.areas import children, descendants, shown_area_map

AREAS = pd.DataFrame(
    [("18", None), ("1814", "18"), ("F", "1814"), ("F1", "F"), ("L", "1814"), ("X", "nowhere"), ("Y", "Z"), ("Z", "Y")],
    columns=["area_code", "parent"],
)


@pytest.mark.parametrize(("code", "inside"), [("18", ["1814"]), ("1814", ["F", "L"]), ("F1", []), ("none", [])])
def test_children_are_the_areas_directly_inside(code: str, inside: list[str]) -> None:
    assert children(AREAS, code) == inside


@pytest.mark.parametrize(
    ("code", "inside"),
    [("18", ["18", "1814", "F", "L", "F1"]), ("F", ["F", "F1"]), ("L", ["L"]), ("none", ["none"]), ("Y", ["Y", "Z"])],
)
def test_descendants_are_the_area_and_all_inside_also_where_parents_go_in_a_circle(
    code: str, inside: list[str]
) -> None:
    assert descendants(AREAS, code) == inside


def test_every_descendant_is_shown_as_the_child_it_lies_in() -> None:
    shown = shown_area_map(AREAS, "1814")
    assert dict(zip(shown["area_code"], shown["shown"], strict=True)) == {"1814": "1814", "F": "F", "F1": "F", "L": "L"}

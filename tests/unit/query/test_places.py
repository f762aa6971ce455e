"""Areas within areas, categories within categories; equal to walking the register anew for each question."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_data.lake import GuardedSnapshot, Snapshot
from samverkan_data.query.places import Areas, Categories, areas_of, categories_of

AREAS = pd.DataFrame(
    [("18", None, "lan"), ("1814", "18", "kommun"), ("F", "1814", "ort"), ("F1", "F", "regso"), ("L", "1814", "ort"),
     ("1880", "18", "kommun"), ("X", "nowhere", "ort"), ("Y", "Z", "ort"), ("Z", "Y", "ort")],
    columns=["area_code", "parent", "kind"],
)  # fmt: skip
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
    assert Categories(CATEGORIES).shown(selected) == shown


@pytest.mark.parametrize(("code", "inside"), [("18", ["1814", "1880"]), ("1814", ["F", "L"]), ("F1", []), ("no", [])])
def test_children_are_the_areas_directly_inside(code: str, inside: list[str]) -> None:
    assert Areas(AREAS).children(code) == inside


@pytest.mark.parametrize(
    ("code", "inside"),
    [("18", ["18", "1814", "1880", "F", "L", "F1"]), ("F", ["F", "F1"]), ("no", ["no"]), ("Y", ["Y", "Z"])],
)
def test_descendants_are_the_area_and_all_inside_also_where_parents_go_in_a_circle(
    code: str, inside: list[str]
) -> None:
    assert Areas(AREAS).descendants(code) == inside


@pytest.mark.parametrize(
    ("code", "path"), [("F1", ("F1", "F", "1814", "18")), ("X", ("X", "nowhere")), ("Y", ("Y", "Z")), ("", ())]
)
def test_the_path_goes_outwards_and_a_circle_ends(code: str, path: tuple[str, ...]) -> None:
    assert Areas(AREAS).path(code) == path


def test_every_descendant_is_shown_as_the_child_it_lies_in() -> None:
    assert Areas(AREAS).shown("1814") == {"1814": "1814", "F": "F", "F1": "F", "L": "L"}


@pytest.mark.parametrize(
    ("code", "municipality", "inside"), [("F1", "1814", []), ("1814", "1814", ["1814"]), ("18", "", ["1814", "1880"])]
)
def test_a_municipality_is_found_outwards_and_inwards(code: str, municipality: str, inside: list[str]) -> None:
    areas = Areas(AREAS)
    assert (areas.municipality(code), areas.municipalities_in(code)) == (municipality, inside)


CODES = list("abcdefgh")


@given(st.dictionaries(st.sampled_from(CODES), st.sampled_from([*CODES, "z", "", None]), min_size=1))
def test_a_tree_answers_as_the_register_walked_row_by_row(parents: dict[str, str | None]) -> None:
    areas = Areas(pd.DataFrame({"area_code": list(parents), "parent": list(parents.values())}, dtype=object))
    for code in parents:
        path, outer = [], code
        while outer and outer not in path:
            path.append(outer)
            outer = parents.get(outer) or ""
        assert list(areas.path(code)) == path
        assert areas.is_circular(code) == (bool(outer) and outer == code)
        assert areas.children(code) == [one for one, above in parents.items() if above == code and one != code]
        assert set(areas.descendants(code)) == {code, *(one for one in parents if code in areas.path(one))}
        assert len(areas.descendants(code)) == len(set(areas.descendants(code)))
        assert set(areas.shown(code)) == set(areas.descendants(code))


def test_the_objects_are_made_once_for_a_snapshot_and_for_what_guards_it(started_snapshot: Snapshot) -> None:
    guarded = GuardedSnapshot(started_snapshot, frozenset({"areas", "categories"}), {}, "test")
    for snapshot in (started_snapshot, guarded):
        assert areas_of(snapshot) is areas_of(snapshot)
        assert categories_of(snapshot) is categories_of(snapshot)
    assert areas_of(guarded).names == areas_of(started_snapshot).names

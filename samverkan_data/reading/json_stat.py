"""JSON-stat of both versions in one shape: that of version 2, where id, size and role stand beside the dimensions."""

from collections.abc import Iterator, Mapping
from math import prod
from typing import Any

TIME, PLACE, CONTENTS = "time", "geo", "metric"


def datasets(data: object) -> list[dict[str, Any]]:
    """The data sets of a document; none where it is no JSON-stat.

    A document of version 2 is one data set, or a collection whose items are whole. One of version 1 is an object with a
    data set under each of its keys.
    """
    if not isinstance(data, dict):
        return []
    if data.get("class") == "dataset":
        return [_shaped(data)]
    if data.get("class") == "collection":
        link = data.get("link")
        items = link.get("item") if isinstance(link, dict) else None
        return [_shaped(one) for one in items or () if isinstance(one, dict) and _is_dataset(one)]
    found = [one for one in data.values() if isinstance(one, dict)]
    return [_shaped(one) for one in found] if found and all(map(_is_dataset, found)) else []


def is_whole(dataset: Mapping[str, Any]) -> bool:
    """Whether a list of values has one for each combination; an object of them may leave any of them out."""
    values = dataset.get("value")
    sizes = dataset.get("size")
    return not isinstance(values, list) or not isinstance(sizes, list) or len(values) == prod(sizes)


def with_role(dataset: Mapping[str, Any], role: str) -> set[str]:
    """Ids of the dimensions that the data set says have a role."""
    roles = dataset.get("role")
    named = roles.get(role) if isinstance(roles, dict) else None
    return {str(name) for name in named} if isinstance(named, list) else set()


def codes_of(dimension: Mapping[str, Any]) -> list[str]:
    """The codes of a dimension in order; a dimension of one category may have nothing but its label."""
    category = dimension.get("category", {})
    index, labels = category.get("index"), category.get("label", {})
    if isinstance(index, dict):
        return [str(code) for code in sorted(index, key=lambda code: index[code])]
    return [str(code) for code in (index if isinstance(index, list) else labels)]


def _is_dataset(one: Mapping[str, Any]) -> bool:
    return isinstance(one.get("dimension"), dict) and isinstance(one.get("value"), list | dict)


def _shaped(one: Mapping[str, Any]) -> dict[str, Any]:
    dimension = one.get("dimension")
    if not isinstance(dimension, dict):
        return dict(one)
    return {**{key: dimension[key] for key in _moved(one, dimension)}, **one}


def _moved(one: Mapping[str, Any], dimension: Mapping[str, Any]) -> Iterator[str]:
    """What version 1 keeps among the dimensions; a dimension of version 2 may have such a name."""
    return (key for key in ("id", "size", "role") if key not in one and key in dimension)

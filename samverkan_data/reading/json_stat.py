"""JSON-stat of both versions in one shape: that of version 2, where id, size and role stand beside the dimensions."""

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import Any

TIME, PLACE, CONTENTS = "time", "geo", "metric"
MOST_DIMENSIONS = 50

Path = tuple[str | int, ...]


def datasets(data: object) -> list[dict[str, Any]]:
    """The data sets of a document; none where it is no JSON-stat.

    A document of version 2 is one data set, or a collection whose items are whole. One of version 1 is an object with a
    data set under each of its keys.
    """
    return [shaped for _, shaped in placed_datasets(data)]


def placed_datasets(data: object) -> list[tuple[Path, dict[str, Any]]]:
    """The data sets, each with the path to it; none where one has more dimensions than any table."""
    found = _placed(data)
    few = all(len(one["dimension"]) <= MOST_DIMENSIONS for _, one in found if isinstance(one.get("dimension"), dict))
    return found if few else []


def _placed(data: object) -> list[tuple[Path, dict[str, Any]]]:
    if not isinstance(data, dict):
        return []
    if data.get("class") == "dataset":
        return [((), _shaped(data))]
    if data.get("class") == "collection":
        link = data.get("link")
        items = link.get("item") if isinstance(link, dict) else None
        placed = enumerate(items) if isinstance(items, list) else ()
        return [
            (("link", "item", at), _shaped(one)) for at, one in placed if isinstance(one, dict) and _is_dataset(one)
        ]
    found = {str(key): one for key, one in data.items() if isinstance(one, dict)}
    return (
        [((key,), _shaped(one)) for key, one in found.items()]
        if found and all(map(_is_dataset, found.values()))
        else []
    )


def is_whole(dataset: Mapping[str, Any]) -> bool:
    """Whether each number has one place: as many categories as the sizes say, and a value or a place for each.

    A list of values has one for each combination; an object of them may leave any of them out.

    Raises:
        KeyError, TypeError, AttributeError: it only looks like a data set.
    """
    values, sizes = dataset["value"], dataset["size"]
    if [_size(dataset["dimension"][name]) for name in dataset["id"]] != list(sizes):
        return False
    places = prod(sizes)
    if isinstance(values, dict):
        return all(key.isdecimal() and int(key) < places for key in values)
    return bool(len(values) == places)


def _size(dimension: Mapping[str, Any]) -> int:
    """How many categories a dimension has; -1 where their places are not 0, 1, 2 …, each once."""
    index, codes = dimension["category"].get("index"), codes_of(dimension)
    if isinstance(index, dict) and sorted(index.values(), key=str) != sorted(range(len(index)), key=str):
        return -1
    return len(codes) if len(set(codes)) == len(codes) else -1


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


def paths_read(place: Path, dataset: Mapping[str, Any], coded: Sequence[str]) -> Iterator[Path]:
    """Where everything stands that is read of a data set: the ends of paths below `place`, without places in lists.

    Args:
        place: the path to it.
        dataset: the data set.
        coded: ids of the dimensions whose categories are read by their codes, not by what they are called.
    """
    inner: Path = () if place == () or place[0] == "link" else ("dimension",)
    names = [name for name in dataset["id"] if isinstance(name, str)]
    yield from ((*place, key) for key in ("class", "value", "status"))
    yield from ((*place, *inner, key) for key in ("id", "size"))
    yield from ((*place, "value", key) for key in dataset["value"] if isinstance(dataset["value"], dict))
    for role in (TIME, PLACE, CONTENTS):
        if with_role(dataset, role) <= set(names):
            yield (*place, *inner, "role", role)
    for name in names:
        above: Path = (*place, "dimension", name)
        category = dataset["dimension"][name]["category"]
        yield (*above, "label")
        yield (*above, "category", "index")
        for code in codes_of(dataset["dimension"][name]):
            yield (*above, "category", "index", code)
            label = category.get("label", {}).get(code)
            if name not in coded or str(label) == code:
                yield (*above, "category", "label", code)


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

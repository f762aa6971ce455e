"""What a file says that it counts: reported crime, everybody who lives somewhere, or something else.

The shape of a table says nothing of it: traffic accidents per municipality look like crimes. So every figure that
becomes reported crime or population needs that its file says so, and that it says nothing else.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from samverkan_data.findings import Finding
from samverkan_data.reading.spans import plain, scan
from samverkan_data.reading.statements import Statement
from samverkan_data.reading.words import counted as words

_CRIME, _REPORTED = re.compile(words.CRIME), re.compile(words.REPORTED)
_NAMES = re.compile(words.NAMES_OF_CRIMES)
_OTHERS = re.compile(
    "|".join((words.PROCESS, words.PEOPLE, words.EVENTS, words.ESTIMATED, words.CHANGE, words.PARTICIPLES))
)
_FELT = re.compile(words.FELT)
_IN_LABELS = re.compile("|".join((words.PROCESS, rf"^(?:{words.EVENTS})", words.ESTIMATED)))
_SOME_CRIMES = re.compile(f"{words.SOME_CRIMES}|{words.PART_OF_CRIMES}")
_PART_OF_CRIMES = re.compile(words.PART_OF_CRIMES)
_CASES = re.compile(words.CASES)
_POPULATION = re.compile(words.POPULATION)
_UNOBSERVED = re.compile(words.ESTIMATED)
_OTHER_POPULATIONS = re.compile(words.OTHER_POPULATIONS)
_GROUPS = tuple(map(re.compile, (words.AGES, words.SEXES, words.BIRTHS)))
_SOME = re.compile(words.SOME_PEOPLE)
_MULTIPLIERS = re.compile(words.MULTIPLIERS)


def says_crime(texts: Iterable[str]) -> bool:
    """Whether any text names crime; the council that publishes it, its victims and its prevention are not crime."""
    return any(_CRIME.search(_NAMES.sub(" ", plain(text))) for text in texts)


def some_crimes(text: str) -> str:
    """The words that say that only some crimes are counted; empty where none do."""
    return _found(_SOME_CRIMES, plain(text))


def part_of_crimes(text: str) -> str:
    """The words that leave some crimes out of any total, whoever suffers them or what is not counted; else empty."""
    return _found(_PART_OF_CRIMES, plain(text))


def leans_on_title(label: str) -> bool:
    """Whether the name of a total says of what only together with the title of its table."""
    return plain(label).strip(" :*") in words.LEANING_TOTALS


def says_population(texts: Iterable[str]) -> bool:
    """Whether any text names the people who live somewhere."""
    return any(_POPULATION.search(plain(text)) for text in texts)


def other_than_crime(text: str) -> str:
    """The words that say something else than reported crime: accidents, suspects, cleared cases; else empty."""
    simple = _NAMES.sub(" ", plain(text))
    return _found(_OTHERS, simple) or ("" if _REPORTED.search(simple) else _found(_FELT, simple))


def other_than_label(label: str) -> str:
    """The same for the name of a crime type, which may itself speak of an accident or of somebody who suffers it."""
    return _found(_IN_LABELS, _NAMES.sub(" ", plain(label)))


def multiplier(text: str) -> str:
    """The words that say that numbers are in thousands or more; empty where none do, as in `per tusen`."""
    return _found(_MULTIPLIERS, plain(text))


def not_crime(said: Sequence[Statement], header: Iterable[str] = ()) -> Finding | None:
    """Why figures are not surely reported crime: a place of the file says something else, or none says crime.

    Args:
        said: what the places of the file say.
        header: the headers that are read; they may say crime.
    """
    told = _first("counts_other_than_crime", said, lambda text: other_than_crime(text) or _found(_CASES, plain(text)))
    silent = not says_crime([*(one.text for one in said if not one.is_note), *header])
    return told or (Finding("counted_unknown") if silent else None)


def counts_other(said: Iterable[Statement]) -> Finding | None:
    """That a place says something else than reported crime."""
    return _first("counts_other_than_crime", said, other_than_crime)


def not_everybody(said: Sequence[Statement], groups: Iterable[str]) -> Finding | None:
    """Why figures are not the observed population: a forecast, a change, a part of the people that no group names.

    Args:
        said: what the places of the file say.
        groups: the groups that the figures were read as.
    """
    named = " ".join(groups)
    told = _first("not_observed", said, lambda text: _found(_UNOBSERVED, plain(text)))
    told = told or _first("not_population", said, lambda text: _found(_OTHER_POPULATIONS, plain(text)))
    return told or _first("not_everybody", said, lambda text: _part_of_people(scan(text)[1].lower(), named))


def in_thousands(said: Iterable[Statement]) -> Finding | None:
    """That a place says thousands or more."""
    return _first("in_thousands", said, multiplier)


def _part_of_people(text: str, groups: str) -> str:
    unnamed = (pattern for pattern, sign in zip(_GROUPS, words.GROUP_SIGNS, strict=True) if not re.search(sign, groups))
    return next((found for pattern in (*unnamed, _SOME) if (found := _found(pattern, text))), "")


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0].strip() if match else ""


def _first(code: str, said: Iterable[Statement], find: Callable[[str], str]) -> Finding | None:
    for one in said:
        words_found = "" if one.is_note else find(one.text)
        if words_found:
            return Finding(code, value=words_found, detail=one.place)
    return None

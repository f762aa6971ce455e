"""What a format made of a file, as plain rows that a test can compare."""

from samverkan_data.reading import Recognised, recognise


def read(content: str | bytes, name: str = "f.csv") -> Recognised:
    """A file recognised; text is UTF-8."""
    return recognise(content.encode() if isinstance(content, str) else content, name)


def figures(found: Recognised, *columns: str) -> list[tuple[str, ...]]:
    """The named columns of the rows that the format made."""
    return list(zip(*(found.text.column(found.mapping[name]).to_pylist() for name in columns), strict=True))


def codes(found: Recognised) -> list[str]:
    """What was found."""
    return [finding.code for finding in found.findings]

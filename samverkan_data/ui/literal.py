"""Text from files, shown as it stands."""


def plain(text: str) -> str:
    """Text from a file with the signs that Markdown or HTML would act on taken literally."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+!|<>$:~" else sign for sign in text)

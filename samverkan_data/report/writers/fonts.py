"""The font of files: Source Sans, as on screen, from a package; embedded in what is written."""

from pathlib import Path

import font_source_sans_pro

FAMILY = "Source Sans Pro"
REGULAR = "SourceSansPro-Regular.ttf"
FOLDER = Path(font_source_sans_pro.__file__).parent / "files"


def font_file(name: str) -> Path:
    """One of the font's files."""
    return FOLDER / name

"""Writers without a browser: figures are drawn as small SVGs that say their text alternative."""

from collections.abc import Sequence
from html import escape

import pytest

from samverkan_data.charts.drawn import Finished
from samverkan_data.report.writers import pdf, png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="860" height="120"><text x="9" y="40">{said}</text></svg>'


def drawn(figures: Sequence[Finished], *_: object) -> dict[Finished, str]:
    return {figure: SVG.format(said=escape(figure.alt)) for figure in figures}


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody starts a browser."""
    for module in (pdf, png):
        monkeypatch.setattr(module, "svgs", drawn)

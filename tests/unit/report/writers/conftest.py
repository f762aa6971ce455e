"""Writers without a browser: figures are drawn as small SVGs that say their text alternative."""

from collections.abc import Sequence
from html import escape

import pytest

from samverkan_data.charts.drawn import Finished
from samverkan_data.report.writers import pdf, png
from samverkan_data.report.writers.pictures import SMALL_HEIGHT, SMALL_WIDTH, WIDTH

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><text x="9" y="40">{said}</text></svg>'


def drawn(figures: Sequence[Finished], *_: object) -> dict[Finished, str]:
    """Each as high as it is, and as wide as the browser would draw it."""
    widths = {figure: SMALL_WIDTH if figure.height < SMALL_HEIGHT else WIDTH for figure in figures}
    return {
        figure: SVG.format(said=escape(figure.alt), width=widths[figure], height=figure.height) for figure in figures
    }


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody starts a browser."""
    for module in (pdf, png):
        monkeypatch.setattr(module, "svgs", drawn)

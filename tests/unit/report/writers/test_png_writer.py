"""One figure as a picture at the size of a slide."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers import png
from samverkan_data.report.writers.png import write_png
from samverkan_data.texts import pages
from tests.unit.report.writers.samples import ODD, caption, panel, sample


@pytest.mark.usefixtures("drawing")
@pytest.mark.parametrize("text", ["", ODD])
def test_a_picture_has_the_size_of_a_slide(text: str) -> None:
    sheet = sample(text)
    picture = Image.open(BytesIO(write_png(sheet, next(iter(sheet.panels)))))
    assert picture.size == (1920, 1080)
    assert len(picture.convert("L").getcolors() or []) > 10


def test_a_panel_without_a_figure_has_no_picture() -> None:
    with pytest.raises(RefusedError, match="ingen figur"):
        write_png(sample(), panel("x", figure=None))


@pytest.mark.usefixtures("drawing")
@pytest.mark.parametrize("example", [True, False])
def test_a_picture_says_example_data_where_its_own_caption_does(monkeypatch: pytest.MonkeyPatch, example: bool) -> None:
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(png, "typeset", lambda _, values, **__: told.append(values) or b"")
    write_png(sample(), panel("x", caption=replace(caption("SCB"), example=example)))
    assert (pages.EXAMPLE in told[0]["mark"]) is example

"""Sheets as one web page that asks nothing of the net and prints well; figures are drawn where a browser can."""

from base64 import b64encode
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from samverkan_data.report.writers.browser import has_browser
from samverkan_data.report.writers.fonts import FAMILY, font_file
from samverkan_data.report.writers.parts import Sheets
from samverkan_data.report.writers.pictures import WIDTH, svgs
from samverkan_data.report.writers.plain import figures_of, plain_sheet
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts

FONTS = {400: "SourceSansPro-Regular.otf", 700: "SourceSansPro-Bold.otf"}


def write_html(sheets: Sheets, progress: Progress = silent) -> bytes:
    """The page; without a browser on the machine its figures are words and tables."""
    drawn = svgs(figures_of(sheets), WIDTH, progress) if has_browser() else {}
    return _template().render(
        title=" · ".join(dict.fromkeys(sheet.title for sheet in sheets)), words=texts, pages=pages, family=FAMILY,
        fonts={weight: b64encode(font_file(name).read_bytes()).decode() for weight, name in FONTS.items()},
        sheets=[plain_sheet(sheet, drawn) for sheet in sheets],
    ).encode()  # fmt: skip


@cache
def _template() -> Template:
    loader = PackageLoader("samverkan_data.report.writers", "")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("page.html")

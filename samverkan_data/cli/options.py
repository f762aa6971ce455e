"""Arguments and options that several commands share."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samverkan_data.received import COUNT_REST, LEAVE_OUT
from samverkan_data.texts import cli as texts

FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2100, 12, 31)


def read_day(text: str) -> date:
    """A day in ISO 8601.

    Raises:
        typer.BadParameter: it is none, or too far from our time.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise typer.BadParameter(texts.BAD_DAY.format(text=text, first=FIRST_DAY, last=LAST_DAY))
    return day


def read_moment(text: str) -> str:
    """A version or a moment in ISO 8601, as text.

    Raises:
        typer.BadParameter: it is neither.
    """
    if not text.strip().isdecimal():
        try:
            datetime.fromisoformat(text.strip())
        except ValueError:
            raise typer.BadParameter(texts.BAD_MOMENT.format(text=text)) from None
    return text


class Compare(StrEnum):
    """What the period is compared with."""

    YEARS = "years"
    PREVIOUS = "previous"


class Sums(StrEnum):
    """What becomes of sums that differ from their parts."""

    COUNT_REST = COUNT_REST
    LEAVE_OUT = LEAVE_OUT


class Document(StrEnum):
    """Papers that can be made."""

    YEARLY = "yearly"
    PROMISE = "promise"
    GRANT = "grant"
    FACTSHEET = "factsheet"
    MINUTES = "minutes"
    LETTER = "letter"


class TemplateFile(StrEnum):
    """File formats of a template."""

    CSV = "csv"
    XLSX = "xlsx"


class DocumentFormat(StrEnum):
    """File formats of a paper."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


class Format(StrEnum):
    """File formats of an export."""

    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
    PPTX = "pptx"
    PDF = "pdf"
    PNG = "png"


File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="FILE", help=texts.FILE)]
Version = Annotated[int, typer.Argument(metavar="VERSION", min=1, help=texts.LAST_VERSION)]
UploadId = Annotated[str, typer.Argument(metavar="UPLOAD_ID", help=texts.UPLOAD_ID)]
TableName = Annotated[str, typer.Argument(metavar="TABLE", help=texts.TABLE)]
By = Annotated[str, typer.Option("--by", metavar="NAME", help=texts.BY)]
Replace = Annotated[bool, typer.Option("--replace", help=texts.REPLACE)]
SumsSaid = Annotated[Sums | None, typer.Option("--sums", help=texts.SUMS)]
Clean = Annotated[bool, typer.Option("--clean", help=texts.CLEAN)]
AsJson = Annotated[bool, typer.Option("--json", help=texts.JSON)]
AsOf = Annotated[str | None, typer.Option("--as-of", parser=read_moment, metavar="TIME", help=texts.AS_OF)]
Area = Annotated[str, typer.Option("--area", metavar="CODE", help=texts.AREA)]
From = Annotated[date, typer.Option("--from", parser=read_day, metavar="DATE", help=texts.FROM)]
To = Annotated[date, typer.Option("--to", parser=read_day, metavar="DATE", help=texts.TO)]
CompareWith = Annotated[Compare, typer.Option("--compare", help=texts.COMPARE)]
Open = Annotated[bool, typer.Option("--open", help=texts.OPEN)]
InArea = Annotated[str | None, typer.Option("--area", metavar="CODE", help=texts.AREA)]
FromIf = Annotated[date | None, typer.Option("--from", parser=read_day, metavar="DATE", help=texts.FROM)]
ToIf = Annotated[date | None, typer.Option("--to", parser=read_day, metavar="DATE", help=texts.TO)]
YEARS = {"min": FIRST_DAY.year, "max": LAST_DAY.year}
YearFromIf = Annotated[int | None, typer.Option("--year-from", help=texts.YEAR_FROM, **YEARS)]
YearToIf = Annotated[int | None, typer.Option("--year-to", help=texts.YEAR_TO, **YEARS)]
SomePages = Annotated[list[str] | None, typer.Option("--page", metavar="NAME", help=texts.PAGE)]
Choose = Annotated[list[str] | None, typer.Option("--choose", metavar="NAME=VALUE", help=texts.CHOOSE)]
PanelKey = Annotated[str, typer.Option("--panel", metavar="KEY", help=texts.PANEL)]
PptxTemplate = Annotated[
    Path | None, typer.Option("--template", exists=True, dir_okay=False, metavar="FILE", help=texts.PPTX_TEMPLATE)
]
FileFormat = Annotated[Format, typer.Option("--format", help=texts.FORMAT)]
Output = Annotated[Path, typer.Option("--output", "-o", dir_okay=False, metavar="FILE", help=texts.OUTPUT)]
OutputIf = Annotated[Path | None, typer.Option("--output", "-o", dir_okay=False, metavar="FILE", help=texts.OUTPUT)]
TemplateFormat = Annotated[TemplateFile, typer.Option("--format", help=texts.FORMAT)]
KindOfDocument = Annotated[Document, typer.Argument(metavar="DOCUMENT", help=texts.DOCUMENT)]
PaperFormat = Annotated[DocumentFormat, typer.Option("--format", help=texts.FORMAT)]
WeekCode = Annotated[str, typer.Option("--week", metavar="WEEK", help=texts.WEEK)]
MeetingId = Annotated[str, typer.Option("--meeting", metavar="ID", help=texts.MEETING)]

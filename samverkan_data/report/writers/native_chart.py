"""The numbers of a panel as a chart that PowerPoint draws and people can edit: line, bar, dot with limits, scatter."""

import math
from collections.abc import Mapping, Sequence

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.series import LineSeries, XySeries, _BaseCategorySeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.ns import qn
from pptx.util import Pt

from samverkan_data.charts.theme import Palette, palette
from samverkan_data.formats import harmless
from samverkan_data.report.panel import Line, Numbers
from samverkan_data.report.writers.parts import one_line

TEXT = Pt(12)
KINDS = {"line": XL_CHART_TYPE.LINE_MARKERS, "dot": XL_CHART_TYPE.LINE_MARKERS, "bar": XL_CHART_TYPE.COLUMN_CLUSTERED,
         "scatter": XL_CHART_TYPE.XY_SCATTER_LINES}  # fmt: skip
MOST_MARKED, FEWEST_JOINED, MANY = 24, 3, 8
"""Points that a line has marks at, known values that can be joined to a line, labels that are set smaller from."""


def chart_data(numbers: Numbers) -> CategoryChartData | XyChartData:
    """The numbers as they stand in the chart's own sheet; a masked one is an empty cell, and no text a formula."""
    if numbers.kind == "scatter":
        return _points(numbers)
    data = CategoryChartData(number_format="General")
    data.categories = [harmless(one_line(label)) for label in numbers.labels]
    for line in numbers.lines:
        data.add_series(harmless(one_line(line.name)), line.values)
    return data


def _points(numbers: Numbers) -> XyChartData:
    """Each line at every size, empty where it has no value: some programs draw no line that has fewer sizes."""
    data = XyChartData(number_format="General")
    for line in numbers.lines:
        series = data.add_series(harmless(one_line(line.name)))
        for size, value in zip(numbers.at, line.values, strict=True):
            series.add_data_point(size, value)
    return data


def dress(chart: Chart, numbers: Numbers) -> None:
    """Colours by meaning, Swedish text sizes, a legend where there are several lines."""
    colours = palette(dark=False)
    chart.font.size = TEXT
    chart.font.color.rgb = _colour(colours.text)
    chart.has_title = False
    chart.has_legend = len(numbers.lines) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _dress_axes(chart, numbers, colours)
    for series, line in zip(chart.plots[0].series, numbers.lines, strict=True):
        _dress_series(series, line, numbers, colours)
    if numbers.kind == "dot":
        _join_limits(chart)
    if numbers.kind == "scatter":
        _dress_scatter(chart, numbers)


def _dress_axes(chart: Chart, numbers: Numbers, colours: Palette) -> None:
    axis = chart.value_axis
    axis.has_title = bool(numbers.unit)
    if numbers.unit:
        axis.axis_title.text_frame.text = one_line(numbers.unit)
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = TEXT
    axis.major_gridlines.format.line.color.rgb = _colour(colours.grid)
    axis.format.line.fill.background()
    known = [value for line in numbers.lines for value in line.values if value is not None]
    if known and min(known) >= 0:
        axis.minimum_scale = 0
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if numbers.kind not in ("line", "scatter"):
        _keep_level(chart, Pt(9) if len(numbers.labels) > MANY else TEXT)
    chart.category_axis.format.line.color.rgb = _colour(colours.axis)


def _keep_level(chart: Chart, size: int) -> None:
    """Names on lines of their own rather than askew, which takes half of the slide."""
    chart.category_axis.tick_labels.font.size = size
    properties = chart.category_axis._element.find(qn("c:txPr")).find(qn("a:bodyPr"))
    properties.set("rot", "0")
    properties.set("vert", "horz")


def _dress_series(series: _BaseCategorySeries, line: Line, numbers: Numbers, colours: Palette) -> None:
    colour = _colour(_named(colours)[line.role])
    if not isinstance(series, LineSeries | XySeries):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour
        return
    if isinstance(series, LineSeries):
        series.smooth = False
    if numbers.kind == "dot" or (numbers.kind == "scatter" and line.role in ("main", "other")):
        series.format.line.fill.background()
        series.marker.style = XL_MARKER_STYLE.CIRCLE if line.role in ("main", "other") else XL_MARKER_STYLE.DASH
        series.marker.size = 9
    else:
        series.format.line.color.rgb = colour
        series.format.line.width = Pt(2.5 if line.role == "main" else 1.25)
        if line.role in ("low", "high", "mean"):
            series.format.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        series.marker.style = _mark(line, numbers)
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = colour
    series.marker.format.line.color.rgb = colour


def _mark(line: Line, numbers: Numbers) -> int:
    """A mark where a line alone would not be seen or is short enough for one at each point."""
    known = sum(value is not None for value in line.values)
    if line.role in ("main", "other"):
        return int(XL_MARKER_STYLE.CIRCLE if len(numbers.labels) <= MOST_MARKED else XL_MARKER_STYLE.NONE)
    return int(XL_MARKER_STYLE.DASH if known < FEWEST_JOINED else XL_MARKER_STYLE.NONE)


def _dress_scatter(chart: Chart, numbers: Numbers) -> None:
    """A logarithmic axis of sizes with its name, straight lines, and the names of the main things beside them."""
    axis = chart.category_axis
    axis.has_title, axis.has_major_gridlines = True, False
    axis.axis_title.text_frame.text = one_line(numbers.size)
    axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = TEXT
    scaling = axis._element.find(qn("c:scaling"))
    base = etree.Element(qn("c:logBase"))
    base.set("val", "10")
    scaling.insert(0, base)
    axis.minimum_scale, axis.maximum_scale = (10.0**power for power in _decades(numbers.at))
    for series, line in zip(chart.plots[0].series, numbers.lines, strict=True):
        smooth = series._element.find(qn("c:smooth"))
        if smooth is not None:
            smooth.set("val", "0")
        if line.role == "main":
            _name_points(series, line, numbers.labels)


def _decades(sizes: Sequence[float]) -> tuple[int, int]:
    """The powers of ten below the smallest and above the largest: PowerPoint's own axis would begin at one."""
    return math.floor(math.log10(min(sizes))), math.ceil(math.log10(max(sizes)))


def _name_points(series: XySeries, line: Line, names: Sequence[str]) -> None:
    for place, name in enumerate(names):
        if line.values[place] is None:
            continue
        label = series.points[place].data_label
        label.text_frame.text = one_line(name)
        label.position = XL_LABEL_POSITION.ABOVE


def _join_limits(chart: Chart) -> None:
    """A thin line from the lowest to the highest at each label, as PowerPoint has it."""
    plot = chart.plots[0]._element
    marker = plot.find(qn("c:marker"))
    joined = etree.Element(qn("c:hiLowLines"))
    if marker is not None:
        marker.addprevious(joined)


def _named(colours: Palette) -> Mapping[str, str]:
    return {"main": colours.own, "other": colours.reference, "mean": colours.reference, "low": colours.unchanged,
            "high": colours.unchanged}  # fmt: skip


def _colour(text: str) -> RGBColor:
    return RGBColor.from_string(text.removeprefix("#").upper())

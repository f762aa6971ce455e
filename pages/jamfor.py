"""Areas side by side: rates with intervals, the middle half, funnel, and crime beside felt safety."""

from samverkan_data.access import Right
from samverkan_data.report.sheets.jamfor import FILTERS
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("jamfor", filter_names=FILTERS, needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

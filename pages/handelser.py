"""Incidents: one question by area and year, over time, in the week and by place; sources never summed."""

from samverkan_data.access import Right
from samverkan_data.report.sheets.handelser import FILTERS
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("handelser", filter_names=FILTERS, needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

"""Surveys: one question by area and year, every question by year, and the latest answers area by area."""

from samverkan_data.access import Right
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("trygghet", filter_names=("omrade",), needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

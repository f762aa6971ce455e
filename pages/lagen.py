"""The law and the papers: how it stands against the law, and each paper that is to be decided on."""

from samverkan_data.access import Right
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("lagen", filter_names=("omrade", "fran", "till"), needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

"""What is promised: problems, causes, actions, promises and how they go."""

from samverkan_data.access import Right
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("loften", filter_names=("omrade", "fran", "till", "kategori"), needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

"""EST's week: the latest reports, who has reported and who has gone silent, next week's places, and a letter."""

from samverkan_data.access import Right
from samverkan_data.report.sheets.veckan import FILTERS
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("veckan", filter_names=FILTERS, needs=Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

"""Start: what has really changed, where, and which role owns it."""

from samverkan_data.access import Right
from samverkan_data.texts.pages import LAGESBILD_TITLE
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("lagesbild", LAGESBILD_TITLE, ("omrade", "fran", "till", "kategori"), Right.VIEW_OPEN)
draw_controls(page)
show_sheet(page, sheet(page))

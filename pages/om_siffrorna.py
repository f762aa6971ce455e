"""About the numbers: sources, freshness, how verdicts are read, definitions and versions."""

from samverkan_data.access import Right
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet

page = open_page("om_siffrorna", needs=Right.VIEW_OPEN)
show_sheet(page, sheet(page))

"""Who is responsible for what: role × theme, gaps and vacancies, the agreement and its period."""

from samverkan_data.access import Right
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.sheets.sheet import show_sheet
from samverkan_data.ui.writing.owner import open_wanted

page = open_page("ansvar", filter_names=("omrade",), needs=Right.VIEW_OPEN)
open_wanted(page)
show_sheet(page, sheet(page))

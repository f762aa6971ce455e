"""The log: who has seen, taken out, changed or been refused what; for the steward."""

from samverkan_data.access import Right
from samverkan_data.ui.logged import show_alone, show_log
from samverkan_data.ui.page import open_page

page = open_page("logg", needs=Right.STEWARD)
show_alone(page)
show_log(page)

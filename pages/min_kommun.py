"""A municipality makes the picture its own: chosen, proposed, begun, and what is missing after that."""

from samverkan_data.access import Right
from samverkan_data.ui.municipality.choose import show_municipality
from samverkan_data.ui.page import open_page

page = open_page("min_kommun", needs=Right.PUBLISH)
show_municipality(page)

"""The router: the list of pages and nothing else."""

from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.navigation import route

with errors_in_words():
    route().run()

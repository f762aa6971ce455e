"""The router: the list of pages and nothing else."""

from samverkan_data.ui.navigation import route

route().run()

"""`python -m samverkan_data.cli`."""

from samverkan_data.cli import main

main()

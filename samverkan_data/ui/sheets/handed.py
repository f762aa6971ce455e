"""Files that are made when they are asked for: weighed anew then, and written in the log."""

from collections.abc import Callable

from samverkan_data.ui.page import Page


def handed(page: Page, name: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """What makes a file for a button, for whoever may still see what it shows.

    Args:
        page: where the button stands.
        name: of the file.
        make: makes it.
    """

    def give() -> bytes:
        page.hand_over(name)
        return make()

    return give

"""How a figure is drawn: the ground, the size of the type, and where small counts are hidden."""

from dataclasses import dataclass

from samverkan_data.formats import span

LARGE_SCALE = 26 / 12
LABEL, AXIS, SMALL = 14, 13, 12


@dataclass(frozen=True)
class Look:
    """One way to draw.

    Args:
        dark: light marks on a dark ground.
        large: type and marks as many times larger as makes the smallest 26 pixels, for a meeting room.
        narrow: for a telephone or tablet: row names stand above their rows.
        mask_below: counts from 1 up to this, exclusive, are hidden.
    """

    dark: bool = False
    large: bool = False
    narrow: bool = False
    mask_below: int = 5

    @property
    def template(self) -> str:
        """The name of the plotly template."""
        return "samverkan" + "_dark" * self.dark + "_large" * self.large

    @property
    def hidden_span(self) -> str:
        """What a hidden count may be: `1–4`."""
        return span(1, self.mask_below - 1)

    def px(self, size: float) -> int:
        """A length in CSS pixels at this look's scale."""
        return round(size * (LARGE_SCALE if self.large else 1))


PLAIN = Look()

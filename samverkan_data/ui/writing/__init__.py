"""Rows of registers written on pages: the buttons, the form, a conflict side by side, and undoing at once."""

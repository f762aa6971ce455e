"""A meeting as values: an agenda that makes itself, one sheet per screen, and what is kept of it when it is closed."""

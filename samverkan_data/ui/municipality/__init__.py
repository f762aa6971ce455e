"""A municipality makes the picture its own: chosen, proposed, begun."""

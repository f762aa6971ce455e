"""Areas side by side: published figures, parts of a municipality, crime beside felt safety."""

"""What a page says, as a value, and the files that are made of it."""

"""What survey answers say, and where a survey was made nearest to an area."""

"""What is told of incidents: changes, series, how far they reach, and what to bear in mind."""

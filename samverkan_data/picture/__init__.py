"""What pages and exports say: frames from query, judged by statistics, as plain objects."""

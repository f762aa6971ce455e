"""A file's way in on the upload page, and what has been uploaded so far."""

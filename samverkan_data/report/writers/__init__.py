"""Sheets as files: one module per format, each with a function from sheets to bytes."""

"""A sheet drawn on a page: its text, panels, tables, menus, ways and files."""

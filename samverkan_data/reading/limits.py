"""How large a file may be; above a limit the reader stops with a finding."""

MAX_BYTES = 20 * 1024 * 1024
MAX_LINE_BYTES = 1_000_000
MAX_COLUMNS = 1000
MAX_ALIKE = 50

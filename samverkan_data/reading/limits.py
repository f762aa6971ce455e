"""How large a file may be; above a limit the reader stops with a finding."""

MEGABYTE = 1024 * 1024
MAX_BYTES = 300 * MEGABYTE
MAX_WORKBOOK = 160 * MEGABYTE
"""Of a workbook unpacked: its cells take ten times longer to read than those of a text."""
MAX_BESIDE = 64 * MEGABYTE
"""Of what stands beside a workbook's sheets: strings, comments, headers, what pivot tables remember."""
MAX_LINE_BYTES = 1_000_000
MAX_COLUMNS = 1000
MAX_LINES = 20_000_000
"""Of a text file; a row takes far more memory than its bytes where it is short."""
MAX_LINES_IN_PARTS = 40_000_000
"""Of a file that is read in parts: of each row some numbers are held to find the same again."""
PART_BYTES = 24 * MEGABYTE
"""Of a part: larger ones take more memory, smaller ones more time."""
MAX_CELLS = 20_000_000
MAX_CHARACTERS = 500_000_000
MAX_SHEETS = 200

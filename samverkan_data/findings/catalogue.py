"""Every kind of finding by its code, in the order of the handbook."""

from samverkan_data.findings import dates, file, layout, numbers, personal, published, registers, rows, stated
from samverkan_data.findings.entry import Entry

CATALOGUE: dict[str, Entry] = {
    **file.ENTRIES,
    **layout.ENTRIES,
    **stated.ENTRIES,
    **published.ENTRIES,
    **numbers.ENTRIES,
    **dates.ENTRIES,
    **registers.ENTRIES,
    **rows.ENTRIES,
    **personal.ENTRIES,
}
PERSONAL_CODES = frozenset(personal.ENTRIES)

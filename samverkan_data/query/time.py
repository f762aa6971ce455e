"""When an incident happened, as exactly as it is known.

An incident known to the month or the year lies somewhere in it. It belongs to a period only when the whole month or
year does: counted on its first day, a yearly figure would become a January of four hundred incidents.
"""

from datetime import date

import ibis
import ibis.expr.types as ir


def last_day(incidents: ir.Table) -> ir.DateValue:
    """The last day on which it can have happened."""
    day = incidents.occurred_at.date()
    month = day.truncate("M") + ibis.interval(months=1) - ibis.interval(days=1)
    year = day.truncate("Y") + ibis.interval(years=1) - ibis.interval(days=1)
    return incidents.precision.cases(("month", month), ("year", year), else_=day)


def within(incidents: ir.Table, start: date, end: date) -> ir.BooleanValue:
    """It happened from the first day to the last, both included, for certain."""
    return (incidents.occurred_at.date() >= ibis.literal(start)) & (last_day(incidents) <= ibis.literal(end))

"""Which stored rows count, as an expression that the engine answers; `stored.current_rows` says the same in Arrow."""

from collections.abc import Collection

import ibis
import ibis.expr.types as ir

from samverkan_data.schema import TABLES


def followed(rows: ir.Table, name: str, may_repeat: Collection[int]) -> ir.Table:
    """The keys and positions of rows that a later upload says something else of, or the same again.

    With `after`, the position of the first upload that does.

    Args:
        rows: stored rows of the table.
        name: of the table.
        may_repeat: positions of the uploads that may have a key that an earlier one has.
    """
    key = list(TABLES[name].key)
    keyed = _keyed(rows, name)
    repeated = keyed.filter(keyed.position.isin(sorted(may_repeat))).select(*key).distinct()
    among = keyed.select(*key, "position").semi_join(repeated, key).distinct()
    order = ibis.window(group_by=key, order_by=among.position)
    found = among.mutate(after=among.position.lead().over(order))
    return found.filter(found.after.notnull())


def current(rows: ir.Table, name: str, gone: ir.Table | None) -> ir.Table:
    """Per key the row that was published last, unless that one says that the key is gone.

    Args:
        rows: stored rows of the table.
        name: of the table.
        gone: those that another follows, with key and position; None where there are none.
    """
    alive = rows.filter(~rows.removed)
    return alive if gone is None else _keyed(alive, name).anti_join(gone, [*TABLES[name].key, "position"])


def _keyed(rows: ir.Table, name: str) -> ir.Table:
    """The rows with something in every column of the key, so that nothing is like nothing."""
    table = TABLES[name]
    lacking = [column.name for column in table.columns if column.name in table.key and not column.required]
    return rows.mutate(**{column: rows[column].fill_null("") for column in lacking}) if lacking else rows

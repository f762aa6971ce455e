"""The stored rows that a file may speak for: those of its own sources and places, never another's."""

import ibis.expr.types as ir

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES
from samverkan_data.schema.area_tree import AreaTree

OF_THE_SAME = {"incidents": ("source", "municipality"), "roles": ("agreement_id",), "mappings": ("mapping",),
               "causes": ("problem_id",), "comments": ("figure",)}  # fmt: skip
ONE_REGISTER = "areas"


def own_rows(snapshot: Snapshot, table: str, stored: ir.Table, incoming: ir.Table) -> ir.Table:
    """The stored rows of the sources and the municipalities that the file has rows of.

    Args:
        snapshot: the picture.
        table: name of the schema's table.
        stored: rows of the table.
        incoming: rows of the file.
    """
    same = OF_THE_SAME.get(table, ("source",) if "source" in TABLES[table].names else ())
    if same:
        stored = stored.semi_join(incoming.select(*same).distinct(), list(same))
    if "area_code" not in TABLES[table].names or table in (ONE_REGISTER, "incidents"):
        return stored
    areas = snapshot.run(incoming.select("area_code").distinct())["area_code"].dropna()
    return stored.filter(stored.area_code.isin(_in_the_same(snapshot, list(areas))))


def _in_the_same(snapshot: Snapshot, areas: list[str]) -> list[str]:
    """Every area of the municipalities, and the larger areas, that the areas belong to."""
    known = register(snapshot, "areas")
    tree = AreaTree(known["area_code"], known["kind"], known["parent"])
    wanted = {tree.municipality(code) for code in areas}
    return [code for code in {*known["area_code"], *areas} if tree.municipality(code) in wanted]

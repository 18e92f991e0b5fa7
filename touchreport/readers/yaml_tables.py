"""The tables that YAML can hold: a list of objects, or a mapping of ids to objects."""

from __future__ import annotations

from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.records import Source
from touchreport.text import fold

JOURNEYS = "journeys"


def read_table(
    gathering: Gathering, table: str, file: str, node: Node, *, single: str | None = None
) -> Source | None:
    """Return the table that `node` is; report what is no object.

    A table is a list of objects, also below the name of the table; or a mapping of ids to objects; for journeys also a
    mapping of personas to lists of steps.

    Args:
        gathering: where problems go.
        table: name of the table.
        file: path relative to the project folder.
        node: the root of the file, or the value of the table's key in ``touchreport.yaml``.
        single: the id for an object that stands alone in its file; None where a file holds several.
    """
    if isinstance(node, Scalar):
        if node.text:
            gathering.error("table-not-list", node, table=table)
        return None
    inner = _below_own_name(node, table)
    if inner is not None:
        node = inner
    if isinstance(node, Listing):
        items = node.items
    elif table == JOURNEYS and any(isinstance(value, Listing) for _, value in node.pairs):
        items = _steps(gathering, node)
    elif single is not None and not all(isinstance(value, Mapped) for _, value in node.pairs):
        items = (_with(node, "id", Scalar(single, node.location)),)
    else:
        items = tuple(_identified(key, value) for key, value in node.pairs)
    limit = gathering.limits.table_rows
    if len(items) > limit:
        gathering.error("too-many-rows", items[limit], limit=limit, name="table-rows")
        return None
    objects = tuple(item for item in items if isinstance(item, Mapped))
    for item in items:
        if not isinstance(item, Mapped):
            gathering.error("not-an-object", item, table=table)
    if not items:
        gathering.warning("empty-table", node, table=table)
    return Source(table, file, None, False, (), objects, len(items))


def _below_own_name(node: Mapped | Listing, table: str) -> Listing | None:
    """Return the list of a file that writes the name of its table above it, as ``touchreport.yaml`` has it."""
    if not isinstance(node, Mapped) or len(node.pairs) != 1:
        return None
    ((key, value),) = node.pairs
    return value if isinstance(value, Listing) and fold(key.text) == fold(table) else None


def _identified(key: Scalar, value: Node) -> Node:
    """Return an object with its key as the id; an empty value is an object of nothing else."""
    if isinstance(value, Scalar) and not value.text:
        value = Mapped((), key.location, key.excerpt)
    return _with(value, "id", key) if isinstance(value, Mapped) else value


def _steps(gathering: Gathering, node: Mapped) -> tuple[Node, ...]:
    """Return the steps of all personas, each with its persona."""
    steps: list[Node] = []
    for persona, value in node.pairs:
        if isinstance(value, Listing):
            steps += (
                _with(item, "persona", persona) if isinstance(item, Mapped) else item for item in value.items
            )
        else:
            gathering.error("not-a-list-of-steps", value, persona=persona.text)
    return tuple(steps)


def _with(item: Mapped, name: str, value: Scalar) -> Mapped:
    """Return `item` with one more pair in front, unless it has that key itself."""
    if item.get(name) is not None:
        return item
    key = Scalar(name, value.location, value.excerpt)
    return Mapped(((key, value), *item.pairs), item.location, item.excerpt)

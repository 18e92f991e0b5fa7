"""The touchpoint map read the other way: what stands under each stage."""

from __future__ import annotations

from touchreport.contexts import Stop, TouchpointMap
from touchreport.model.stage import Stage


def under_stages(body: TouchpointMap) -> tuple[tuple[Stage, tuple[Stop, ...]], ...]:
    """Return each stage with its touchpoints, each once, in the order of their numbers."""
    lines = [row.cells for row in body.rows] + [body.everybody, body.planned]
    found = []
    for place, stage in enumerate(body.stages):
        stops = {stop for cells in lines if place < len(cells) for stop in cells[place]}
        found.append((stage, tuple(sorted(stops, key=lambda stop: stop.number))))
    return tuple(found)

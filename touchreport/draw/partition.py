"""Cutting a row of things into parts that are as even as possible."""

from __future__ import annotations

import math
from collections.abc import Callable

Cost = Callable[[int, int], float]
"""Weight of the part from the first index (included) to the second (left out); infinity forbids it."""


def even_parts(count: int, parts: int, cost: Cost) -> tuple[int, ...] | None:
    """Cut ``count`` things into ``parts`` parts so that the squares of their weights add up to the least.

    Args:
        count: how many things stand in the row, from 0.
        parts: how many parts are wanted, from 1; none is empty.
        cost: the weight of a part.

    Returns:
        The index at which each part ends (the last is ``count``), the earliest cuts where several are as
        good; ``None`` where the row cannot be cut so.
    """
    best: list[list[tuple[float, tuple[int, ...]] | None]] = [[None] * (count + 1) for _ in range(parts + 1)]
    best[0][0] = (0.0, ())
    for part in range(1, parts + 1):
        for end in range(part, count + 1):
            best[part][end] = _last_part(best[part - 1], end, part - 1, cost)
    found = best[parts][count]
    return None if found is None else found[1]


def _last_part(
    before: list[tuple[float, tuple[int, ...]] | None], end: int, first: int, cost: Cost
) -> tuple[float, tuple[int, ...]] | None:
    """Find the best place to begin the part that ends at ``end``."""
    chosen: tuple[float, tuple[int, ...]] | None = None
    for begin in range(first, end):
        earlier = before[begin]
        if earlier is None:
            continue
        weight = earlier[0] + cost(begin, end) ** 2
        if math.isfinite(weight) and (chosen is None or weight < chosen[0] - 1e-9):
            chosen = (weight, (*earlier[1], end))
    return chosen

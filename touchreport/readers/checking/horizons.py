"""How long work for now, next and later may take, as a project writes it."""

from __future__ import annotations

from itertools import pairwise

from touchreport.model.horizons import HORIZONS, MOST_DAYS, Horizons
from touchreport.model.node import Mapped, Node, Scalar
from touchreport.readers.checking.config import mapping_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain
from touchreport.text import Refusal, nearest, parse_number


def horizons_of(desk: Desk, config: Mapped) -> Horizons:
    """Return the horizons; those that are not said, or said wrongly, are the usual ones."""
    node = mapping_at(desk, config, "horizons")
    given: dict[str, int] = {}
    places: dict[str, Node] = {}
    for key, value in () if node is None else node.pairs:
        if key.text not in HORIZONS:
            near = nearest(key.text, HORIZONS)
            desk.collector.error("unknown-key", key, suggestion=near, key=key.text, known=tuple(HORIZONS))
            continue
        days = _days(desk, value)
        if days is None:
            desk.collector.error("bad-horizon", value, field=key.text, most=MOST_DAYS)
        else:
            given[key.text], places[key.text] = days, value
    found = Horizons(**given, set=frozenset(given))
    return Horizons() if _out_of_order(desk, found, places) else found


def _out_of_order(desk: Desk, found: Horizons, places: dict[str, Node]) -> bool:
    """Report each horizon that is shorter than the one before it, where the project sets one of the two."""
    wrong = False
    for first, second in pairwise(HORIZONS):
        if found.days(first) > found.days(second) and (first in places or second in places):
            at = places.get(second) or places[first]
            days, fewer = found.days(first), found.days(second)
            desk.collector.error("horizon-order", at, first=first, days=days, second=second, fewer=fewer)
            wrong = True
    return wrong


def _days(desk: Desk, node: Node) -> int | None:
    value = parse_number(plain(node), desk.language) if isinstance(node, Scalar) else None
    if value is None or isinstance(value, Refusal) or value != int(value) or not 1 <= value <= MOST_DAYS:
        return None
    return int(value)

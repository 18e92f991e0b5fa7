"""Lists inside sentences, and words that several tables use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Message, Ref, Value, count, say

ROW_TITLES: Mapping[str, Message] = MappingProxyType({"segment": say("Segment"), "persona": say("Persona")})
"""What the rows of the map are called, by their kind."""

_MOST = 6


def listed(refs: Sequence[Ref], total: int | None = None, most: int = _MOST) -> Value:
    """Return references as a list for a sentence; of a long one the first, and how many more there are.

    Args:
        refs: the references; the first of them are enough.
        total: how many there are in all, where not all are given.
        most: how many are named.
    """
    shown = tuple(refs[:most])
    rest = (len(refs) if total is None else total) - len(shown)
    if rest <= 0:
        return shown
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=shown)

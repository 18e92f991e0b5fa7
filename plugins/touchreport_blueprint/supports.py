"""What stands behind several touchpoints at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from touchreport.plugin import Text, Touchpoint, TouchpointWeights, fold


@dataclass(frozen=True, slots=True)
class Support:
    """A process, or people behind processes.

    Attributes:
        words: how the inventory calls it.
        touchpoints: ids of the touchpoints that rest on it, the heaviest first.
        share: of the touchpoints that rest on any support, 0 to 1.
    """

    words: Text
    touchpoints: tuple[str, ...]
    share: float


def supports_of(ours: Iterable[Touchpoint], weights: TouchpointWeights) -> tuple[Support, ...]:
    """Return every support, the one that carries most first; two spellings of a name are one."""
    carried: dict[str, list[str]] = {}
    names: dict[str, Text] = {}
    supported = 0
    for touchpoint in ours:
        words = (*touchpoint.processes, *touchpoint.process_people)
        supported += bool(words)
        for key, text in {fold(str(text)): text for text in words}.items():
            carried.setdefault(key, []).append(touchpoint.id)
            names[key] = min(names.get(key, text), text, key=str)
    found = (
        Support(names[key], weights.heaviest(idents), len(idents) / supported)
        for key, idents in carried.items()
    )
    return tuple(sorted(found, key=lambda each: (-len(each.touchpoints), str(each.words))))

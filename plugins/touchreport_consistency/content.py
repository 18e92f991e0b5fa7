"""Whether what touchpoints show is of a kind that their message pillars ask for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from touchreport.plugin import Pillar, Touchpoint
from touchreport_consistency.pillars import Telling


@dataclass(frozen=True, slots=True)
class Fit:
    """What the touchpoints of one pillar show.

    Attributes:
        pillar: the pillar, which asks for kinds of content.
        own: touchpoints that show a kind that it asks for.
        other: those that show a kind that another of their pillars asks for.
        off: those that show neither, the heaviest first.
        unknown: those whose content nobody recorded.
        instead: kinds that those of `off` show, the most frequent first.
    """

    pillar: Pillar
    own: tuple[Touchpoint, ...]
    other: tuple[Touchpoint, ...]
    off: tuple[Touchpoint, ...]
    unknown: tuple[Touchpoint, ...]
    instead: tuple[str, ...]

    @property
    def judged(self) -> int:
        """How many touchpoints were compared."""
        return len(self.own) + len(self.other) + len(self.off)


def fits_of(tellings: tuple[Telling, ...]) -> tuple[Fit, ...]:
    """Return the fit of each pillar that asks for kinds of content and is told."""
    wanted = {each.pillar.id: frozenset(each.pillar.content_kinds) for each in tellings}
    return tuple(_fit(each, wanted) for each in tellings if each.pillar.content_kinds and each.touchpoints)


def _fit(telling: Telling, wanted: dict[str, frozenset[str]]) -> Fit:
    parts: dict[str, list[Touchpoint]] = {"own": [], "other": [], "off": [], "unknown": []}
    for touchpoint in telling.touchpoints:
        parts[_part(touchpoint, telling.pillar.id, wanted)].append(touchpoint)
    shown = Counter(kind for t in parts["off"] for kind in dict.fromkeys(t.content_kind))
    return Fit(
        telling.pillar,
        tuple(parts["own"]),
        tuple(parts["other"]),
        tuple(parts["off"]),
        tuple(parts["unknown"]),
        tuple(sorted(shown, key=lambda kind: (-shown[kind], kind))),
    )


def _part(touchpoint: Touchpoint, pillar: str, wanted: dict[str, frozenset[str]]) -> str:
    shown = frozenset(touchpoint.content_kind)
    if not shown:
        return "unknown"
    if shown & wanted[pillar]:
        return "own"
    # One that asks for nothing in particular is suited by anything.
    others = [wanted[each] for each in touchpoint.message_pillar if each != pillar]
    return "other" if any(not each or shown & each for each in others) else "off"

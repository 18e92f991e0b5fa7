"""To whom touchpoints belong: the declared owner class, else the one that follows from the media class.

The crosswalk is this product's; the owner classes are those of Lemon and Verhoef (2016). Nothing is derived for a
touchpoint without a media class, and "customer-owned" is never derived: only the inventory can say it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Touchpoint

CLASSES = ("brand-owned", "partner-owned", "customer-owned", "social-external")
"""The owner classes, from the company outwards."""

CROSSWALK: Mapping[str, str] = MappingProxyType(
    {
        "owned": "brand-owned",
        "managed": "brand-owned",
        "paid": "brand-owned",
        "shared": "partner-owned",
        "earned": "social-external",
    }
)
"""The owner class that follows from each media class; the one of shared media has to be checked."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What became of the touchpoints of one media class.

    Attributes:
        media: the media class.
        same: touchpoints whose declared owner class is the one that follows.
        other: touchpoints with another declared owner class.
        derived: touchpoints without one, for which it was derived.
    """

    media: str
    same: tuple[Touchpoint, ...]
    other: tuple[Touchpoint, ...]
    derived: tuple[Touchpoint, ...]


@dataclass(frozen=True, slots=True)
class Owners:
    """To whom today's touchpoints belong.

    Attributes:
        of: owner class by id of the touchpoint, declared or derived.
        walks: declared and derived, for each media class in the order of the crosswalk.
        declared_only: touchpoints with an owner class and no media class.
        unknown: touchpoints with neither.
        whole: how many touchpoints each owner class has, in the order of :data:`CLASSES`.
        stages: the same for each stage, in the order of the model.
    """

    of: Mapping[str, str]
    walks: tuple[Walk, ...]
    declared_only: tuple[Touchpoint, ...]
    unknown: tuple[Touchpoint, ...]
    whole: tuple[int, ...]
    stages: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def derived(self) -> tuple[Touchpoint, ...]:
        """The touchpoints whose owner class was derived."""
        return tuple(t for walk in self.walks for t in walk.derived)

    @property
    def declared(self) -> int:
        """How many touchpoints declare their owner class."""
        return sum(len(w.same) + len(w.other) for w in self.walks) + len(self.declared_only)


def owners(project: Project) -> Owners:
    """Work out to whom the touchpoints of today belong."""
    present = project.present
    of = {t.id: found for t in present if (found := owner_of(t)) is not None}
    stages: dict[str, list[str]] = {stage.id: [] for stage in project.stages}
    for touchpoint in present:
        if touchpoint.id in of:
            for stage in dict.fromkeys(touchpoint.stages):
                stages[stage].append(of[touchpoint.id])
    by_media: dict[str, list[Touchpoint]] = {name: [] for name in CROSSWALK}
    for touchpoint in present:
        if touchpoint.media_class is not None:
            by_media[touchpoint.media_class].append(touchpoint)
    return Owners(
        MappingProxyType(of),
        tuple(_walk(name, group) for name, group in by_media.items()),
        tuple(t for t in present if t.media_class is None and t.owner_class is not None),
        tuple(t for t in present if t.id not in of),
        _counted(of.values()),
        tuple((stage, _counted(found)) for stage, found in stages.items()),
    )


def owner_of(touchpoint: Touchpoint) -> str | None:
    """Return the owner class of a touchpoint, declared or derived; None where neither is possible."""
    return touchpoint.owner_class or CROSSWALK.get(touchpoint.media_class or "")


def _walk(name: str, group: Iterable[Touchpoint]) -> Walk:
    every = tuple(group)
    follows = CROSSWALK[name]
    return Walk(
        name,
        tuple(t for t in every if t.owner_class == follows),
        tuple(t for t in every if t.owner_class not in (None, follows)),
        tuple(t for t in every if t.owner_class is None),
    )


def _counted(found: Iterable[str]) -> tuple[int, ...]:
    counts = Counter(found)
    return tuple(counts[name] for name in CLASSES)

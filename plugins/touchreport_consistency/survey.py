"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Touchpoint, TouchpointWeights, touchpoint_weights
from touchreport_consistency.content import Fit, fits_of
from touchreport_consistency.duplicates import Repeats, repeats_of
from touchreport_consistency.options import Options
from touchreport_consistency.pillars import Messages, messages_of
from touchreport_consistency.ratings import Rating, off_brand, ratings_of
from touchreport_consistency.room import Rooms, rooms_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        weights: which touchpoints weigh more.
        present: touchpoints of today, the heaviest first.
        messages: who tells which pillar at which stage.
        fits: what the touchpoints of each pillar show.
        ratings: visuals and tone.
        judged: those of the ratings with enough cases.
        off_brand: touchpoints at the bottom of a scale, the heaviest first.
        repeats: purposes that repeat each other.
        rooms: touchpoints against capacity.
    """

    weights: TouchpointWeights
    present: tuple[Touchpoint, ...]
    messages: Messages
    fits: tuple[Fit, ...]
    ratings: tuple[Rating, ...]
    judged: tuple[Rating, ...]
    off_brand: tuple[Touchpoint, ...]
    repeats: Repeats
    rooms: Rooms

    @property
    def overall(self) -> float | None:
        """Mean of K over the ratings that are judged."""
        return fsum(each.even for each in self.judged) / len(self.judged) if self.judged else None

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_consistency.analysis`."""
        tellings = self.messages.tellings
        return MappingProxyType(
            {
                "told": self.messages.told,
                "tellings": MappingProxyType(
                    {each.pillar.id: self._told_at(each.pillar.id) for each in tellings}
                ),
                "reach": MappingProxyType({x.pillar.id: x.reach for x in tellings if x.reach is not None}),
                "off_pillar": MappingProxyType(
                    {fit.pillar.id: tuple(t.id for t in fit.off) for fit in self.fits}
                ),
                "consistency": MappingProxyType({each.field: each.even for each in self.judged}),
                "overall": self.overall,
                "mean": MappingProxyType({each.field: each.mean for each in self.judged}),
                "off_brand": tuple(t.id for t in self.off_brand),
                "same_purpose": self._ids(exact=True),
                "similar_purpose": self._ids(exact=False),
                "load": self.rooms.load,
                "capacity": self.rooms.capacity,
            }
        )

    def _told_at(self, pillar: str) -> Mapping[str, int]:
        cells = self.messages.cells
        return MappingProxyType({stage: n for (told, stage), n in cells.items() if told == pillar})

    def _ids(self, exact: bool) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(t.id for t in each.touchpoints) for each in self.repeats.of(exact))


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    weights = touchpoint_weights(project, options.important_from)
    present, planned = weights.ranked(project.present), weights.ranked(project.planned)
    messages = messages_of(project, present, planned)
    ratings = ratings_of(project)
    return Survey(
        weights,
        present,
        messages,
        fits_of(messages.tellings),
        ratings,
        tuple(each for each in ratings if each.cases >= options.least_touchpoints),
        off_brand(present, ratings, options.low_fit),
        repeats_of(project, weights, options.least_words),
        rooms_of(project, present, planned),
    )

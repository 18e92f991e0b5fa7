"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Journey, Step, Text, TouchpointWeights, above, touchpoint_weights
from touchreport_blueprint.circles import Circle, circles_of, process_circles
from touchreport_blueprint.layers import LAYERS, Known, Layer, Layers, layers_of, promises
from touchreport_blueprint.moves import Move, moves_of, recorded
from touchreport_blueprint.options import Options
from touchreport_blueprint.supports import Support, supports_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        layers: the layers of today's touchpoints, by id.
        ours: those in the company's hands, the heaviest first.
        weights: how heavily touchpoints weigh.
        journeys: the recorded journeys.
        moves: changes of touchpoint along them.
        vanishing: the moves to each touchpoint at which customers lose sight of the work, by its id, the heaviest first.
        actions: steps at each touchpoint that record what the customer does, by id.
        promising: ids of touchpoints at which something is promised.
        supports: what carries several touchpoints, the largest first.
        circles: ways of hand-overs that lead back to where they began.
        on_further: number of touchpoints on circles beyond those.
        loops: the parts of the process behind a touchpoint that come back to a step, by its id, the heaviest first.
        thin: layers that are almost empty.
        enough: whether there are enough touchpoints for shares to be judged.
    """

    layers: Mapping[str, Layers]
    ours: tuple[Layers, ...]
    weights: TouchpointWeights
    journeys: tuple[Journey, ...]
    moves: tuple[Move, ...]
    vanishing: Mapping[str, tuple[Move, ...]]
    actions: Mapping[str, tuple[Step, ...]]
    promising: frozenset[str]
    supports: tuple[Support, ...]
    circles: tuple[Circle, ...]
    on_further: int
    loops: Mapping[str, tuple[tuple[Text, ...], ...]]
    thin: frozenset[Layer]
    enough: bool

    def with_layer(self, layer: Layer, *known: Known) -> tuple[Layers, ...]:
        """Return the touchpoints of ours whose layer is in one of these states, the heaviest first."""
        return tuple([each for each in self.ours if getattr(each, layer) in known])

    def asked(self, layer: Layer) -> tuple[Layers, ...]:
        """Return the touchpoints of ours that should have the layer, the heaviest first; people, where people meet."""
        return tuple([each for each in self.ours if each.asked(layer)])

    def share(self, layer: Layer) -> float:
        """Return the share of those touchpoints whose layer holds something, 0 to 1; 0 without any."""
        asked = self.asked(layer)
        return len(self.with_layer(layer, "given")) / len(asked) if asked else 0.0

    @property
    def crossings(self) -> tuple[Move, ...]:
        """The moves that cross the line of visibility."""
        return tuple(move for move in self.moves if move.crosses)

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_blueprint.analysis`."""
        return MappingProxyType(
            {
                "ours": len(self.ours),
                "asked": MappingProxyType({each: len(self.asked(each)) for each in LAYERS}),
                "filled": MappingProxyType({each: len(self.with_layer(each, "given")) for each in LAYERS}),
                "shares": MappingProxyType({each: self.share(each) for each in LAYERS}),
                "supports": tuple((str(each.words), len(each.touchpoints)) for each in self.supports),
                "moves": len(self.moves),
                "crossings": len(self.crossings),
                "circles": tuple(len(each.touchpoints) for each in self.circles),
                "loops": sum(len(each) for each in self.loops.values()),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    weights = touchpoint_weights(project, options.important_from)
    layers = layers_of(project)
    mine = [each for each in layers.values() if each.ours]
    ours = tuple(sorted(mine, key=lambda each: weights.order[each.touchpoint.id]))
    journeys = recorded(project)
    actions: dict[str, list[Step]] = {}
    expected: set[str] = set()
    for step in (step for journey in journeys for step in journey.steps):
        if step.does is not None:
            actions.setdefault(step.touchpoint, []).append(step)
        if step.expectation is not None:
            expected.add(step.touchpoint)
    moves = moves_of(journeys, layers)
    enough = len(ours) >= options.least_touchpoints
    circles, on_further = circles_of(project, weights, options.most_circles)
    loops = {each.touchpoint.id: process_circles(each.touchpoint.processes) for each in ours}
    return Survey(
        layers=layers,
        ours=ours,
        weights=weights,
        journeys=journeys,
        moves=moves,
        vanishing=_vanishing(moves, weights),
        actions=MappingProxyType({at: tuple(steps) for at, steps in actions.items()}),
        promising=frozenset(e.touchpoint.id for e in ours if promises(e.touchpoint, expected)),
        supports=supports_of((each.touchpoint for each in ours), weights),
        circles=circles,
        on_further=on_further,
        loops=MappingProxyType({ident: every for ident, every in loops.items() if every}),
        thin=_thin(ours, options.least_filled) if enough else frozenset(),
        enough=enough,
    )


def _vanishing(moves: tuple[Move, ...], weights: TouchpointWeights) -> Mapping[str, tuple[Move, ...]]:
    found: dict[str, list[Move]] = {}
    for move in moves:
        if move.vanishes:
            found.setdefault(move.target, []).append(move)
    return MappingProxyType({at: tuple(found[at]) for at in weights.heaviest(found)})


def _thin(ours: tuple[Layers, ...], least: float) -> frozenset[Layer]:
    """Return the layers that are almost empty; who wrote “none” is not asked for more."""
    found: set[Layer] = set()
    layers: tuple[Layer, ...] = ("behind", "evidence")
    for layer in layers:
        asked = [getattr(each, layer) for each in ours if getattr(each, layer) != "none"]
        if asked and above(least, asked.count("given") / len(asked)):
            found.add(layer)
    return frozenset(found)

"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, TouchpointWeights, touchpoint_weights
from touchreport_responsibility.handovers import Handovers, handovers_of
from touchreport_responsibility.load import Loads, loads_of
from touchreport_responsibility.options import Options
from touchreport_responsibility.roles import Fault, Roles, owners_recorded, roles_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        roles: the letters of today's touchpoints.
        loads: what everybody answers for.
        handovers: where customers change hands.
        weights: how heavily touchpoints weigh.
        rated: how many of today's touchpoints have a rating of importance.
        owners_recorded: whether the inventory records who answers for a touchpoint.
        letters: how often each letter is given.
        judged: touchpoints of which both letters of the rule are recorded.
        sound: those of them that keep the rule.
    """

    roles: tuple[Roles, ...]
    loads: Loads
    handovers: Handovers
    weights: TouchpointWeights
    rated: int
    owners_recorded: bool
    letters: Mapping[str, int]
    judged: int
    sound: int

    def with_fault(self, fault: Fault) -> tuple[Roles, ...]:
        """Return the touchpoints that break the rule in one way, the heaviest first."""
        found = [each for each in self.roles if fault in each.faults]
        return tuple(sorted(found, key=lambda each: self.weights.order[each.touchpoint.id]))

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_responsibility.analysis`."""
        moves = self.handovers
        return MappingProxyType(
            {
                "judged": self.judged,
                "sound": self.sound,
                "letters": self.letters,
                "loads": MappingProxyType({x.person.id: len(x.touchpoints) for x in self.loads.owners}),
                "weighted": MappingProxyType({x.person.id: x.weighted for x in self.loads.owners}),
                "shares": MappingProxyType({x.person.id: x.share for x in self.loads.owners}),
                "teams": MappingProxyType({x.person.id: len(x.touchpoints) for x in self.loads.teams}),
                "handovers": len(moves.every),
                "same": len(moves.of_sort("same")),
                "changed": len(moves.of_sort("changed")),
                "open": len(moves.of_sort("open")),
                "pairs": tuple((p.first, p.second, len(p.there), len(p.back)) for p in moves.pairs),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project = context.project
    weights = touchpoint_weights(project, context.options.important_from)
    roles = roles_of(project)
    return Survey(
        roles,
        loads_of(project, weights),
        handovers_of(project),
        weights,
        sum(t.importance is not None for t in project.present),
        owners_recorded(project),
        _letters(roles),
        sum(each.judged for each in roles),
        sum(each.sound for each in roles),
    )


def _letters(roles: tuple[Roles, ...]) -> Mapping[str, int]:
    found = dict.fromkeys("ARCI", 0)
    for each in roles:
        for letter, people in each.by_letter:
            found[letter] += len(people)
    return MappingProxyType(found)

"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Touchpoint
from touchreport_suggestions.options import Options
from touchreport_suggestions.proposals import Proposal, proposals, rank
from touchreport_suggestions.reasons import Suggestion, suggestions
from touchreport_suggestions.rows import Row, rows
from touchreport_suggestions.standing import OUT, Standing, Standings, standings
from touchreport_suggestions.usual import Usual, usual_types


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        rows: what every row is.
        usual: what the catalogue calls usual at each stage; stages of which nothing is known are left out.
        standing: where each type of the catalogue stands.
        missing: every type that is usual at a stage and missing, what most speaks for first.
        suggested: those for which enough speaks.
        proposals: classes proposed for rows that have none.
        families: touchpoints of today that are called by the name of a whole family, with the family.
    """

    rows: tuple[Row, ...]
    usual: Mapping[str, Usual]
    standing: Standings
    missing: tuple[Suggestion, ...]
    suggested: tuple[Suggestion, ...]
    proposals: tuple[Proposal, ...]
    families: tuple[tuple[Touchpoint, str], ...]

    @property
    def recognised(self) -> tuple[Row, ...]:
        """Rows of today that were taken for a type."""
        return tuple(row for row in self.rows if row.touchpoint.status == "as-is" and row.found.types)

    @property
    def types(self) -> tuple[str, ...]:
        """Every type that is usual at a stage, once, but those that are out of the question."""
        every = dict.fromkeys(kind for usual in self.usual.values() for kind in usual.types)
        return tuple(kind for kind in every if self.standing.of[kind] not in OUT)

    def standing_so(self, standing: Standing) -> tuple[str, ...]:
        """Return the usual types that stand so."""
        return tuple(kind for kind in self.types if self.standing.of[kind] is standing)

    def at(self, stage: str) -> tuple[Suggestion, ...]:
        """Return what is suggested at a stage, what most speaks for first."""
        return tuple(each for each in self.suggested if each.stage == stage)

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_suggestions.analysis` for what they mean."""
        return MappingProxyType(
            {
                "recognised": MappingProxyType({r.touchpoint.id: r.found.types for r in self.recognised}),
                "standing": MappingProxyType({kind: self.standing.of[kind].value for kind in self.types}),
                "suggested": tuple(
                    MappingProxyType(
                        {"type": s.kind, "stage": s.stage, "reasons": s.reasons, "reach": s.reach}
                    )
                    for s in self.suggested
                ),
                "proposed": MappingProxyType({p.row.touchpoint.id: p.classes for p in self.proposals}),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    found, usual = rows(project), usual_types(project)
    standing = standings(found, usual, options.without)
    missing = suggestions(context, found, usual, standing)
    families = [(r.touchpoint, r.found.group) for r in found if r.touchpoint.status == "as-is"]
    named = [(touchpoint, group) for touchpoint, group in families if group is not None]
    return Survey(
        found,
        usual,
        standing,
        missing,
        tuple(each for each in missing if each.reasons >= options.least_reasons),
        proposals(project, found),
        tuple(sorted(named, key=lambda pair: rank(project, pair[0].id))),
    )

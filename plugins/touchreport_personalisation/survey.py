"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, CustomerGroups, Ref, State, Touchpoint, customer_groups
from touchreport_personalisation.asks import Asks, asks
from touchreport_personalisation.candidates import Candidate, candidates, tagged
from touchreport_personalisation.feelings import feelings_apart
from touchreport_personalisation.holdings import SORTS, Holding, holdings, sort_of
from touchreport_personalisation.options import Options
from touchreport_personalisation.reach import Meeting, Reach, reach


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        audience: the groups.
        reach: who meets what.
        holdings: what each group gets, in the order of the project.
        asks: what groups ask for.
        candidates: touchpoints that could be personal, the ones felt differently first, then the weightiest.
        personal: touchpoints that are ours and made for one group alone, or marked as personal, the weightiest first.
        learning: what is recorded about the data of each of them, in their order.
        totals: how many touchpoints of each sort there are.
    """

    audience: CustomerGroups
    reach: Reach
    holdings: tuple[Holding, ...]
    asks: Asks
    candidates: tuple[Candidate, ...]
    personal: tuple[Touchpoint, ...]
    learning: tuple[State, ...]
    totals: Mapping[str, int]

    @property
    def known(self) -> tuple[Holding, ...]:
        """The groups of which somebody said what they meet; none where these are fewer than two."""
        told = tuple(each for each in self.holdings if each.told)
        return told if len(told) > 1 else ()

    @property
    def cases(self) -> int:
        """How many touchpoints any known group meets."""
        return len(self.reach.meetings)

    def judged(self, least_met: int) -> tuple[Holding, ...]:
        """Return the known groups that meet enough touchpoints."""
        return tuple(each for each in self.known if each.met >= least_met)

    def untold(self) -> tuple[Holding, ...]:
        """Return the groups of which nobody said what they meet, where two others are known."""
        return tuple(each for each in self.holdings if not each.told) if self.known else ()

    def part(self, holding: Holding) -> float | None:
        """Return a group's share of all that is made for one group alone; None where nothing is."""
        return len(holding.own) / self.totals["own"] if self.totals["own"] else None

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_personalisation.analysis`."""
        known = self.known
        return MappingProxyType(
            {
                "groups": self.audience.kind,
                "cases": self.cases if known else 0,
                "sorts": MappingProxyType({x.ref.id: MappingProxyType(dict(x.counts)) for x in known}),
                "own": MappingProxyType({x.ref.id: tuple(t.id for t in x.own) for x in known}),
                "own_shares": MappingProxyType({x.ref.id: x.own_share for x in known}),
                "parts": MappingProxyType({x.ref.id: self.part(x) or 0.0 for x in known}),
                "customers": MappingProxyType({x.ref.id: x.customers for x in self.holdings}),
                "could_be_personal": tuple(each.touchpoint.id for each in self.candidates),
                "felt_apart": tuple(each.touchpoint.id for each in self.candidates if each.felt is not None),
                "personal": tuple(each.id for each in self.personal),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    who = customer_groups(project)
    found = reach(project, who)
    known = asks(project, who)
    enough = found.told.bit_count() > 1
    felt = feelings_apart(project, who, found, options.felt_apart)
    marked = tagged(project, options.tag)
    personal = tuple(m.touchpoint for m in found.meetings if _personal(found, m, marked))
    return Survey(
        who,
        found,
        holdings(project, who, found),
        known,
        candidates(project, found, known, felt, marked, options.important_from) if enough else (),
        personal if enough else (),
        tuple(project.state(Ref("touchpoint", t.id), "data") for t in personal) if enough else (),
        _totals(found),
    )


def _personal(found: Reach, meeting: Meeting, marked: Set[str]) -> bool:
    if not meeting.ours:
        return False
    return sort_of(meeting, found.told) == "own" or meeting.touchpoint.id in marked


def _totals(found: Reach) -> Mapping[str, int]:
    totals: dict[str, int] = dict.fromkeys(SORTS, 0)
    for meeting in found.meetings:
        totals[sort_of(meeting, found.told)] += 1
    return MappingProxyType(totals)

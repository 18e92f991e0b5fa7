"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Channel, Context, moments_of_truth
from touchreport_channels.character import Character, character
from touchreport_channels.concentration import enough, heavy
from touchreport_channels.habits import Habits, habits
from touchreport_channels.lacking import Lacking, lacking
from touchreport_channels.loads import Load, Loads, loads
from touchreport_channels.naming import Named, rows_naming_a_channel
from touchreport_channels.options import Options
from touchreport_channels.reach import carried, reach
from touchreport_channels.unused import unused_channels


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        loads: what each channel carries.
        enough: whether there are enough touchpoints with a channel to show shares.
        heavy: channels that carry more than the option allows.
        named: rows that name a channel.
        lacking: touchpoints without a channel.
        carried: ids of today's touchpoints by the channels on which they happen, wherever that is told.
        unused: channels that carry nothing and should.
        habits: personas' channels against their journeys, where both are recorded.
        character: content against channels.
        moments: ids of moments of truth.
    """

    loads: Loads
    enough: bool
    heavy: tuple[Load, ...]
    named: tuple[Named, ...]
    lacking: Lacking
    carried: Mapping[str, tuple[str, ...]]
    unused: tuple[Channel, ...]
    habits: tuple[Habits, ...]
    character: Character
    moments: frozenset[str]

    @property
    def named_ids(self) -> frozenset[str]:
        """Ids of the rows that name a channel."""
        return frozenset(row.touchpoint.id for row in self.named)

    @property
    def lacking_ids(self) -> frozenset[str]:
        """Ids of touchpoints that have no channel and should have one."""
        return frozenset(t.id for t in (*self.lacking.not_recorded, *self.lacking.empty))

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_channels.analysis` for what they mean."""
        shares = {load.channel: load.share for load in self.loads.of}
        rated = {load.channel: load.importance for load in self.loads.of if load.importance is not None}
        return MappingProxyType(
            {
                "cases": self.loads.cases,
                "shares": MappingProxyType(shares),
                "importance_shares": MappingProxyType(rated),
                "herfindahl": self.loads.herfindahl,
                "names_a_channel": tuple(row.touchpoint.id for row in self.named),
                "without_channel": tuple(t.id for t in (*self.lacking.not_recorded, *self.lacking.empty)),
                "unused_channels": tuple(channel.id for channel in self.unused),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project = context.project
    shares = loads(project)
    named = rows_naming_a_channel(project)
    reached = reach(project, named)
    by_channel = carried(project, reached)
    return Survey(
        shares,
        enough(context, shares),
        heavy(context, shares),
        named,
        lacking(project),
        by_channel,
        unused_channels(project, by_channel),
        habits(project, reached),
        character(project),
        moments_of_truth(project),
    )

"""How several findings of a kind are told in one, where there are too many to be told one by one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Together, count, say
from touchreport_experience import kinds

TOGETHER: Mapping[str, Together] = MappingProxyType(
    {
        kinds.code_of(kinds.MOMENT_LOW): Together(
            lambda n: count(
                "{n} more moment of truth feels bad to somebody",
                "{n} more moments of truth feel bad to somebody",
                n,
            ),
            lambda these: say(
                "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.MISSED_MOMENT): Together(
            lambda n: count(
                "{n} more planned moment of truth is not reached",
                "{n} more planned moments of truth are not reached",
                n,
            ),
            lambda these: say(
                "Lead customers to these touchpoints, or take them off the plan: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.VALLEY): Together(
            lambda n: count(
                "At {n} more touchpoint the mood falls deep", "At {n} more touchpoints the mood falls deep", n
            ),
            lambda these: say(
                "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.FAILED_STEP): Together(
            lambda n: count(
                "{n} more touchpoint was met and did not work",
                "{n} more touchpoints were met and did not work",
                n,
            ),
            lambda these: say(
                "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.UNDECLARED): Together(
            lambda n: count(
                "{n} more touchpoint behaves like a moment of truth, and nobody declared it",
                "{n} more touchpoints behave like moments of truth, and nobody declared them",
                n,
            ),
            lambda these: say(
                "Decide which of these are moments of truth, and mark them: {touchpoints}", touchpoints=these
            ),
        ),
        kinds.code_of(kinds.PEAK_END): Together(
            lambda n: count(
                "{n} more journey is remembered as worse than it was",
                "{n} more journeys are remembered as worse than they were",
                n,
            ),
            lambda these: say("Give the journeys of these personas a better end: {personas}", personas=these),
            about="persona",
        ),
        kinds.code_of(kinds.ENDS_LOW): Together(
            lambda n: count("{n} more journey ends badly", "{n} more journeys end badly", n),
            lambda these: say("Give the journeys of these personas a better end: {personas}", personas=these),
            about="persona",
        ),
        kinds.code_of(kinds.WEAKEST_STEP): Together(
            lambda n: count(
                "{n} more touchpoint makes journeys fail", "{n} more touchpoints make journeys fail", n
            ),
            lambda these: say("Make these touchpoints work more often: {touchpoints}", touchpoints=these),
        ),
        kinds.code_of(kinds.OFF_PLAN): Together(
            lambda n: count("{n} more journey leaves its plan", "{n} more journeys leave their plan", n),
            lambda these: say(
                "Find out why these personas go another way, and change the way or the plan: {personas}",
                personas=these,
            ),
            about="persona",
        ),
    }
)
"""By the code of the findings."""

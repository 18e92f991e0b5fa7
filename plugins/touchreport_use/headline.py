"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, count, leading, say
from touchreport_use import kinds
from touchreport_use.options import Options
from touchreport_use.survey import Survey
from touchreport_use.words import touchpoint


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are.

    It counts what the drawings count, also what is not a finding here since it is reported elsewhere or cannot be helped.
    """
    if not findings:
        return _quiet(context, found)
    effects, code = found.effects, kinds.code_of
    cases = {
        code(kinds.OVER): len(effects.low),
        code(kinds.UNDER): len(effects.under),
        code(kinds.WASTED): len(effects.scant),
        code(kinds.OFTEN_BAD): len(found.feelings.bad),
        code(kinds.UNSHARED): len(found.sight.blind),
    }
    return leading(findings, [code(kind) for kind in kinds.KINDS], _SEVERAL, cases)


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if found.best_value:
        return say("{touchpoint} brings most for its money", touchpoint=touchpoint(found.best_value[0]))
    if found.effects.use.judged:
        return say("No touchpoint brings much less than its use would suggest")
    if found.feelings.enough:
        return say("What is met often does not feel bad")
    if found.sight.count("shared") + found.sight.count("kept"):
        return say("All data that is recorded is looked at by somebody")
    return say("What comes of the touchpoints is not recorded")


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.OVER): lambda n: count(
            "{n} touchpoint brings much less than its use would suggest",
            "{n} touchpoints bring much less than their use would suggest",
            n,
        ),
        kinds.code_of(kinds.UNDER): lambda n: count(
            "{n} touchpoint brings much and is used little",
            "{n} touchpoints bring much and are used little",
            n,
        ),
        kinds.code_of(kinds.WASTED): lambda n: count(
            "{n} touchpoint brings far less than its cost would suggest",
            "{n} touchpoints bring far less than their cost would suggest",
            n,
        ),
        kinds.code_of(kinds.OFTEN_BAD): lambda n: count(
            "{n} touchpoint is met often and feels bad",
            "{n} touchpoints are met often and feel bad",
            n,
        ),
        kinds.code_of(kinds.UNSHARED): lambda n: count(
            "At {n} hand-over the next owner does not see the data",
            "At {n} hand-overs the next owner does not see the data",
            n,
        ),
    }
)

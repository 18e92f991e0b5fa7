"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_crosswalk import kinds
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey

_ORDER = tuple(kinds.code_of(kind) for kind in (kinds.NOWHERE, kinds.APART, kinds.LOST, kinds.EMPTY))
"""Of findings of equal weight, the kind that makes the headline."""

_APART = kinds.code_of(kinds.APART)


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; where nothing is found, how well the models fit."""
    if findings:
        return leading(findings, _ORDER, _SEVERAL, {_APART: _stages_apart(findings)})
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if not found.cases:
        return say("No touchpoint has a stage")
    return _quiet(found)


def _stages_apart(findings: Sequence[Finding]) -> int:
    """Return how many stages of ours fall apart, each counted once, in however many models."""
    stages = {ref for f in findings if f.code == _APART for ref in f.subjects if ref.kind == "stage"}
    return len(stages)


def _quiet(found: Survey) -> Message:
    if not found.views:
        return say("No other journey model relates to the stages of this project")
    best, worst = found.by_fit[0], found.by_fit[-1]
    if worst.share == 1:
        return count(
            "Every touchpoint has its place in {n} other journey model",
            "Every touchpoint has its place in {n} other journey models",
            len(found.views),
        )
    if best.share == 1:
        return say(
            "“{best}” has a certain place for every touchpoint, “{worst}” for {share} of them",
            best=best.model.name,
            worst=worst.model.name,
            share=Share(worst.share),
        )
    if len(found.views) == 1:
        return say(
            "“{model}” has a certain place for {share} of the touchpoints",
            model=best.model.name,
            share=Share(best.share),
        )
    return say(
        "“{best}” has a certain place for {high} of the touchpoints, “{worst}” for {low}",
        best=best.model.name,
        high=Share(best.share),
        worst=worst.model.name,
        low=Share(worst.share),
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.NOWHERE): lambda n: count(
            "{n} model that is reported has no place for some touchpoints",
            "{n} models that are reported have no place for some touchpoints",
            n,
        ),
        kinds.code_of(kinds.APART): lambda n: count(
            "{n} stage falls apart in a model that is reported",
            "{n} stages fall apart in models that are reported",
            n,
        ),
        kinds.code_of(kinds.EMPTY): lambda n: count(
            "{n} model that is reported has stages without one of ours",
            "{n} models that are reported have stages without one of ours",
            n,
        ),
    }
)

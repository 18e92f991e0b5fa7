"""Content that does not fit its pillar, as findings."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Severity,
    Share,
    above,
    count,
    one_or_many,
    reaches,
    say,
)
from touchreport_consistency.content import Fit
from touchreport_consistency.kinds import OFF_PILLAR, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, kinds, pillar, points

_HOMELESS = "channels/pillar"
"""Said of a pillar that no channel in use suits: what follows from that is not said again."""


def content_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each pillar whose touchpoints show something else."""
    channels = context.results.get("channels")
    said = channels.findings if channels is not None else ()
    homeless = {
        ref.id for each in said if each.code == _HOMELESS for ref in each.subjects if ref.kind == "pillar"
    }
    fits = [fit for fit in found.fits if fit.off and fit.pillar.id not in homeless]
    fits.sort(key=lambda fit: -len(fit.off) / fit.judged)
    return tuple(_off(context, found, fit) for fit in fits)


def _off(context: Context[Options], found: Survey, fit: Fit) -> Finding:
    options, it, share = context.options, pillar(fit.pillar), len(fit.off) / fit.judged
    much = above(share, options.most_off) and reaches(fit.judged, options.least_at_stage)
    decisive = sum(t.id in found.weights.moments for t in fit.off)
    evidence = [say("{share} of the touchpoints compared", share=Share(share))]
    if decisive:
        evidence.append(count("{n} moment of truth among them", "{n} moments of truth among them", decisive))
    return Finding(
        code=code_of(OFF_PILLAR),
        severity=Severity.MEDIUM if much else Severity.LOW,
        subjects=(it, *points(fit.off)),
        seen=_seen(fit),
        why=say(
            "“{pillar}” asks for {wanted}; what is shown instead: {instead}. A message that looks different each time is "
            "not recognised.",
            pillar=it,
            wanted=kinds(fit.pillar.content_kinds),
            instead=kinds(fit.instead),
        ),
        todo=_todo(fit, much),
        evidence=tuple(evidence),
        effort=3,
        work="content",
        shown_by=say(
            "Touchpoints of “{pillar}” that show its content: {n} of {total} today",
            pillar=it,
            n=len(fit.own),
            total=fit.judged,
        ),
    )


def _todo(fit: Fit, much: bool) -> Message:
    """Return what to do: where most do not fit, what the pillar asks for may be what is wrong."""
    it, off = pillar(fit.pillar), first(fit.off)
    if much:
        return say(
            "Show what “{pillar}” asks for at {touchpoints}, or change the kinds of content that it asks for",
            pillar=it,
            touchpoints=off,
        )
    return say(
        "Show what “{pillar}” asks for at {touchpoints}, or let a pillar that fits stand there",
        pillar=it,
        touchpoints=off,
    )


def _seen(fit: Fit) -> Message:
    it = pillar(fit.pillar)
    return one_or_many(
        say(
            "{touchpoint} tells “{pillar}” and shows nothing of what that asks for",
            touchpoint=points(fit.off[:1])[0],
            pillar=it,
        ),
        count(
            "{n} of {total} touchpoints that tell “{pillar}” shows nothing of what it asks for",
            "{n} of {total} touchpoints that tell “{pillar}” show nothing of what it asks for",
            len(fit.off),
            total=fit.judged,
            pillar=it,
        ),
    )

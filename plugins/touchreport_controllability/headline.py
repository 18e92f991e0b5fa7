"""What stands at the head of the page: headline, summary and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from touchreport.plugin import Finding, Message, Metric, Share, count, say, sentences
from touchreport_controllability.findings.common import ANALYSIS
from touchreport_controllability.kinds import KINDS
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import Group

_ORDER: Mapping[str, int] = {f"{ANALYSIS}/{kind.slug}": place for place, kind in enumerate(KINDS)}


def headline(situation: Situation, whole: Group, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence on the whole inventory, or the split where none weighs much."""
    if not situation.classed:
        return say("Nobody has said which touchpoints we control")
    heavy = [finding for finding in findings if finding.severity.rank < 2]
    if not heavy:
        return _split(whole)
    first = min(heavy, key=lambda finding: (finding.severity.rank, _ORDER[finding.code]))
    slug = first.code.partition("/")[2]
    n, total = len(situation.uninfluenced), len(situation.outside)
    if slug in ("uninfluenced", "on-paper"):
        return count(
            "Nothing of ours acts on {n} of the {total} touchpoints outside our control",
            "Nothing of ours acts on {n} of the {total} touchpoints outside our control",
            n,
            total=total,
        )
    if slug == "unmonitored":
        return count(
            "Nobody watches {n} of the {total} touchpoints outside our control",
            "Nobody watches {n} of the {total} touchpoints outside our control",
            len(situation.unmonitored),
            total=total,
        )
    return first.seen


def summary(situation: Situation, whole: Group) -> Message:
    """Return two or three sentences: what we decide, what we influence, and what nobody watches."""
    if not situation.classed:
        return say(
            "Without a class of control nothing can be said about who decides. The fields needed are named below."
        )
    if not situation.outside:
        return sentences(
            _decided(whole), say("Nothing of what customers meet is said to be outside our control.")
        )
    return sentences(_decided(whole), _reached(situation), _watched(situation))


def metrics(situation: Situation, whole: Group) -> tuple[Metric, ...]:
    """Return three figures: what we control, what we neither control nor reach, what nobody watches."""
    if not situation.classed:
        return ()
    return (_controlled(whole), _out_of_reach(situation, whole), _unwatched(situation))


def _split(whole: Group) -> Message:
    n, total = int(whole.count.controllable), int(whole.count.total)
    return count(
        "We decide ourselves at {n} of {total} touchpoints",
        "We decide ourselves at {n} of {total} touchpoints",
        n,
        total=total,
    )


def _decided(whole: Group) -> Message:
    split = whole.count
    n, total = int(split.controllable), int(split.total)
    if not whole.importance.total:
        return count(
            "We decide ourselves what happens at {n} of {total} touchpoints.",
            "We decide ourselves what happens at {n} of {total} touchpoints.",
            n,
            total=total,
        )
    return count(
        "We decide ourselves what happens at {n} of {total} touchpoints, which hold {share} of the importance.",
        "We decide ourselves what happens at {n} of {total} touchpoints, which hold {share} of the importance.",
        n,
        total=total,
        share=Share(whole.importance.share(whole.importance.controllable)),
    )


def _reached(situation: Situation) -> Message:
    total = len(situation.outside)
    if not situation.records("influenced_by"):
        return count(
            "What acts on the other {n} is not recorded.",
            "What acts on the other {n} is not recorded.",
            total,
        )
    return count(
        "Of the other {total}, we influence {n}.",
        "Of the other {total}, we influence {n}.",
        len(situation.steps),
        total=total,
    )


def _watched(situation: Situation) -> Message | None:
    n = len(situation.unmonitored)
    if not situation.records("monitored_by"):
        return None
    if not n:
        return say("Somebody watches each of them.")
    total = len(situation.outside)
    return count(
        "Nobody watches {n} of those {total}.", "Nobody watches {n} of those {total}.", n, total=total
    )


def _controlled(whole: Group) -> Metric:
    split, weighted = whole.count, whole.importance
    by_count = Share(split.share(split.controllable))
    relative = (
        say(
            "{count} of the count, {importance} by importance",
            count=by_count,
            importance=Share(weighted.share(weighted.controllable)),
        )
        if weighted.total
        else say("{count} of the count", count=by_count)
    )
    return Metric(int(split.controllable), say("under our own control"), relative)


def _out_of_reach(situation: Situation, whole: Group) -> Metric:
    total = len(situation.outside)
    if not situation.records("influenced_by"):
        split = whole.count
        relative = say("{count} of the count", count=Share(split.share(split.outside)))
        return Metric(total, say("outside our control"), relative)
    return Metric(len(situation.uninfluenced), say("reached by nothing of ours"), _of_outside(total))


def _unwatched(situation: Situation) -> Metric:
    total = len(situation.outside)
    if not situation.records("monitored_by"):
        return Metric(len(situation.steps), say("outside our control, but influenced"), _of_outside(total))
    return Metric(
        len(situation.unmonitored), say("outside our control and watched by nobody"), _of_outside(total)
    )


def _of_outside(total: int) -> Message:
    return count("of {n} touchpoint outside our control", "of {n} touchpoints outside our control", total)

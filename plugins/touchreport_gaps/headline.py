"""What the page says first: headline, summary and three numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from touchreport.plugin import Message, Metric, Severity, count, say, sentences
from touchreport_gaps.entry import Entry
from touchreport_gaps.handovers import recorded_handovers
from touchreport_gaps.study import MAP_KINDS, Study

_METRICS = 3


def headline(study: Study, entries: Sequence[Entry]) -> Message:
    """Return the heaviest finding, and how many more there are like it."""
    if not study.project.present and not entries:
        return say("There is no touchpoint yet")
    if not entries:
        return count(
            "Nothing that the journeys need is missing in {n} touchpoint",
            "Nothing that the journeys need is missing in {n} touchpoints",
            len(study.project.present),
        )
    first, counts = entries[0], study.counts()
    seen, kind = first.finding.seen, first.kind
    if kind in MAP_KINDS:
        return _with_more("map", seen, sum(counts[each] for each in MAP_KINDS) - 1)
    if kind.startswith("handover-"):
        return _with_more("handover", seen, len(study.handovers) - 1)
    return seen if kind == "not-recorded" else _with_more(kind, seen, counts[kind] - 1)


def summary(study: Study) -> Message:
    """Return three sentences: the map, the records, the numbers."""
    return sentences(_map_sentence(study), _records_sentence(study), _numbers_sentence(study))


def metrics(study: Study, entries: Sequence[Entry]) -> tuple[Metric, ...]:
    """Return the three most telling numbers: by the severity of what they count, then in a fixed order."""
    heaviest: dict[str, int] = {}
    for entry in entries:
        heaviest.setdefault(entry.kind, entry.finding.severity.rank)
    candidates = _candidates(study)
    last = len(Severity)
    order = sorted(candidates, key=lambda kind: min(heaviest.get(each, last) for each in _members(kind)))
    return tuple(candidates[kind] for kind in order[:_METRICS])


def _members(kind: str) -> tuple[str, ...]:
    if kind == "map":
        return MAP_KINDS
    return ("handover-dead", "handover-apart") if kind == "handover" else (kind,)


def _with_more(kind: str, seen: Message, n: int) -> Message:
    """Return `seen` with the number of others of its kind."""
    if n < 1:
        return seen
    if kind == "map":
        return count("{seen}; the map has {n} more gap", "{seen}; the map has {n} more gaps", n, seen=seen)
    if kind == "unserved":
        return count(
            "{seen}; the same holds for {n} more persona",
            "{seen}; the same holds for {n} more personas",
            n,
            seen=seen,
        )
    if kind == "handover":
        return count(
            "{seen}; {n} more hand-over leads nowhere or is missing",
            "{seen}; {n} more hand-overs lead nowhere or are missing",
            n,
            seen=seen,
        )
    if kind == "target":
        return count(
            "{seen}; {n} more measure misses its target",
            "{seen}; {n} more measures miss their targets",
            n,
            seen=seen,
        )
    if kind == "overdue":
        return count("{seen}; {n} more is overdue", "{seen}; {n} more are overdue", n, seen=seen)
    return count(
        "{seen}; the same holds for {n} more touchpoint",
        "{seen}; the same holds for {n} more touchpoints",
        n,
        seen=seen,
    )


def _map_sentence(study: Study) -> Message:
    told = len(study.survey.told)
    if told:
        return count(
            "The map has {n} gap: a cell that a journey needs and that holds too few touchpoints.",
            "The map has {n} gaps: cells that a journey needs and that hold too few touchpoints.",
            told,
        )
    if any(study.survey.needs.stages.values()):
        return say("Every cell of the map that a journey needs is filled.")
    return say("No journey says which cells of the map must be filled.")


def _records_sentence(study: Study) -> Message:
    empty = sum(len(ids) for ids in study.missing.empty.values())
    if not empty:
        return say("No recorded cell of the inventory is empty.")
    return count(
        "One cell of the inventory is empty where something should be said.",
        "{n} cells of the inventory are empty where something should be said.",
        empty,
    )


def _numbers_sentence(study: Study) -> Message:
    return say(
        "Far below their importance: {far}; measures off target: {targets}; hand-overs that lead nowhere or "
        "are missing: {handovers}.",
        far=len(study.far),
        targets=len(study.targets.misses),
        handovers=len(study.handovers),
    )


def _candidates(study: Study) -> Mapping[str, Metric]:
    found: dict[str, Metric] = {}
    present, missing = len(study.project.present), study.missing
    needed = sum(len(stages) for stages in study.survey.needs.stages.values())
    if "no-owner" in missing.empty:
        found["no-owner"] = _owner(study)
    if needed:
        empty = sum(axis == "persona" for axis, _, _ in study.survey.gaps)
        found["map"] = Metric(
            empty, say("cells where a persona meets too little"), say("of {n} that journeys need", n=needed)
        )
    if study.ratings:
        rated = say("of {n} with both ratings", n=len(study.ratings))
        found["performance"] = Metric(len(study.far), say("far below their importance"), rated)
    if study.targets.judged:
        judged = say("of {n} held against one", n=study.targets.judged)
        found["target"] = Metric(len(study.targets.misses), say("measures off their target"), judged)
    if recorded_handovers(study.project):
        found["handover"] = _handover(study)
    if study.overdue:
        longest = max(late.days for late in study.overdue)
        days = count("the longest by {n} day", "the longest by {n} days", longest)
        found["overdue"] = Metric(len(study.overdue), say("reviews overdue"), days)
    if "no-measure" in missing.empty:
        of = say("of {n} touchpoints", n=present)
        found["no-measure"] = Metric(len(missing.empty["no-measure"]), say("that nothing measures"), of)
    return found


def _handover(study: Study) -> Metric:
    dead = sum(bad.fault != "break" for bad in study.handovers)
    recorded = say("of {n} recorded", n=recorded_handovers(study.project))
    return Metric(dead, say("hand-overs that lead nowhere"), recorded)


def _owner(study: Study) -> Metric:
    ids = study.missing.empty["no-owner"]
    ours = sum(study.project.touchpoint_by_id[id].control == "controllable" for id in ids)
    if not any(touchpoint.control for touchpoint in study.project.present):
        relative = say("of {n} touchpoints", n=len(study.project.present))
    else:
        relative = count("{n} of them under our control", "{n} of them under our control", ours)
    return Metric(len(ids), say("that nobody answers for"), relative)

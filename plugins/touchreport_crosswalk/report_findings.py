"""What to say of models in which the project reports, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    Term,
    Touchpoint,
    count,
    gathered,
    one_or_many,
    reaches,
    refs,
    say,
)
from touchreport_crosswalk.kinds import APART, EMPTY, NOWHERE, code_of
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.views import BY_POSITION, View
from touchreport_crosswalk.words import named, places_named


@dataclass(frozen=True, slots=True)
class Apart:
    """A stage of ours whose touchpoints have no certain place in a model that is reported."""

    view: View
    stage: str
    touchpoints: tuple[Touchpoint, ...]

    @property
    def share(self) -> float:
        """Share of all touchpoints with a stage."""
        return len(self.touchpoints) / self.view.cases


def report_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what falls apart, has no place, or stays empty in the models that are reported."""
    options = context.options
    reported = [each for each in found.views if each.reported and each.cases]
    apart = [each for it in reported for each in _apart(it)]
    apart.sort(key=lambda each: -each.share)
    return (
        *gathered(
            apart, options.singly, lambda each: _one(options, each), lambda rest: _together(options, rest)
        ),
        *(finding for each in reported for finding in _nowhere(options, found, each)),
        *(_empty(each) for each in reported if each.unreached),
    )


def _apart(it: View) -> list[Apart]:
    at: dict[str, list[Touchpoint]] = {}
    for touchpoint in it.possible:
        for stage in dict.fromkeys(touchpoint.stages):
            if it.counterparts.get(stage):
                at.setdefault(stage, []).append(touchpoint)
    return [Apart(it, stage, tuple(at[stage])) for stage in it.counterparts if stage in at]


def _weight(options: Options, share: float) -> Severity:
    return Severity.MEDIUM if reaches(share, options.heavy_from) else Severity.LOW


def _of_all(share: float) -> Message:
    return say("{share} of the touchpoints with a stage", share=Share(share))


def _one(options: Options, each: Apart) -> Finding:
    stage, model = Ref("stage", each.stage), each.view.model
    return Finding(
        code=code_of(APART),
        severity=_weight(options, each.share),
        subjects=(stage, *refs("touchpoint", (t.id for t in each.touchpoints))),
        seen=count(
            "{n} touchpoint at {stage} has no certain place in “{model}”",
            "{n} touchpoints at {stage} have no certain place in “{model}”",
            len(each.touchpoints),
            stage=stage,
            model=model.name,
        ),
        why=_why(each),
        todo=_todo(each),
        evidence=(_of_all(each.share),),
        effort=2,
        work="record",
        shown_by=say("Every touchpoint at {stage} has its place in “{model}”", stage=stage, model=model.name),
    )


def _why(each: Apart) -> Message:
    there = {one.stage for one in each.view.counterparts[each.stage]}
    places = [place for place in each.view.places if place.stage.id in there]
    stage = Ref("stage", each.stage)
    if len(places) == 1:
        return say(
            "{place} covers only a part of {stage}, and nothing says which of its touchpoints belong there.",
            place=places_named(places),
            stage=stage,
        )
    return say(
        "{stage} reaches over {places}, and nothing says which of its touchpoints belong to which.",
        stage=stage,
        places=places_named(places),
    )


def _todo(each: Apart) -> Message:
    stage = Ref("stage", each.stage)
    if each.view.model.id == BY_POSITION:
        return say(
            "Record the field “{field}” of the touchpoints at {stage}",
            field=Term("field", "touchpoint.position"),
            stage=stage,
        )
    return say(
        "Split {stage} into stages that fit “{model}”, or declare where it belongs there",
        stage=stage,
        model=each.view.model.name,
    )


def _together(options: Options, rest: Sequence[Apart]) -> Finding:
    touchpoints = dict.fromkeys(t.id for each in rest for t in each.touchpoints)
    stages = dict.fromkeys(each.stage for each in rest)
    models = tuple({each.view.model.id: each.view.model.name for each in rest}.values())
    share = max(each.share for each in rest)
    return Finding(
        code=code_of(APART),
        severity=_weight(options, share),
        subjects=(*refs("stage", stages), *refs("touchpoint", touchpoints)),
        seen=count(
            "{n} more touchpoint has no certain place in models that are reported",
            "{n} more touchpoints have no certain place in models that are reported",
            len(touchpoints),
        ),
        why=say(
            "Stages that reach beyond a single stage there: {stages}. The models: {models}.",
            stages=named(stages),
            models=models,
        ),
        todo=say("Split these stages, or declare where they belong in these models"),
        evidence=(say("At most {share} of the touchpoints at one of them", share=Share(share)),),
        effort=3,
        work="record",
    )


def _nowhere(options: Options, found: Survey, each: View) -> tuple[Finding, ...]:
    """Return what has no place in a model, but for stages that can be compared with none."""
    told = tuple(t for t in each.nowhere if not found.lost or not set(t.stages) <= set(found.lost))
    if not told:
        return ()
    stages = [s for s in each.without if any(s in t.stages for t in told)]
    share = len(told) / each.cases
    finding = Finding(
        code=code_of(NOWHERE),
        severity=_weight(options, share),
        subjects=(*refs("stage", stages), *refs("touchpoint", (t.id for t in told))),
        seen=count(
            "{n} touchpoint has no place in “{model}”",
            "{n} touchpoints have no place in “{model}”",
            len(told),
            model=each.model.name,
        ),
        why=one_or_many(
            say(
                "{stage} has no counterpart there; a report in “{model}” leaves out what happens on it.",
                stage=named(stages),
                model=each.model.name,
            ),
            count(
                "{n} stage has no counterpart there: {stages}. A report in “{model}” leaves out what happens on it.",
                "{n} stages have no counterpart there: {stages}. A report in “{model}” leaves out what happens on them.",
                len(stages),
                stages=named(stages),
                model=each.model.name,
            ),
        ),
        todo=say(
            "Report what happens at {stages} beside “{model}”, or declare a counterpart there",
            model=each.model.name,
            stages=named(stages),
        ),
        evidence=(_of_all(share),),
        effort=1,
    )
    return (finding,)


def _empty(each: View) -> Finding:
    return Finding(
        code=code_of(EMPTY),
        severity=Severity.LOW,
        subjects=(),
        seen=say(
            "None of our stages answers to {places} in “{model}”",
            places=places_named(each.unreached),
            model=each.model.name,
        ),
        why=say("A report in this model shows nothing there, whether customers meet us there or not."),
        todo=say(
            "Give {places} a stage and touchpoints of our own, or leave it out of the report in “{model}”",
            places=places_named(each.unreached),
            model=each.model.name,
        ),
        evidence=(
            count(
                "{n} of {total} stages of “{model}”",
                "{n} of {total} stages of “{model}”",
                len(each.unreached),
                total=len(each.places),
                model=each.model.name,
            ),
        ),
    )

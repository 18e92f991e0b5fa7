"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import (
    Citation,
    Context,
    Message,
    Method,
    Share,
    Threshold,
    Value,
    count,
    journey_models,
    say,
)
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey

_CITATIONS = (
    Citation(
        "Pielou",
        1966,
        "The Measurement of Diversity in Different Types of Biological Collections",
        "Journal of Theoretical Biology 13, 131–144",
    ),
)

_FORMULAS = (
    say("moments M(s) = the small steps of the customer’s path that a stage s covers, out of eleven"),
    say(
        "s, ours, and t, there: the same if M(s) = M(t); a part of it if M(t) holds all of M(s) and more; broader if M(s) "
        "holds all of M(t) and more; overlaps if they only share some; no counterpart if they share none"
    ),
    say("place certain = some stage of the touchpoint is the same as a stage there, or a part of it"),
    say("place possible = not certain, and some stage of it is broader than a stage there, or overlaps it"),
    say("share = touchpoints with a certain place / touchpoints with a stage"),
    say(
        "evenness J = −Σ p ln p / ln k, with p the share of the certain touchpoints at each of the k stages there; one "
        "with several certain places counts in equal parts"
    ),
)

_NOTES = (
    say(
        "What the project itself declares a stage to answer to stands in place of the moments. A relation that is not "
        "written follows from the lines: one stage for one is the same, several of ours for one are parts of it, one of "
        "ours for several is broader."
    ),
    say("Which moments the stages of the known models cover is this report’s own judgement."),
    say(
        "A stage without a counterpart is named and its touchpoints are counted; neither names nor order of stages are "
        "used to guess one."
    ),
    say(
        "In the model of front-end, mid-end and back-end the position that a touchpoint names itself is its certain "
        "place, whatever its stages say."
    ),
    say("Planned and retired touchpoints do not count."),
    say(
        "Findings arise only in models in which the project reports, too, and for stages that cannot be "
        "compared at all."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint with a stage", "{n} touchpoints with a stage", len(found.cases)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    stages, present = context.project.stages, context.project.present
    return (
        say("Touchpoints with a stage: {n} of {total}", n=len(found.cases), total=len(present)),
        say(
            "Stages that name moments of the customer’s path: {n} of {total}",
            n=sum(bool(stage.moments) for stage in stages),
            total=len(stages),
        ),
        say("Relations that the project declares: {n}", n=found.declared),
        say(
            "Touchpoints that name their position: {n} of {total}",
            n=sum(bool(t.position) for t in present),
            total=len(present),
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("models", say("Other journey models that are shown"), _all_or),
        context.threshold("report_in", say("Models in which the project reports, too"), _none_or),
        context.threshold(
            "heavy_from", say("Share of the touchpoints that weighs one step more, from"), Share
        ),
        context.threshold(
            "least_touchpoints", say("Touchpoints with a certain place for their evenness, at least")
        ),
        context.threshold("singly", say("Findings of one kind that stand alone, at most")),
        context.threshold("most_names", say("Touchpoints named at a stage there, at most")),
        context.threshold("most_columns", say("Stages side by side in a table, at most")),
    )


def _all_or(models: tuple[str, ...]) -> Value:
    return _names(models) or say("all that relate")


def _none_or(models: tuple[str, ...]) -> Value:
    return _names(models) or say("none")


def _names(models: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(journey_models()[each].name for each in models)

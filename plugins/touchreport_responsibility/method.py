"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, Threshold, count, say
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey

_CITATIONS = (
    Citation(
        "Project Management Institute",
        2017,
        "A Guide to the Project Management Body of Knowledge, 6th edition",
        "Project Management Institute",
    ),
    Citation(
        "Bitner, Ostrom & Morgan",
        2008,
        "Service Blueprinting: A Practical Technique for Service Innovation",
        "California Management Review 50(3), 66–94",
    ),
)
"""The matrix of letters; hand-overs as places where service fails."""

_FORMULAS = (
    say("rule of a touchpoint: number of A = 1 and number of R ≥ 1"),
    say("who answers = the owner, else the only one with an A"),
    say(
        "load of a person = touchpoints that the person answers for; of a team = its own and those of its people"
    ),
    say("share of a person = load / touchpoints that somebody answers for"),
    say("weighted load = sum of importance over the load / mean importance of all touchpoints"),
    say("above capacity: load > multiple × declared capacity"),
    say("hand-over = two steps in a row on a recorded journey at two different touchpoints"),
    say("same owner + another owner + nobody on one side or both = all hand-overs"),
)

_NOTES = (
    say(
        "Exactly one A is the rule of the method; the share that is too much in one hand is practice, and this "
        "report’s default. Where no A is recorded, the owner has it."
    ),
    say(
        "Touchpoints outside our control need somebody who answers for them, and nobody who does the work. A "
        "written “none” is a statement and no finding."
    ),
    say(
        "A touchpoint without anybody who answers, and a hand-over that leads nowhere or is missing, are reported by "
        "the analysis of gaps and not here."
    ),
    say(
        "Severity: several with the last word high, an owner without it and nobody who does the work medium; each one "
        "step less at touchpoints that are neither moments of truth nor rated as important. Above capacity medium, "
        "high from the larger multiple on; too much in one hand medium; hand-overs with nobody on one side medium where "
        "such a touchpoint weighs more, else low; frequent hand-overs medium between teams, else low."
    ),
    say(
        "Planned and retired touchpoints are left out, and so is a hand-over from or to one. Derived journeys are left "
        "out, because the order of their steps within a stage is nobody’s statement."
    ),
    say(
        "The capacity is taken as it is declared: how many touchpoints one can look after well. That of a team is held "
        "against the load of all its people. A touchpoint without a rating counts as the middle of the scale."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", len(found.roles)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    people = context.project.people
    return (
        say(
            "Touchpoints that somebody answers for: {n} of {total}",
            n=found.loads.answered,
            total=len(found.roles),
        ),
        say("Touchpoints with A and R recorded: {n} of {total}", n=found.judged, total=len(found.roles)),
        say(
            "Touchpoints with a rating of importance: {n} of {total}",
            n=found.rated,
            total=len(found.roles),
        ),
        say(
            "People and teams with a declared capacity: {n} of {total}",
            n=sum(person.capacity is not None for person in people),
            total=len(people),
        ),
        say("Recorded journeys: {n}", n=found.handovers.journeys),
        say(
            "Hand-overs: {n}, and {skipped} left out from or to something planned or retired",
            n=len(found.handovers.every),
            skipped=found.handovers.skipped,
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("most_share", say("Share in one hand, at most"), Share),
        context.threshold(
            "least_answered", say("Touchpoints with an owner for shares to be judged, at least")
        ),
        context.threshold("full", say("Load as a multiple of the capacity, at most"), Number),
        context.threshold(
            "overfull", say("Multiple of the capacity that weighs one step more, above"), Number
        ),
        context.threshold("often", say("Hand-overs between two owners that are reported, from")),
        context.threshold("most_open", say("Share of hand-overs with nobody on one side, at most"), Share),
        context.threshold("least_pairs", say("Hand-overs for their shares to be judged, at least")),
        context.threshold(
            "important_from", say("Importance that weighs more, as a share of its scale, from"), Share
        ),
        context.threshold("singly", say("Findings of one kind that stand alone, at most")),
        context.threshold("most_rows", say("Touchpoints in the RACI matrix, at most")),
        context.threshold("most_columns", say("People or teams side by side, at most")),
    )

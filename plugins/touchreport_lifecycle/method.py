"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey

_CITATIONS = (
    Citation(
        "Duncan & Duncan",
        1955,
        "A Methodological Analysis of Segregation Indexes",
        "American Sociological Review 20(2), 210–217",
    ),
    Citation("Sakoda", 1981, "A Generalized Index of Dissimilarity", "Demography 18(2), 245–250"),
    Citation(
        "Jaccard", 1912, "The Distribution of the Flora in the Alpine Zone", "New Phytologist 11(2), 37–50"
    ),
)
"""D and how to read it; the distance of two sets."""

_FORMULAS = (
    say("coverage = cells of the map with a touchpoint / all cells; a cell is one segment on one stage"),
    say("part of a touchpoint on each of its k stages = 1 / k"),
    say("p, share of a stage = sum of the parts on it / touchpoints with a stage"),
    say("w, weight of a stage = its declared weight / sum of the declared weights"),
    say("difference of a stage = p − w"),
    say("D = ½ × sum of |p − w| over all stages"),
    say(
        "distance of two journeys = 1 − touchpoints that both meet / touchpoints that at least one of them meets; "
        "overall, and on each stage on which both meet one"
    ),
    say(
        "playbooks = journeys put together, nearest first, as long as no two of a group are farther apart than the "
        "threshold"
    ),
)

_NOTES = (
    say(
        "A segment meets a touchpoint that names it or one of its personas, or names nobody at all, and one to which a "
        "recorded step of one of its personas leads. Planned touchpoints do not count; retired ones are left out."
    ),
    say(
        "Segments are compared. A project without segments has its personas compared, each as a segment of "
        "its own. Where there are segments, a persona outside them is left out."
    ),
    say(
        "D is the share of the touchpoints that would have to act on another stage for each stage to have what it "
        "weighs. It counts touchpoints; it says nothing of how good or how costly they are."
    ),
    say(
        "An empty cell is no finding of this analysis: the analysis of gaps says which ones a journey needs. A stage "
        "without any touchpoint that is reported there is not reported again."
    ),
    say(
        "Severity: a stage with less than its weight medium, with more low, one step more from the larger distance on; "
        "separate playbooks medium; all others low. Separate playbooks touch the customers concerned × the mean "
        "distance of the pairs."
    ),
    say(
        "Proposed for merging are touchpoints rated below the middle of importance that act on this stage "
        "alone, are not outside our control and no moment of truth; three at most."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint as it is", "{n} touchpoints as they are", len(context.project.present)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    project = context.project
    return (
        say("Touchpoints with a stage: {n} of {total}", n=found.fit.cases, total=len(project.present)),
        say(
            "Stages with a declared weight: {n} of {total}",
            n=sum(stage.weight is not None for stage in project.stages),
            total=len(project.stages),
        ),
        say(
            "Touchpoints that name a segment or a persona: {n} of {total}",
            n=sum(1 for t in project.present if t.personas or t.segments),
            total=len(project.present),
        ),
        say("Recorded journeys: {n}", n=sum(not journey.derived for journey in project.journeys)),
        say(
            "Segments, or personas where there are none, of which something is said: {n} of {total}",
            n=len(found.met.told),
            total=len(found.audience.refs),
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("off_weight", say("Distance of share and weight, from"), Share),
        context.threshold(
            "far_off_weight", say("Distance of share and weight that weighs one step more, from"), Share
        ),
        context.threshold("apart", say("Distance of journeys that need separate playbooks, above"), Share),
        context.threshold("apart_on_stage", say("Distance of journeys that part on one stage, above"), Share),
        context.threshold("alike", say("Distance of journeys that are the same, up to"), Share),
        context.threshold("least_touchpoints", say("Touchpoints compared with the weights, at least")),
        context.threshold("least_met", say("Touchpoints that two journeys hold, at least")),
        context.threshold("least_on_stage", say("Touchpoints that two journeys hold on one stage, at least")),
        context.threshold("most_in_cell", say("Touchpoints named in a cell of the map, at most")),
        context.threshold("most_columns", say("Segments or personas side by side in the map, at most")),
        context.threshold("most_pairs", say("Pairs shown stage by stage, at most")),
    )

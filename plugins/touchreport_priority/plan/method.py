"""How the plan came about."""

from __future__ import annotations

from collections.abc import Mapping

from touchreport.plugin import Context, Horizon, Message, Method, Share, Threshold, count, say
from touchreport_priority.plan.draft import Draft
from touchreport_priority.plan.options import Options

_FORMULAS = (
    say(
        "one action = findings that name the same kind of work at the same touchpoints, or that say the same about what "
        "is to be done about the same subjects, and that nobody else has to do"
    ),
    say(
        "now = high severity, and effort of 1 or 2 or not estimated; next = other high or medium severity; later = the "
        "rest"
    ),
    say(
        "order = now, next, later; within each the larger effect, one that is not estimated last, then the smaller "
        "effort, then the order of the findings"
    ),
    say(
        "effect = the finding’s own estimate, else the larger of importance and reach; not estimated where nothing is "
        "touched, or where its touchpoints are not rated and reach is 1"
    ),
    say(
        "importance = that of its most important touchpoint in five steps, − 1 at medium and − 2 at low severity, at "
        "least 1"
    ),
    say("reach = 1 + 5 × share of the journey / largest share of any finding, rounded down, at most 5"),
    say(
        "share of the journey = sum of weight of the stage × share of the persona × importance, over the steps touched"
    ),
    say(
        "effort = the finding’s own estimate, else the largest effort recorded for its touchpoints, in five steps"
    ),
    say("due = the project’s date + the days that are set for now, next or later"),
)

_NOTES = (
    say("This rule is this report’s own."),
    say(
        "Of findings that are put together, the heaviest severity, the largest effect and the largest effort count; "
        "where the effort of one is not estimated, that of the action is not."
    ),
    say(
        "How long now, next and later may take is this report’s own rule, and no source’s. The next review is what the "
        "inventory records for the touchpoints; it does not move the date on which an action is due."
    ),
    say(
        "The chapter of actions is made by the same rule. What this analysis finds itself stands there too, and not in "
        "the tables here."
    ),
    say(
        "Severity: too much on one desk medium; actions between owners medium where one is for now, else low; unknown efforts low."
    ),
)


def method_of(context: Context[Options], plan: Draft) -> Method:
    """Return the rule, the inputs and every line that is used."""
    return Method(
        formulas=_FORMULAS,
        inputs=(
            say("Findings of all other analyses: {n}", n=plan.findings),
            say("Actions whose effort is known: {n}", n=sum(task.effort is not None for task in plan.tasks)),
        ),
        cases=count("{n} action", "{n} actions", len(plan.tasks)),
        thresholds=(
            context.threshold("least_actions", say("Fewest actions for now and next")),
            context.threshold("most_share", say("Largest share of one person or team"), Share),
            context.threshold("unestimated", say("Largest share of unknown efforts"), Share),
            *_horizons(context),
            context.threshold("most_rows", say("Most actions in a table")),
        ),
        notes=_NOTES,
    )


def _horizons(context: Context[Options]) -> tuple[Threshold, ...]:
    """Return in how many days actions are due, which the project sets for all pages at once."""
    horizons = context.project.horizons
    names: Mapping[Horizon, Message] = {
        "now": say("Days until an action for now is due"),
        "next": say("Days until an action for next is due"),
        "later": say("Days until an action for later is due"),
    }
    return tuple(
        Threshold(name, horizons.days(when), "project" if when in horizons.set else "default")
        for when, name in names.items()
    )

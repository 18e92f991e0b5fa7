"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_experience.options import Options
from touchreport_experience.survey import Survey

_CITATIONS = (
    Citation(
        "Kahneman, Fredrickson, Schreiber & Redelmeier",
        1993,
        "When More Pain Is Preferred to Less: Adding a Better End",
        "Psychological Science 4(6), 401–405",
    ),
    Citation("Carlzon", 1987, "Moments of Truth", "Ballinger"),
    Citation(
        "Rawson, Duncan & Jones",
        2013,
        "The Truth About Customer Experience",
        "Harvard Business Review 91(9), 90–98",
    ),
    Citation(
        "Halvorsrud, Kvale & Følstad",
        2016,
        "Improving Service Quality through Customer Journey Analysis",
        "Journal of Service Theory and Practice 26(6), 840–867",
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    steps = sum(len(walk.steps) for walk in found.walks)
    return Method(
        formulas=_formulas(),
        inputs=_inputs(found),
        cases=count("{n} step of a journey", "{n} steps of journeys", steps),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_notes(),
    )


def _formulas() -> tuple[Message, ...]:
    return (
        say(
            "mean = (e₁ + e₂ + …) / k over the k feelings recorded, in the order of the journey; mean feeling of all = sum "
            "of share of the persona × mean / sum of these shares"
        ),
        say("peak = the feeling farthest from neutral; of several the worst, then the last"),
        say("peak-end value = (peak + last feeling) / 2"),
        say("valley = a feeling below neutral, lower than the feelings before and after it"),
        say(
            "moment of truth shown by the data = importance among the top, and the strongest feeling of a journey or 1 − "
            "success rate above the mean of the stage"
        ),
        say("steps that fail on average = (1 − q₁) + (1 − q₂) + … over the steps with a success rate"),
        say("reliability Q = q₁ × q₂ × …, the share of journeys in which all of these steps work"),
        say("conformance = 1 − (missing + ad hoc + out of order + failed) / (planned + ad hoc)"),
        say("failed = recorded as failed; without a record, a success rate below the line"),
    )


def _inputs(found: Survey) -> tuple[Message, ...]:
    rates = sum(step.success_rate is not None for walk in found.walks for step in walk.steps)
    return (
        count("{n} feeling of a step", "{n} feelings of steps", found.felt),
        count("{n} success rate of a step", "{n} success rates of steps", rates),
        count("Importance of {n} touchpoint", "Importance of {n} touchpoints", found.moments.rated),
        count(
            "{n} journey with planned and observed steps",
            "{n} journeys with planned and observed steps",
            len(found.paths),
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("least_emotions", say("feelings of a journey, at least")),
        context.threshold(
            "peak_end_drop",
            say("fall from the mean to the peak-end value, as a share of the scale’s length"),
            Share,
        ),
        context.threshold(
            "valley_depth", say("deep feeling, as a share of the way from neutral to the worst"), Share
        ),
        context.threshold("top_share", say("touchpoints that are important enough, of those rated"), Share),
        context.threshold("least_rated", say("touchpoints with an importance, at least")),
        context.threshold("least_rates", say("steps with a success rate, at least")),
        context.threshold("least_reliability", say("reliability, at least"), Share),
        context.threshold("least_planned", say("planned steps and observed steps, at least")),
        context.threshold("failed_below", say("success rate below which a planned step failed"), Share),
        context.threshold("least_conformance", say("conformance, at least"), Share),
        context.threshold("singly", say("Findings of one kind that stand alone, at most")),
        context.threshold("most_steps", say("steps of a journey that is drawn, at most")),
        context.threshold("most_rows", say("moments of truth in the table, at most")),
    )


def _notes() -> tuple[Message, ...]:
    return (
        say(
            "Planned steps, and steps at touchpoints that are planned or retired, are no part of what was felt."
        ),
        say("A step without a feeling is passed over; without one at the last step, the end is unknown."),
        say(
            "A journey derived from the inventory has no order of its own: it is drawn, and has neither peak and end nor "
            "valleys."
        ),
        say("Touchpoints as important as the last of the top ones belong to them."),
        say(
            "There is no field for customers who drop off; in its place stands 1 − success rate, the share of attempts "
            "that fail."
        ),
        say(
            "Reliability assumes that steps fail independently of each other, and counts each step as needed. Where steps "
            "have no rate, the product is an upper bound. The number of steps that fail assumes none of this."
        ),
        say(
            "The k-th planned visit to a touchpoint is compared with the k-th observed one; out of order is what lies off "
            "the longest common order. A step that is out of order and failed counts once, and so does one that nobody "
            "planned. The four deviations are published; the ratio is this report’s own."
        ),
    )

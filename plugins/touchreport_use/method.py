"""How the numbers came about, so that a reader can repeat them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, Threshold, Value, count, say
from touchreport_use.options import Options
from touchreport_use.survey import Survey

_CITATIONS = (
    Citation(
        "Baxendale, Macdonald & Wilson",
        2015,
        "The Impact of Different Touchpoints on Brand Consideration",
        "Journal of Retailing 91(2), 235–253",
    ),
)

_FORMULAS = (
    say(
        "effect over use r = o / e; e = sum over the groups g of the touchpoint of (c / k) × O(g) / C(g); c = its contacts, "
        "o = its outcomes, k = number of its groups, C(g) and O(g) = contacts and outcomes of all touchpoints of g"
    ),
    say("with a single group r = v / u; u = its share of the contacts, v = its share of the outcomes"),
    say("effect over cost: the same with its cost in place of its contacts"),
    say("effect against use, from 0 to 100 = 100 × r / (1 + r)"),
    say(
        "mean feeling of a contact = sum of c × f / sum of c; f = feeling at the touchpoint as rated, else the mean of "
        "the steps of all journeys"
    ),
)

_NOTES = (
    say(
        "Every outcome counts the same, whatever a touchpoint is there for; that is why it is compared only with those "
        "that the threshold “Compared within” names. Its numbers are spread over its stages in equal parts."
    ),
    say(
        "A ratio tells how things go together, not what causes what: customers who come to one touchpoint may differ "
        "from those who come to another."
    ),
    say(
        "Not reported as under-used: steps that nearly everybody completes, such as paying, and touchpoints for trust or "
        "continued use alone, such as a complaint; more of these are not wanted. Neither they nor moments of truth are "
        "reported as costing too much."
    ),
    say(
        "How often a touchpoint is met says nothing of how it works: frequency and feeling are looked at side by side, "
        "since feeling explains more than frequency alone does (Baxendale and others)."
    ),
    say(
        "Customers are led, and saved money goes, only to touchpoints that disappoint nobody: their performance is not below "
        "the middle of its scale, their mean feeling not below neutral, and at a moment of truth nobody feels worse than "
        "that. Money goes only to what is in the company’s hands, performs no worse than where it comes from, and lies at "
        "most a quarter of the scale below it in importance."
    ),
    say(
        "Data counts as seen by whoever answers for the touchpoint, works on it, watches it, is asked or is told, and by "
        "their teams."
    ),
    say(
        "Severity: much use and little effect medium at a moment of truth, an important touchpoint or one that takes "
        "much effort, else low; money with little effect medium from the share that is much, else low; often met and "
        "bad medium, low if assumed; data that nobody looks at medium if one of its touchpoints is important or a "
        "moment of truth, else low; data not shown to the next owner medium before a moment of truth, else low; the "
        "others low."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, cases, thresholds with their origin, citations and notes."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(found),
        cases=count("{n} touchpoint as it is", "{n} touchpoints as they are", len(context.project.present)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(found: Survey) -> tuple[Message, ...]:
    return (
        say(
            "Touchpoints with contacts and outcomes: {n}; compared: {judged}",
            n=found.effects.use.rows,
            judged=len(found.effects.use.judged),
        ),
        say(
            "Touchpoints with a cost and outcomes: {n}; compared: {judged}",
            n=found.effects.money.rows,
            judged=len(found.effects.money.judged),
        ),
        say("Touchpoints with contacts and a feeling: {n}", n=len(found.feelings.felt)),
        say(
            "Touchpoints with data: {n}; with “none” for it: {none}",
            n=sum(found.sight.count(sort) for sort in ("shared", "kept", "unseen")),
            none=found.sight.count("none"),
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    line = context.threshold
    return (
        line("within", say("Compared within"), lambda value: _WITHIN[value]),
        line("over_used", say("Effect over use below which a touchpoint is over-used"), Number),
        line("under_used", say("Effect over use above which a touchpoint is under-used"), Number),
        line("completed", say("Share of outcomes from which it is a step to be completed"), Share),
        line("wasted", say("Effect over cost below which money is wasted"), Number),
        line("least_spend", say("Share of the compared money from which that is reported"), Share),
        line("much_spend", say("Share of the compared money that is much"), Share),
        line("important_from", say("Importance that is high, as a share of its scale"), Share),
        line("much_effort", say("Effort that is much, as a share of its scale"), Share),
        line("least_compared", say("Fewest touchpoints to compare")),
        line("least_judged", say("Fewest touchpoints compared in all")),
        line("fewest_contacts", say("Fewest contacts behind a ratio")),
        line("least_felt", say("Fewest touchpoints with contacts and a feeling")),
        line("feels_bad", say("Distance of a bad feeling from neutral, on the way to the worst"), Share),
        line("usual_data", say("Share with data on a channel that is usual"), Share),
        line("least_peers", say("Fewest touchpoints with data on that channel")),
        line("volume_measure", say("Measure that holds the contacts"), _named),
        line("outcome_measure", say("Measure that holds the outcomes"), _named),
        line("rate_measure", say("Measure that holds the share of contacts with the outcome"), _named),
        line("most_rows", say("Most rows shown")),
        line("most_points", say("Most points in a quadrant")),
        line("singly", say("Findings of one kind that stand alone")),
    )


def _named(measure: str) -> Value:
    return measure or say("none")


_WITHIN: Mapping[str, Message] = MappingProxyType(
    {
        "stage": say("the same stages"),
        "goal": say("the same goals"),
        "inventory": say("the whole inventory"),
    }
)

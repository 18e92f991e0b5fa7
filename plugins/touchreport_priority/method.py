"""How the numbers came about, so that a reader can repeat them."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, Threshold, count, fold, say
from touchreport_priority.options import Options
from touchreport_priority.study import Study
from touchreport_priority.words import crosshairs_words

_CITATIONS = (
    Citation(
        "Martilla & James", 1977, "Importance-Performance Analysis", "Journal of Marketing 41(1), 77–79"
    ),
    Citation("Ulwick", 2002, "Turn Customer Input into Innovation", "Harvard Business Review 80(1), 91–97"),
    Citation("Ulwick", 2005, "What Customers Want", "McGraw-Hill"),
    Citation(
        "Gray, Brown & Macanufo",
        2010,
        "Gamestorming: A Playbook for Innovators, Rulebreakers, and Changemakers",
        "O’Reilly, 241 (impact and effort matrix)",
    ),
)

PUBLISHED = (15.0, 12.0, 10.0)
"""Published lines of the opportunity score: above the first extreme, from the second on high, from the third on some."""

_FORMULAS = (
    say(
        "quadrant: concentrate here = I ≥ line and P < line; keep up the good work = both ≥ line; low priority = both "
        "< line; possible overkill = I < line and P ≥ line"
    ),
    say("gap = P − I, each brought to a scale from 0 to 100: (rating − lowest) / (highest − lowest) × 100"),
    say(
        "opportunity score O = I + max(I − S, 0), where I and S are 10 × the share who give importance and "
        "satisfaction one of the two best grades"
    ),
    say(
        "score of a segment = O of its own answers; score of the others = O of the answers of all other segments asked there"
    ),
    say(
        "gap of a segment = mean of P − I over the rated touchpoints that it meets; elsewhere = over those that it does not"
    ),
    say(
        "value V = 0.5 × importance to customers + 0.5 × weight of the heaviest of its stages / largest weight, each "
        "from 0 to 100; without declared weights V = importance"
    ),
)

_NOTES = (
    say(
        "The lines cross at the mean unless the project sets something else. Customers call most of what they are "
        "asked about important, so the middle of the scale would put nearly everything on one side; the mean compares "
        "touchpoints with each other. The price: where a touchpoint lies depends on the others too."
    ),
    say(
        "The list is ordered by quadrant, then by gap, the largest shortfall first, then by importance, then by effort, "
        "the smaller first."
    ),
    say(
        "An opportunity score is worked out from shares of respondents alone; means hide how many are dissatisfied. That of "
        "the others is made of all their answers together. How far apart segments must be is this report’s own line."
    ),
    say(
        "Value stands against effort as impact does in the matrix of Gray, Brown and Macanufo. How the value is worked out "
        "and where the lines cross is this report’s own."
    ),
    say(
        "Performance far below importance is a finding of the analysis of gaps and is not repeated here; what is "
        "important and falls short shows in the quadrants and in the list."
    ),
    say(
        "Nothing is proposed to be had with less that the company does not control, or that takes no more than a quarter "
        "of the scale of effort."
    ),
)


def method_of(context: Context[Options], study: Study) -> Method:
    """Return formulas, inputs, cases, thresholds with their origin, citations and notes."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(study),
        cases=count("{n} touchpoint as it is", "{n} touchpoints as they are", len(study.project.present)),
        thresholds=(*_published(context), *_chosen(context)),
        citations=_CITATIONS,
        notes=(*_NOTES, _severity(study.options)),
    )


def _inputs(study: Study) -> tuple[Message, ...]:
    found = study.opportunities
    return (
        say("Touchpoints with importance and performance: {n}", n=len(study.grid.rated)),
        say("Touchpoints with both shares for an opportunity score: {n}", n=len(found.scored)),
        say("Touchpoints with both shares for a segment: {n}", n=study.segments.asked),
        say("Touchpoints with value and effort: {n}", n=len(study.values.of)),
    )


def _severity(options: Options) -> Message:
    return say(
        "Severity: an opportunity above {extreme} high, from {high} on medium, from {line} on low; much effort at low "
        "priority medium; possible overkill medium where much effort goes there, else low.",
        extreme=Number(options.opportunity_extreme),
        high=Number(options.opportunity_high),
        line=Number(options.opportunity_from),
    )


def _published(context: Context[Options]) -> tuple[Threshold, ...]:
    """Return the lines whose defaults are published; each says which number was, whatever the project sets."""
    extreme, high, some = (Number(line) for line in PUBLISHED)
    return (
        context.threshold(
            "opportunity_extreme",
            say(
                "Opportunity score above which it is extreme ({published} in Ulwick 2005)", published=extreme
            ),
            Number,
        ),
        context.threshold(
            "opportunity_high",
            say("Opportunity score from which it is high ({published} in Ulwick 2005)", published=high),
            Number,
        ),
        context.threshold(
            "opportunity_from",
            say(
                "Opportunity score from which it is worth considering ({published} in Ulwick 2005)",
                published=some,
            ),
            Number,
        ),
    )


def _chosen(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("crosshairs", say("Where the lines cross"), crosshairs_words),
        context.threshold("least_touchpoints", say("Fewest touchpoints in quadrants")),
        context.threshold("overkill", say("Performance above importance that is reported"), Share),
        context.threshold("much_effort", say("Effort that is much, as a share of its scale"), Share),
        _measure(context, "importance_measure", say("Measure that holds the share for importance")),
        _measure(context, "satisfaction_measure", say("Measure that holds the share for satisfaction")),
        context.threshold("fewest_cases", say("Fewest answers behind a share")),
        context.threshold("segment_ahead", say("Score of a segment above that of the others, from"), Number),
        context.threshold("segment_behind", say("Gap of a segment below that elsewhere, more than"), Share),
        context.threshold("most_points", say("Most touchpoints in one quadrant")),
        context.threshold("singly", say("Findings of one kind that stand alone")),
    )


def _measure(context: Context[Options], option: str, name: Message) -> Threshold:
    """Return which measure an option means, as the project calls it; none where it has none of that name."""
    wanted = fold(getattr(context.options, option))
    called = (each.name for each in context.project.measures)
    found = next((one for one in called if any(fold(words) == wanted for _, words in one.words)), None)
    return context.threshold(option, name, lambda _: found or say("none"))

"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, Threshold, count, say
from touchreport_consistency.options import Options
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import rating

_CITATIONS = (
    Citation(
        "Kuehnl, Jozic & Homburg",
        2019,
        "Effective Customer Journey Design: Consumers’ Conception, Measurement, and Consequences",
        "Journal of the Academy of Marketing Science 47(3), 551–568",
    ),
)

_FORMULAS = (
    say(
        "share that carries a message = touchpoints with a pillar / (those + empty cells of touchpoints that the company can shape)"
    ),
    say(
        "reach of a pillar = weight of the stages at which it is told / weight of all stages with touchpoints"
    ),
    say("content fits: a kind that the touchpoint shows is among those that one of its pillars asks for"),
    say("K = 1 − SD / SD max, for each rating by itself; SD max = half the length of the scale"),
    say("SD = √(sum of (rating − mean)² / number of ratings)"),
    say("repeated purpose: same stage + same customers + same words"),
    say("nearly repeated: same stage + same customers + the same words but for one, or in another order"),
    say(
        "all together: sum of touchpoints against sum of capacities; a team’s capacity stands for its people’s"
    ),
)

_NOTES = (
    say(
        "Kuehnl, Jozic and Homburg tell three dimensions apart, and so does this chapter. Thematic cohesion is held to be the "
        "share that carries a message, consistency the K of visuals and of tone. Context sensitivity is not recorded at "
        "touchpoints, and nothing is said of it. The measures are this report’s own."
    ),
    say(
        "K says how even ratings are, not how good. That a message is silent at a stage is a finding only where its reach is "
        "below the line or no message at all is told there."
    ),
    say(
        "Words are compared without capitals, punctuation and differences of spelling; a character of Chinese"
        " or Japanese counts as half a word. Touchpoints for nobody in particular are for everybody. Purposes"
        " of touchpoints outside our control are left out."
    ),
    say(
        "Content that its channel does not suit, and pillars that no channel suits, are found in the analysis of channels; "
        "what is too much for a single owner or team today is found in that of responsibility. Neither is repeated here."
    ),
    say(
        "Planned touchpoints tell nothing yet; they are shown beside the numbers and counted only against the capacity. "
        "Retired ones are left out, and a written “none” is a statement."
    ),
    say(
        "A model keeps closer to the brand, lies in the upper half of the scales, is in the company’s hands and disappoints "
        "nobody: its performance is not below the middle of its scale, its mean feeling not below neutral, and where it is "
        "a moment of truth nobody feels worse than that. It performs no worse than what is to be reworked, and lies at "
        "most a quarter of the scale below it in importance."
    ),
    say(
        "No moment of truth is proposed to be let go, nothing that the company does not control, and nothing that takes no "
        "more than a quarter of the scale of effort."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    total = len(context.project.present)
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", total),
        thresholds=(*_of_messages(context), *_of_ratings(context), *_of_rest(context)),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    present = context.project.present
    people = context.project.people
    fields = (
        (say("Message pillar"), len(found.messages.carriers)),
        (say("Kind of content"), sum(bool(t.content_kind) for t in present)),
        *((say("{rating}", rating=rating(each)), each.cases) for each in found.ratings),
        (say("Purpose"), sum(t.purpose is not None for t in present)),
    )
    return (
        *(
            say("{field}: {n} of {total} touchpoints", field=name, n=n, total=len(present))
            for name, n in fields
        ),
        say(
            "People and teams with a declared capacity: {n} of {total}",
            n=len(found.rooms.every),
            total=len(people),
        ),
    )


def _of_messages(context: Context[Options]) -> tuple[Threshold, ...]:
    line = context.threshold
    return (
        line("least_told", say("Share of touchpoints that carry a message, at least"), Share),
        line("least_reach", say("Reach of a pillar, at least"), Share),
        line("least_stages", say("Stages with touchpoints for the reach of a pillar to be judged, at least")),
        line(
            "most_off",
            say("Share of a pillar’s touchpoints without its content that weighs more, above"),
            Share,
        ),
        line("least_touchpoints", say("Touchpoints for the whole to be judged, at least")),
        line("least_at_stage", say("Touchpoints for a stage, a pillar or an owner to be judged, at least")),
    )


def _of_ratings(context: Context[Options]) -> tuple[Threshold, ...]:
    line = context.threshold
    return (
        line("least_even", say("Consistency K, at least"), _two),
        line("uneven", say("Consistency K that weighs more, below"), _two),
        line("low_fit", say("Place on the scale that is off the brand, up to"), Share),
        line("important_from", say("Importance that weighs more, as a share of its scale, from"), Share),
    )


def _of_rest(context: Context[Options]) -> tuple[Threshold, ...]:
    line = context.threshold
    return (
        line("least_words", say("Words of a purpose for another to be nearly the same, at least")),
        line("full", say("Load as a multiple of the capacity, at most"), Number),
        line("singly", say("Findings of one kind that stand alone, at most")),
        line("most_rows", say("Rows of a table or a matrix, at most")),
    )


def _two(value: float) -> Number:
    return Number(value, 2)

"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_channels.habits import channels_used
from touchreport_channels.options import Options
from touchreport_channels.survey import Survey

_CITATIONS = (
    Citation(
        "Neslin, Grewal, Leghorn, Shankar, Teerling, Thomas & Verhoef",
        2006,
        "Challenges and Opportunities in Multichannel Customer Management",
        "Journal of Service Research 9(2), 95–112",
    ),
    Citation("Hirschman", 1964, "The Paternity of an Index", "American Economic Review 54(5), 761–762"),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    present = context.project.present
    return Method(
        formulas=_formulas(),
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", len(present)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_notes(),
    )


def _formulas() -> tuple[Message, ...]:
    return (
        say("weight of a touchpoint on each of its k channels = 1 / k"),
        say("share of a channel = sum of the weights on it / touchpoints with a channel"),
        say("share of importance = sum of importance × weight on it / sum of importance"),
        say("H = sum of the squared shares; 1 / H = number of equal channels that would be as concentrated"),
        say(
            "steps on channels of theirs = steps that one of the persona’s channels can carry / these and all "
            "others over media alone"
        ),
        say("unsuited content = kinds of content of a touchpoint that none of its channels suits"),
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    project = context.project
    used = sum(1 for persona in project.personas if channels_used(persona))
    return (
        count("Channels of {n} touchpoint", "Channels of {n} touchpoints", found.loads.cases),
        count(
            "Importance of {n} touchpoint; the middle of the scale for the others",
            "Importance of {n} touchpoints; the middle of the scale for the others",
            sum(1 for touchpoint in project.present if touchpoint.importance is not None),
        ),
        count(
            "Channels of {n} of {total} personas",
            "Channels of {n} of {total} personas",
            used,
            total=len(project.personas),
        ),
        count(
            "Kinds of content of {n} touchpoint, compared with what its channels suit",
            "Kinds of content of {n} touchpoints, compared with what their channels suit",
            found.character.checked,
        ),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("most_share", say("share of one channel, at most"), Share),
        context.threshold("least_touchpoints", say("touchpoints with a channel, at least")),
        context.threshold(
            "important_from",
            say("importance from which on a gap weighs more, as a share of its scale"),
            Share,
        ),
        context.threshold("singly", say("Findings of one kind that stand alone, at most")),
        context.threshold("most_rows", say("touchpoints in the matrix, at most")),
        context.threshold("most_columns", say("channels in a matrix and in the bars, at most")),
    )


def _notes() -> tuple[Message, ...]:
    return (
        say(
            "Sources disagree on the words: Neslin and others call a channel a customer contact point, or a medium "
            "through which firm and customer interact. This report separates the two: the channel is the medium, the "
            "touchpoint the moment that happens through it."
        ),
        say(
            "A name counts as a channel’s only if it is one as a whole, in any of six languages or in the project’s "
            "own list. Words that stand for both are taken as the moment where the row has a channel or a purpose."
        ),
        say(
            "Planned and retired touchpoints are left out. Rows that name a channel are counted as touchpoints."
        ),
        say(
            "The channels of one touchpoint are taken as alternatives. Habits are compared over media only: channels "
            "whose nature is communication or not recorded."
        ),
        say(
            "Touchpoints on a channel whose nature, presence or content is not recorded are left out where it is needed."
        ),
    )

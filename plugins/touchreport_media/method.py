"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import (
    Citation,
    Context,
    Message,
    Method,
    Share,
    Threshold,
    count,
    say,
    touchpoint_types,
)
from touchreport_media.options import Options
from touchreport_media.survey import Survey, compares_control
from touchreport_media.words import owner

_CITATIONS = (
    Citation(
        "Lemon & Verhoef",
        2016,
        "Understanding Customer Experience Throughout the Customer Journey",
        "Journal of Marketing 80(6), 69–96",
    ),
    Citation("Hirschman", 1964, "The Paternity of an Index", "American Economic Review 54(5), 761–762"),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_formulas(),
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", len(context.project.present)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_notes(context),
    )


def _formulas() -> tuple[Message, ...]:
    return (
        say("share of a class = touchpoints of the class / touchpoints with a media class"),
        say(
            "share at a stage = touchpoints of the class at the stage / touchpoints with a media class there"
        ),
        say("share of importance or cost = sum over the class / sum over all touchpoints that have both"),
        say("H = sum of the squared shares; 1 / H = number of equal classes that would be as concentrated"),
        say(
            "owner class = the declared one, else owned, managed, paid → brand; shared → partner, to be checked; "
            "earned → social or external"
        ),
        say(
            "usual goal of a stage = pursued by at least this share of the catalogue’s types at the stage; the most "
            "usual one is that of most types"
        ),
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    present = context.project.present
    total = len(present)
    numbers = (
        (say("Media class"), found.mixes.whole.cases),
        (say("Owner class"), found.owners.declared),
        (say("Goal"), found.goals.cases),
        (say("Importance, with a media class"), _both(context, "importance")),
        (say("Cost of a year, with a media class"), _both(context, "cost")),
    )
    return tuple(
        say("{field}: {n} of {total} touchpoints", field=name, n=n, total=total) for name, n in numbers
    )


def _both(context: Context[Options], name: str) -> int:
    return sum(t.media_class is not None and getattr(t, name) is not None for t in context.project.present)


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("most_share", say("Share of one media class above which it is a finding"), Share),
        context.threshold(
            "least_touchpoints", say("Touchpoints with a class or a goal below which the whole is not judged")
        ),
        context.threshold(
            "least_at_stage", say("Touchpoints with a class or a goal below which a stage is not judged")
        ),
        context.threshold(
            "usual_from",
            say("Share of the catalogue’s types at a stage from which on a goal is usual there"),
            Share,
        ),
        context.threshold(
            "important_from",
            say("Place on the scale of importance from which on a finding weighs more"),
            Share,
        ),
        context.threshold("most_rows", say("Derived owner classes that are listed, at most")),
    )


def _notes(context: Context[Options]) -> tuple[Message, ...]:
    away = len(context.project.touchpoints) - len(context.project.present)
    notes = [
        say(
            "The four owner classes are those of Lemon and Verhoef. Which of them follows from a media class is this "
            "report’s own rule; a declared owner class always wins, and “{customer}” is never derived.",
            customer=owner("customer-owned"),
        ),
        say(
            "Declared owner classes that contradict the media class or the class of control are findings of the "
            "analysis of controllability and are only counted here."
        )
        if compares_control(context)
        else say(
            "The analysis of controllability is off; control, media class and owner class that contradict each other are "
            "findings of this one."
        ),
        count(
            "A stage of the project is held against the stages of the catalogue of {n} type of touchpoint that share "
            "a moment of the customer’s path with it. A most usual goal is named only where it covers them whole.",
            "A stage of the project is held against the stages of the catalogue of {n} types of touchpoints that share "
            "a moment of the customer’s path with it. A most usual goal is named only where it covers them whole.",
            len(touchpoint_types()),
        ),
        say("A touchpoint of several stages or with several goals counts once at each of them."),
    ]
    if away:
        notes.append(
            count(
                "{n} planned or retired touchpoint is left out of all shares.",
                "{n} planned or retired touchpoints are left out of all shares.",
                away,
            )
        )
    return tuple(notes)

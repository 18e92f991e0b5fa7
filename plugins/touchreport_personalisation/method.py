"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_personalisation.options import Options
from touchreport_personalisation.survey import Survey

_CITATIONS = (
    Citation(
        "Kuehnl, Jozic & Homburg",
        2019,
        "Effective Customer Journey Design: Consumers’ Conception, Measurement, and Consequences",
        "Journal of the Academy of Marketing Science 47(3), 551–568",
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_formulas(),
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", len(context.project.present)),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_notes(context, found),
    )


def _formulas() -> tuple[Message, ...]:
    return (
        say("made for it alone = met by this group and by nobody else, and not outside our control"),
        say("share of its own = touchpoints made for it alone / touchpoints that it meets"),
        say("part = touchpoints made for it alone / touchpoints made for any one group alone"),
        say("less than its share: part < threshold × share of the customers"),
        say(
            "share of bare stages = stages that it goes through without a touchpoint of its own / stages that it goes through"
        ),
        say(
            "felt apart = (mean feeling of the best group − of the worst) / length of the scale; worst below neutral"
        ),
        say(
            "could be personal = not outside our control, met by two groups or more, and either felt apart, "
            "or (two groups come with different wishes) and (data is collected, or a person is there, or it "
            "is online)"
        ),
        say("worth it first = felt apart, or a moment of truth, or important"),
        say(
            "wishes = needs noted at the step, else what the personas think on entering the stage, else their needs; two "
            "groups differ where each wishes for something that the other does not"
        ),
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    present = context.project.present
    naming = sum(bool(t.personas or t.segments) for t in present)
    total = len(present)
    walked = sum(not journey.derived for journey in context.project.journeys)
    return (
        say("Segments and personas that meet it: {n} of {total} touchpoints", n=naming, total=total),
        say("Recorded journeys: {n} of {total} personas", n=walked, total=len(context.project.personas)),
        say(
            "Needs or wishes: {n} of {total} groups",
            n=len(found.asks.known),
            total=len(found.audience.refs),
        ),
        say("Data: {n} of {total} touchpoints", n=sum(bool(t.data) for t in present), total=total),
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    line = context.threshold
    return (
        line(
            "notable",
            say("Share of the customers from which on a group should have something of its own"),
            Share,
        ),
        line("little", say("Part over share of the customers, below which it is a finding"), Share),
        line("bare", say("Share of bare stages from which on it is a finding"), Share),
        line("felt_apart", say("felt apart, from which on it is a finding"), Share),
        line(
            "important_from",
            say("Place on the scale of importance from which on a touchpoint weighs heavily"),
            Share,
        ),
        line("least_met", say("Touchpoints that a group must meet to be judged")),
        line("least_own", say("Touchpoints made for one group alone from which on parts are judged")),
        line("least_of_group", say("Touchpoints of a group’s own from which on its stages are judged")),
        line("tag", say("Tag of a touchpoint that is personal already")),
        line("singly", say("Findings of one kind that are told one by one, at most")),
        line("most_rows", say("Touchpoints that could be personal in the table, at most")),
        line("most_groups", say("Groups that are drawn, at most")),
    )


def _notes(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    notes = [
        say(
            "Groups are the segments; where a project has none, the personas. A group meets a touchpoint that names it or "
            "one of its personas, or names nobody, and one to which a recorded step leads."
        ),
        say(
            "Groups of whom nobody said what they meet are left out of “all” and of “alone”: a touchpoint counts as made "
            "for one group where no other is known to meet it."
        ),
        say(
            "Data of a touchpoint that is nothing but physical or sensory is taken to be about the thing and not about "
            "those who come. Channels speak for presence and nature where the touchpoint’s own are not recorded."
        ),
        say(
            "That touchpoints answer to the situation of the single customer is one of three marks of a well-designed "
            "experience (Kuehnl and others). The rules by which it is looked for here are this report’s own."
        ),
        say("How far journeys differ pair by pair is told in the analysis of the lifecycle."),
    ]
    if not found.audience.declared and found.audience.refs:
        notes.append(say("No share of the customers is recorded; all groups count as equal parts."))
    away = len(context.project.touchpoints) - len(context.project.present)
    if away:
        notes.append(
            count(
                "{n} planned or retired touchpoint is left out of all numbers.",
                "{n} planned or retired touchpoints are left out of all numbers.",
                away,
            )
        )
    return tuple(notes)

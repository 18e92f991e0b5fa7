"""How the suggestions came about."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Context, Message, Method, Share, Value, count, say
from touchreport_suggestions.options import Options
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import name_of

_OWN = say("This rule is this report’s own.")


def method(context: Context[Options], found: Survey) -> Method:
    """Return rules, inputs, thresholds, and what may be missed."""
    project = context.project
    with_channels = sum(
        bool(p.channels_work or p.channels_private or p.channel_use) for p in project.personas
    )
    return Method(
        formulas=_formulas(),
        inputs=(
            count(
                "Catalogue: {n} type is usual at the stages of this journey",
                "Catalogue: {n} types are usual at the stages of this journey",
                len(found.types),
            ),
            say(
                "Rows recognised by their names: {n} of {total}",
                n=len(found.recognised),
                total=len(project.present),
            ),
            say("Personas with channels: {n} of {total}", n=with_channels, total=len(project.personas)),
        ),
        cases=count("{n} touchpoint", "{n} touchpoints", len(project.present)),
        thresholds=(
            context.threshold("least_reasons", say("Reasons of 4 from which on a type is suggested")),
            context.threshold(
                "thin_below",
                say("Touchpoints of a stage as a share of the mean of all stages, below which it is thin"),
                Share,
            ),
            context.threshold(
                "habit_from",
                say("Share of the personas who use a channel, from which on that is a reason"),
                Share,
            ),
            context.threshold(
                "usual_from",
                say(
                    "Share of the catalogue’s types at a stage that have a class, from which on it is missed"
                ),
                Share,
            ),
            context.threshold("without", say("Types that are not wanted"), _names),
            context.threshold("singly", say("Findings of one kind that stand alone, at most")),
            context.threshold("most_rows", say("Rows of a table or bars, at most")),
        ),
        notes=_notes(),
    )


def _names(kinds: Sequence[str]) -> Value:
    return tuple(name_of(kind) for kind in kinds) or say("none")


def _formulas() -> tuple[Message, ...]:
    return (
        say("reasons = thin stage + habit + missing class + main goal, each 0 or 1"),
        say(
            "thin stage: touchpoints at the stage < threshold × touchpoints over all stages / stages, or none"
        ),
        say(
            "habit: the share of the personas who use a channel of the type over which nothing acts at the stage "
            "reaches the threshold"
        ),
        say(
            "missing class: the type has a presence or a nature that no touchpoint of the stage has, and the share of the "
            "catalogue’s types there that have it reaches the threshold"
        ),
        say("main goal: what the type is for is what most of the catalogue’s types at the stage are for"),
    )


def _notes() -> tuple[Message, ...]:
    return (
        _OWN,
        say(
            "A row is taken for a type if its whole name is a word of the catalogue in any of six languages, or if such a "
            "word stands in its name, it shares a channel with the type, and presence, nature, control and media class do "
            "not differ. A name in other words is not recognised."
        ),
        say(
            "A row of today that no name explains may be every type with which it shares a stage and a channel, and from "
            "which no class differs; these types are not suggested. So something that is missing can be overlooked."
        ),
        say(
            "A type is suggested once, at the stage where most speaks for it. What is there, planned, retired or not "
            "wanted is never suggested, nor what is usual between companies alone, unless the inventory shows some of it."
        ),
        say(
            "A stage that answers to several stages of the purchase process has the types of all of them, and one that is "
            "only a part of such a stage has all of its types."
        ),
        say(
            "The catalogue is this report’s own list of touchpoints that professionals name; it is no measurement."
        ),
    )

"""How the numbers came about."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, Term, Value, count, say
from touchreport_balance.axes import AXES
from touchreport_balance.options import Options
from touchreport_balance.survey import Survey
from touchreport_balance.words import AXIS

_CITATIONS = (
    Citation(
        "Shannon", 1948, "A Mathematical Theory of Communication", "Bell System Technical Journal 27, 379–423"
    ),
    Citation(
        "Pielou",
        1966,
        "The Measurement of Diversity in Different Types of Biological Collections",
        "Journal of Theoretical Biology 13, 131–144",
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_formulas(),
        inputs=_inputs(context, found),
        cases=count("{n} touchpoint", "{n} touchpoints", len(context.project.present)),
        thresholds=(
            context.threshold("least_evenness", say("Evenness below which a spread is a finding"), _number),
            context.threshold(
                "per_class",
                say("Touchpoints for each class of an axis below which it is not judged"),
                _number,
            ),
            context.threshold(
                "relied_from",
                say("Share of the touchpoints elsewhere from which on the journey relies on a nature"),
                Share,
            ),
            context.threshold(
                "expected",
                say("Touchpoints of a nature to be expected at a stage, from which on it is missed there"),
                _number,
            ),
            context.threshold(
                "bad_to", say("Place on the scale of emotion up to which a step feels bad"), Share
            ),
            context.threshold(
                "weighs_more",
                say(
                    "Share of the importance above the share of the touchpoints, from which on few weigh much"
                ),
                Share,
            ),
            context.threshold("without", say("Classes that are not wanted"), _words),
            context.threshold("singly", say("Findings of one kind that stand alone, at most")),
            context.threshold("most_rows", say("Personas in the bars, at most")),
        ),
        citations=_CITATIONS,
        notes=_notes(context, found),
    )


def _number(value: float) -> Value:
    return Number(value)


def _words(names: Sequence[str]) -> Value:
    axis = {name: axis for axis, classes in AXES.items() for name in classes}
    known = tuple(Term(axis[name], name) for name in names if name in axis)
    return known or say("none")


def _formulas() -> tuple[Message, ...]:
    return (
        say("share p of a class = its touchpoints / touchpoints with a class; with m classes, 1/m for each"),
        say("share of the importance = importance of its touchpoints / importance of all that are rated"),
        say("evenness J = −Σ p ln p / ln k, with k classes of the axis"),
        say("with one more touchpoint of the class alone: p′ = (n p + 1) / (n + 1)"),
        say(
            "a nature is missing at a stage: touchpoints there × share of those elsewhere that have it = how many would be expected"
        ),
    )


def _inputs(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    total = len(context.project.present)
    return tuple(
        say(
            "{axis}: {n} of {total} touchpoints, of these derived: {derived}",
            axis=AXIS[axis],
            n=spread.whole.cases,
            total=total,
            derived=spread.classes.derived,
        )
        for axis, spread in found.spreads.items()
    )


def _notes(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    notes = [
        say(
            "Where a touchpoint says nothing of its own, presence and nature are those of its channels; nothing else "
            "is guessed. A touchpoint of several stages counts at each of them."
        ),
        say(
            "An even spread is not a goal in itself. The line says where to ask; the stages are held against the "
            "catalogue, since some of them are one-sided everywhere."
        ),
        say(
            "A persona needs a person at a stage where a step feels bad, or where a person is there just "
            "before and just after. Only recorded journeys count. Where the nature of a touchpoint is "
            "unknown, nothing is said to be missing at its stages."
        ),
        say(
            "Stages without online or without offline touchpoints are told by the analysis of gaps, and goals by that "
            "of media."
        ),
        say(
            "A touchpoint is proposed for another stage only where it is in the company’s hands, no moment of truth, and "
            "disappoints nobody: its performance is not below the middle of its scale, its mean feeling not below neutral."
        ),
    ]
    if found.spreads["position"].follows:
        notes.append(
            say(
                "In this journey model the stages are the positions, so the position is shown and not judged."
            )
        )
    return tuple(notes)

"""How the results came about, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Ref, Share, Threshold, count, say
from touchreport_controllability.options import Options
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import Group, Splits

LEMON_VERHOEF = Citation(
    "Lemon & Verhoef",
    2016,
    "Understanding Customer Experience Throughout the Customer Journey",
    "Journal of Marketing 80(6), 69–96",
)


def method(context: Context[Options], situation: Situation, whole: Group) -> Method:
    """Return formulas, inputs, cases, thresholds and what was assumed."""
    return Method(
        formulas=_formulas(),
        inputs=_inputs(situation),
        cases=_cases(situation, whole),
        thresholds=_thresholds(context),
        citations=(LEMON_VERHOEF,),
        notes=_notes(situation),
    )


def not_enough(situation: Situation, splits: Splits) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not situation.present:
        return (say("There is no touchpoint of today, so there is nothing to split."),)
    if not situation.classed:
        return (say("No touchpoint has a class of control, so there is nothing to split."),)
    found: list[Message] = []
    if not splits.whole.importance.total:
        found.append(
            say(
                "Nothing is weighted by importance: no touchpoint with a class of control has an importance above 0."
            )
        )
    if situation.outside and not situation.records("influenced_by"):
        found.append(say("Nothing is said about influence: the inventory does not record it."))
    if situation.outside and not situation.records("monitored_by"):
        found.append(say("Nothing is said about who watches: the inventory does not record it."))
    thin = _thin_stages(situation, splits)
    if thin:
        found.append(
            count(
                "The share of {stages} is not judged: too few touchpoints with an importance, {least} are needed.",
                "The shares of {stages} are not judged: too few touchpoints with an importance, {least} are needed.",
                len(thin),
                stages=thin,
                least=situation.options.least,
            )
        )
    return tuple(found)


def _thin_stages(situation: Situation, splits: Splits) -> tuple[Ref, ...]:
    """Return the stages with something outside control and too few rated touchpoints to judge."""
    if not splits.whole.importance.total:
        return ()
    return tuple(
        group.subject
        for group in splits.stages.groups
        if group.subject is not None and group.count.outside and group.rated < situation.options.least
    )


def _formulas() -> tuple[Message, ...]:
    return (
        say("share in number = touchpoints of the class / touchpoints with a class of control"),
        say(
            "share by importance = sum of the importance of the class / sum of the importance of all rated "
            "touchpoints with a class of control"
        ),
        say(
            "influenceable = outside our control, and at least one controllable touchpoint acts on it, "
            "directly or over others outside our control; the steps are those of the shortest way"
        ),
        say("outside our control = influenceable + uncontrollable"),
    )


def _inputs(situation: Situation) -> tuple[Message, ...]:
    total = len(situation.present)
    with_owner = sum(t.media_class is not None or t.owner_class is not None for t in situation.present)
    return (
        say("Class of control: {n} of {total} touchpoints", n=len(situation.classed), total=total),
        say(
            "Importance: {n} of {total} touchpoints",
            n=sum(t.importance is not None for t in situation.present),
            total=total,
        ),
        say(
            "Influenced by: {n} of the {total} touchpoints outside our control",
            n=sum(bool(t.influenced_by) for t in situation.outside),
            total=len(situation.outside),
        ),
        say(
            "Monitored by: {n} of the {total} touchpoints outside our control",
            n=sum(bool(t.monitored_by) for t in situation.outside),
            total=len(situation.outside),
        ),
        say("Media class or owner class: {n} of {total} touchpoints", n=with_owner, total=total),
    )


def _cases(situation: Situation, whole: Group) -> Message:
    return count(
        "{n} touchpoint with a class of control, {rated} of them with an importance",
        "{n} touchpoints with a class of control, {rated} of them with an importance",
        len(situation.classed),
        rated=whole.rated,
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold(
            "share",
            say("Share of a stage’s importance outside our control, above which it is a finding"),
            Share,
        ),
        context.threshold("least", say("Rated touchpoints below which the share of a stage is not judged")),
        context.threshold(
            "important",
            say("Place on the scale of importance from which on much depends on a touchpoint"),
            Share,
        ),
        context.threshold(
            "reach", say("Share of the customers from which on a touchpoint is met by many"), Share
        ),
        context.threshold(
            "sole", say("Touchpoints with the same only influence, from which on it is a finding")
        ),
    )


def _notes(situation: Situation) -> tuple[Message, ...]:
    without = sum(t.importance is None for t in situation.classed)
    away = len(situation.project.touchpoints) - len(situation.present)
    notes = [
        say(
            "Controllable means that we can decide directly what happens there. This split is a definition of this "
            "report; the owner classes follow Lemon and Verhoef. Which classes contradict each other is our judgement."
        ),
        say(
            "A finding on a touchpoint weighs high at a moment of truth or high importance, medium from the middle "
            "of the scale or where many meet it, else low. Without an importance it counts as the middle."
        ),
        say(
            "Influence and watching are taken as recorded; whether they work is not measured. The effort given with a "
            "finding is that of its touchpoint, the effect is what the touchpoint matters to customers."
        ),
    ]
    if without:
        notes.append(
            count(
                "{n} touchpoint without importance is left out of the shares by importance.",
                "{n} touchpoints without importance are left out of the shares by importance.",
                without,
            )
        )
    if away:
        notes.append(
            count(
                "{n} planned or retired touchpoint is left out; it does not act on any other.",
                "{n} planned or retired touchpoints are left out; they do not act on any other.",
                away,
            )
        )
    return tuple(notes)

"""Where it feels bad: touchpoints with the bad feelings of all personas, and what they say there."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Message, Ref, Share, Step, Text, say
from touchreport_experience.curves import Feeling
from touchreport_experience.scale import Scale
from touchreport_experience.words import touchpoint

_MOST_LINES = 4


def evidence(felt: Iterable[Feeling], scale: Scale) -> tuple[Message, ...]:
    """Return a line for each feeling, the worst first, then success rate and pain where they are recorded."""
    lows = tuple(felt)
    lines = [_line(low, scale) for low in lows[:_MOST_LINES]]
    rates = [low.step.success_rate for low in lows if low.step.success_rate is not None]
    if rates:
        lines.append(say("Success rate: {share}", share=Share(min(rates))))
    return tuple(lines)


def _line(low: Feeling, scale: Scale) -> Message:
    persona, number = Ref("persona", low.step.persona), scale.show(low.emotion)
    if low.assumed:
        return say("{persona}: {number}, assumed", persona=persona, number=number)
    return say("{persona}: {number}", persona=persona, number=number)


def todo(at: Iterable[Step]) -> Message:
    """Return what to do about steps at one touchpoint: what is missing or bothers there, if the journeys say so."""
    steps = list(at)
    ref = touchpoint(steps[0].touchpoint)
    need, pain = _first(steps, "need"), _first(steps, "pain")
    if need is not None:
        return say(
            "Give {persona} at {touchpoint} what is missing: {words}",
            persona=need[0],
            touchpoint=ref,
            words=need[1],
        )
    if pain is not None:
        return say(
            "Remove at {touchpoint} what bothers {persona}: {words}",
            persona=pain[0],
            touchpoint=ref,
            words=pain[1],
        )
    return say(
        "Find out from customers like {persona} what goes wrong at {touchpoint}, and change it",
        persona=Ref("persona", steps[0].persona),
        touchpoint=ref,
    )


def _first(steps: Iterable[Step], name: str) -> tuple[Ref, Text] | None:
    """Return who says so first, and the words."""
    found = ((Ref("persona", step.persona), getattr(step, name)) for step in steps)
    return next(((persona, words) for persona, words in found if words is not None), None)

"""Small parts of sentences that several files need."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Message, Ref, Share, Touchpoint, Value, say
from touchreport_controllability.split import Split

NAMES = 3
"""Names in a list inside a sentence; more are in the table or among the subjects."""


def sentences(*parts: Message | None) -> Message:
    """Return one message that says its parts one after the other; None is passed over.

    Raises:
        ValueError: if there are no parts.
    """
    given = [part for part in parts if part is not None]
    if not given:
        raise ValueError("nothing to say")
    first, *rest = given
    return say("{a} {b}", a=first, b=sentences(*rest)) if rest else first


def ref(touchpoint: Touchpoint) -> Ref:
    """Return the reference to a touchpoint."""
    return Ref("touchpoint", touchpoint.id)


def names(touchpoints: Sequence[Touchpoint]) -> Value:
    """Return the first few touchpoints as a list for a sentence."""
    return tuple(ref(t) for t in touchpoints[:NAMES])


def outside(split: Split) -> Share:
    """Return the share that is outside the company's control, influenced or not."""
    return Share(split.share(split.outside))


def is_something(share: float) -> bool:
    """Return whether a share is more than 0 per cent as it is shown."""
    return round(share * 100) > 0

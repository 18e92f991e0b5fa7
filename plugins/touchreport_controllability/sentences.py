"""Small parts of sentences that several files need."""

from __future__ import annotations

from touchreport.plugin import Ref, Share, Touchpoint
from touchreport_controllability.split import Split


def ref(touchpoint: Touchpoint) -> Ref:
    """Return the reference to a touchpoint."""
    return Ref("touchpoint", touchpoint.id)


def outside(split: Split) -> Share:
    """Return the share that is outside the company's control, influenced or not."""
    return Share(split.share(split.outside))


def is_something(share: float) -> bool:
    """Return whether a share is more than 0 per cent as it is shown."""
    return round(share * 100) > 0

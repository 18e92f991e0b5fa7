"""Which touchpoints the company can shape."""

from __future__ import annotations

from touchreport.plugin import Touchpoint


def shaped(touchpoint: Touchpoint) -> bool:
    """Return whether the company can shape it; where nobody recorded that, it is taken to."""
    return touchpoint.control != "uncontrollable"

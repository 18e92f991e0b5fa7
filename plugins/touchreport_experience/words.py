"""References inside sentences."""

from __future__ import annotations

from touchreport.plugin import Ref


def touchpoint(ident: str) -> Ref:
    """Return a reference to a touchpoint."""
    return Ref("touchpoint", ident)

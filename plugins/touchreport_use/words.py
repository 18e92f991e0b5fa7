"""Names and numbers that several sentences and tables use."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Message,
    Number,
    Project,
    Ref,
    Share,
    Term,
    Text,
    Touchpoint,
    Value,
    say,
)
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio

_LARGE = 10
_SMALL = 0.1


def touchpoint(of: Touchpoint | Ratio) -> Ref:
    """Return the reference to a touchpoint."""
    return Ref("touchpoint", of.touchpoint.id if isinstance(of, Ratio) else of.id)


def peers(context: Context[Options], ratio: Ratio) -> Value:
    """Return what a touchpoint is compared with: its stages, its goals, or the whole inventory."""
    within = context.options.within
    if within == "inventory":
        return say("the whole inventory")
    if within == "goal":
        return tuple(Term("goal", each) for each in ratio.row.groups)
    return tuple(Ref("stage", each) for each in ratio.row.groups)


def portion(value: float) -> Share:
    """Return a share in whole per cent; small ones with one decimal."""
    return Share(value, 0 if value >= 0.1 or value == 0 else 1)


def times(value: float) -> Number:
    """Return a ratio with as many decimals as can be told apart."""
    if value >= _LARGE:
        return Number(value, 0)
    return Number(value, 2 if value >= _SMALL or value == 0 else 3)


def whole(value: float) -> Number:
    """Return a number of contacts or outcomes; small fractions of an outcome stay visible."""
    return Number(value, 0 if value >= _LARGE or value == round(value) else 1)


def money(project: Project, amount: float) -> Number:
    """Return an amount in the project's currency."""
    unit = Text.of(project.currency, "en") if project.currency else None
    return Number(amount, 0 if amount >= 100 or amount == round(amount) else 2, unit)


def first_of(found: Touchpoint | Ratio) -> Message:
    """Return the line of evidence that names the heaviest of several."""
    return say("First of them: {touchpoint}", touchpoint=touchpoint(found))

"""The contrasts that every palette keeps, in light and in dark, whatever the brand colour."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.draw.roles import Role


@dataclass(frozen=True, slots=True)
class Must:
    """A contrast that every palette keeps: ``front`` on ``ground`` reaches ``ratio`` (WCAG 2)."""

    front: Role
    ground: Role
    ratio: float


MUSTS: tuple[Must, ...] = (
    Must("ink", "sheet", 7.0),
    Must("ink-2", "sheet", 7.0),
    Must("ink-3", "sheet", 4.6),
    Must("ink", "accent-tint", 7.0),
    Must("ink", "signal-tint", 7.0),
    Must("ink-2", "accent-tint", 4.5),
    Must("rule-strong", "paper", 3.0),
    Must("rule-strong", "sheet", 3.0),
    Must("accent", "paper", 3.2),
    Must("accent", "sheet", 3.0),
    Must("accent-text", "paper", 4.6),
    Must("accent-text", "sheet", 4.5),
    Must("accent-text", "accent-tint", 4.6),
    Must("on-accent", "accent", 4.5),
    Must("on-brand", "brand", 4.5),
    Must("signal", "paper", 3.2),
    Must("signal", "sheet", 3.0),
    Must("signal-text", "paper", 4.6),
    Must("signal-text", "sheet", 4.5),
    Must("signal-text", "signal-tint", 4.6),
    Must("on-signal", "signal", 4.5),
    Must("on-heat-1", "heat-1", 4.5),
    Must("on-heat-2", "heat-2", 4.5),
    Must("on-heat-3", "heat-3", 4.5),
    Must("on-heat-4", "heat-4", 4.5),
    Must("on-heat-5", "heat-5", 4.5),
)
"""The contrasts that hold in light and in dark for every brand colour."""

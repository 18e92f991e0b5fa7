"""The names of the colours: what a colour is for, never what it looks like."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal[
    "paper",
    "sheet",
    "rule",
    "rule-strong",
    "ink",
    "ink-2",
    "ink-3",
    "brand",
    "on-brand",
    "accent",
    "accent-text",
    "accent-tint",
    "accent-tint-2",
    "on-accent",
    "signal",
    "signal-text",
    "signal-tint",
    "signal-tint-2",
    "on-signal",
    "heat-1",
    "on-heat-1",
    "heat-2",
    "on-heat-2",
    "heat-3",
    "on-heat-3",
    "heat-4",
    "on-heat-4",
    "heat-5",
    "on-heat-5",
]
"""A role of the palette. Drawings name roles; a theme gives each role its colour, light and dark."""

ROLES: tuple[Role, ...] = get_args(Role)
"""All roles, in the order in which a style sheet lists them."""

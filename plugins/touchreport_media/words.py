"""Names that several sentences and tables use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Message, Ref, Term, say

MEDIA: Mapping[str, Message] = MappingProxyType(
    {
        "owned": say("Owned"),
        "managed": say("Managed"),
        "paid": say("Paid"),
        "shared": say("Shared"),
        "earned": say("Earned"),
    }
)
"""Short headings of the media classes, from what the company holds itself to what others give."""

OWNERS: Mapping[str, Message] = MappingProxyType(
    {
        "brand-owned": say("Brand"),
        "partner-owned": say("Partner"),
        "customer-owned": say("Customer"),
        "social-external": say("Social, external"),
    }
)
"""Short headings of the owner classes."""


def media(name: str) -> Term:
    """Return a media class as the reader's language calls it."""
    return Term("media-class", name)


def owner(name: str) -> Term:
    """Return an owner class as the reader's language calls it."""
    return Term("owner-class", name)


def goal(name: str) -> Term:
    """Return a goal as the reader's language calls it."""
    return Term("goal", name)


def stage(ident: str) -> Ref:
    """Return the reference to a stage."""
    return Ref("stage", ident)

"""Names and lists that several sentences and tables use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Message, Project, Ref, Term, Touchpoint, Value, count, say

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

_MOST = 3


def listed(values: Iterable[Value], most: int = _MOST) -> Value:
    """Return values as a list for a sentence; of a long one the first, and how many more there are."""
    every = tuple(values)
    rest = len(every) - most
    if rest <= 0:
        return every
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=every[:most])


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


def refs(touchpoints: Iterable[Touchpoint]) -> tuple[Ref, ...]:
    """Return the references to touchpoints."""
    return tuple(Ref("touchpoint", touchpoint.id) for touchpoint in touchpoints)


def ranked(project: Project, touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
    """Return touchpoints with the most important first, so that the order of the rows does not matter."""
    return tuple(sorted(touchpoints, key=lambda t: (-project.importance(t), t.name.words, t.id)))


def sentences(parts: Sequence[Message]) -> Message:
    """Return one message that says its parts one after the other.

    Raises:
        ValueError: if there are no parts.
    """
    if not parts:
        raise ValueError("nothing to say")
    first, *rest = parts
    return say("{first} {rest}", first=first, rest=sentences(rest)) if rest else first


def one_or_many(one: Message, many: Message) -> Message:
    """Return the sentence that names a single thing, or the one that counts several.

    They are two sentences, since the form for one serves 21 in Russian, and every number in Chinese.
    """
    return one if many.count == 1 else many

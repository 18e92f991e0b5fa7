"""Telling a row that names a channel ("Instagram") from one that names a moment ("Instagram story")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from touchreport.text import fold
from touchreport.vocabulary.catalogue import type_keys
from touchreport.vocabulary.channels import channel_keys
from touchreport.vocabulary.languages import LANGUAGES


class Verdict(Enum):
    """What the name of a touchpoint is."""

    MOMENT = "moment"  # no channel's name; also a channel's name with more words
    AS_TYPE = "as-type"  # a word for both, and the row says enough to be taken as the touchpoint
    PROBABLE = "probable"  # a word for both, and nothing in the row speaks for the touchpoint
    CERTAIN = "certain"  # a channel's name and nothing else


@dataclass(frozen=True, slots=True)
class ChannelName:
    """The verdict on a touchpoint's name, and what the name stands for.

    Attributes:
        verdict: what the name is.
        channels: the channels that it names; several where the word is ambiguous.
        types: the touchpoint types that it may stand for, from the catalogue.
    """

    verdict: Verdict
    channels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()


def names_a_channel(
    name: str,
    languages: Iterable[str] = LANGUAGES,
    *,
    has_channel: bool,
    has_purpose: bool,
    own: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> ChannelName:
    """Return whether a touchpoint's `name` is the name of a channel.

    Whole names are compared, folded and with nothing left out: a name that holds a channel's and more words is
    a moment. Words of the catalogue, in any language, are never certainly a channel: they are taken as the
    touchpoint if the row has a channel of its own or a purpose.

    Args:
        name: the touchpoint's name.
        languages: languages of the vocabulary to try, in order; all six if not given.
        has_channel: whether the row names a channel other than by its name.
        has_purpose: whether the row says what the touchpoint is for.
        own: ids of the project's own channels by folded name; they come before the vocabulary's.
    """
    key = fold(name)
    found = own.get(key) or next((ids for each in languages if (ids := channel_keys(each).get(key))), ())
    if not found:
        return ChannelName(Verdict.MOMENT)
    types = tuple(dict.fromkeys(ident for each in LANGUAGES for ident in type_keys(each).get(key, ())))
    if not types:
        return ChannelName(Verdict.CERTAIN, found)
    verdict = Verdict.AS_TYPE if has_channel or has_purpose else Verdict.PROBABLE
    return ChannelName(verdict, found, types)

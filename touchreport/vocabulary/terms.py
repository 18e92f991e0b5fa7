"""The name of anything in the vocabulary, for a page that shows it."""

from __future__ import annotations

from touchreport.model.text import Text
from touchreport.vocabulary.catalogue import measures, roles
from touchreport.vocabulary.channels import channels, content_kinds
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.headings import headings
from touchreport.vocabulary.journey_models import journey_models
from touchreport.vocabulary.values import value_lists


def term(axis: str, ident: str) -> Text:
    """Return what the vocabulary calls `ident`.

    Args:
        axis: an axis of the classes, a closed list of words (``status``, ``cadence`` ...), a journey model,
            or one of ``axis``, ``field``, ``channel``, ``content-kind``, ``role``, ``measure``, ``model``.
        ident: the class, the word, the stage, the field (``touchpoint.owner``) and so on.

    Raises:
        KeyError: if there is no such word.
    """
    if axis in axes():
        found = axes()[axis]
        return {each.id: each.name for each in (*found.classes, *found.computed)}[ident]
    if axis in value_lists():
        return value_lists()[axis][ident].name
    if axis in journey_models():
        return {stage.id: stage.name for stage in journey_models()[axis].stages}[ident]
    return _plain(axis, ident)


def _plain(axis: str, ident: str) -> Text:
    match axis:
        case "axis":
            return axes()[ident].name
        case "field":
            table, _, field = ident.partition(".")
            return headings(table).headings[field].name
        case "channel":
            return channels()[ident].channel.name
        case "content-kind":
            return content_kinds()[ident]
        case "role":
            return roles()[ident]
        case "measure":
            return measures()[ident]
        case "model":
            return journey_models()[ident].name
        case _:
            raise KeyError(axis)

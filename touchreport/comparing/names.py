"""A speaker for editions of which only the record is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from touchreport.difference import Edition
from touchreport.difference.kinds import KINDS
from touchreport.locales import Catalogue, known_tag, load_locale, messages_file
from touchreport.locales.catalogue import SOURCE_LANGUAGE
from touchreport.model.brand import Brand
from touchreport.model.project import Project
from touchreport.model.stage import JourneyModel
from touchreport.model.text import Text
from touchreport.render.speaker import Speaker


def speaker_of(edition: Edition, roots: Sequence[Path] = ()) -> Speaker:
    """Return who names the things of an edition in its language, or in English where nobody knows that language.

    Args:
        edition: the edition.
        roots: folders of languages that a project brings.
    """
    locale = load_locale(known_tag(edition.language, roots) or SOURCE_LANGUAGE, roots)
    file = messages_file(locale)
    catalogue = Catalogue(locale.tag, (file,) if file.is_file() else ())
    return Speaker(_named(edition), locale, catalogue, MappingProxyType({}))


def _named(edition: Edition) -> Project:
    """Return a project that holds nothing but what things are called."""
    of: Mapping[str, tuple[Any, ...]] = {
        kind: tuple(
            KINDS[kind](id=id, **{k: v for k, v in thing.values.items() if k in ("name", "touchpoint")})
            for id, thing in edition.of_kind(kind).items()
        )
        for kind in ("touchpoint", "persona", "segment", "channel", "person", "stage", "measure", "pillar")
    }
    nobody = Text.of("?", SOURCE_LANGUAGE)
    brand = edition.of_kind("brand").get("brand")
    name = brand.values["name"] if brand is not None else nobody
    assert isinstance(name, Text)
    return Project(
        title=name,
        language=edition.language,
        date=edition.date,
        brand=Brand(name, pillars=of["pillar"]),
        model=JourneyModel(edition.model, nobody, of["stage"]),
        personas=of["persona"],
        segments=of["segment"],
        channels=of["channel"],
        people=of["person"],
        touchpoints=of["touchpoint"],
        measures=of["measure"],
    )

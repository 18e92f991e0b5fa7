"""The brand: what the company stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import (
    colour,
    font,
    identifier,
    image,
    parts,
    picture,
    prose,
    refs,
    size,
    texts,
    words,
)
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of the messages that the brand keeps repeating, with the kinds of content that it asks for."""

    id: Annotated[str, identifier("Short name by which touchpoints refer to the pillar.")]
    name: Annotated[Text, words("What the pillar is called.", required=True)]
    description: Annotated[Text | None, prose("What it promises, in one or two sentences.")] = None
    content: Annotated[Text | None, words("What content for this pillar shows.")] = None
    content_kinds: Annotated[
        tuple[str, ...], refs("content-kind", "Kinds of content that suit it: pictures, long text ...")
    ] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    """Promise, values, voice and looks of the company."""

    name: Annotated[Text, words("Name of the brand.", required=True)]
    logo: Annotated[str | None, image("Logo for light grounds: SVG, PNG or JPEG.")] = None
    logo_dark: Annotated[str | None, image("Logo for dark grounds.")] = None
    promise: Annotated[Text | None, prose("What a customer may count on.")] = None
    values: Annotated[tuple[Text, ...], texts("What the company holds to.")] = ()
    uniqueness: Annotated[Text | None, prose("What sets it apart from its competitors.")] = None
    competitors: Annotated[tuple[Text, ...], texts("Whom customers would turn to instead.")] = ()
    pillars: Annotated[tuple[Pillar, ...], parts("Pillar", "Message pillars.")] = ()
    tone: Annotated[Text | None, prose("Tone of voice.")] = None
    do: Annotated[tuple[Text, ...], texts("What the brand always does.")] = ()
    dont: Annotated[tuple[Text, ...], texts("What the brand never does.")] = ()
    colour: Annotated[
        str | None, colour("The brand's colour; the playbook's tones are computed from it.")
    ] = None
    signal: Annotated[
        str | None,
        colour("Colour of what has to be looked at; vermilion if not said, and ink beside a red brand."),
    ] = None
    typefaces: Annotated[
        tuple[Text, ...],
        texts("Typefaces of the brand, for the page about it. What the playbook is set in, text_font says."),
    ] = ()
    text_font: Annotated[str | None, font("Font of the playbook's text.")] = None
    bold_font: Annotated[
        str | None, font("Bold cut of the text's font, where the file of that one has a single weight.")
    ] = None
    title_font: Annotated[str | None, font("Font of its titles, if another.")] = None
    radius: Annotated[
        float | None, size("Radius of the corners of pictures and inputs.", unit="pixels", low=0, high=12)
    ] = None
    cover_picture: Annotated[
        str | None, picture("Picture below the curve of the printed cover; words never stand on it.")
    ] = None

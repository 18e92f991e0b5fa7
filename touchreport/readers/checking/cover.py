"""What ``touchreport.yaml`` says about the playbook itself, and which keys it may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any

from touchreport.model.field import address, date, word, words, yes_no
from touchreport.model.node import Mapped, Scalar
from touchreport.model.text import Text
from touchreport.model.when import When
from touchreport.model.wishes import USUAL
from touchreport.readers.checking.convert import read_values
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Target, entry_of
from touchreport.readers.checking.keys import OWN_PREFIX, cut_suffix, finish_target
from touchreport.readers.checking.shapes import SHAPES, Shape
from touchreport.readers.checking.texts import refuse_bidi


@dataclass(frozen=True, slots=True)
class Cover:
    """The words on the cover, and what else is a plain value of ``touchreport.yaml``."""

    title: Annotated[Text | None, words("Title of the playbook.")] = None
    subtitle: Annotated[Text | None, words("What the document does, for the cover.")] = None
    client: Annotated[Text | None, words("For whom the playbook is made.")] = None
    prepared_by: Annotated[Text | None, words("Who made it.")] = None
    edition: Annotated[Text | None, words("Name of the edition, such as “Autumn 2026”.")] = None
    date: Annotated[When | None, date("Date of the playbook; nothing else counts as today.")] = None
    confidentiality: Annotated[Text | None, words("Mark at the foot of each printed page.")] = None
    footer: Annotated[Text | None, words("Words of your own at the foot of each page.")] = None
    credit: Annotated[
        bool | None, yes_no("Whether the foot says what the playbook was made with; no if not said.")
    ] = None
    edit: Annotated[
        str | None,
        address("Where the project's files are edited, such as https://…/edit/main/{file}#L{line}."),
    ] = None
    url: Annotated[
        str | None,
        address(
            "Where the website will stand, such as https://example.org/clients/tern/; for hosts, not for disks."
        ),
    ] = None
    review_every: Annotated[
        str | None,
        word(
            "cadence",
            "How often each touchpoint is to be reviewed that says nothing else; if not said, those that do.",
        ),
    ] = None
    noindex: Annotated[
        bool | None, yes_no("Whether search engines are asked to stay away; yes if not said.")
    ] = None


COVER = Shape("touchreport.yaml", "cover", Cover, named=False)

OTHER_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "language": "Language of the project: en, fa, ja, ru, zh-Hans or zh-Hant.",
        "languages": "Languages in which the playbook is made, the first one first, if more than one.",
        "calendar": "Calendar of dates: gregorian, jalali, minguo or wareki; the usual one of the language if not said.",
        "currency": "Currency of all money: three letters, such as EUR or IRR.",
        "model": "Journey model of the vocabulary, such as purchase-phases.",
        "stages": "Stages of a journey model of the project's own, in order.",
        "stage_weights": "How much the company cares for each stage; all sum to 1 or 100 %.",
        "crosswalk": "How stages of the project answer to those of other journey models, where it says so itself.",
        "scales": "Lowest and highest value of ratings, such as importance: [1, 10].",
        "agency": "Who made the playbook: a name, or name, logos and url.",
        "cover": "More about the cover: text (words below the subtitle), facts (no leaves out the four at its foot).",
        "numbering": "Whether chapters have numbers, and what has the first page number: cover, contents or chapters.",
        "horizons": "Days in which actions for now, next and later are due, such as {now: 14, next: 60, later: 120}.",
        "words": "Words of your own for terms of the playbook, in the forms that its sentences need.",
        "theme": "Name of the theme, or its name and options.",
        "outline": "Chapters in order, if not the usual ones.",
        "analyses": "Options of analyses by id; off leaves one out.",
        "waivers": "Findings that are left out or put into other words, each with the reason.",
        "since": "The edition before this one: its name (edition) and the file of its record (from).",
        "outputs": "What is made: pdf and site (yes or no), paper (a4 or letter); or several playbooks by name.",
        "internal": "What no client's playbook has: fields, chapters, findings.",
        "files": "How single files are to be read: their headings, sheet, encoding.",
        "limits": "Limits of reading, of analyses and of the PDF, raised on purpose.",
        "brand": "The brand, if it has no file of its own.",
    }
)
"""Keys of ``touchreport.yaml`` beside the plain values and the tables, and what each is for."""


def _plain_values() -> tuple[str, ...]:
    return tuple(named.name for named in COVER.fields)


def known_keys() -> tuple[str, ...]:
    """Return every key that ``touchreport.yaml`` may have, the plain values first."""
    return (*_plain_values(), *OTHER_KEYS, *SHAPES)


def has_misspelt(desk: Desk, config: Mapped, names: tuple[str, ...]) -> bool:
    """Return whether a key that nobody knows was probably meant to be one of `names`."""
    known = known_keys()
    unknown = (key.text for key, _ in config.pairs if cut_suffix(key.text)[0] not in known)
    return any(
        desk.lexicon.nearest(text, known) in names for text in unknown if not text.startswith(OWN_PREFIX)
    )


def read_cover(desk: Desk, config: Mapped) -> Cover:
    """Return the plain values of ``touchreport.yaml``, and report every key that it cannot have."""
    targets: dict[str, Target] = {}
    plain_values, known = _plain_values(), known_keys()
    for key, _ in config.pairs:
        name, suffix = cut_suffix(key.text)
        if (
            refuse_bidi(desk, key)
            or key.text.startswith(OWN_PREFIX)
            or key.text in known[len(plain_values) :]
        ):
            continue
        if name not in plain_values:
            _report_unknown(desk, key, known)
            continue
        target = finish_target(desk, COVER, key, name, suffix)
        if target is not None:
            targets[key.text] = target
    values: dict[str, Any] = read_values(desk, COVER, entry_of(config, targets))[0]
    return Cover(**values)


def _report_unknown(desk: Desk, key: Scalar, known: tuple[str, ...]) -> None:
    """Report a key that nobody knows here; one that stands elsewhere is told where."""
    if key.text.replace("_", "-") in USUAL:
        desk.collector.error("key-of-outputs", key, key=key.text.replace("_", "-"))
        return
    near = desk.lexicon.nearest(key.text, known)
    desk.collector.error("unknown-key", key, suggestion=near, key=key.text, known=known)

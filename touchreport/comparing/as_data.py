"""A difference for programs. The keys are documented in ``docs/editions.md`` and stay as they are."""

from __future__ import annotations

from touchreport.comparing.compared import Compared
from touchreport.difference import (
    Change,
    Difference,
    Edition,
    Figure,
    FigureChange,
    FindingChange,
    Found,
    Said,
)
from touchreport.difference.kinds import compared_fields
from touchreport.difference.plain import to_plain
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.render.speaker import Speaker

FORMAT = "touchreport-difference/1"

Data = dict[str, object]


def as_data(compared: Compared) -> Data:
    """Return a difference as plain data ready for :mod:`json`."""
    difference = compared.difference
    return {
        "format": FORMAT,
        "same": difference.is_empty,
        "old": {"side": compared.old, **_edition(difference.old)},
        "new": {"side": compared.new, **_edition(difference.new)},
        "things": [_thing(change, Said(difference), compared.speaker) for change in difference.changes],
        "reordered_journeys": list(difference.reordered),
        "findings": [_finding(change, difference) for change in difference.findings],
        "figures": [_figure(change) for change in difference.figures],
        "analyses": _analyses(difference),
    }


def _edition(edition: Edition) -> Data:
    name = None if edition.name is None else dict(edition.name.words)
    return {
        "edition": name,
        "date": edition.date.isoformat(),
        "language": edition.language,
        "model": edition.model,
    }


def _thing(change: Change, said: Said, speaker: Speaker) -> Data:
    kind = change.ref.kind
    names = compared_fields(kind)
    fields = []
    for field in change.fields:
        old, new = said.old(change, field), said.new(change, field)
        fields.append(
            {
                "field": field.name,
                "label": speaker.plain(said.label(change, field)),
                "old": None if field.old is None else to_plain(names[field.name].field, field.old),
                "new": None if field.new is None else to_plain(names[field.name].field, field.new),
                "old_words": None if old is None else speaker.plain(old),
                "new_words": None if new is None else speaker.plain(new),
            }
        )
    return {
        "kind": kind,
        "id": change.ref.id,
        "old_id": change.old_id,
        "name": speaker.plain(said.name(change)),
        "change": change.state,
        "renamed": change.renamed,
        "moved": change.moved,
        "fields": fields,
    }


def _finding(change: FindingChange, difference: Difference) -> Data:
    found, (before, after) = change.latest, change.severities
    return {
        "code": found.code,
        "change": change.state,
        "went_along": difference.went_along(change),
        "severity": (after or found.severity).value,
        "old_severity": None if before is None else before.value,
        "subjects": [_ref(ref) for ref in found.subjects],
        "old_subjects": None if change.old is None else [_ref(ref) for ref in change.old.subjects],
        "more_subjects": [_ref(ref) for ref in change.more],
        "fewer_subjects": [_ref(ref) for ref in change.fewer],
        "seen": _words(found.seen),
        "within": None if change.within is None else _within(change.within),
    }


def _within(found: Found) -> Data:
    return {
        "severity": found.severity.value,
        "subjects": [_ref(ref) for ref in found.subjects],
        "seen": _words(found.seen),
    }


def _figure(change: FigureChange) -> Data:
    return {
        "analysis": change.new.analysis,
        "label": _words(change.new.label),
        "kind": change.new.kind,
        "old": _value(change.old),
        "new": _value(change.new),
        "difference": change.difference,
        "unit": None if change.new.unit is None else dict(change.new.unit.words),
        "matters": change.matters,
    }


def _analyses(difference: Difference) -> list[Data]:
    return [
        {
            "id": each.id,
            "title": _words(each.title),
            "change": "added" if each.added else "removed",
            "findings": each.findings,
        }
        for each in difference.analyses
    ]


def _value(figure: Figure) -> object:
    if figure.kind == "words":
        return None if figure.words is None else _words(figure.words)
    return int(figure.value) if figure.kind == "count" else figure.value


def _ref(ref: Ref) -> Data:
    return {"kind": ref.kind, "id": ref.id}


def _words(words: Message | Text) -> str:
    """Return words that were said already."""
    assert isinstance(words, Text)
    return words.words[0][1]

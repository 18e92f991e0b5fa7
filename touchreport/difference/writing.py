"""The record of an edition as a file: a small text that is the same for the same edition."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from touchreport.difference.edition import Edition, Figure, Found, Words
from touchreport.difference.kinds import compared_fields
from touchreport.difference.plain import to_plain
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.wishes import View

FORMAT = "touchreport-edition/1"
"""What stands at the head of each record; the number changes when an older program could misread a record."""

Say = Callable[[Message], str]
"""Says a message in one language."""


def spoken(edition: Edition, says: Mapping[str, Say]) -> Edition:
    """Return an edition whose messages are said, so that they need neither the project nor the plugins any more.

    Args:
        edition: the edition.
        says: what says a message in each language of the playbook, by language: what the record is read in later.
    """
    ordered = sorted(says, key=lambda language: language != edition.language)

    def text(words: Words) -> Text:
        if isinstance(words, Text):
            return words
        return Text.from_map({language: says[language](words) for language in ordered})

    def figure(one: Figure) -> Figure:
        return replace(one, label=text(one.label), words=None if one.words is None else text(one.words))

    return replace(
        edition,
        findings=tuple(replace(found, seen=text(found.seen)) for found in edition.findings),
        figures=tuple(figure(one) for one in edition.figures),
        analyses={id: text(title) for id, title in edition.analyses.items()},
    )


def record_text(edition: Edition, version: str) -> str:
    """Return the record of a spoken edition as JSON, one thing a line so that version control shows what changed.

    Args:
        edition: the edition, as :func:`spoken` gives it.
        version: the version of touchreport that writes it.
    """
    head = {
        "format": FORMAT,
        "touchreport": version,
        "edition": None if edition.name is None else dict(edition.name.words),
        "date": edition.date.isoformat(),
        "language": edition.language,
        "model": edition.model,
        **({} if edition.view is None else {"output": _view(edition.view)}),
        "analyses": {id: _words(title) for id, title in sorted(edition.analyses.items())},
    }
    things: dict[str, list[str]] = {}
    for ref, thing in edition.things.items():
        fields = compared_fields(ref.kind)
        values = {
            name: to_plain(fields[name].field, thing.values[name]) for name in fields if name in thing.values
        }
        things.setdefault(ref.kind, []).append(f"{_json(ref.id)}: {_json(values)}")
    parts = [f"{_json(key)}: {_json(value)}" for key, value in head.items()]
    kinds = [f"{_json(kind)}: " + _lines(lines, "{}") for kind, lines in things.items()]
    parts.append('"things": ' + _lines(kinds, "{}"))
    found = sorted(
        edition.findings, key=lambda each: (each.code, each.subjects, each.left_out, str(each.seen))
    )
    parts.append('"findings": ' + _lines([_json(_finding(each)) for each in found], "[]"))
    parts.append('"figures": ' + _lines([_json(_figure(each)) for each in edition.figures], "[]"))
    return _lines(parts, "{}") + "\n"


def _view(view: View) -> dict[str, object]:
    return {
        "name": view.output,
        "audience": view.audience,
        "only": [list(pair) for pair in sorted(view.only)],
        "fields": [list(pair) for pair in sorted(view.fields)],
        "untold": sorted(view.untold),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _lines(items: list[str], ends: str) -> str:
    return "\n".join((ends[0], ",\n".join(items), ends[1])) if items else ends


def _words(words: Words) -> dict[str, str]:
    assert isinstance(words, Text), "a record holds what was said, not what is to be said"
    return dict(words.words)


def _ref(ref: Ref) -> list[str]:
    return [ref.kind, ref.id]


def _finding(found: Found) -> dict[str, object]:
    data: dict[str, object] = {
        "code": found.code,
        "severity": found.severity.value,
        "subjects": [_ref(ref) for ref in found.subjects],
        "seen": _words(found.seen),
    }
    return {**data, "left_out": True} if found.left_out else data


def _figure(figure: Figure) -> dict[str, object]:
    data: dict[str, object] = {
        "analysis": figure.analysis,
        "key": figure.key,
        "about": [_ref(ref) for ref in figure.about],
        "label": _words(figure.label),
        "kind": figure.kind,
    }
    if figure.kind == "words":
        return {**data, "words": None if figure.words is None else _words(figure.words)}
    unit = None if figure.unit is None else dict(figure.unit.words)
    value = int(figure.value) if figure.kind == "count" else figure.value
    return {**data, "value": value, "decimals": figure.decimals, "unit": unit}

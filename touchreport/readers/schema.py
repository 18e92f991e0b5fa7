"""The JSON Schema of ``touchreport.yaml`` with all tables, for editors that complete and check while one types.

It is made from the fields of the model and from the vocabulary. The schema is somewhat more generous than
checking: what a word stands for in six languages, and which names lead somewhere, only checking knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from touchreport.locales import available
from touchreport.model.dress import PAGES_FROM
from touchreport.model.excerpt import fields_to_leave_out
from touchreport.model.field import Field, Kind, NamedField
from touchreport.model.horizons import HORIZONS
from touchreport.model.narrowing import KIND_OF_NARROWING
from touchreport.model.project import DEFAULT_SCALES
from touchreport.model.settings import CHAPTERS
from touchreport.model.wishes import USUAL
from touchreport.readers.checking.choices import CODE_PATTERN
from touchreport.readers.checking.cover import COVER, OTHER_KEYS
from touchreport.readers.checking.crosswalk import RELATIONS
from touchreport.readers.checking.dress import AGENCY
from touchreport.readers.checking.keys import PROVENANCE, WORDY
from touchreport.readers.checking.outputs import AUDIENCES, OUTPUT_NAME, PAPERS
from touchreport.readers.checking.shapes import BRAND, PARTS, SHAPES, Shape
from touchreport.readers.checking.stages import CUSTOM, STAGE
from touchreport.readers.checking.waivers import WAIVER
from touchreport.readers.limits import names as limit_names
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.journey_models import journey_models
from touchreport.vocabulary.values import value_lists

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID_PATTERN = "^[a-z0-9][a-z0-9-]*$"
_LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_SWITCH: Schema = {"enum": [True, False, "on", "off", "yes", "no"]}


def json_schema() -> Schema:
    """Return the schema, as plain data ready for :mod:`json`."""
    shapes = (*SHAPES.values(), BRAND, AGENCY, STAGE, WAIVER, *PARTS.values())
    properties: Schema = {named.name: _field(named) for named in COVER.fields}
    properties |= {key: _other(key) for key in OTHER_KEYS}
    properties |= {table: _table(shape) for table, shape in SHAPES.items()}
    return {
        "$schema": DIALECT,
        "title": "touchreport.yaml",
        "description": "A project of TouchReport: a brand, its customers and its touchpoints.",
        "type": "object",
        "properties": properties,
        "patternProperties": _languages_of(COVER),
        "additionalProperties": False,
        "$defs": {
            "words": _words(),
            "list": _list({"$ref": "#/$defs/words"}),
            "names": _list({"type": ["string", "number"]}),
            "number": {"type": ["number", "string"]},
            "remark": _remark(),
            **{shape.kind: _object(shape) for shape in shapes},
        },
    }


def _object(shape: Shape) -> Schema:
    """Return the schema of one object; keys that start with ``x-`` are the author's own."""
    properties = {named.name: _field(named) for named in shape.fields}
    properties |= {column: {"type": ["string", "number"]} for column in shape.more}
    if shape.table in SHAPES:
        properties[PROVENANCE] = {
            "description": "Where single values come from, by field.",
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/remark"},
        }
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": _languages_of(shape),
        "additionalProperties": False,
    }


def _languages_of(shape: Shape) -> Schema:
    """Return the keys with a language behind ``@``, and the author's own."""
    patterns: Schema = {"^x-": True}
    names = "|".join(named.name for named in shape.fields if named.field.kind in WORDY)
    if names:
        patterns[f"^({names})@{_LANGUAGE}$"] = True
    return patterns


def _field(named: NamedField) -> Schema:
    schema = {"description": named.field.meaning, **_value(named.field)}
    if named.field.example:
        schema["examples"] = [named.field.example]
    return schema


def _value(field: Field) -> Schema:
    """Return the schema of a field's value. Words of the vocabulary are offered; others may be understood."""
    match field.kind:
        case Kind.ID:
            return {"type": ["string", "integer"], "pattern": ID_PATTERN}
        case Kind.WORDS | Kind.PROSE:
            return {"$ref": "#/$defs/words"}
        case Kind.LIST:
            return {"$ref": "#/$defs/list"}
        case Kind.NUMBER | Kind.SCALE | Kind.SHARE | Kind.DATE:
            return {"$ref": "#/$defs/number"}
        case Kind.YES_NO:
            return {"type": ["boolean", "string"]}
        case Kind.CLASS:
            return _offered(_classes(field))
        case Kind.CLASSES:
            return _list(_offered(_classes(field)))
        case Kind.WORD:
            return _offered(list(value_lists()[field.of or ""]))
        case Kind.REFS:
            return {"$ref": "#/$defs/names"}
        case Kind.CODE:
            return {"type": "string", "pattern": f"^{CODE_PATTERN}$"}
        case Kind.COLOUR:
            return {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}
        case Kind.PARTS:
            return {"type": "array", "items": {"$ref": f"#/$defs/{PARTS[field.of or ''].kind}"}}
        case Kind.ADDRESS:
            return {"type": "string", "pattern": "^https?://"}
        case Kind.REF | Kind.IMAGE | Kind.FONT:
            return {"type": ["string", "number"]}


def _classes(field: Field) -> list[str]:
    return [each.id for each in axes()[field.of or ""].classes]


def _offered(words: list[str]) -> Schema:
    return {"anyOf": [{"enum": words}, {"type": ["string", "boolean"]}]}


def _words() -> Schema:
    plain = {"type": ["string", "number", "boolean"]}
    by_language = {
        "type": "object",
        "patternProperties": {f"^{_LANGUAGE}$": plain},
        "additionalProperties": False,
    }
    return {"anyOf": [plain, by_language]}


def _list(item: Schema) -> Schema:
    return {"anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": item}, {"type": "object"}]}


def _remark() -> Schema:
    return {
        "type": "object",
        "properties": {
            "status": _offered(list(value_lists()["evidence"])),
            "source": {"type": "string"},
            "reviewed": {"type": ["string", "number"]},
        },
        "additionalProperties": False,
    }


def _table(shape: Shape) -> Schema:
    """Return the schema of a table: a list of objects, or a mapping of ids to objects."""
    item = {"$ref": f"#/$defs/{shape.kind}"}
    by_key = {"anyOf": [item, {"type": "array", "items": item}, {"type": "null"}]}
    return {
        "description": f"The {shape.table}, if they have no file of their own.",
        "anyOf": [{"type": "array", "items": item}, {"type": "object", "additionalProperties": by_key}],
    }


def _other(key: str) -> Schema:
    """Return the schema of a key that is no plain value and no table."""
    build = _OTHER.get(key)
    return {"description": OTHER_KEYS[key], **(build() if build else _FREE)}


def _scales() -> Schema:
    pair = {"type": "array", "items": {"$ref": "#/$defs/number"}, "minItems": 2, "maxItems": 2}
    return _closed(dict.fromkeys(DEFAULT_SCALES, pair))


def _crosswalk() -> Schema:
    by_relation = {"type": "object", "additionalProperties": {"enum": list(RELATIONS)}}
    row = {"anyOf": [{"$ref": "#/$defs/names"}, by_relation]}
    return _closed({model: {"type": "object", "additionalProperties": row} for model in journey_models()})


def _outline() -> Schema:
    chapter = {"type": "string", "anyOf": [{"enum": list(CHAPTERS)}, {"pattern": "^(analysis|page)/"}]}
    entry = _closed({"chapter": chapter, "title": {"$ref": "#/$defs/words"}})
    return {"type": "array", "items": {"anyOf": [chapter, entry]}}


def _outputs() -> Schema:
    """Return the schema of what stands for all outputs, and of each output under its name."""
    switches: Schema = {name: _SWITCH for name in USUAL if name != "paper"}
    plain: Schema = {**switches, "paper": {"enum": list(PAPERS)}}
    wish = {
        "audience": {"enum": list(AUDIENCES)},
        "languages": {"$ref": "#/$defs/names"},
        **{by: {"$ref": "#/$defs/names"} for by in KIND_OF_NARROWING},
        "theme": _theme(),
        "outline": _outline(),
        "url": {"type": "string", "pattern": "^https?://"},
        **plain,
    }
    named: Schema = {"anyOf": [_closed(wish), {"type": "null"}]}
    return {
        "type": "object",
        "properties": plain,
        "patternProperties": {OUTPUT_NAME: named, "^x-": True},
        "additionalProperties": False,
    }


def _internal() -> Schema:
    fields = sorted(f"{kind}.{name}" for kind, name in fields_to_leave_out())
    names = {"$ref": "#/$defs/names"}
    return _closed({"fields": _list({"enum": fields}), "chapters": names, "findings": names})


def _theme() -> Schema:
    return {"anyOf": [{"type": "string"}, _closed({"name": {"type": "string"}, "options": _FREE})]}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


_TAG = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"
"""A language tag; a project may bring a language that touchreport does not have."""

_FREE: Schema = {"type": "object"}
_OTHER: Mapping[str, Callable[[], Schema]] = MappingProxyType(
    {
        "language": lambda: {"type": "string", "pattern": _TAG, "examples": list(available())},
        "languages": lambda: _list({"type": "string", "pattern": _TAG, "examples": list(available())}),
        "calendar": lambda: {"enum": ["gregorian", "jalali", "minguo", "wareki"]},
        "currency": lambda: {"type": "string", "pattern": "^[A-Za-z]{3}$"},
        "model": lambda: {"enum": [*journey_models(), CUSTOM]},
        "stages": lambda: {
            "type": "array",
            "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/stage"}]},
        },
        "stage_weights": lambda: {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
        "crosswalk": _crosswalk,
        "scales": _scales,
        "horizons": lambda: _closed({key: {"$ref": "#/$defs/number"} for key in HORIZONS}),
        "theme": _theme,
        "outline": _outline,
        "analyses": lambda: {
            "type": "object",
            "additionalProperties": {"anyOf": [_FREE, _SWITCH, {"type": "null"}]},
        },
        "waivers": lambda: {"type": "array", "items": {"$ref": "#/$defs/waiver"}},
        "since": lambda: {
            "anyOf": [
                {"type": "string"},
                _closed({"edition": {"$ref": "#/$defs/words"}, "from": {"type": "string"}}),
            ]
        },
        "outputs": _outputs,
        "internal": _internal,
        "agency": lambda: {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/agency"}]},
        "cover": lambda: _closed({"text": {"$ref": "#/$defs/words"}, "facts": _SWITCH}),
        "numbering": lambda: _closed({"chapters": _SWITCH, "pages": {"enum": list(PAGES_FROM)}}),
        "words": lambda: {"type": "object", "additionalProperties": {"type": ["string", "object"]}},
        "limits": lambda: _closed({name: {"type": ["integer", "string"]} for name in limit_names()}),
        "brand": lambda: {"$ref": "#/$defs/brand"},
    }
)

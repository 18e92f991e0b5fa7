"""Things that have another id now and are known by their name.

The old edition is put into the new one's ids before anything is compared, so that a new id is one difference and not
one more wherever somebody refers to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from touchreport.difference.edition import Edition, Figure, Found, Thing
from touchreport.difference.kinds import PARTS, compared_fields
from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.text import fold

Aliases = Mapping[Ref, Ref]
"""Things by their old reference, with the new one."""

_NAMED = ("touchpoint", "persona", "segment", "channel", "person", "stage", "pillar")


def aliases(old: Edition, new: Edition) -> Aliases:
    """Return the things whose id differs and whose name, which nothing else of the kind has, is the same.

    Measures are known by their touchpoint and their name; steps by persona and touchpoint.
    """
    found: dict[Ref, Ref] = {}
    for kind in _NAMED:
        found |= _known_by(kind, old, new, lambda edition, thing: _folded(thing.values.get("name")))
    found |= _known_by("measure", _with(old, found), new, _measure)
    return MappingProxyType(found)


def _known_by(
    kind: str, old: Edition, new: Edition, name: Callable[[Edition, Thing], tuple[str, ...] | None]
) -> dict[Ref, Ref]:
    """Return the things of a kind that only one side has by id, and both, once each, by name."""
    before, after = old.of_kind(kind), new.of_kind(kind)
    gone = _once((id, name(old, before[id])) for id in before if id not in after)
    came = _once((id, name(new, after[id])) for id in after if id not in before)
    return {Ref(kind, id): Ref(kind, came[words]) for words, id in gone.items() if words in came}


def _once(pairs: Iterable[tuple[str, tuple[str, ...] | None]]) -> dict[tuple[str, ...], str]:
    """Return ids by name, for names that occur once."""
    found: dict[tuple[str, ...], list[str]] = {}
    for id, words in pairs:
        if words is not None:
            found.setdefault(words, []).append(id)
    return {words: ids[0] for words, ids in found.items() if len(ids) == 1}


def _folded(name: object) -> tuple[str, ...] | None:
    return (fold(name.words[0][1]),) if isinstance(name, Text) else None


def _measure(_: Edition, thing: Thing) -> tuple[str, ...] | None:
    name = _folded(thing.values.get("name"))
    return None if name is None else (str(thing.values.get("touchpoint")), *name)


def with_new_ids(old: Edition, known: Aliases) -> Edition:
    """Return an edition in which things have their new ids, wherever they are named."""
    return _with(old, known) if known else old


def _with(old: Edition, known: Aliases) -> Edition:
    if not known:
        return old
    things = {}
    for thing in old.things.values():
        values = {name: _value(thing.ref.kind, name, value, known) for name, value in thing.values.items()}
        ref = _step(thing.ref, known) if thing.ref.kind == "step" else known.get(thing.ref, thing.ref)
        things[ref] = Thing(ref, values)
    return replace(
        old,
        things=things,
        findings=tuple(_finding(found, known) for found in old.findings),
        figures=tuple(_figure(figure, known) for figure in old.figures),
    )


def _value(kind: str, name: str, value: object, known: Aliases) -> object:
    return _renamed(compared_fields(kind)[name], value, known)


def _renamed(named: NamedField, value: object, known: Aliases) -> object:
    def of(id: object) -> str:
        return known.get(Ref(named.field.of or "", str(id)), Ref("", str(id))).id

    if named.field.kind is Kind.REF:
        return of(value)
    if named.field.kind is Kind.REFS and isinstance(value, tuple):
        return tuple(of(id) for id in value)
    if named.field.kind is Kind.PARTS and isinstance(value, tuple):
        return tuple(_part(part, PARTS[named.field.of or ""], known) for part in value)
    return value


def _part(part: object, cls: type, known: Aliases) -> object:
    return cls(**{named.name: _renamed(named, getattr(part, named.name), known) for named in fields_of(cls)})


def _step(ref: Ref, known: Aliases) -> Ref:
    persona, touchpoint, which = ref.id.split(".")
    persona = known.get(Ref("persona", persona), Ref("", persona)).id
    touchpoint = known.get(Ref("touchpoint", touchpoint), Ref("", touchpoint)).id
    return Ref("step", f"{persona}.{touchpoint}.{which}")


def _finding(found: Found, known: Aliases) -> Found:
    return replace(found, subjects=tuple(sorted({known.get(ref, ref) for ref in found.subjects})))


def _figure(figure: Figure, known: Aliases) -> Figure:
    """Return a figure under the key that it has with the new ids."""
    key = figure.key
    for ref in figure.about:
        if ref in known:
            key = key.replace(f"={ref.kind}:{ref.id}", f"={ref.kind}:{known[ref].id}")
    return replace(figure, key=key, about=tuple(known.get(ref, ref) for ref in figure.about))

"""Two editions as the readers of one output may see them, who see a part of the project only.

Both have been reduced already, each by the rules of its own time: what one edition kept inside has never been in it. That
is not enough to compare them. What stays inside today may have been told then, what stayed inside then may be told
today, and neither may be given away by saying that it came, went or differs. So what is hidden on one side is hidden on
both, and where it is not sure that something is safe to tell, it is not told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from touchreport.difference.aliases import Aliases, aliases
from touchreport.difference.edition import Edition, Thing
from touchreport.difference.kinds import PARTS, compared_fields
from touchreport.model.excerpt import MARK
from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.ref import Ref
from touchreport.model.wishes import ALL_ANALYSES, View


@dataclass(frozen=True, slots=True)
class Side:
    """One edition, as it is and as an output shows it.

    Attributes:
        whole: everything that the project says; of its findings and figures nothing is used.
        shown: what the output says of it.
    """

    whole: Edition
    shown: Edition

    @property
    def view(self) -> View:
        """What the output leaves out."""
        assert self.shown.view is not None
        return self.shown.view


@dataclass(frozen=True, slots=True)
class Seen:
    """Two editions that may be compared before the eyes of an output's readers.

    Attributes:
        old, new: the editions.
        drawn_apart: whether the old one shows what stays inside today; then findings and figures of neither are among
            them, since no rule takes what stays inside out of a sentence or a sum that was made with it.
    """

    old: Edition
    new: Edition
    drawn_apart: bool


def both_seen(old: Side, new: Side) -> Seen:
    """Return both editions without what either of them does not show.

    Left out are things that one side hides, those that cannot be without them, fields that one side hides, and fields of
    a thing of which a part is hidden. Findings and analyses of which one side tells nothing are in neither.
    """
    known = aliases(old.whole, new.whole)
    hidden = _both_ways({*_hidden(old), *_hidden(new)}, known)
    walks = _both_ways({*_broken_walks(old), *_broken_walks(new)}, known)
    fields = old.view.fields | new.view.fields
    partly = _both_ways_fields({*_partly(old, hidden), *_partly(new, hidden)}, known)
    apart = _is_drawn_apart(old, new, known)

    def cut(edition: Edition) -> Edition:
        there = {ref for ref, thing in edition.things.items() if _stands(thing, hidden, walks)}
        return _told(
            edition.reduced(
                lambda ref: ref in there if ref in edition.things else ref not in hidden,
                lambda ref, name: (ref.kind, name) not in fields and (ref, name) not in partly,
            ),
            old.view.untold | new.view.untold,
            nothing=apart,
        )

    return Seen(cut(old.shown), cut(new.shown), apart)


def _told(edition: Edition, untold: frozenset[str], *, nothing: bool) -> Edition:
    """Return an edition without findings and figures of which nothing is told."""
    if nothing or ALL_ANALYSES in untold:
        return replace(edition, findings=(), figures=(), analyses={})
    return replace(
        edition,
        findings=tuple(f for f in edition.findings if f.code not in untold and f.analysis not in untold),
        figures=tuple(figure for figure in edition.figures if figure.analysis not in untold),
        analyses={id: title for id, title in edition.analyses.items() if id not in untold},
    )


# things


def _hidden(side: Side) -> set[Ref]:
    """Return the things that an edition has and does not show; steps are looked at by :func:`_broken_walks`."""
    return {ref for ref in side.whole.things.keys() - side.shown.things.keys() if ref.kind != "step"}


def _broken_walks(side: Side) -> Iterator[Ref]:
    """Yield the encounters, as a persona with a touchpoint, of which an edition does not show each step.

    Steps are counted, so that the second one is called the first where that stays inside; none of them is compared.
    """
    whole, shown = (Counter(map(_walk, edition.of_kind("step"))) for edition in (side.whole, side.shown))
    yield from (Ref("walk", walk) for walk in whole if whole[walk] != shown[walk])


def _walk(step: str) -> str:
    return step.rpartition(".")[0]


def _stands(thing: Thing, hidden: frozenset[Ref], walks: frozenset[Ref]) -> bool:
    """Return whether a thing is shown, and all without which it cannot be."""
    if thing.ref in hidden or (thing.ref.kind == "step" and Ref("walk", _walk(thing.ref.id)) in walks):
        return False
    needed = (named for named in compared_fields(thing.ref.kind).values() if named.field.required)
    return not any(ref in hidden for named in needed for ref in _named(named, thing.values.get(named.name)))


def _both_ways(refs: Iterable[Ref], known: Aliases) -> frozenset[Ref]:
    """Return things under the ids of both editions."""
    back = {new: old for old, new in known.items()}
    found = set(refs)
    for names in (known, back):
        found |= {_called(ref, names) for ref in found}
    return frozenset(found)


def _called(ref: Ref, names: Aliases) -> Ref:
    """Return a thing as another edition calls it."""
    if ref.kind != "walk":
        return names.get(ref, ref)
    persona, _, touchpoint = ref.id.partition(".")
    persona = names.get(Ref("persona", persona), Ref("", persona)).id
    return Ref("walk", f"{persona}.{names.get(Ref('touchpoint', touchpoint), Ref('', touchpoint)).id}")


# fields


def _partly(side: Side, hidden: frozenset[Ref]) -> Iterator[tuple[Ref, str]]:
    """Yield the fields of shown things that are not shown as they are, or that name what is hidden."""
    for ref, thing in side.shown.things.items():
        whole = side.whole.things.get(ref)
        for name, named in compared_fields(ref.kind).items():
            value = thing.values.get(name)
            differs = whole is not None and whole.values.get(name) != value
            if differs or any(each in hidden for each in _named(named, value)):
                yield ref, name


def _both_ways_fields(fields: Iterable[tuple[Ref, str]], known: Aliases) -> frozenset[tuple[Ref, str]]:
    return frozenset((each, name) for ref, name in fields for each in _both_ways({ref}, known))


def _named(named: NamedField, value: object) -> Iterator[Ref]:
    """Yield the things that a value names."""
    field, of = named.field, named.field.of or ""
    if field.kind is Kind.REF and isinstance(value, str):
        yield Ref(of, value)
    elif field.kind is Kind.REFS and isinstance(value, tuple):
        yield from (Ref(of, str(id)) for id in value)
    elif field.kind is Kind.PARTS and isinstance(value, tuple):
        for part in value:
            for inner in fields_of(PARTS[of]):
                yield from _named(inner, getattr(part, inner.name))


# what was drawn from them


def _is_drawn_apart(old: Side, new: Side, known: Aliases) -> bool:
    """Return whether the old edition may show something that the new one keeps from a client.

    A playbook for single personas keeps no secrets: what is not about them stands in another one.
    """
    if new.view.audience != "client":
        return False
    inside = _both_ways({*_hidden(new), *_newly_kept(old, new, known)}, known)
    fields = new.view.fields - old.view.fields
    return any(
        ref in inside
        or (ref.kind == "step" and Ref("walk", _walk(ref.id)) in inside)
        or any((ref.kind, name) in fields for name in thing.values)
        for ref, thing in old.shown.things.items()
    )


def _newly_kept(old: Side, new: Side, known: Aliases) -> Iterator[Ref]:
    """Yield the encounters with a step that stays inside and, as it is, did not before; it may have been shown."""
    before, now = _kept(old.whole), _kept(new.whole)
    for walk, steps in now.items():
        earlier = [step for one in _both_ways({walk}, known) for step in before.get(one, ())]
        if any(step not in earlier for step in steps):
            yield walk


def _kept(edition: Edition) -> dict[Ref, list[dict[str, object]]]:
    """Return what is said of the steps that say of themselves that they stay inside, by encounter."""
    found: dict[Ref, list[dict[str, object]]] = {}
    for id, step in edition.of_kind("step").items():
        if step.values.get(MARK):
            said = {name: value for name, value in step.values.items() if name not in _ENDS}
            found.setdefault(Ref("walk", _walk(id)), []).append(said)
    return found


_ENDS = frozenset({"persona", "touchpoint"})

"""Comparing two editions: a function of the two and of nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from touchreport.difference.aliases import Aliases, aliases, with_new_ids
from touchreport.difference.changes import (
    AnalysisChange,
    Change,
    Difference,
    FieldChange,
    FigureChange,
    FindingChange,
)
from touchreport.difference.edition import Edition, Figure, Thing
from touchreport.difference.findings import compared_findings
from touchreport.difference.kinds import HOME, KINDS, compared_fields
from touchreport.difference.sameness import same, shown_alike
from touchreport.model.ref import Ref

POINT = 0.01
"""Smallest change of a share that matters: one percentage point."""

PART = 0.01
"""Smallest change of another number that matters, as a part of the larger one."""


def compare(old: Edition, new: Edition) -> Difference:
    """Return everything that differs between two editions; the same two always give the same.

    Things are known by their ids; one whose id differs is known by its name, if nothing else has that name.
    """
    known = aliases(old, new)
    before = with_new_ids(old, known)
    return Difference(
        old=old,
        new=new,
        changes=tuple(_changes(old, before, new, known)),
        reordered=tuple(_reordered(before, new)),
        findings=tuple(_findings(old, before, new)),
        figures=tuple(_figures(old, before, new)),
        analyses=tuple(_analyses(old, new)),
    )


def _changes(old: Edition, before: Edition, new: Edition, known: Aliases) -> Iterator[Change]:
    """Yield the changes of things, kind by kind."""
    original: Mapping[Ref, Ref] = {after: ref for ref, after in known.items()}
    for kind in KINDS:
        gone, there = before.of_kind(kind), new.of_kind(kind)
        kept = [(gone[id], there[id]) for id in there if id in gone]
        found = [Change(None, there[id]) for id in there if id not in gone]
        found += [Change(_original(gone[id], old, original), None) for id in gone if id not in there]
        for was, now in kept:
            fields = tuple(_fields(kind, was, now))
            first = _original(was, old, original)
            if fields or (kind != "step" and first.ref != now.ref):
                found.append(Change(first, now, fields))
        yield from sorted(found, key=lambda change: _place(change, old, new))


def _original(thing: Thing, old: Edition, original: Mapping[Ref, Ref]) -> Thing:
    """Return a thing of the old edition under the id that it had there."""
    return old.things.get(original.get(thing.ref, thing.ref), thing)


def _place(change: Change, old: Edition, new: Edition) -> tuple[int, str, str]:
    """Return by what changes of one kind are sorted: those that came, went, differ; each by name and id."""
    edition, thing = (new, change.new) if change.new is not None else (old, change.old)
    assert thing is not None
    name = edition.name_of(thing.ref)
    return ("added", "removed", "changed").index(change.state), str(name or ""), thing.ref.id


def _fields(kind: str, was: Thing, now: Thing) -> Iterator[FieldChange]:
    """Yield the fields that differ; values are told as they were written, with the ids of their time."""
    for name in compared_fields(kind):
        before, after = was.values.get(name), now.values.get(name)
        if not same(before, after, ordered=name in HOME):
            yield FieldChange(name, before, after)


def _reordered(before: Edition, new: Edition) -> Iterator[str]:
    """Yield the personas whose common steps stand in another order."""
    there = new.of_kind("step")
    common = [id for id in before.of_kind("step") if id in there]
    kept = frozenset(common)
    for persona in sorted({id.partition(".")[0] for id in common}):
        head = f"{persona}."
        was = [id for id in common if id.startswith(head)]
        now = [id for id in there if id in kept and id.startswith(head)]
        if was != now:
            yield persona


def _findings(old: Edition, before: Edition, new: Edition) -> Iterator[FindingChange]:
    """Yield what became of each finding, those of the old edition with the ids that they had there."""
    original = {id(after): found for found, after in zip(old.findings, before.findings, strict=True)}
    common = frozenset(old.analyses) & frozenset(new.analyses)
    for change in compared_findings(before, new, common):
        was, within = change.old, change.within
        yield replace(
            change,
            old=None if was is None else original[id(was)],
            within=None if within is None else original.get(id(within), within),
        )


def _figures(old: Edition, before: Edition, new: Edition) -> Iterator[FigureChange]:
    """Yield the figures whose values differ, in the order of their analyses."""
    keyed = zip(before.figures, old.figures, strict=True)
    earlier = {(figure.analysis, figure.key): original for figure, original in keyed}
    for now in sorted(new.figures, key=lambda figure: (figure.analysis, figure.key)):
        was = earlier.get((now.analysis, now.key))
        if was is not None and not _equal(was, now):
            yield FigureChange(was, now, _matters(was, now))


def _equal(was: Figure, now: Figure) -> bool:
    if was.kind == now.kind == "words":
        return shown_alike(was.words, now.words)
    return (was.kind, was.value, was.unit) == (now.kind, now.value, now.unit)


def _matters(was: Figure, now: Figure) -> bool:
    """Return whether a change is worth telling people; see :class:`FigureChange`."""
    if was.kind != now.kind or was.unit != now.unit or now.kind in ("words", "count"):
        return True
    if was.decimals == now.decimals and _rounded(was) == _rounded(now):
        return False
    distance = round(abs(now.value - was.value), 9)
    if now.kind == "share":
        return distance >= POINT
    return distance >= PART * max(abs(now.value), abs(was.value))


def _rounded(figure: Figure) -> float:
    """Return the value as precisely as it is shown."""
    decimals = 2 if figure.decimals is None else figure.decimals
    return round(figure.value, decimals + 2 if figure.kind == "share" else decimals)


def _analyses(old: Edition, new: Edition) -> Iterator[AnalysisChange]:
    for edition, other, added in ((new, old, True), (old, new, False)):
        counted = Counter(found.analysis for found in edition.findings if not found.left_out)
        for id in sorted(edition.analyses.keys() - other.analyses.keys()):
            yield AnalysisChange(id, edition.analyses[id], added, counted[id])

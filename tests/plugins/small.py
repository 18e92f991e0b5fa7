"""What the tests of all plugins share: the least that a project can be, and ways to look at a result."""

from __future__ import annotations

import datetime
import itertools
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from touchreport.plugin import Analysis, Brand, Finding, JourneyModel, Project, Ref, Result, Stage, Text
from touchreport.registry.faults import result_fault
from touchreport.registry.plugins import PluginInfo, Registered

TODAY = datetime.date(2026, 11, 1)
"""The day of every small project."""


def text(words: str) -> Text:
    """Return English words."""
    return Text.of(words, "en")


def stages(*idents: str) -> tuple[Stage, ...]:
    """Return stages, called by their ids."""
    return tuple(Stage(ident, text(f"Stage {ident}")) for ident in idents)


def small(where: Iterable[Stage] = (), **values: Any) -> Project:
    """Return a project of these stages and of nothing but what every project has.

    Args:
        where: the stages.
        values: anything else of a project.
    """
    model = JourneyModel("custom", text("Own"), tuple(where))
    every = {
        "title": text("Playbook"),
        "language": "en",
        "date": TODAY,
        "brand": Brand(text("Tern")),
        "model": model,
    }
    return Project(**{**every, **values})


def of_kind(result: Result, slug: str) -> tuple[Finding, ...]:
    """Return the findings of one kind."""
    return tuple(each for each in result.findings if each.code.partition("/")[2] == slug)


def touched(finding: Finding) -> list[str]:
    """Return the ids of the touchpoints that a finding is about, in its order."""
    return [ref.id for ref in finding.subjects if ref.kind == "touchpoint"]


def shape(result: Result) -> Counter[tuple[object, ...]]:
    """Return what a result says, without ids and order."""
    return Counter(
        (f.code, f.severity, f.seen.text, f.why.text, f.todo.text, len(f.subjects)) for f in result.findings
    )


def names(world: Project) -> Callable[[Ref], str]:
    """Return the function that names an object of the project."""
    return lambda ref: str(world.name(ref))


def told(findings: Iterable[Finding], name: Callable[[Ref], str]) -> Counter[tuple[object, ...]]:
    """Return what findings say, with names in place of ids."""
    return Counter(
        (
            f.code,
            f.severity,
            tuple(sorted(name(ref) for ref in f.subjects)),
            None if f.share is None else round(f.share, 9),
            f.seen.text,
            f.seen.count,
            f.todo.text,
        )
        for f in findings
    )


def turned_round(world: Project) -> Project:
    """Return the same project with all its rows from last to first."""
    return replace(
        world,
        touchpoints=world.touchpoints[::-1],
        personas=world.personas[::-1],
        segments=world.segments[::-1],
        people=world.people[::-1],
        measures=world.measures[::-1],
        journeys=world.journeys[::-1],
    )


def renamed(world: Project) -> Project:
    """Return the same project under other ids, whose alphabetical order is turned round."""
    rows = (world.touchpoints, world.personas, world.segments, world.people, world.measures, world.stages)
    fresh = itertools.count(9999, -1)
    fresh_ids = {thing.id: f"x{next(fresh)}" for things in rows for thing in things}

    def other(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(other(part) for part in value)
        return fresh_ids.get(value, value) if isinstance(value, str) else value

    def moved(thing: Any) -> Any:
        return replace(thing, **{f.name: other(getattr(thing, f.name)) for f in fields(thing)})

    return replace(
        world,
        touchpoints=tuple(moved(each) for each in world.touchpoints),
        personas=tuple(moved(each) for each in world.personas),
        segments=tuple(moved(each) for each in world.segments),
        people=tuple(moved(each) for each in world.people),
        measures=tuple(moved(each) for each in world.measures),
        model=replace(world.model, stages=tuple(moved(each) for each in world.stages)),
        journeys=tuple(
            replace(
                j,
                persona=other(j.persona),
                steps=tuple(moved(step) for step in j.steps),
                plan=tuple(moved(step) for step in j.plan),
            )
            for j in world.journeys
        ),
        records={Ref(ref.kind, other(ref.id)): record for ref, record in world.records.items()},
    )


def fault(analysis: Analysis[Any], result: Result, world: Project) -> str | None:
    """Return what the core finds wrong with a result: findings that are not declared, references that lead nowhere."""
    registered = Registered(
        analysis, PluginInfo(analysis.id, "1", "touchreport", f"touchreport_{analysis.id}")
    )
    return result_fault(result, registered, world)


def calls(run: Callable[[], object]) -> int:
    """Return how many functions a call of `run` calls, once what it caches is there."""
    found = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal found
        found += event in ("call", "c_call")

    run()
    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(None)
    return found

"""Worlds with as many touchpoints as anybody wants, with a finding for every fourth and a table of all."""

from __future__ import annotations

from dataclasses import replace

from tests import world_results, worlds
from touchreport.analyse import Outcome
from touchreport.model import blocks
from touchreport.model.message import say
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Result, Severity
from touchreport.plugin import Channel, Journey, Person, Persona, Stage, Step, Text, Touchpoint

STAGES = ("awareness", "interest", "purchase", "care")
PERSONAS = ("ines", "jonas", "lea")


def large(count: int, language: str = "en") -> worlds.World:
    """Return a world of so many touchpoints; what each has follows from its number."""

    def text(words: str) -> Text:
        return Text.of(words, language)

    world = worlds.bare(language)
    model = replace(world.project.model, stages=tuple(Stage(name, text(name)) for name in STAGES))
    touchpoints = tuple(
        Touchpoint(
            f"t{n}",
            text(f"Touchpoint {n}"),
            stages=(STAGES[n * len(STAGES) // count],),
            channels=(("shop", "web")[n % 2],),
            personas=(PERSONAS[n % 3],),
            owner=f"p{n % 10}" if n % 7 else None,
            control="controllable" if n % 5 else "uncontrollable",
            purpose=text(f"What touchpoint {n} is there for"),
        )
        for n in range(count)
    )
    project = replace(
        world.project,
        model=model,
        touchpoints=touchpoints,
        channels=tuple(Channel(name, text(name)) for name in ("shop", "web")),
        people=tuple(Person(f"p{n}", text(f"Person {n}")) for n in range(10)),
        personas=tuple(Persona(name, text(name)) for name in PERSONAS),
        journeys=tuple(
            Journey(
                name,
                tuple(
                    Step(f"{name}-{n}", name, f"t{n}", stage=STAGES[0], emotion=float(n % 3 - 1))
                    for n in range(0, 20, 2)
                ),
                derived=False,
            )
            for name in PERSONAS
        ),
    )
    return replace(world, project=project, outcomes=(_outcome(count),))


def _outcome(count: int) -> Outcome:
    family = next(each for each in world_results.outcomes_for(worlds.tern().project) if each.result)
    assert family.result is not None
    table = blocks.Table(
        blocks.Caption("all", say("All of them")),
        (blocks.Column(say("Touchpoint")), blocks.Column(say("Number"), numeric=True)),
        tuple((blocks.Cell(Ref("touchpoint", f"t{n}")), blocks.Cell(str(n))) for n in range(count)),
    )
    findings = tuple(
        Finding(
            "family/lost",
            tuple(Severity)[n % 3],
            (Ref("touchpoint", f"t{n}"),),
            say("“{touchpoint}” matters and disappoints", touchpoint=Ref("touchpoint", f"t{n}")),
            say("What is not measured cannot be seen to get better."),
            say("Measure “{touchpoint}”", touchpoint=Ref("touchpoint", f"t{n}")),
        )
        for n in range(0, count, 4)
    )
    result: Result = replace(family.result, blocks=(table,), findings=findings)
    return replace(family, result=result)

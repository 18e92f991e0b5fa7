"""Results for the worlds: one analysis with every kind of block, a thin one, one that failed."""

from __future__ import annotations

import datetime
from dataclasses import replace

from touchreport.analyse import Outcome
from touchreport.errors import Problem
from touchreport.model import blocks
from touchreport.model.message import Number, Share, count, say
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Citation, Finding, Method, Metric, Result, Severity, Threshold
from touchreport.model.waiver import LeftOut, Waiver
from touchreport.model.when import Precision, When
from touchreport.plugin import Analysis, Context
from touchreport.registry.plugins import PluginInfo, Registered


def outcomes_for(project: Project) -> tuple[Outcome, ...]:
    """Return what became of three analyses of the project."""
    family = Outcome.of(_registered("family", "Importance and performance"), _family(project))
    return (
        replace(family, left_out=_left_out(project)),
        Outcome.of(_registered("answers", "Answers of customers"), _thin()),
        Outcome.of(_registered("broken", "Channel or touchpoint"), None, _problem()),
    )


def _left_out(project: Project) -> tuple[LeftOut, ...]:
    """Return two findings that the author left out: one for good, one until the end of a month."""
    until = When(datetime.date(2027, 3, 1), Precision.MONTH)
    return tuple(
        LeftOut(
            Finding(
                "family/left-out",
                Severity.MEDIUM,
                (Ref("touchpoint", stop.id),),
                say("“{touchpoint}” matters and disappoints", touchpoint=stop.name),
                say("What is not measured cannot be seen to get better."),
                say("Measure the touchpoints that are estimated"),
            ),
            Waiver("family/left-out", stop.name, until=end),
        )
        for stop, end in zip(project.present, (None, until), strict=False)
    )


def _registered(name: str, title: str) -> Registered:
    def run(context: Context[object]) -> Result:
        raise AssertionError("results of worlds are ready-made")

    analysis: Analysis[object] = Analysis(id=name, title=say(title), run=run, version="1.2.0")
    return Registered(analysis, PluginInfo(name, "1.2.0", None, f"tests.{name}"))


def _problem() -> Problem:
    arguments = {
        "analysis": "broken",
        "plugin": "broken",
        "version": "1.2.0",
        "reason": "row 31 holds <a formula>",
    }
    return Problem("analysis-failed", None, arguments)


def _method(notes: tuple[str, ...] = ()) -> Method:
    return Method(
        formulas=(say("distance = importance − performance"),),
        inputs=(say("Importance and performance of all touchpoints"),),
        cases=count("{n} customer", "{n} customers", 612),
        thresholds=(
            Threshold(say("importance, median"), Number(3.5, 1), "published"),
            Threshold(say("performance"), Number(3.0, 1), "default", "performance"),
        ),
        citations=(
            Citation("Martilla & James", 1977, "Importance-performance analysis", "Journal of Marketing 41"),
        ),
        notes=tuple(say(note) for note in notes),
    )


def _thin() -> Result:
    return Result(
        headline=say("Too few answers to say anything"),
        summary=say("A stage needs thirty answers."),
        method=_method(),
        not_enough=(say("{stage}: {n} answers; shown from {least}.", stage="“x”", n=7, least=30),),
    )


def _family(project: Project) -> Result:
    stops = project.present
    refs = [Ref("touchpoint", t.id) for t in stops]
    worst = [t for t in stops if t.moment_of_truth and (t.performance or 0) < 3]
    free = [ref for ref, t in zip(refs, stops, strict=True) if t.control == "uncontrollable"]
    findings = tuple(
        Finding(
            code=f"family/{place}",
            severity=severity,
            subjects=(Ref("touchpoint", t.id),),
            seen=say("“{touchpoint}” matters and disappoints", touchpoint=t.name),
            why=say("It is among the moments that customers call decisive, and among the lowest rated."),
            todo=say("Give {touchpoint} an owner and a clock", touchpoint=Ref("touchpoint", t.id)),
            evidence=(
                say("{value} of {most}", value=Number(t.performance or 0, 1), most=5),
                say("n = {n}, 95% {low} to {high}", n=412, low=Number(2.9, 1), high=Number(3.3, 1)),
                say("Counter survey"),
            ),
            owner=t.owner,
            effort=2 if place == 1 else None,
            effect=5 if place == 1 else None,
            shown_by=say("{low} to {high} rate it good", low=Share(0.38), high=Share(0.7))
            if place == 1
            else None,
        )
        for place, (t, severity) in enumerate(
            zip(worst, (Severity.HIGH, Severity.MEDIUM, Severity.LOW), strict=False), start=1
        )
    )
    wide = Finding(
        code="family/many",
        severity=Severity.LOW,
        subjects=tuple(refs),
        seen=count("{n} touchpoint is estimated", "{n} touchpoints are estimated", len(refs)),
        why=say("What is not measured cannot be seen to get better."),
        todo=say("Measure the touchpoints that are estimated"),
    )
    return Result(
        headline=count("{n} touchpoint matters and disappoints", "{n} touchpoints matter and disappoint", len(worst)),
        summary=say("What customers find important and we do badly comes first."),
        method=_method(("Planned touchpoints are left out.",)),
        metrics=(
            Metric(Share(0.79), say("under our own control"), say("by importance: {share}", share=Share(0.71))),
            Metric(sum(t.owner is None for t in stops), say("that nobody answers for")),
        ),
        findings=(*findings, wide),
        blocks=(
            _quadrant(project), _ranked(project), _split(project), _matrix(project), _dots(project),
            _flow(refs, free, project), _table(project), _empty_table(), _paragraphs(),
        ),
    )  # fmt: skip


def _caption(name: str, title: str, **more: str) -> blocks.Caption:
    return blocks.Caption(name, say(title), **{key: say(words) for key, words in more.items()})


def _quadrant(project: Project) -> blocks.Quadrant:
    return blocks.Quadrant(
        _caption("field", "Importance and performance", subtitle="Each from 1 to 5", source="Customer survey, n = 612",
                 reading="The further towards the end of the axis, the more a touchpoint counts."),
        say("Importance"), say("Performance"), (1, 5), (1, 5), 3.5, 3.0,
        (say("Hold, spend no more"), say("Keep it up"), say("Leave for later"), say("Fix first")), 3,
        tuple(
            blocks.Point(Ref("touchpoint", t.id), (t.importance or 3) + (place % 5) / 6, t.performance or 3, place % 3 > 0)
            for place, t in enumerate(project.present)
        ),
    )  # fmt: skip


def _ranked(project: Project) -> blocks.RankedBars:
    rows = sorted(project.present, key=lambda t: t.performance or 0)[:5]
    return blocks.RankedBars(
        _caption("distance", "The distance to close", subtitle="Largest distance first"), say("Touchpoint"), 0, 5,
        (say("Performance"), say("Importance"), say("Distance")),
        tuple(
            blocks.RankedBar(Ref("touchpoint", t.id), t.performance or 0, t.importance or 0,
                             (Number(t.performance or 0, 1), Number(t.importance or 0, 1),
                              Number((t.importance or 0) - (t.performance or 0), 1)), alarm=place < 3)
            for place, t in enumerate(rows)
        ),
    )  # fmt: skip


def _split(project: Project) -> blocks.SplitBars:
    def amounts(stage: str) -> tuple[float, ...]:
        found = [t for t in project.present if stage in t.stages]
        free = [t for t in found if t.control == "uncontrollable"]
        reached = [t for t in free if t.influenced_by]
        return float(len(found) - len(free)), float(len(reached)), float(len(free) - len(reached))

    return blocks.SplitBars(
        _caption("split", "Touchpoints by control and stage"), say("Stage"),
        ((say("controllable"), "controllable"), (say("influenceable"), "influenceable"), (say("uncontrollable"), "uncontrollable")),
        tuple((Ref("stage", stage.id), amounts(stage.id)) for stage in project.stages),
    )  # fmt: skip


def _matrix(project: Project) -> blocks.Matrix:
    def cell(persona: str, stage: str) -> blocks.MatrixCell:
        found = sum(persona in t.personas and stage in t.stages for t in project.present)
        return blocks.MatrixCell(found, gap=found < 1, planned=1 if found == 2 else 0)

    rows = tuple(tuple(cell(p.id, s.id) for s in project.stages) for p in project.personas)
    return blocks.Matrix(
        _caption("heat", "Which persona meets us where", subtitle="Touchpoints for each stage and persona"), say("Persona"),
        (*(Ref("persona", p.id) for p in project.personas), "n/a"), tuple(Ref("stage", s.id) for s in project.stages),
        (*rows, (blocks.MatrixCell(0, gap=True), *(None for _ in project.stages[1:]))), totals=say("Sum"),
    )  # fmt: skip


def _dots(project: Project) -> blocks.DotMatrix:
    present, channels = project.present, project.channels
    dots = {(i, j) for i, t in enumerate(present) for j, c in enumerate(channels) if c.id in t.channels}
    return blocks.DotMatrix(
        _caption("dots", "Channels of each touchpoint"), say("Touchpoint"), tuple(Ref("touchpoint", t.id) for t in present),
        tuple(Ref("channel", c.id) for c in channels), frozenset(dots), frozenset({1}), frozenset({len(channels) - 1}),
    )  # fmt: skip


def _flow(refs: list[Ref], free: list[Ref], project: Project) -> blocks.Flow:
    links = tuple(
        blocks.Link(Ref("touchpoint", by), Ref("touchpoint", t.id), project.touchpoint_by_id[by].control == "controllable")
        for t in project.present for by in t.influenced_by
    )  # fmt: skip
    sources = tuple(ref for ref in refs if any(link.source == ref for link in links))
    return blocks.Flow(
        _caption("flow", "What acts on what we do not control"),
        say("Acts"),
        say("Is acted upon"),
        sources,
        tuple(free),
        links,
    )


def _table(project: Project) -> blocks.Table:
    rows = tuple(
        (blocks.Cell(Ref("touchpoint", t.id)), blocks.Cell(Ref("person", t.owner)) if t.owner else blocks.Cell(mark="missing"),
         blocks.Cell(Number(t.importance or 0, 1)), blocks.Cell(say("below target"), "no", alarm=True))
        for t in project.present[:4]
    )  # fmt: skip
    columns = (blocks.Column(say("Touchpoint")), blocks.Column(say("Owner")), blocks.Column(say("Importance"), numeric=True),
               blocks.Column(say("State"), narrow=True))  # fmt: skip
    return blocks.Table(_caption("table", "The first four"), columns, rows)


def _empty_table() -> blocks.Table:
    return blocks.Table(
        _caption("none", "Hand-overs that lead nowhere"),
        (blocks.Column(say("Touchpoint")),),
        (),
        say("Every hand-over arrives."),
    )


def _paragraphs() -> blocks.Paragraphs:
    return blocks.Paragraphs(
        _caption("words", "In a few words"), (say("Three shops keep a clock; the others guess."),)
    )

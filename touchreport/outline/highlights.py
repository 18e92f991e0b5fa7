"""The drawings that tell most, in order.

The rule, as it is published: the emotion curve comes first, since it is the journey as customers feel it. The other
drawings stand in the order of the heaviest findings of their analyses; first one for each topic, then the rest. No analysis
has more than one: the drawing that shows most of what its heaviest finding is about, the earlier of two. What is only about
what to do is left to the actions.
"""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.analyse import Outcome
from touchreport.contexts import Curve, Highlight, RankedFinding, Words
from touchreport.model.blocks import (
    Block,
    Caption,
    Curves,
    CurveStep,
    Matrix,
    PersonaCurve,
    Quadrant,
    RankedBars,
    SplitBars,
)
from touchreport.model.message import Message, Value, say
from touchreport.model.ref import Ref
from touchreport.outline.headlines import journey_head
from touchreport.outline.journeys import journey_page
from touchreport.outline.material import Material, analysis_path
from touchreport.outline.overview import telling_curve

_FEWEST = 2
"""Rows, points or recorded feelings without which a drawing tells nothing."""


def highlights_of(material: Material) -> tuple[Highlight, ...]:
    """Return the drawings that tell most, in the published order; none where nothing is drawn."""
    own = {outcome.id: _told(outcome, material) for outcome in material.outcomes}
    found = {id: highlight for id, highlight in own.items() if highlight is not None}
    weight = {ranked.analysis: ranked.rank for ranked in reversed(material.findings)}
    heavy = sorted(found, key=lambda id: weight.get(id, len(material.findings) + 1))
    curved = [id for id in heavy if isinstance(found[id].block, Curves)]
    felt = None if curved else _felt(material)
    topic = {outcome.id: outcome.topic for outcome in material.outcomes}
    topics = {"journey"} if felt is not None else set()
    order: list[str] = []
    rest: list[str] = []
    for id in (*curved, *(id for id in heavy if id not in curved)):
        (rest if topic[id] in topics else order).append(id)
        topics.add(topic[id] or "")
    first = () if felt is None else (felt,)
    return (*first, *(found[id] for id in (*order, *rest)))


def _told(outcome: Outcome, material: Material) -> Highlight | None:
    """Return the one drawing of an analysis that tells most of its heaviest finding; None where it draws nothing."""
    result = outcome.result
    drawn = () if result is None else tuple(block for block in result.blocks if _tells(block))
    if result is None or not drawn or outcome.topic == "plan":
        return None
    findings = [ranked for ranked in material.findings if ranked.analysis == outcome.id]
    block = max(drawn, key=lambda block: _shown(findings[0], block)) if findings else drawn[0]
    shown = next((ranked for ranked in findings if _shown(ranked, block)), None)
    headline = _headline(outcome.id, result.headline, block, material)
    titles = {chapter.key: chapter.title for chapter in material.chapters}
    return Highlight(
        path=analysis_path(outcome.id),
        title=titles.get(f"analysis/{outcome.id}", outcome.title),
        headline=headline,
        found=result.headline if _drawn(result.headline, block) else headline,
        summary=result.summary,
        block=block,
        finding=shown or next(iter(findings), None),
        method=result.method,
    )


def _headline(analysis: str, found: Message, block: Block, material: Material) -> Words:
    """Return the author's own headline, else the drawing's where it says something of these data, else the analysis'."""
    own = material.settings.introductions.get(f"analysis/{analysis}")
    if own is not None and str(own.title):
        return own.title
    title = block.caption.title
    return title if title.values else found


def _felt(material: Material) -> Highlight | None:
    """Return the most telling emotion curve, for projects in which no analysis looks at them."""
    curve = telling_curve(material.project, material.stops)
    if curve is None:
        return None
    journey = material.project.journey_by_persona[curve.persona.id]
    headline, summary = journey_head(
        journey_page(journey, material.project, material.stops, (), (), material.journey_paths)
    )
    name = curve.persona.name
    caption = say("How {persona} feels along the journey", persona=name)
    return Highlight(
        path=material.journey_paths[curve.persona.id],
        title=say("Journey map"),
        headline=headline,
        found=headline,
        summary=summary,
        block=_block(curve, caption),
    )


def _block(curve: Curve, title: Message) -> Curves:
    places = [span.stage.id for span in curve.spans for _ in range(span.count)]
    steps = tuple(
        CurveStep(
            Ref("touchpoint", point.stop.id),
            Ref("stage", stage),
            point.emotion,
            point.label,
            point.moment_of_truth,
            point.assumed,
            point.quoted,
        )
        for stage, point in zip(places, curve.points, strict=False)
    )
    persona = PersonaCurve(Ref("persona", curve.persona.id), steps, curve.derived)
    return Curves(Caption("felt", title), curve.low, curve.high, (persona,))


def _tells(block: Block) -> bool:
    """Return whether a block is a drawing with enough in it to be looked at."""
    if isinstance(block, Matrix):
        return len(block.row_heads) > 0 and len(block.column_heads) >= _FEWEST
    if isinstance(block, Quadrant):
        return len(block.points) >= _FEWEST
    if isinstance(block, RankedBars):
        return len(block.rows) >= _FEWEST
    if isinstance(block, SplitBars):
        return sum(any(amounts) for _, amounts in block.rows) >= _FEWEST
    if isinstance(block, Curves):
        return sum(step.emotion is not None for curve in block.curves for step in curve.steps) > _FEWEST
    return False


def _shown(ranked: RankedFinding, block: Block) -> int:
    """Return how many of the things that a finding is about stand in a drawing."""
    return len(set(ranked.finding.subjects) & set(_refs(_heads(block))))


def _drawn(words: Message, block: Block) -> bool:
    """Return whether everything that a sentence names stands in a drawing; it may name nothing."""
    return set(_refs((words,))) <= set(_refs(_heads(block)))


def _heads(block: Block) -> tuple[Value, ...]:
    """Return what the rows, columns or points of a drawing stand for."""
    if isinstance(block, Matrix):
        return (*block.row_heads, *block.column_heads)
    if isinstance(block, Quadrant):
        return tuple(point.ref for point in block.points)
    if isinstance(block, RankedBars):
        return tuple(row.label for row in block.rows)
    if isinstance(block, SplitBars):
        return tuple(name for name, _ in block.rows)
    if isinstance(block, Curves):
        met = (step.touchpoint for curve in block.curves for step in curve.steps)
        return (*(curve.persona for curve in block.curves), *met)
    return ()


def _refs(values: Iterable[Value]) -> Iterable[Ref]:
    for value in values:
        if isinstance(value, Ref):
            yield value
        elif isinstance(value, tuple):
            yield from _refs(value)
        elif isinstance(value, Message):
            yield from _refs(value.values.values())

"""Bodies of the pages that show the inventory itself: brand, personas, map, channels, list, method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from touchreport.analyse import Outcome
from touchreport.contexts import (
    BrandPage,
    ChannelEntry,
    ChannelsPage,
    IndexEntry,
    MapRow,
    MethodPage,
    PersonaEntry,
    PersonasPage,
    PillarUse,
    RankedFinding,
    RowCount,
    Stop,
    TouchpointMap,
    TouchpointsPage,
)
from touchreport.model.audience import Persona
from touchreport.model.influence import control_classes
from touchreport.model.message import Message, Term, say
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.stage import Stage
from touchreport.model.touchpoint import Touchpoint
from touchreport.outline.about import findings_by_touchpoint
from touchreport.outline.filters import filters_of
from touchreport.outline.glossary import glossary_of
from touchreport.outline.journeys import best_and_worst, curve_of
from touchreport.outline.marks import control_mark
from touchreport.outline.people import people_of
from touchreport.readers.loaded import TableCount

DEGREES = ("strong", "medium", "weak")
"""How much a persona uses a channel, the most first."""

TABLES: Mapping[str, Message] = MappingProxyType(
    {
        "touchpoints": say("Touchpoints"),
        "personas": say("Personas"),
        "segments": say("Segments"),
        "channels": say("Channels"),
        "people": say("People and teams"),
        "measures": say("Measures"),
        "journeys": say("Journeys"),
    }
)
"""What the tables of a project hold."""


def brand_body(project: Project, stops: Mapping[str, Stop]) -> BrandPage:
    """Return who we are, each pillar with the touchpoints that carry it."""
    return BrandPage(
        project.brand,
        tuple(
            PillarUse(
                Ref("pillar", pillar.id),
                _sorted(stops[t.id] for t in project.present if pillar.id in t.message_pillar),
            )
            for pillar in project.brand.pillars
        ),
    )


def personas_body(project: Project, stops: Mapping[str, Stop], paths: Mapping[str, str]) -> PersonasPage:
    """Return whom we serve, each persona with what the inventory says about her."""
    entries = []
    for persona in project.personas:
        journey = project.journey_by_persona.get(persona.id)
        curve = curve_of(journey, project, stops) if journey is not None else None
        best, worst = best_and_worst(curve) if curve is not None else (None, None)
        entries.append(
            PersonaEntry(
                persona=persona,
                segment=project.segment_by_id.get(persona.segment or ""),
                touchpoints=len({point.stop.id for point in curve.points}) if curve is not None else 0,
                journey_path=paths.get(persona.id),
                channel_use=_use_of(persona),
                best=best,
                worst=worst,
            )
        )
    return PersonasPage(tuple(entries), project.segments)


def map_body(project: Project, stops: Mapping[str, Stop]) -> TouchpointMap:
    """Return the touchpoints by stage, one row a segment; one row a persona where there are no segments."""

    def cells(touchpoints: Iterable[Touchpoint]) -> tuple[tuple[Stop, ...], ...]:
        found = tuple(touchpoints)
        return tuple(_sorted(stops[t.id] for t in found if s.id in t.stages) for s in project.stages)

    present = project.present
    rows: tuple[MapRow, ...]
    if project.segments:
        of_segment = {persona.id: persona.segment for persona in project.personas}
        rows = tuple(
            MapRow(Ref("segment", s.id), cells(t for t in present if _serves(t, s.id, of_segment)))
            for s in project.segments
        )
    else:
        rows = tuple(
            MapRow(Ref("persona", p.id), cells(t for t in present if p.id in t.personas))
            for p in project.personas
        )
    return TouchpointMap(
        stages=project.stages,
        rows=rows,
        everybody=cells(t for t in present if not t.personas and not t.segments),
        unplaced=_sorted(stops[t.id] for t in present if not t.stages),
        planned=cells(project.planned),
    )


def channels_body(project: Project, stops: Mapping[str, Stop], icons: Mapping[str, str]) -> ChannelsPage:
    """Return each channel with what it carries, the busiest first; `icons` name the drawing of each."""
    entries = []
    for channel in project.channels:
        carried = [t for t in project.present if channel.id in t.channels]
        entries.append(
            ChannelEntry(
                channel=channel,
                icon=icons.get(channel.id, "generic"),
                stops=_sorted(stops[t.id] for t in carried),
                personas=_users(channel.id, project),
                stages=frozenset(stage for t in carried for stage in t.stages),
            )
        )
    entries.sort(key=lambda entry: -len(entry.stops))
    return ChannelsPage(project.stages, tuple(entries))


def touchpoints_body(
    project: Project,
    stops: Mapping[str, Stop],
    control: Mapping[str, str],
    findings: Sequence[RankedFinding],
) -> TouchpointsPage:
    """Return all touchpoints by their first stage, then those without a stage, then the planned ones."""
    about = findings_by_touchpoint(findings)
    filters, values = filters_of(project, (*project.present, *project.planned), control, about, stops)

    def entries(touchpoints: Iterable[Touchpoint]) -> tuple[IndexEntry, ...]:
        found = [
            IndexEntry(
                stops[t.id], t, control_mark(control.get(t.id)), len(about.get(t.id, ())), values[t.id]
            )
            for t in touchpoints
        ]
        return tuple(sorted(found, key=lambda entry: entry.stop.number))

    stages: list[tuple[Stage | None, tuple[IndexEntry, ...]]] = [
        (stage, entries(t for t in project.present if t.stages and t.stages[0] == stage.id))
        for stage in project.stages
    ]
    stages.append((None, entries(t for t in project.present if not t.stages)))
    return TouchpointsPage(
        tuple((s, e) for s, e in stages if e), entries(project.planned), people_of(project, stops), filters
    )


def method_body(
    project: Project, outcomes: Sequence[Outcome], counts: Sequence[TableCount], paths: Mapping[str, str]
) -> MethodPage:
    """Return how every number came about; `paths` are the pages of the analyses."""
    return MethodPage(
        weights=tuple((Ref("stage", s.id), project.stage_weights[s.id]) for s in project.stages),
        weights_declared=any(stage.weight is not None for stage in project.stages),
        shares=tuple((Ref("persona", p.id), project.persona_shares[p.id]) for p in project.personas),
        shares_declared=any(persona.share is not None for persona in project.personas),
        analyses=tuple(
            (
                o.title,
                o.version,
                paths[o.id],
            )
            for o in outcomes
            if o.id in paths
        ),
        counts=tuple(RowCount(TABLES[c.table], c.file, c.read, c.used, c.refused) for c in counts),
        glossary=glossary_of(project, control_classes(project)),
        derived=tuple(Ref("persona", journey.persona) for journey in project.journeys if journey.derived),
    )


def _serves(touchpoint: Touchpoint, segment: str, of_segment: Mapping[str, str | None]) -> bool:
    """Return whether a touchpoint names the segment, or a persona who belongs to it."""
    return segment in touchpoint.segments or any(of_segment.get(p) == segment for p in touchpoint.personas)


def _use_of(persona: Persona) -> tuple[tuple[Term, tuple[Ref, ...]], ...]:
    """Return the degrees in which a persona uses channels, each with its channels."""
    found = {
        degree: tuple(Ref("channel", use.channel) for use in persona.channel_use if use.strength == degree)
        for degree in DEGREES
    }
    return tuple((Term("strength", degree), refs) for degree, refs in found.items() if refs)


def _users(channel: str, project: Project) -> tuple[tuple[Ref, Term | None], ...]:
    """Return the personas who use a channel, and how much where somebody said so."""
    found: list[tuple[Ref, Term | None]] = []
    for persona in project.personas:
        degree = next((use.strength for use in persona.channel_use if use.channel == channel), None)
        if degree is not None or channel in persona.channels_work or channel in persona.channels_private:
            found.append((Ref("persona", persona.id), Term("strength", degree) if degree else None))
    return tuple(found)


def _sorted(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    return tuple(sorted(stops, key=lambda stop: stop.number))

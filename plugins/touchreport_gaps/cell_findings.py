"""Gaps of the map as findings."""

from __future__ import annotations

from touchreport.plugin import Finding, Message, Project, Ref, Severity, Share, count, refs, say
from touchreport_gaps.cells import Cell, Survey
from touchreport_gaps.entry import Entry, code
from touchreport_gaps.options import Options
from touchreport_gaps.severity import by_cost


def cell_entries(project: Project, survey: Survey, options: Options) -> list[Entry]:
    """Return a finding for each gap that is told, and for each persona for whom there is nothing."""
    entries = [_entry(project, survey, cell, options) for cell in survey.told]
    return entries + [_unserved(project, persona, options) for persona in survey.unserved]


def _entry(project: Project, survey: Survey, cell: Cell, options: Options) -> Entry:
    finding = Finding(
        code=code(cell.axis),
        severity=by_cost(cell.cost, options),
        subjects=_subjects(cell),
        seen=seen_in(cell),
        why=_why(project, survey, cell),
        todo=_todo(cell),
        evidence=_evidence(project, cell),
        shown_by=say("Touchpoints there: {n} today, {wanted} wanted", n=cell.found, wanted=options.fewest),
        share=cell.cost,
    )
    return Entry(finding, (-cell.cost, 0.0, _name(project, cell)))


def _subjects(cell: Cell) -> tuple[Ref, ...]:
    who = tuple(Ref("persona", persona) for persona in cell.who)
    segment = (Ref("segment", cell.row),) if cell.axis == "segment" else ()
    return (Ref("stage", cell.stage), *segment, *who)


def _name(project: Project, cell: Cell) -> str:
    """Return words that put findings of equal cost in an order of their own."""
    row = cell.row if cell.axis == "presence" else project.name(Ref(cell.axis, cell.row))
    return f"{project.name(Ref('stage', cell.stage))} {row}"


def seen_in(cell: Cell) -> Message:
    """Return what was seen in a cell with too few touchpoints, as a sentence."""
    stage, n = Ref("stage", cell.stage), cell.found
    if cell.axis == "stage":
        if n:
            return count(
                "Only {n} touchpoint acts on “{stage}”",
                "Only {n} touchpoints act on “{stage}”",
                n,
                stage=stage,
            )
        return say("No touchpoint acts on “{stage}”", stage=stage)
    if cell.axis == "presence":
        return _seen_presence(cell, stage)
    who = Ref(cell.axis, cell.row)
    if n:
        return count(
            "Only {n} touchpoint in “{stage}” is for {who}",
            "Only {n} touchpoints in “{stage}” are for {who}",
            n,
            who=who,
            stage=stage,
        )
    return say("Nothing in “{stage}” is for {who}", who=who, stage=stage)


def _seen_presence(cell: Cell, stage: Ref) -> Message:
    n = cell.found
    if cell.row == "online":
        if n:
            return count(
                "Only {n} touchpoint in “{stage}” is online",
                "Only {n} touchpoints in “{stage}” are online",
                n,
                stage=stage,
            )
        return say("Nothing in “{stage}” happens online", stage=stage)
    if n:
        return count(
            "Only {n} touchpoint in “{stage}” is offline",
            "Only {n} touchpoints in “{stage}” are offline",
            n,
            stage=stage,
        )
    return say("Nothing in “{stage}” happens offline", stage=stage)


def _why(project: Project, survey: Survey, cell: Cell) -> Message:
    stage = Ref("stage", cell.stage)
    if cell.axis == "presence":
        return _why_presence(cell)
    walking = tuple(persona for persona in cell.who if persona in survey.needs.recorded)
    if walking:
        return count(
            "The recorded journey of {who} leads through this stage; what happens there is left to others.",
            "The recorded journeys of {who} lead through this stage; what happens there is left to others.",
            len(walking),
            who=refs("persona", walking),
        )
    return say(
        "The company gives “{stage}” {weight} of its attention, and no touchpoint there is for everybody.",
        stage=stage,
        weight=Share(project.stage_weights[cell.stage]),
    )


def _why_presence(cell: Cell) -> Message:
    n, who = len(cell.who), refs("persona", cell.who)
    if cell.row == "online":
        return count(
            "{who} is online on this part of the journey, and has to change over here or drop out.",
            "{who} are online on this part of the journey, and have to change over here or drop out.",
            n,
            who=who,
        )
    return count(
        "{who} is offline on this part of the journey, and has to change over here or drop out.",
        "{who} are offline on this part of the journey, and have to change over here or drop out.",
        n,
        who=who,
    )


def _todo(cell: Cell) -> Message:
    stage = Ref("stage", cell.stage)
    if cell.planned == 1:
        return say("Finish the touchpoint that is planned for “{stage}”", stage=stage)
    if cell.planned:
        return count(
            "Finish one of the {n} touchpoints that are planned for “{stage}”",
            "Finish one of the {n} touchpoints that are planned for “{stage}”",
            cell.planned,
            stage=stage,
        )
    if cell.axis == "stage":
        return say("Create a touchpoint for “{stage}”", stage=stage)
    if cell.axis == "presence":
        if cell.row == "online":
            return say("Offer something online in “{stage}”", stage=stage)
        return say("Offer something offline in “{stage}”", stage=stage)
    return say("Give {who} a touchpoint in “{stage}”", who=Ref(cell.axis, cell.row), stage=stage)


def _evidence(project: Project, cell: Cell) -> tuple[Message, ...]:
    lines = [
        say("{cost} of all journeys", cost=Share(cell.cost, 1)),
        say(
            "{weight} weight of the stage, {share} of the customers described",
            weight=Share(project.stage_weights[cell.stage]),
            share=Share(cell.share),
        ),
    ]
    if cell.planned:
        lines.append(count("{n} planned; it does not count", "{n} planned; they do not count", cell.planned))
    return tuple(lines)


def _unserved(project: Project, persona: str, options: Options) -> Entry:
    ref, share = Ref("persona", persona), project.persona_shares[persona]
    finding = Finding(
        code=code("unserved"),
        severity=max(by_cost(share, options), Severity.MEDIUM, key=lambda severity: -severity.rank),
        subjects=(ref,),
        seen=say("Nothing in the inventory is for {who}", who=ref),
        why=say("Whoever is described is meant to be served; without a touchpoint the description is idle."),
        todo=say("Say which touchpoints are for {who}, or create them", who=ref),
        evidence=(say("{share} of the customers described", share=Share(share)),),
        shown_by=say("Touchpoints for {who}: {n} today", who=ref, n=0),
        share=min(1.0, share),
    )
    return Entry(finding, (-share, 0.0, str(project.name(ref))))

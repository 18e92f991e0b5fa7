"""Which stage answers to which, over all models."""

from __future__ import annotations

from math import ceil

from touchreport.plugin import Block, Caption, Cell, Column, Context, Message, Ref, Table, count, say
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.views import WHOLE, View


def stage_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return a table of stages by models, or several beside each other; nothing where no model relates."""
    if not found.views:
        return ()
    stages = tuple(stage.id for stage in context.project.stages)
    tables = ceil(len(stages) / context.options.most_columns)
    size = ceil(len(stages) / tables)
    parts = [stages[at : at + size] for at in range(0, len(stages), size)]
    return tuple(
        _table(found, part, f"stage-to-stage-{number}", say("Stages that follow, and what answers to them"))
        if number > 1
        else _table(found, part, "stage-to-stage", _title(found, stages))
        for number, part in enumerate(parts, start=1)
    )


def _table(found: Survey, stages: tuple[str, ...], ident: str, title: Message) -> Table:
    return Table(
        Caption(
            ident,
            title,
            say(
                "The stages of this project from left to right, and what answers to them in each other model"
            ),
            _source(found),
            say(
                "With a tick: our stage goes whole into the one that is named. Without: it reaches beyond, so that its "
                "touchpoints may stand at any of those named."
            ),
        ),
        (Column(say("Journey model")), *(Column(_head(stage)) for stage in stages)),
        tuple((Cell(each.model.name), *(_cell(each, stage) for stage in stages)) for each in found.by_fit),
    )


def _head(stage: str) -> Message:
    return say("{stage}", stage=Ref("stage", stage))


def _cell(each: View, stage: str) -> Cell:
    row = each.counterparts[stage]
    if not row:
        return Cell(say("None"), mark="missing")
    names = {place.stage.id: place.stage.name for place in each.places}
    whole = any(one.relation in WHOLE for one in row)
    return Cell(tuple(names[one.stage] for one in row), mark="yes" if whole else None)


def _title(found: Survey, stages: tuple[str, ...]) -> Message:
    everywhere = [s for s in stages if all(each.counterparts[s] for each in found.views)]
    return count(
        "{n} of {total} stages has a counterpart in each of these models",
        "{n} of {total} stages have a counterpart in each of these models",
        len(everywhere),
        total=len(stages),
    )


def _source(found: Survey) -> Message | None:
    if not found.declared:
        return None
    return count(
        "{n} relation as the project declares it; all others follow from the moments.",
        "{n} relations as the project declares them; all others follow from the moments.",
        found.declared,
    )

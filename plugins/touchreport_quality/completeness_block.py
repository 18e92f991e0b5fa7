"""What is recorded, field by field and stage by stage, as a matrix."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Ref,
    Share,
    Value,
    count,
    reaches,
    say,
    sentences,
)
from touchreport_quality.completeness import Portion
from touchreport_quality.items import BY_ID
from touchreport_quality.options import Options
from touchreport_quality.survey import Survey
from touchreport_quality.words import fields


def completeness_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrix; nothing where there are too few touchpoints to be judged."""
    if not found.enough:
        return ()
    complete, least = found.completeness, context.options.least_complete
    stages = tuple(complete.stages)[: context.options.most_columns]
    heads: tuple[Value, ...] = (say("All"), *(Ref("stage", stage) for stage in stages))
    rows = tuple(
        (
            _cell(whole, least),
            *(_cell(complete.cells.get((item, stage)), least) for stage in stages),
        )
        for item, whole in complete.fields.items()
    )
    return (
        Matrix(
            Caption(
                "completeness",
                _title(found),
                say("Share of the touchpoints that need a field and have it recorded, in per cent"),
                _source(found, len(complete.stages) - len(stages)),
                say(
                    "The stronger the tone, the fuller; from top to bottom the fields weigh less. Outlined: below {least}. A written "
                    "“none” counts as recorded. Empty: no touchpoint there needs it.",
                    least=Share(least),
                ),
            ),
            say("Field"),
            tuple(BY_ID[item].term for item in complete.fields),
            heads,
            rows,
        ),
    )


def _cell(portion: Portion | None, least: float) -> MatrixCell | None:
    if portion is None:
        return None
    return MatrixCell(100 * portion.share, not reaches(portion.share, least))


def _title(found: Survey) -> Message:
    of = found.completeness.fields
    missing = [item for item, portion in of.items() if portion.recorded < portion.needed]
    if not missing:
        return say("Everything that should be recorded is there")
    return say(
        "Recorded least of all: {fields}", fields=fields(sorted(missing, key=lambda item: of[item].share)[:3])
    )


def _source(found: Survey, hidden: int) -> Message:
    cases = count("{n} touchpoint as it is today.", "{n} touchpoints as they are today.", len(found.sheets))
    if not hidden:
        return cases
    return sentences(cases, count("{n} stage left out.", "{n} stages left out.", hidden))

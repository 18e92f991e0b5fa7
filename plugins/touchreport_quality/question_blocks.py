"""What to find out next: which fields, at which touchpoints, from whom."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    RankedBar,
    RankedBars,
    Ref,
    Share,
    Table,
    Value,
    count,
    say,
)
from touchreport_quality.options import Options
from touchreport_quality.question_findings import worthy
from touchreport_quality.questions import Asked, FieldGap, Question
from touchreport_quality.standings import Sheet
from touchreport_quality.survey import Survey
from touchreport_quality.words import NAMED_FIRST, fields

_NOBODY = say("Nobody is named")


def question_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the fields, the touchpoints and the people; nothing where nothing is open or little is there."""
    if not found.enough or not found.questions.total:
        return ()
    return (_fields(context, found), _touchpoints(context, found), _people(context, found))


def _fields(context: Context[Options], found: Survey) -> RankedBars:
    asking = found.questions
    loud = {each.item.id for each in worthy(context, found)}
    shown = [each for each in asking.fields if each.worth]
    return RankedBars(
        Caption(
            "find-out-fields",
            say(
                "Worth finding out first: {fields}",
                fields=fields([each.item.id for each in shown[:NAMED_FIRST]]),
            ),
            say("Share of each field in all that is worth finding out, in per cent"),
            _source(found),
            say(
                "What finding out is worth: importance of each touchpoint at which a field is missing, times one for its "
                "own page and one for each other analysis that reads it; where it is only assumed or proposed, {part} of "
                "that. Marked: from {line} on.",
                part=Share(context.options.supposed_counts),
                line=Share(context.options.find_out_from),
            ),
        ),
        say("Field"),
        0.0,
        _top(asking.share(each.worth) for each in shown),
        (say("Lacking at"), say("Assumed or proposed"), say("Analyses that read it"), say("Share")),
        tuple(_field_bar(found, each, each.item.id in loud) for each in shown),
    )


def _field_bar(found: Survey, each: FieldGap, loud: bool) -> RankedBar:
    share = found.questions.share(each.worth)
    numbers = (len(each.missing), len(each.supposed), each.readers, Share(share))
    return RankedBar(each.item.term, 0.0, 100 * share, numbers, loud)


def _touchpoints(context: Context[Options], found: Survey) -> Table:
    asking = found.questions
    shown = asking.every[: context.options.most_rows]
    rest = len(asking.every) - len(shown)
    return Table(
        Caption(
            "find-out-next",
            _next_title(found, shown),
            say(
                "What is to be found out at each touchpoint, where most is to be gained first, and whom to ask"
            ),
            count("{n} more left out.", "{n} more left out.", rest) if rest else None,
        ),
        (
            Column(say("Touchpoint")),
            Column(say("Not recorded yet")),
            Column(say("Assumed or proposed"), narrow=True),
            Column(say("Whom to ask")),
            Column(say("Share"), numeric=True),
        ),
        tuple(_row(found, question) for question in shown),
    )


def _next_title(found: Survey, shown: tuple[Question, ...]) -> Message:
    return count(
        "{n} touchpoint holds {share} of all that is worth finding out",
        "{n} touchpoints hold {share} of all that is worth finding out",
        len(shown),
        share=Share(sum(found.questions.share(each.worth) for each in shown)),
    )


def _row(found: Survey, question: Question) -> tuple[Cell, ...]:
    asking, sheet = found.questions, question.sheet
    who = Cell(_NOBODY, "missing") if question.ask is None else Cell(Ref("person", question.ask))
    return (
        Cell(Ref("touchpoint", sheet.id)),
        Cell(fields(asking.in_order(sheet.missing))) if sheet.missing else Cell(),
        _supposed(found, sheet),
        who,
        Cell(Share(asking.share(question.worth), 1)),
    )


def _supposed(found: Survey, sheet: Sheet) -> Cell:
    if not sheet.supposed:
        return Cell()
    observed, _, _, unsaid = sheet.statuses
    if not observed and not unsaid:
        return Cell(say("All that is recorded"))
    return Cell(fields(found.questions.in_order(sheet.supposed)))


def _top(shares: Iterable[float]) -> float:
    """Return the end of a scale in whole per cent that holds all shares."""
    return float(ceil(100 * max(shares)))


def _people(context: Context[Options], found: Survey) -> RankedBars:
    asking = found.questions
    shown = [each for each in asking.asked if each.worth][: context.options.most_rows]
    rest = len([each for each in asking.asked if each.worth]) - len(shown)
    return RankedBars(
        Caption(
            "whom-to-ask",
            _people_title(found, shown),
            say("Share of each person or team in all that is worth finding out, in per cent"),
            count("{n} more left out.", "{n} more left out.", rest) if rest else _source(found),
            say(
                "Asked is who answers for the touchpoint; where nobody does, who answers for its processes, else who "
                "alone does the work or watches it."
            ),
        ),
        say("Person or team"),
        0.0,
        _top(asking.share(each.worth) for each in shown),
        (say("Touchpoints"), say("Open questions"), say("Share")),
        tuple(_person_bar(found, each) for each in shown),
    )


def _people_title(found: Survey, shown: list[Asked]) -> Message:
    top = shown[0]
    share = Share(found.questions.share(top.worth))
    if top.person is None:
        return say(
            "For {share} of what is worth finding out, nobody is named who could be asked", share=share
        )
    return say(
        "{person} could tell {share} of all that is worth finding out",
        person=Ref("person", top.person),
        share=share,
    )


def _person_bar(found: Survey, each: Asked) -> RankedBar:
    share = found.questions.share(each.worth)
    label: Value = _NOBODY if each.person is None else Ref("person", each.person)
    open_ = sum(question.open for question in each.questions)
    return RankedBar(label, 0.0, 100 * share, (len(each.questions), open_, Share(share)), each.person is None)


def _source(found: Survey) -> Message:
    asking = found.questions
    open_ = sum(question.open for question in asking.every)
    return count(
        "{n} open question at {touchpoints}",
        "{n} open questions at {touchpoints}",
        open_,
        touchpoints=count("{n} touchpoint", "{n} touchpoints", len(asking.every)),
    )

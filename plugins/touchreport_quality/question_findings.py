"""What is worth finding out first, and from whom, as findings."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Severity,
    Share,
    Value,
    count,
    one_or_many,
    reaches,
    refs,
    say,
)
from touchreport_quality.kinds import ASK, FIND_OUT, code_of
from touchreport_quality.options import Options
from touchreport_quality.questions import Asked, FieldGap, whom_to_ask
from touchreport_quality.survey import Survey
from touchreport_quality.words import touchpoints

_MOST = 3
"""Fields that are told, and people to be asked first, at most."""


def question_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return a finding for the worthiest fields that are missing somewhere, and one for those to be asked first.

    Left out are fields of which another analysis reports that they are missing, and those that are only assumed or
    proposed, which the findings on assumption tell.
    """
    fields = [each for each in worthy(context, found) if each.missing and not each.item.told]
    return (*(_finding(found, each) for each in fields[:_MOST]), *_ask(context, found))


def _ask(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    asking = found.questions
    chosen = _chosen(context, found)
    if not chosen:
        return ()
    people = refs("person", [each.person or "" for each in chosen])
    share = Share(sum(asking.share(each.worth) for each in chosen))
    many = count(
        "{n} person or team could tell {share} of all that is worth finding out",
        "{n} people or teams could tell {share} of all that is worth finding out",
        len(chosen),
        share=share,
    )
    one = say("{person} could tell {share} of all that is worth finding out", person=people[0], share=share)
    open_ = sum(q.open for each in chosen for q in each.questions)
    return (
        Finding(
            code=code_of(ASK),
            severity=Severity.LOW,
            subjects=people,
            seen=one_or_many(one, many),
            why=say(
                "One talk with the right person fills more gaps than a form that goes round to everybody."
            ),
            todo=say("Sit down with {people}, their open questions in hand", people=people),
            evidence=(
                count(
                    "{n} open question at {touchpoints}",
                    "{n} open questions at {touchpoints}",
                    open_,
                    touchpoints=count(
                        "{n} touchpoint", "{n} touchpoints", sum(len(each.questions) for each in chosen)
                    ),
                ),
            ),
            effort=2,
            work="record",
        ),
    )


def _chosen(context: Context[Options], found: Survey) -> tuple[Asked, ...]:
    """Return the fewest people who could together tell what the option says; nobody where three are not enough."""
    asking = found.questions
    named = [each for each in asking.asked if each.person is not None and each.worth][:_MOST]
    for n in range(1, len(named) + 1):
        if reaches(sum(asking.share(each.worth) for each in named[:n]), context.options.ask_from):
            return tuple(named[:n])
    return ()


def worthy(context: Context[Options], found: Survey) -> tuple[FieldGap, ...]:
    """Return the fields with a large share in all that is worth finding out."""
    line = context.options.find_out_from
    asking = found.questions
    return tuple(f for f in asking.fields if f.worth and reaches(asking.share(f.worth), line))


def _finding(found: Survey, each: FieldGap) -> Finding:
    return Finding(
        code=code_of(FIND_OUT),
        severity=Severity.LOW,
        subjects=touchpoints(each.missing),
        seen=_seen(each),
        why=_why(each),
        todo=_todo(each),
        evidence=(
            say(
                "{share} of all that is worth finding out",
                share=Share(found.questions.share(each.worth)),
            ),
        ),
        effort=2,
        work="record",
    )


def _seen(each: FieldGap) -> Message:
    field, missing, supposed = each.item.term, len(each.missing), len(each.supposed)
    if not supposed:
        return count(
            "“{field}” is not recorded at {n} touchpoint",
            "“{field}” is not recorded at {n} touchpoints",
            missing,
            field=field,
        )
    return count(
        "“{field}” is not recorded at {n} touchpoint, and only assumed or proposed at {supposed} more",
        "“{field}” is not recorded at {n} touchpoints, and only assumed or proposed at {supposed} more",
        missing,
        field=field,
        supposed=supposed,
    )


def _why(each: FieldGap) -> Message:
    if not each.readers:
        return say("The playbook would say more if it were known.")
    return count(
        "{n} other analysis reads it and would say more if it were known.",
        "{n} other analyses read it and would say more if it were known.",
        each.readers,
    )


def _todo(each: FieldGap) -> Message:
    chosen = each.missing[:3]
    people = [who for sheet in chosen if (who := whom_to_ask(sheet.touchpoint)) is not None]
    field: Value = each.item.term
    if not people:
        return say(
            "Find out “{field}”, first for {touchpoints}", field=field, touchpoints=touchpoints(chosen)
        )
    return say(
        "Ask {people} for “{field}”, first of {touchpoints}",
        people=refs("person", people),
        field=field,
        touchpoints=touchpoints(chosen),
    )

"""What single stages lack: a person, a nature, or variety."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    Term,
    Value,
    count,
    gathered,
    listed,
    refs,
    say,
    sentences,
)
from touchreport_balance.catalogue import usual_evenness
from touchreport_balance.kinds import MISSING, NO_PERSON, UNEVEN_STAGE, code_of
from touchreport_balance.missing import Lack
from touchreport_balance.options import Options
from touchreport_balance.persons import HUMAN, Alone
from touchreport_balance.survey import Survey
from touchreport_balance.words import WHY, rises, stage, start_at


def stage_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return stages without a person, then without a nature, then with one nature only."""
    project = context.project
    return (
        *(_alone(project, found, each) for each in found.alone),
        *gathered(
            found.lacks,
            context.options.singly,
            lambda each: _lack(project, found, each),
            lambda rest: _lacks(found, rest),
        ),
        *(_heavy(context, found, name, stages) for name, stages in found.heavy_stages.items()),
    )


def _alone(project: Project, found: Survey, each: Alone) -> Finding:
    there = stage(each.stage)
    online = say("At {stage} everything is online, and customers who need a person find none", stage=there)
    evidence = [count("0 of {n} touchpoint there", "0 of {n} touchpoints there", each.cases)]
    if each.bad:
        evidence.append(say("A step there feels bad: {personas}", personas=refs("persona", each.bad)))
    if each.between:
        evidence.append(
            say("Met by a person just before and after: {personas}", personas=refs("persona", each.between))
        )
    return Finding(
        code=code_of(NO_PERSON),
        severity=Severity.MEDIUM if each.online else Severity.LOW,
        subjects=(there, *refs("persona", each.personas)),
        seen=online if each.online else say("At {stage} customers who need a person find none", stage=there),
        why=WHY[HUMAN],
        todo=start_at(project, found.natures, each.stage, HUMAN),
        evidence=tuple(evidence),
        shown_by=say("Touchpoints with a person at {stage}: none today, one wanted", stage=there),
    )


def _lack(project: Project, found: Survey, each: Lack) -> Finding:
    there, name = stage(each.stage), Term("nature", each.name)
    evidence = [
        count("0 of {n} touchpoint there", "0 of {n} touchpoints there", each.cases),
        say("{n} would be, if the stage were like the rest", n=Number(each.expected, 1)),
    ]
    if each.around:
        evidence.append(say("Just before and after it is there: {stages}", stages=refs("stage", each.around)))
    return Finding(
        code=code_of(MISSING),
        severity=_weight(each),
        subjects=(there,),
        seen=say(
            "Nothing at {stage} is “{name}”; elsewhere {share} of the touchpoints are",
            stage=there,
            name=name,
            share=Share(each.elsewhere),
        ),
        why=WHY[each.name],
        todo=start_at(project, found.natures, each.stage, each.name),
        evidence=tuple(evidence),
        shown_by=say(
            "Touchpoints at {stage} that are “{name}”: none today, one wanted",
            stage=there,
            name=name,
        ),
    )


def _weight(each: Lack) -> Severity:
    return Severity.MEDIUM if each.around else Severity.LOW


def _lacks(found: Survey, rest: Sequence[Lack]) -> Finding:
    cells = tuple(
        say("“{name}” at {stage}", name=Term("nature", each.name), stage=stage(each.stage)) for each in rest
    )
    return Finding(
        code=code_of(MISSING),
        severity=min((_weight(each) for each in rest), key=lambda severity: severity.rank),
        subjects=refs("stage", (each.stage for each in rest)),
        seen=count(
            "A nature that the journey relies on is missing at a stage in {n} more case",
            "A nature that the journey relies on is missing at a stage in {n} more cases",
            len(rest),
        ),
        why=say("Customers lose there what they can count on before and after."),
        todo=say("Plan a touchpoint for each, or say why not: {cells}", cells=listed(cells)),
        evidence=(count("{n} case", "{n} cases", len(rest)),),
    )


def _heavy(context: Context[Options], found: Survey, name: str, stages: tuple[str, ...]) -> Finding:
    natures, there = found.natures, refs("stage", stages)
    mixes = dict(natures.stages)
    first = max(stages, key=lambda each: mixes[each].share(name))
    rare = min(
        (each for each in natures.wanted if each != name),
        key=lambda each: mixes[first].share(each) - natures.whole.share(each),
    )
    return Finding(
        code=code_of(UNEVEN_STAGE),
        severity=Severity.LOW,
        subjects=there,
        seen=_seen(mixes[first].share(name), name, there),
        why=say("Customers get to know us from one side only there."),
        todo=start_at(context.project, natures, first, rare),
        evidence=(
            *(_evenness(context.project, found, each) for each in stages),
            rises(natures, rare, first),
        ),
        shown_by=say(
            "Evenness of the natures at {stages}: {line} or more",
            stages=there,
            line=Number(context.options.least_evenness, 2),
        ),
    )


def _seen(share: float, name: str, stages: tuple[Ref, ...]) -> Message:
    values: dict[str, Value] = {"name": Term("nature", name)}
    if len(stages) == 1:
        return say(
            "At {stage}, {share} of the touchpoints are “{name}”",
            **values,
            stage=stages[0],
            share=Share(share),
        )
    return say("At {stages} the touchpoints are one-sided, and “{name}” leads", **values, stages=stages)


def _evenness(project: Project, found: Survey, ident: str) -> Message:
    natures = found.natures
    evenness = dict(natures.stages)[ident].evenness(len(natures.wanted)) or 0.0
    usual = usual_evenness("nature", project.stage_by_id[ident])
    return sentences(
        say("{j}: evenness at {stage}.", j=Number(evenness, 2), stage=stage(ident)),
        None if usual is None else say("In the catalogue: {j}.", j=Number(usual, 2)),
    )

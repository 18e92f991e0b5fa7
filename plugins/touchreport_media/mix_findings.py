"""One media class that carries most of the inventory, or of a stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Ref,
    Severity,
    Share,
    Value,
    above,
    count,
    listed,
    say,
    touchpoint_types,
)
from touchreport_media.kinds import ONE_CLASS, ONE_CLASS_AT_STAGE, code_of
from touchreport_media.mix import CLASSES, Mix
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import media, stage

_HELD = frozenset({"owned", "managed"})
"""Classes that the company holds itself."""


def mix_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the finding on the whole, then one for each class that carries stages."""
    whole = () if found.leading is None else (_whole(context, found, found.leading),)
    return (*whole, *(_stages(context, found, name, ids) for name, ids in found.heavy.items()))


def places(context: Context[Options], found: Survey, name: str) -> tuple[str, ...]:
    """Return the stages with enough touchpoints at which a class has more than its line, the fullest first."""
    options = context.options
    shares = {s: mix.share(name) for s, mix in found.mixes.stages if mix.cases >= options.least_at_stage}
    return tuple(
        sorted((s for s in shares if above(shares[s], options.most_share)), key=lambda s: -shares[s])
    )


def catalogue_share(name: str) -> float:
    """Return which share of the types in the catalogue is of a media class, 0 to 1."""
    every = touchpoint_types().values()
    return sum(name in t.classes["media-class"] for t in every) / len(every)


def _whole(context: Context[Options], found: Survey, name: str) -> Finding:
    mix, stages = found.mixes.whole, places(context, found, name)
    there = tuple(stage(each) for each in stages) or tuple(Ref("stage", s.id) for s in context.project.stages)
    return Finding(
        code=code_of(ONE_CLASS),
        severity=Severity.LOW if name in _HELD else Severity.HIGH,
        subjects=there,
        seen=say("{share} of the touchpoints are “{media}”", share=Share(mix.share(name)), media=media(name)),
        why=_WHY[name],
        todo=_TODO[name](listed(there)),
        evidence=(*_evidence(mix, name), *_alone(context, found, name)),
        shown_by=_shown_by(context),
    )


def _stages(context: Context[Options], found: Survey, name: str, stages: tuple[str, ...]) -> Finding:
    mixes = dict(found.mixes.stages)
    there = tuple(stage(each) for each in stages)
    first = max(stages, key=lambda each: mixes[each].share(name))
    return Finding(
        code=code_of(ONE_CLASS_AT_STAGE),
        severity=Severity.LOW if name in _HELD else Severity.MEDIUM,
        subjects=there,
        seen=_seen_at(context, mixes[first], name, there),
        why=_WHY[name],
        todo=_TODO[name](listed(there)),
        evidence=tuple(_at_stage(each, mixes[each], name) for each in stages),
        shown_by=_shown_by(context),
    )


def _seen_at(context: Context[Options], mix: Mix, name: str, stages: tuple[Ref, ...]) -> Message:
    """Say the share at the one stage, or the line that it passes at several."""
    if len(stages) == 1:
        return say(
            "At {stage}, {share} of the touchpoints are “{media}”",
            stage=stages[0],
            share=Share(mix.share(name)),
            media=media(name),
        )
    return say(
        "At {stages}, more than {most} of the touchpoints are “{media}”",
        stages=stages,
        most=Share(context.options.most_share),
        media=media(name),
    )


def _shown_by(context: Context[Options]) -> Message:
    return say(
        "The largest media class has at most {most} of the touchpoints",
        most=Share(context.options.most_share),
    )


def _evidence(mix: Mix, name: str) -> tuple[Message, ...]:
    return (
        count(
            "{n} of {total} touchpoints with a media class",
            "{n} of {total} touchpoints with a media class",
            int(mix.amounts[CLASSES.index(name)]),
            total=mix.cases,
        ),
        say(
            "{h}: concentration, as if there were {k} equal classes",
            h=Number(mix.herfindahl, 2),
            k=Number(1 / mix.herfindahl, 1),
        ),
        say("{share} of the types in the catalogue, for comparison", share=Share(catalogue_share(name))),
    )


def _alone(context: Context[Options], found: Survey, name: str) -> tuple[Message, ...]:
    """Return the stages at which nobody but the company speaks, where it speaks most of all."""
    least = context.options.least_at_stage
    quiet = tuple(
        stage(each)
        for each, mix in found.mixes.stages
        if mix.cases >= least and not any(mix.share(other) for other in CLASSES if other not in _HELD)
    )
    return (say("Nobody but us speaks at {stages}", stages=quiet),) if quiet and name in _HELD else ()


def _at_stage(ident: str, mix: Mix, name: str) -> Message:
    return count(
        "{n} of {total} touchpoints at {stage}",
        "{n} of {total} touchpoints at {stage}",
        int(mix.amounts[CLASSES.index(name)]),
        total=mix.cases,
        stage=stage(ident),
    )


_WHY: Mapping[str, Message] = MappingProxyType(
    {
        "owned": say(
            "Media of our own reach those who come to us. Who does not know us, or does not believe us, needs another "
            "voice."
        ),
        "managed": say("An image is shaped and not decided: little here can be changed at once."),
        "paid": say("What is paid for ends when the money does."),
        "shared": say("Partners and the industry decide here too, and competitors may stand beside us."),
        "earned": say("Others decide what is said here, and whether anything is said at all."),
    }
)

_TODO: Mapping[str, Callable[[Value], Message]] = MappingProxyType(
    {
        "owned": lambda stages: say(
            "Decide whether customers should hear a voice other than ours at {stages}, and whose",
            stages=stages,
        ),
        "managed": lambda stages: say(
            "Write down for {stages} what we decide and what we only hope for", stages=stages
        ),
        "paid": lambda stages: say(
            "Build touchpoints of our own at {stages} that stay when the budget ends", stages=stages
        ),
        "shared": lambda stages: say(
            "Agree with the partners who decides what at {stages}, and add a touchpoint of our own",
            stages=stages,
        ),
        "earned": lambda stages: say(
            "Name what of ours acts on the earned touchpoints at {stages}, and add something where nothing does",
            stages=stages,
        ),
    }
)

"""What is said of the reliability of journeys: bars, and the weakest step of those that seldom work as a whole."""

from __future__ import annotations

from math import ceil

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Finding,
    Message,
    Number,
    RankedBar,
    RankedBars,
    Ref,
    Severity,
    Share,
    count,
    listed,
    reaches,
    refs,
    say,
)
from touchreport_experience.chains import Chain
from touchreport_experience.kinds import WEAKEST_STEP, code_of
from touchreport_experience.options import Options
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint

ASSUMES = say("That all steps work is computed as if they failed independently of each other.")


def chain_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each touchpoint that is the weakest step of journeys that seldom work as a whole."""
    by_touchpoint: dict[str, list[Chain]] = {}
    for chain in found.chains:
        if unreliable(chain, context.options):
            by_touchpoint.setdefault(chain.weakest.touchpoint, []).append(chain)
    return tuple(_finding(context, chains) for chains in by_touchpoint.values())


def unreliable(chain: Chain, options: Options) -> bool:
    """Return whether a journey works less often than the option asks for."""
    return not reaches(chain.reliability, options.least_reliability)


def _finding(context: Context[Options], chains: list[Chain]) -> Finding:
    chains = sorted(chains, key=lambda chain: chain.reliability)
    ref, who = touchpoint(chains[0].weakest.touchpoint), refs("persona", (chain.persona for chain in chains))
    thin = all(2 * len(chain.rates) < chain.steps for chain in chains)
    return Finding(
        code=code_of(WEAKEST_STEP),
        work="experience",
        severity=Severity.LOW if thin else Severity.MEDIUM,
        subjects=(ref, *who),
        seen=say(
            "{touchpoint} works in {share} of the attempts, less than any other step of {personas}",
            touchpoint=ref,
            share=Share(min(chain.lowest for chain in chains)),
            personas=listed(who),
        ),
        why=say(
            "A journey works as a whole only if all of its steps do, and this one stands in the way most often.",
        ),
        todo=say("Make {touchpoint} work more often, before any other step", touchpoint=ref),
        evidence=(
            *(fails_on_average(chain) for chain in chains[:2]),
            *(_line(chain) for chain in chains[:2]),
            ASSUMES,
        ),
        owner=context.project.touchpoint_by_id[ref.id].answering,
        shown_by=say("Success rate at {touchpoint}", touchpoint=ref),
    )


def _line(chain: Chain) -> Message:
    return say(
        "{persona}: all steps work in {now} of the journeys at most, and in {then} if this one always did",
        persona=Ref("persona", chain.persona),
        now=percent(chain.reliability),
        then=percent(chain.without_weakest),
    )


def percent(share: float) -> Share:
    """Return a share; a small one with a decimal, so that it is not said to be nothing."""
    return Share(share, 0 if share >= 0.1 or not share else 1 if share >= 0.01 else 2)


def chain_block(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; none where no journey has enough rates."""
    if not found.chains:
        return ()
    ranked = sorted(found.chains, key=lambda chain: -chain.failures)
    rates = sum(len(chain.rates) for chain in found.chains)
    caption = Caption(
        id="reliability",
        title=fails_on_average(ranked[0]),
        subtitle=say("Steps of a journey that fail on average, of those with a success rate"),
        source=count("{n} success rate of a step", "{n} success rates of steps", rates),
        reading=say(
            "A bar is as long as the number of steps that fail. The last column is the share of journeys in which all "
            "steps work, as if they failed independently of each other; where steps have no rate, the true share is "
            "smaller. Reported below {least}.",
            least=Share(context.options.least_reliability),
        ),
    )
    columns = (
        say("Steps with a rate"),
        say("Weakest step"),
        say("Failing on average"),
        say("All work"),
    )
    bars = tuple(_bar(chain, unreliable(chain, context.options)) for chain in ranked)
    return (RankedBars(caption, say("Persona"), 0.0, float(max(ceil(ranked[0].failures), 1)), columns, bars),)


def fails_on_average(chain: Chain) -> Message:
    """Return how many steps fail, as a sentence."""
    return say(
        "On the way of {persona}, {number} of {n} steps fail on average",
        persona=Ref("persona", chain.persona),
        number=Number(chain.failures, 1),
        n=len(chain.rates),
    )


def _bar(chain: Chain, alarm: bool) -> RankedBar:
    return RankedBar(
        Ref("persona", chain.persona),
        0.0,
        chain.failures,
        (
            count(
                "{n} of {total} step",
                "{n} of {total} steps",
                chain.steps,
                n=len(chain.rates),
                total=chain.steps,
            ),
            touchpoint(chain.weakest.touchpoint),
            Number(chain.failures, 1),
            percent(chain.reliability),
        ),
        alarm,
    )

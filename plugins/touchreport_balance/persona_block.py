"""What the steps of each recorded journey are made by, as bars."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Context, Message, Ref, Share, SplitBars, clauses, count, say
from touchreport_balance.options import Options
from touchreport_balance.persons import HUMAN
from touchreport_balance.survey import Survey
from touchreport_balance.words import NATURE


def persona_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars, those who make up most customers first; nothing where no journey is recorded."""
    project = context.project
    known = [p for p in project.personas if p.id in found.personas and found.personas[p.id].cases]
    if not known:
        return ()
    order = sorted(known, key=lambda p: (-project.persona_shares[p.id], str(p.name), p.id))
    shown = [persona.id for persona in order[: context.options.most_rows]]
    names = found.natures.whole.classes
    return (
        SplitBars(
            Caption(
                "natures-by-persona",
                _title(found, shown),
                say("Steps of each recorded journey by nature"),
                _source(found, len(known) - len(shown)),
                say("One bar a persona; a step with several natures is divided among them in equal parts."),
            ),
            say("Persona"),
            tuple((NATURE[name], None) for name in names),
            tuple((Ref("persona", ident), found.personas[ident].amounts) for ident in shown),
            as_share=True,
        ),
    )


def _title(found: Survey, shown: list[str]) -> Message:
    """Return the title: who is met by persons least, and who most."""
    by_share = sorted(shown, key=lambda ident: found.personas[ident].share(HUMAN))
    least, most = by_share[0], by_share[-1]
    low, high = found.personas[least].share(HUMAN), found.personas[most].share(HUMAN)
    if round(low * 100) == round(high * 100):
        return say("How much of each journey is met through a person: {share}", share=Share(low))
    return say(
        "{first} meets people on {low} of the journey, {second} on {high}",
        first=Ref("persona", least),
        low=Share(low),
        second=Ref("persona", most),
        high=Share(high),
    )


def _source(found: Survey, hidden: int) -> Message:
    steps = sum(shares.cases for shares in found.personas.values())
    cases = count("{n} recorded step with a nature", "{n} recorded steps with a nature", steps)
    if not hidden:
        return cases
    rest = count("{n} persona is not shown", "{n} personas are not shown", hidden)
    return clauses(cases, rest)

"""How the numbers came about."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_blueprint.options import Options
from touchreport_blueprint.survey import Survey

_CITATIONS = (
    Citation("Shostack", 1984, "Designing Services That Deliver", "Harvard Business Review 62(1), 133–139"),
    Citation(
        "Bitner, Ostrom & Morgan",
        2008,
        "Service Blueprinting: A Practical Technique for Service Innovation",
        "California Management Review 50(3), 66–94",
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=(
            say(
                "share of a layer = touchpoints whose layer holds something / touchpoints in the company’s hands; people in front: / those at which people meet"
            ),
            say("share of a support = touchpoints that rest on it / touchpoints that rest on any"),
            say(
                "crossing = change of touchpoint along a recorded journey with people in front on one side alone"
            ),
            say(
                "circle = the shortest way of recorded hand-overs from a touchpoint back to it, told once for all on it"
            ),
        ),
        inputs=_inputs(found),
        cases=count(
            "{n} touchpoint in the company’s hands", "{n} touchpoints in the company’s hands", len(found.ours)
        ),
        thresholds=_thresholds(context),
        citations=_CITATIONS,
        notes=_notes(),
    )


def _inputs(found: Survey) -> tuple[Message, ...]:
    fields = (
        (say("People whom the customer meets"), "contact_people"),
        (say("Who does the work (R)"), "responsible"),
        (say("People behind the processes"), "process_people"),
        (say("Processes"), "processes"),
        (say("Physical evidence"), "evidence_physical"),
        (say("Hand-overs"), "hands_over_to"),
    )
    total = len(found.ours)
    given = [
        say(
            "{field}: {n} of {total} touchpoints",
            field=name,
            n=sum(bool(getattr(each.touchpoint, field)) for each in found.ours),
            total=total,
        )
        for name, field in fields
    ]
    steps = sum(len(journey.steps) for journey in found.journeys)
    acting = sum(len(steps) for steps in found.actions.values())
    return (*given, say("What customers do: {n} of {total} recorded steps", n=acting, total=steps))


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    ask = context.threshold
    return (
        ask("least_filled", say("Share of a layer below which it is told as a whole"), Share),
        ask("least_touchpoints", say("Touchpoints for shares to be judged, at least")),
        ask("most_share", say("Share of one support, at most"), Share),
        ask("least_carried", say("Touchpoints that a reported support carries, at least")),
        ask("most_circles", say("Circles of hand-overs that are looked for, at most")),
        ask("important_from", say("Importance that weighs more, as a share of its scale, from"), Share),
        ask("singly", say("Findings of one kind that stand alone, at most")),
        ask("most_blueprints", say("Journeys that are drawn, at most")),
        ask("most_columns", say("Steps of one blueprint, at most")),
        ask("most_rows", say("Supports that are ranked, at most")),
    )


def _notes() -> tuple[Message, ...]:
    return (
        say(
            "The five layers and the three lines are those of the sources. Which field belongs to which layer is this "
            "report’s own rule: front stage is whom customers meet and what is done there, or a channel of "
            "communication, which answers by itself; back stage is who does the work (R) and the people behind the "
            "processes; support is the processes."
        ),
        say("Touchpoints outside our control are drawn, and nothing is asked of them."),
        say("A cell in which somebody wrote “none” is an answer and no gap."),
        say(
            "A process comes back to itself where the list of processes names one again after others. That circles are a "
            "question to the owner, and when they weigh more, is this report’s own rule."
        ),
        say("Planned and retired touchpoints are left out."),
    )

"""The touchpoint: a moment at which a customer and the company interact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import (
    classes,
    date,
    identifier,
    number,
    one_class,
    prose,
    ref,
    refs,
    scale,
    texts,
    word,
    words,
    yes_no,
)
from touchreport.model.text import Text
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One row of the inventory; what it holds follows the field's own vocabulary."""

    id: Annotated[str, identifier("Short name by which other rows and files refer to the touchpoint.")]
    name: Annotated[Text, words("The moment in a few words.", required=True, example="Waiting for the order")]
    description: Annotated[Text | None, prose("What happens there.")] = None
    status: Annotated[str, word("status", "As is, planned or retired; as is where nothing is said.")] = (
        "as-is"
    )

    # where and for whom
    stages: Annotated[tuple[str, ...], refs("stage", "Stages on which it acts.")] = ()
    channels: Annotated[tuple[str, ...], refs("channel", "Channels through which it happens.")] = ()
    personas: Annotated[tuple[str, ...], refs("persona", "Personas who meet it.")] = ()
    segments: Annotated[tuple[str, ...], refs("segment", "Segments that meet it.")] = ()

    # classes: independent axes
    presence: Annotated[tuple[str, ...], classes("presence", "Online, offline or both.")] = ()
    nature: Annotated[tuple[str, ...], classes("nature", "Communication, human, physical, sensory.")] = ()
    goal: Annotated[tuple[str, ...], classes("goal", "What it is for: awareness, sale, loyalty ...")] = ()
    position: Annotated[tuple[str, ...], classes("position", "Front-end, mid-end or back-end.")] = ()
    control: Annotated[
        str | None, one_class("control", "Whether the company can directly decide what happens there.")
    ] = None
    media_class: Annotated[str | None, one_class("media-class", "Paid, owned, earned, managed, shared.")] = (
        None
    )
    owner_class: Annotated[str | None, one_class("owner-class", "To whom the touchpoint belongs.")] = None

    # what it is for
    purpose: Annotated[
        Text | None, words("What it alone is for; each touchpoint has a purpose of its own.")
    ] = None
    content_kind: Annotated[
        tuple[str, ...], refs("content-kind", "Kind of content: pictures, long text, face to face ...")
    ] = ()
    message_pillar: Annotated[tuple[str, ...], refs("pillar", "Message pillars that it carries.")] = ()
    tone: Annotated[Text | None, words("Tone in which it speaks.")] = None
    visual_fit: Annotated[float | None, scale("visual_fit", "How well it keeps to the brand's visuals.")] = (
        None
    )
    tone_fit: Annotated[float | None, scale("tone_fit", "How well it keeps to the brand's tone.")] = None
    interactions: Annotated[tuple[Text, ...], texts("The single interactions inside it.")] = ()
    desired_outcome: Annotated[Text | None, words("What should have happened when it is over.")] = None
    optimal_experience: Annotated[Text | None, prose("What it is like at its best.")] = None
    wish: Annotated[Text | None, words("What the customer should be able to say afterwards.")] = None

    # what people there do
    do: Annotated[tuple[Text, ...], texts("What to do.")] = ()
    dont: Annotated[tuple[Text, ...], texts("What not to do.")] = ()
    script: Annotated[Text | None, prose("Step by step, with the words to say.")] = None
    recovery: Annotated[Text | None, prose("What to do when it goes wrong.")] = None
    call: Annotated[tuple[Text, ...], texts("Whom to call for what, as “case: number”.")] = ()
    evidence_physical: Annotated[tuple[Text, ...], texts("What the customer sees, hears, holds.")] = ()
    pains: Annotated[tuple[Text, ...], texts("What bothers customers there.")] = ()
    opportunities: Annotated[tuple[Text, ...], texts("What could be better.")] = ()

    # who
    owner: Annotated[str | None, ref("person", "Who answers for the touchpoint.")] = None
    responsible: Annotated[tuple[str, ...], refs("person", "Who does the work (R).")] = ()
    accountable: Annotated[tuple[str, ...], refs("person", "Who has the last word (A).")] = ()
    consulted: Annotated[tuple[str, ...], refs("person", "Who is asked (C).")] = ()
    informed: Annotated[tuple[str, ...], refs("person", "Who is told (I).")] = ()
    contact_people: Annotated[tuple[Text, ...], texts("People whom the customer meets.")] = ()
    processes: Annotated[tuple[Text, ...], texts("Processes behind it.")] = ()
    process_people: Annotated[tuple[Text, ...], texts("People who support the processes.")] = ()
    process_owner: Annotated[str | None, ref("person", "Who answers for the processes behind it.")] = None

    # how it hangs together
    hands_over_to: Annotated[tuple[str, ...], refs("touchpoint", "Where the customer goes from here.")] = ()
    influenced_by: Annotated[tuple[str, ...], refs("touchpoint", "Touchpoints that act on this one.")] = ()
    monitored_by: Annotated[tuple[str, ...], refs("person", "Who watches it.")] = ()
    monitoring: Annotated[Text | None, words("How it is watched.")] = None
    monitoring_frequency: Annotated[str | None, word("cadence", "How often it is watched.")] = None

    # numbers
    importance: Annotated[float | None, scale("importance", "How much it matters to the customer.")] = None
    performance: Annotated[float | None, scale("performance", "How well it does, as customers see it.")] = (
        None
    )
    effort: Annotated[float | None, scale("effort", "How much work it is for the company.")] = None
    emotion: Annotated[float | None, scale("emotion", "How customers feel there; -2 to 2.")] = None
    cost: Annotated[float | None, number("Cost in a year, in the project's currency.", low=0)] = None
    volume: Annotated[float | None, number("How often it is met in a year.", low=0)] = None
    outcome: Annotated[
        float | None, number("How often it leads to the desired outcome in a year.", low=0)
    ] = None
    data: Annotated[tuple[Text, ...], texts("Data that it generates.")] = ()
    moment_of_truth: Annotated[bool | None, yes_no("Whether the relation is decided here.")] = None

    # upkeep
    reviewed: Annotated[When | None, date("When the row was last reviewed.")] = None
    reviewed_by: Annotated[
        str | None, ref("person", "Who reviewed the row last; not shown in a client's edition.")
    ] = None
    review_cadence: Annotated[str | None, word("cadence", "How often it should be reviewed.")] = None
    next_review: Annotated[When | None, date("When it is due for review.")] = None
    evidence_status: Annotated[
        str | None, word("evidence", "Where the row as a whole comes from: observed, assumed, proposed.")
    ] = None
    source: Annotated[Text | None, words("Source of the row.")] = None
    tags: Annotated[tuple[Text, ...], texts("Words to find it by.")] = ()
    notes: Annotated[Text | None, prose("Anything else; not shown in a client's edition.")] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None

    @property
    def answering(self) -> str | None:
        """Id of who answers for it: the owner, else the only person accountable; None for neither."""
        if self.owner is not None:
            return self.owner
        return self.accountable[0] if len(self.accountable) == 1 else None

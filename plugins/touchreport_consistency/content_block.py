"""Bars of what the touchpoints of each pillar show."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Message, Share, SplitBars, count, say
from touchreport_consistency.content import Fit
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import pillar

_PARTS = (
    say("What it asks for"),
    say("Another message’s"),
    say("Something else"),
    say("Not recorded"),
)
_OTHER = 1


def content_blocks(found: Survey) -> tuple[Block, ...]:
    """Return the bars, without parts that no pillar has; nothing where no touchpoint can be compared."""
    judged = sum(fit.judged for fit in found.fits)
    if not judged:
        return ()
    rows = [_amounts(fit) for fit in found.fits]
    used = [at for at in range(len(_PARTS)) if any(row[at] for row in rows)]
    return (
        SplitBars(
            Caption(
                "content-by-pillar",
                _title(found),
                say("Touchpoints that tell each message, by what they show"),
                count(
                    "{n} pair of touchpoint and message with recorded content",
                    "{n} pairs of touchpoint and message with recorded content",
                    judged,
                ),
                _reading() if _OTHER in used else None,
            ),
            say("Message"),
            tuple((_PARTS[at], None) for at in used),
            tuple(
                (pillar(fit.pillar), tuple(row[at] for at in used))
                for fit, row in zip(found.fits, rows, strict=True)
            ),
        ),
    )


def _amounts(fit: Fit) -> tuple[float, ...]:
    return tuple(float(len(part)) for part in (fit.own, fit.other, fit.off, fit.unknown))


def _reading() -> Message:
    return say(
        "“Another message’s”: the touchpoint tells several messages and shows what another of them asks for."
    )


def _title(found: Survey) -> Message:
    """Return the title: the pillar that the smallest share of its touchpoints shows as it asks."""
    judged = [fit for fit in found.fits if fit.judged]
    worst = max(judged, key=lambda fit: (len(fit.off) / fit.judged, -judged.index(fit)))
    if not worst.off:
        return say("What touchpoints show fits the messages that they tell")
    return say(
        "{share} of the touchpoints of “{pillar}” show something else than it asks for",
        share=Share(len(worst.off) / worst.judged),
        pillar=pillar(worst.pillar),
    )

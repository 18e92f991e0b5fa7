"""Bars of what the touchpoints of each pillar show."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Message, Share, SplitBars, count, say
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import pillar


def content_blocks(found: Survey) -> tuple[Block, ...]:
    """Return the bars; nothing where no touchpoint can be compared."""
    judged = sum(fit.judged for fit in found.fits)
    if not judged:
        return ()
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
                say(
                    "“Another message’s”: the touchpoint tells several messages and shows what another of them asks for."
                ),
            ),
            say("Message"),
            (
                (say("What it asks for"), "yes"),
                (say("Another message’s"), None),
                (say("Something else"), "no"),
                (say("Not recorded"), "missing"),
            ),
            tuple(
                (
                    pillar(fit.pillar),
                    (
                        float(len(fit.own)),
                        float(len(fit.other)),
                        float(len(fit.off)),
                        float(len(fit.unknown)),
                    ),
                )
                for fit in found.fits
            ),
        ),
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

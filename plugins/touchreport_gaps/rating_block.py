"""Performance and importance as ranked bars."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Block,
    Caption,
    Message,
    Project,
    RankedBar,
    RankedBars,
    Ref,
    Share,
    count,
    reaches,
    say,
)
from touchreport_gaps.options import Options
from touchreport_gaps.ratings import Rating
from touchreport_gaps.rows import shown, source_line
from touchreport_gaps.weights import Weights


def rating_blocks(
    project: Project, ratings: Sequence[Rating], weights: Weights, options: Options
) -> tuple[Block, ...]:
    """Return bars from performance to importance for touchpoints that are more important than good."""
    below = [rating for rating in ratings if rating.distance > 0]
    if not below:
        return ()
    below.sort(key=lambda rating: (-rating.distance, weights.order[rating.touchpoint]))
    source = say(
        "Source: ratings of {n} touchpoints; {good} that are at least as good as important are left out, "
        "{unrated} lack a rating.",
        n=len(ratings),
        good=len(ratings) - len(below),
        unrated=len(project.present) - len(ratings),
    )
    bars = RankedBars(
        caption=Caption(
            id="performance-importance",
            title=_title(below, options),
            subtitle=say("Performance and importance in per cent of their scales, largest distance first"),
            source=source_line(source, len(below)),
            reading=say("The bar runs from performance to importance; its length is the distance to close."),
        ),
        corner=say("Touchpoint"),
        low=0.0,
        high=100.0,
        number_columns=(say("Performance"), say("Importance"), say("Distance")),
        rows=tuple(_bar(rating, options) for rating in shown(below)),
    )
    return (bars,)


def _title(below: Sequence[Rating], options: Options) -> Message:
    far = sum(reaches(rating.distance, options.distance) for rating in below)
    if not far:
        return say("No touchpoint performs far below its importance")
    return count(
        "{n} touchpoint performs far below its importance",
        "{n} touchpoints perform far below their importance",
        far,
    )


def _bar(rating: Rating, options: Options) -> RankedBar:
    return RankedBar(
        label=Ref("touchpoint", rating.touchpoint),
        start=round(100 * rating.performance, 6),
        end=round(100 * rating.importance, 6),
        numbers=(Share(rating.performance), Share(rating.importance), Share(rating.distance)),
        alarm=reaches(rating.distance, options.distance),
    )

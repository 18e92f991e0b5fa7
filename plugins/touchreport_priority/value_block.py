"""Value against effort, as quadrants."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Message, Point, Quadrant, Ref, count, say
from touchreport_priority.study import Study
from touchreport_priority.value import Valued

_ACT_ON = 3


def value_blocks(study: Study) -> tuple[Block, ...]:
    """Return value against effort; none where it is known of too few touchpoints."""
    values = study.values
    if not study.enough_values:
        return ()
    shown = values.of
    quadrant = Quadrant(
        caption=Caption(
            id="value-effort",
            title=_title(study, shown),
            subtitle=say("Value from 0 to 100 against the effort that a touchpoint is for the company"),
            source=_source(study),
            reading=say(
                "The higher, the more it is worth; the further along, the more work it is. In the tinted corner "
                "work goes where it is worth little."
            ),
        ),
        x_axis=say("Effort"),
        y_axis=say("Value"),
        x_range=study.project.scales["effort"],
        y_range=(0.0, 100.0),
        x_cut=values.effort,
        y_cut=values.value,
        corners=(
            say("Much value, little effort"),
            say("Much value, much effort"),
            say("Little value, little effort"),
            say("Little value, much effort"),
        ),
        act_on=_ACT_ON,
        points=tuple(
            # effort is the company's own estimate, and the value is reckoned from ratings
            Point(Ref("touchpoint", v.touchpoint.id), v.effort, v.value, measured=False)
            for v in shown
        ),
    )
    return (quadrant,)


def _title(study: Study, shown: tuple[Valued, ...]) -> Message:
    values = study.values
    dear = sum(each.effort >= values.effort and each.value < values.value for each in shown)
    return count(
        "{n} of {total} touchpoints takes much effort and is worth little",
        "{n} of {total} touchpoints take much effort and are worth little",
        dear,
        total=len(shown),
    )


def _source(study: Study) -> Message:
    left = len(study.project.present) - len(study.values.of)
    if study.values.weighed:
        return say(
            "Value: half importance to customers, half weight of the stage to the company. Left out for want of "
            "importance, effort or stage: {left}.",
            left=left,
        )
    return say(
        "Value: importance to customers. Left out for want of importance or effort: {left}.", left=left
    )

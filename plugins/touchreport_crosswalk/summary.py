"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Share, Term, count, listed, say, sentences
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.views import View
from touchreport_crosswalk.words import named


def summary(context: Context[Options], found: Survey) -> Message:
    """Return two or three sentences: which model fits most, what has no place anywhere, what is declared."""
    if not found.views or not found.cases:
        return say(
            "A view under another journey model shows where the same touchpoints stand in the words of that model."
        )
    return sentences(_best(found), _worst(found), _reported(found))


def _best(found: Survey) -> Message:
    best = found.by_fit[0]
    if best.share == 1:
        return say("In “{model}” every touchpoint has a certain place.", model=best.model.name)
    return count(
        "Most find a certain place in “{model}”: {n} of {total}.",
        "Most find a certain place in “{model}”: {n} of {total}.",
        len(best.certain),
        model=best.model.name,
        total=best.cases,
    )


def _worst(found: Survey) -> Message | None:
    worst = found.by_fit[-1]
    if len(found.views) == 1 or worst.share == found.by_fit[0].share:
        return None
    return sentences(
        count(
            "In “{model}” it is {n} of {total}.",
            "In “{model}” it is {n} of {total}.",
            len(worst.certain),
            model=worst.model.name,
            total=worst.cases,
        ),
        count(
            "{n} touchpoint has no place there at all.",
            "{n} touchpoints have no place there at all.",
            len(worst.nowhere),
        )
        if worst.nowhere
        else None,
    )


def _reported(found: Survey) -> Message:
    reported = tuple(each.model.name for each in found.views if each.reported)
    if reported:
        return say("The project also reports in {models}.", models=reported)
    return say("The project does not say that it reports in another model, so none of this is a fault.")


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return the figures at the top; none without touchpoints or models."""
    if not found.views or not found.cases:
        return ()
    best = found.by_fit[0]
    everywhere = [
        stage for stage in best.counterparts if all(each.counterparts[stage] for each in found.views)
    ]
    return (
        Metric(Share(best.share), say("with a certain place in “{model}”", model=best.model.name), _of(best)),
        Metric(
            len(everywhere),
            count(
                "stage with a counterpart everywhere", "stages with a counterpart everywhere", len(everywhere)
            ),
            say("of {total}", total=len(best.counterparts)),
        ),
        Metric(
            len(found.views),
            count("other journey model", "other journey models", len(found.views)),
        ),
    )


def _of(best: View) -> Message:
    return count("of {n} touchpoint", "of {n} touchpoints", best.cases)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    missing: list[Message] = []
    if not found.cases:
        missing.append(say("No view can be shown: no touchpoint of today has a stage."))
    if found.lost:
        missing.append(
            say(
                "Not compared: {stages}. They name no moments of the customer’s path, and nothing is declared of them.",
                stages=named(found.lost),
            )
        )
    elif not found.views and not found.unrelated:
        missing.append(
            say(
                "No view can be shown: no stage names moments of the customer’s path, and no counterpart is "
                "declared."
            )
        )
    if found.unrelated:
        missing.append(
            say(
                "Not shown: {models}. No stage of this project has a counterpart there.",
                models=tuple(each.model.name for each in found.unrelated),
            )
        )
    return (*missing, *_evenness(context, found), *_position(found))


def _evenness(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    thin = tuple(each.model.name for each in found.views if each.evenness is None and found.cases)
    if not thin:
        return ()
    return (
        say(
            "Evenness is not told of {models}: fewer than {least} touchpoints have a certain place there.",
            models=listed(thin),
            least=context.options.least_touchpoints,
        ),
    )


def _position(found: Survey) -> tuple[Message, ...]:
    """Say what could be certain if touchpoints named their position."""
    open_ones = [e for e in found.views if e.model.id == "service-position" and e.possible]
    if not open_ones:
        return ()
    return (
        count(
            "{n} touchpoint would have a certain place in “{model}” if its field “{field}” were recorded.",
            "{n} touchpoints would have a certain place in “{model}” if their field “{field}” were recorded.",
            len(open_ones[0].possible),
            model=open_ones[0].model.name,
            field=Term("field", "touchpoint.position"),
        ),
    )

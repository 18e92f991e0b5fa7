"""An output and what its analyses found, alone and in the whole of which it shows a part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport.analyse import Outcome, Plan, analyse, plan
from touchreport.errors import Argument, Level, Problem
from touchreport.examining.wishes import Progress, Wishes
from touchreport.location import Location
from touchreport.model.parting import Whole
from touchreport.model.settings import Settings
from touchreport.outputs import Output, without_analyses
from touchreport.parts import for_whole_alone, whole_of
from touchreport.readers.loaded import Loaded
from touchreport.registry.discovery import Watching
from touchreport.registry.plugins import Registry
from touchreport.render.furnish import Furniture, furnish
from touchreport.waiving import standing


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all outputs are looked at with; `loaded` is the whole project."""

    folder: Path
    loaded: Loaded
    wishes: Wishes
    registry: Registry
    watching: Watching
    progress: Progress


@dataclass(frozen=True, slots=True)
class Entire:
    """What was found in the whole of which outputs show a part."""

    loaded: Loaded
    found: Whole


@dataclass(frozen=True, slots=True)
class Analysed:
    """An output after its analyses; `outcomes` are None where there is nothing to analyse."""

    output: Output
    furniture: Furniture | None
    outcomes: tuple[Outcome, ...] | None
    told: tuple[Problem, ...]
    entire: Entire | None = None


def analyse_output(output: Output, around: Surroundings, before: Sequence[Analysed]) -> Analysed:
    """Return an output with what its analyses found; two that know the same are analysed once."""
    if output.whole is not None:
        output = replace(output, loaded=without_analyses(output.loaded, for_whole_alone(around.registry)))
    loaded, wishes = output.loaded, around.wishes
    planned, wrong = plan(around.registry, _with_options_of(loaded.settings, wishes.options_of))
    furniture, told = furnish(around.folder, loaded, wishes.theme, safe=wishes.safe)
    if not loaded.project.touchpoints and not wishes.allow_empty:
        return Analysed(output, None, None, (*wrong, *told, _nothing_to_report(around, output)))
    entire = None if output.whole is None else _entire(output.whole, loaded.settings.silent, around, before)
    same = next((each.outcomes for each in before if _know_the_same(each.output.loaded, loaded)), None)
    outcomes = same or _outcomes(loaded, planned, around, None if entire is None else entire.found)
    return Analysed(output, furniture, outcomes, (*wrong, *told), entire)


def _outcomes(
    loaded: Loaded, planned: Plan, around: Surroundings, whole: Whole | None
) -> tuple[Outcome, ...]:
    return analyse(
        loaded.project,
        planned,
        _counting(around.progress, "analyse", len(planned.runs)),
        around.watching,
        loaded.limits,
        standing((*loaded.settings.untold, *loaded.settings.waivers), loaded.project.date),
        whole,
    )


def _entire(
    loaded: Loaded, silent: frozenset[str], around: Surroundings, before: Sequence[Analysed]
) -> Entire:
    """Return what is found in the whole of which an output shows a part, without the analyses that are silent there.

    It is found once: another part of the same whole may have asked for it, and an output that shows the whole knows it.
    """
    loaded = replace(loaded, settings=replace(loaded.settings, silent=silent))
    for each in before:
        if each.entire is not None and _know_the_same(each.entire.loaded, loaded):
            return each.entire
        known = each.output.loaded
        ran = "analyses" not in known.settings.hidden and known.settings.silent <= silent
        if each.outcomes is not None and known.project is loaded.project and ran:
            return Entire(loaded, whole_of(each.outcomes, around.registry))
    planned, _ = plan(around.registry, _with_options_of(loaded.settings, around.wishes.options_of))
    return Entire(loaded, whole_of(_outcomes(loaded, planned, around, None), around.registry))


def _with_options_of(settings: Settings, other: Settings | None) -> Settings:
    """Return settings with the analyses and options of another project, if there is one."""
    if other is None:
        return settings
    return replace(settings, analyses=other.analyses, analyses_off=other.analyses_off)


def _know_the_same(one: Loaded, other: Loaded) -> bool:
    """Return whether the analyses find the same in both."""

    def known(settings: Settings) -> tuple[object, ...]:
        return settings.silent, "analyses" in settings.hidden, settings.untold, settings.waivers

    return one.project is other.project and known(one.settings) == known(other.settings)


def _nothing_to_report(around: Surroundings, output: Output) -> Problem:
    """Say why there is no touchpoint: none for this output, none in the tables that are there, or no table."""
    if around.loaded.project.touchpoints:
        return Problem("output-empty", arguments={"name": output.name}, level=Level.WARNING)
    there = [count for count in around.loaded.counts if count.table == "touchpoints"]
    arguments: dict[str, Argument] = {
        "folder": around.folder.resolve().name,
        "files": tuple(dict.fromkeys(f"“{count.file}”" for count in there)),
    }
    if there:
        place = Location(there[0].file, sheet=there[0].sheet)
        return Problem("inventory-without-rows", place, arguments, Level.WARNING)
    return Problem("nothing-to-report", arguments=arguments, level=Level.WARNING)


def _counting(progress: Progress, step: str, total: int) -> Callable[[object], None]:
    """Return a function that tells `progress` at each call that one more of `total` is at work."""
    done = iter(range(total))
    return lambda _: progress(step, next(done, total), total)

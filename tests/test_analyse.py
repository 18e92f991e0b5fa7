"""What an analysis does wrong costs its own result and is named; everything else goes on."""

from __future__ import annotations

import datetime
import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from touchreport.analyse import Outcome, Plan, analyse, slow
from touchreport.errors import Level
from touchreport.plugin import (
    Analysis,
    Brand,
    Context,
    Finding,
    FindingKind,
    JourneyModel,
    Method,
    Metric,
    NoOptions,
    Number,
    Project,
    Ref,
    Result,
    Severity,
    Stage,
    Text,
    Touchpoint,
    say,
)
from touchreport.readers.limits import DEFAULT, Limits
from touchreport.registry.options import check_options
from touchreport.registry.plugins import PluginInfo, Registered

METHOD = Method((), (), say("none"))


def project() -> Project:
    return Project(
        title=Text.of("P", "en"),
        language="en",
        date=datetime.date(2026, 11, 1),
        brand=Brand(Text.of("B", "en")),
        model=JourneyModel("custom", Text.of("M", "en"), (Stage("s", Text.of("S", "en")),)),
        touchpoints=(Touchpoint("t", Text.of("T", "en")),),
    )


def outcomes(*analyses: Analysis[NoOptions], limits: Limits = DEFAULT) -> dict[str, Outcome]:
    runs = tuple(
        (Registered(a, PluginInfo("fake", "2.0", "d", "m")), check_options(NoOptions, None, a.id))
        for a in analyses
    )
    ran = analyse(project(), Plan(runs), limits=limits)  # type: ignore[arg-type]
    return {outcome.id: outcome for outcome in ran}


def fine(context: Context[NoOptions]) -> Result:
    return Result(say("fine"), say("s"), METHOD)


def raises(context: Context[NoOptions]) -> Result:
    raise ValueError("bad luck\nsecond line")


def leaves(context: Context[NoOptions]) -> Result:
    raise SystemExit(0)


def recurses(context: Context[NoOptions]) -> Result:
    return recurses(context)


def wrong_type(context: Context[NoOptions]) -> Result:
    return "a string"  # type: ignore[return-value]


def not_a_number(context: Context[NoOptions]) -> Result:
    return Result(say("x"), say("y"), METHOD, metrics=(Metric(Number(float("nan")), say("m")),))


def dangling(context: Context[NoOptions]) -> Result:
    return Result(say("About {it}", it=Ref("touchpoint", "nobody")), say("y"), METHOD)


def undeclared(context: Context[NoOptions]) -> Result:
    finding = Finding("bad/other", Severity.LOW, (), say("a"), say("b"), say("c"))
    return Result(say("x"), say("y"), METHOD, findings=(finding,))


def words_for_a_message(context: Context[NoOptions]) -> Result:
    return Result("Words", say("y"), METHOD)  # type: ignore[arg-type]


def list_for_a_tuple(context: Context[NoOptions]) -> Result:
    return Result(say("x"), say("y"), METHOD, metrics=[])  # type: ignore[arg-type]


def message_without_value(context: Context[NoOptions]) -> Result:
    return Result(say("{share} of them"), say("y"), METHOD)


def bare_float(context: Context[NoOptions]) -> Result:
    return Result(say("x"), say("y"), METHOD, metrics=(Metric(0.5, say("m")),))  # type: ignore[arg-type]


def changes_project_by_force(context: Context[NoOptions]) -> Result:
    object.__setattr__(context.project, "touchpoints", ())
    return fine(context)


def changes_project(context: Context[NoOptions]) -> Result:
    context.project.title = Text.of("other", "en")  # type: ignore[misc]
    return fine(context)


@pytest.mark.parametrize(
    ("run", "code", "reason"),
    [
        (raises, "analysis-failed", "ValueError: bad luck"),
        (leaves, "analysis-failed", "SystemExit"),
        (recurses, "analysis-failed", "RecursionError"),
        (changes_project, "analysis-failed", "FrozenInstanceError"),
        (wrong_type, "analysis-result", "of the type str"),
        (words_for_a_message, "analysis-result", "holds a str in headline where a Message belongs"),
        (list_for_a_tuple, "analysis-result", "holds a list in metrics where a tuple belongs"),
        (message_without_value, "analysis-result", "without a value for “share”"),
        (bare_float, "analysis-result", "holds a float in metrics[0].value"),
        (changes_project_by_force, "analysis-failed", "(Project.touchpoints)"),
        (not_a_number, "analysis-result", "not finite"),
        (dangling, "analysis-result", "does not exist"),
        (undeclared, "analysis-result", "not declared"),
    ],
)
def test_what_fails_is_named_and_the_rest_goes_on(
    run: Callable[[Context[NoOptions]], Result], code: str, reason: str
) -> None:
    """Each fault becomes a problem with plugin, version and reason; the analyses around it have results."""
    kinds = (FindingKind("kind", say("k"), say("e")),)
    found = outcomes(
        Analysis("a", say("A"), fine),
        Analysis("bad", say("B"), run, findings=kinds),
        Analysis("z", say("Z"), fine),
    )
    assert found["a"].result is not None
    assert found["z"].result is not None
    problem = found["bad"].problem
    assert problem is not None
    assert problem.code == code
    assert reason in str(problem.arguments["reason"])
    assert (problem.arguments["plugin"], problem.arguments["version"]) == ("fake", "2.0")


def test_what_requires_a_failed_analysis_says_so() -> None:
    """An analysis is not run on results that are not there."""
    found = outcomes(Analysis("bad", say("B"), raises), Analysis("more", say("M"), fine, requires=("bad",)))
    problem = found["more"].problem
    assert problem is not None
    assert (problem.code, problem.arguments["reason"]) == ("analysis-requirement-failed", "bad")


def test_an_analysis_sees_the_results_that_it_asks_for_and_no_others() -> None:
    """`requires` and `after` say which results are in the context."""
    seen: list[list[str]] = []

    def look(context: Context[NoOptions]) -> Result:
        seen.append(sorted(context.results))
        return fine(context)

    outcomes(
        Analysis("a", say("A"), fine),
        Analysis("b", say("B"), fine),
        Analysis("c", say("C"), look, requires=("a",)),
        Analysis("d", say("D"), look, after="*"),
    )
    assert seen == [["a"], ["a", "b", "c"]]


def test_an_analysis_sees_who_reads_what() -> None:
    """`readers` names the analyses of the build by field, each once, whether they succeed or not."""
    seen: list[dict[str, tuple[str, ...]]] = []

    def look(context: Context[NoOptions]) -> Result:
        seen.append(dict(context.readers))
        return fine(context)

    outcomes(
        Analysis("b", say("B"), look, reads=("touchpoint.owner", "touchpoint.owner")),
        Analysis("a", say("A"), raises, reads=("touchpoint.owner", "step.stage")),
    )
    assert seen == [{"touchpoint.owner": ("a", "b"), "step.stage": ("a",)}]


def test_the_garbage_collector_rests_while_analyses_run() -> None:
    """It would look through the whole project again and again; afterwards it goes on, whatever failed."""
    running: list[bool] = []

    def look(context: Context[NoOptions]) -> Result:
        running.append(gc.isenabled())
        return fine(context)

    before = gc.isenabled()
    try:
        gc.enable()
        outcomes(Analysis("a", say("A"), look), Analysis("b", say("B"), raises))
        assert (running, gc.isenabled()) == ([False], True)
    finally:
        (gc.enable if before else gc.disable)()


def test_a_keyboard_interrupt_is_not_swallowed() -> None:
    """Ctrl-C ends the build, wherever it falls."""

    def interrupted(context: Context[NoOptions]) -> Result:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        outcomes(Analysis("a", say("A"), interrupted))


def test_a_changed_project_is_put_back() -> None:
    """What one analysis does by force no other one sees."""
    seen: list[int] = []

    def look(context: Context[NoOptions]) -> Result:
        seen.append(len(context.project.touchpoints))
        return fine(context)

    outcomes(Analysis("a", say("A"), changes_project_by_force), Analysis("b", say("B"), look))
    assert seen == [1]


def test_what_an_analysis_prints_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is data for programs."""

    def prints(context: Context[NoOptions]) -> Result:
        print("hello")
        return fine(context)

    outcomes(Analysis("a", say("A"), prints))
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "hello\n")


def test_an_analysis_that_never_ends_is_stopped() -> None:
    """A loop without end costs its own chapter."""

    def waits(context: Context[NoOptions]) -> Result:
        while True:
            time.sleep(0.01)

    found = outcomes(
        Analysis("a", say("A"), waits), Analysis("b", say("B"), fine), limits=Limits(analysis_seconds=1)
    )
    problem = found["a"].problem
    assert problem is not None
    assert "more than 1 seconds and was stopped" in str(problem.arguments["reason"])
    assert found["b"].result is not None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_an_analysis_that_takes_all_memory_is_stopped_at_its_line() -> None:
    """The memory that an analysis may take is counted from what there was before; the next one has as much."""

    def hoards(context: Context[NoOptions]) -> Result:
        kept = [bytearray(30_000_000)]
        while True:
            kept.append(bytearray(30_000_000))

    def takes_less(context: Context[NoOptions]) -> Result:
        return fine(context) if bytearray(60_000_000) else hoards(context)

    analyses = Analysis("a", say("A"), hoards), Analysis("b", say("B"), takes_less)
    found = outcomes(*analyses, limits=Limits(analysis_megabytes=100))
    problem = found["a"].problem
    assert problem is not None
    assert "more than 100 MB of memory and was stopped" in str(problem.arguments["reason"])
    assert found["b"].result is not None


def test_a_slow_analysis_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits learns for whom."""
    monkeypatch.setattr("touchreport.analyse.SLOW", 0)
    (note,) = slow(outcomes(Analysis("a", say("A"), fine)).values())
    assert (note.code, note.level, note.arguments["analysis"]) == ("analysis-slow", Level.NOTE, "a")


def test_the_working_directory_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative output folder leads to the same place after an analysis as before."""
    monkeypatch.chdir(tmp_path)

    def leaves_it(context: Context[NoOptions]) -> Result:
        os.chdir("/")
        return fine(context)

    outcomes(Analysis("a", say("A"), leaves_it))
    assert Path.cwd() == tmp_path

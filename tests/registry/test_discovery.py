"""Plugins are found, checked and kept apart: what one does wrong never takes another along."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from touchreport.registry.discovery import GROUP, discover
from touchreport.registry.plugins import Registry

GOOD = """
from touchreport.plugin import Analysis, Method, Result, hookimpl, say
api = 1
def run(context):
    return Result(say("x"), say("y"), Method((), (), say("z")))
@hookimpl
def touchreport_analyses():
    return [Analysis(id="{id}", title=say("Good"), run=run)]
"""

Install = Callable[..., Registry]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Write modules to a folder on the path and discover them by entry points."""
    monkeypatch.syspath_prepend(str(tmp_path))
    names: list[str] = []

    def discovered(**sources: str) -> Registry:
        for name, source in sources.items():
            (tmp_path / f"fake_{name}.py").write_text(source, encoding="utf-8")
            names.append(f"fake_{name}")
        return discover(only=[EntryPoint(name, f"fake_{name}", GROUP) for name in sources])

    yield discovered
    for name in names:
        sys.modules.pop(name, None)


def codes(registry: Registry) -> list[str]:
    return [problem.code for problem in registry.problems]


def test_a_good_plugin_is_found_with_its_analyses(install: Install) -> None:
    """A module that keeps the contract brings its analyses."""
    registry = install(good=GOOD.format(id="good"))
    assert [r.analysis.id for r in registry.analyses] == ["good"]
    assert codes(registry) == []


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("raise RuntimeError('no')", "plugin-does-not-load"),
        ("import sys; sys.exit(0)", "plugin-does-not-load"),
        ("this is not Python", "plugin-does-not-load"),
        ("x = 1", "plugin-api"),
        ("api = 99", "plugin-api"),
        (GOOD.format(id="other").replace("touchreport_analyses", "touchreport_analysis"), "unknown-hook"),
        (GOOD.format(id="other").replace("@hookimpl\n", ""), "hook-not-marked"),
        (GOOD.format(id="other").replace("analyses():", "analyses(projekt):"), "unknown-hook-argument"),
        (GOOD.format(id="other").replace("return [", "1/0; return ["), "plugin-hook-failed"),
        (GOOD.format(id="other").replace("return [", "return [42, "), "not-an-analysis"),
        (GOOD.format(id="Not Kebab"), "analysis-attribute"),
    ],
)
def test_a_bad_plugin_is_named_and_the_good_one_stays(install: Install, source: str, code: str) -> None:
    """Whatever a plugin does wrong becomes one problem with its name; the others are used all the same."""
    registry = install(bad=source, good=GOOD.format(id="good"))
    assert codes(registry) == [code]
    assert registry.problems[0].arguments["plugin"] == "bad"
    assert "good" in [r.analysis.id for r in registry.analyses]


def test_a_misspelt_hook_gets_a_suggestion_and_its_line(install: Install) -> None:
    """The message about a misspelt hook says where it is defined and what was probably meant."""
    registry = install(bad=GOOD.format(id="x").replace("touchreport_analyses", "touchreport_analysis"))
    (problem,) = registry.problems
    assert problem.suggestion == "touchreport_analyses"
    assert problem.location is not None
    assert (problem.location.file, problem.location.line) == ("fake_bad.py", 6)


def test_two_plugins_of_one_name_are_a_problem_that_names_both() -> None:
    """pluggy keeps the first of two in silence; we say so."""
    entries = [EntryPoint("gaps", "touchreport.plugin", GROUP), EntryPoint("gaps", "json", GROUP)]
    registry = discover(only=entries)
    assert "plugin-api" in codes(registry)
    assert len(registry.plugins) == 0


def test_two_analyses_of_one_id_are_a_problem_that_names_both(install: Install) -> None:
    """An id stands for one analysis; the first plugin by name keeps it."""
    registry = install(a=GOOD.format(id="same"), b=GOOD.format(id="same"))
    assert codes(registry) == ["analysis-id-twice"]
    assert dict(registry.problems[0].arguments) == {"analysis": "same", "first": "a", "second": "b"}


def test_a_project_brings_plugins_of_its_own_unless_safe(tmp_path: Path) -> None:
    """A single file in plugins/ is a plugin of that project; --safe leaves it out; no byte code is left."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "ours.py").write_text(GOOD.format(id="ours"), encoding="utf-8")
    assert [r.analysis.id for r in discover(tmp_path, only=[]).analyses] == ["ours"]
    assert discover(tmp_path, safe=True, only=[]).analyses == ()
    assert not (tmp_path / "plugins" / "__pycache__").exists()


def test_a_disabled_plugin_is_not_even_imported(install: Install, tmp_path: Path) -> None:
    """--disable keeps a plugin that would end the process from being imported."""
    (tmp_path / "fake_bad.py").write_text("raise SystemExit(9)", encoding="utf-8")
    registry = discover(only=[EntryPoint("bad", "fake_bad", GROUP)], disabled=["bad"])
    assert registry.problems == ()

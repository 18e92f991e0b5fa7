"""Themes are found with their parents, and what is wrong with one is a message."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from touchreport.errors import PluginError
from touchreport.registry.themes import GROUP, Theme, find_theme, theme_names

OPTIONS = (
    "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Options:\n    loud: bool = False\n"
)

Find = Callable[..., tuple[Theme, ...]]


@pytest.fixture
def find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Find]:
    """Write theme packages (module source, theme.yaml) and find the first by entry points."""
    monkeypatch.syspath_prepend(str(tmp_path))
    names: list[str] = []

    def found(**themes: tuple[str, str]) -> tuple[Theme, ...]:
        for name, (source, described) in themes.items():
            folder = tmp_path / f"theme_{name}"
            folder.mkdir()
            (folder / "__init__.py").write_text(source, encoding="utf-8")
            (folder / "theme.yaml").write_text(described, encoding="utf-8")
            names.append(f"theme_{name}")
        entries = [EntryPoint(name, f"theme_{name}", GROUP) for name in themes]
        return find_theme(next(iter(themes)), only=entries)

    yield found
    for name in names:
        sys.modules.pop(name, None)


def described(parent: str = "null", api: int = 1) -> str:
    return f"api: {api}\nsummary: A theme.\nparent: {parent}\n"


def test_a_theme_comes_with_its_parents_and_inherits_their_options(find: Find) -> None:
    """A child that declares no options has those of the theme whose templates it draws with."""
    chain = find(child=("", described("middle")), middle=("", described("old")), old=(OPTIONS, described()))
    assert [theme.name for theme in chain] == ["child", "middle", "old"]
    assert {theme.options.__name__ for theme in chain} == {"Options"}


def test_a_theme_adds_options_to_those_of_its_parent(find: Find) -> None:
    """Its templates may be the parent's, which ask for the parent's options; where both have one, its own counts."""
    more = OPTIONS.replace("loud: bool = False", "charts: int = 5\n    loud: bool = True")
    child, parent = find(child=(more, described("old")), old=(OPTIONS, described()))
    assert (child.options().charts, child.options().loud) == (5, True)
    assert not hasattr(parent.options(), "charts")
    assert not parent.options().loud


def test_an_outline_is_inherited_unless_given(find: Find) -> None:
    """A child shows the chapters of its parent, unless its own theme.yaml names others."""
    short = described("null") + "outline: [overview, actions, analysis/gaps]\n"
    chain = find(
        child=("", described("middle")),
        middle=("", described("old") + "outline: [method]\n"),
        old=("", short),
    )
    assert [theme.outline for theme in chain] == [
        ("method",), ("method",), ("overview", "actions", "analysis/gaps"),
    ]  # fmt: skip


def test_a_misspelt_chapter_of_a_theme_gets_a_suggestion(find: Find) -> None:
    """A chapter that no playbook has is told with the near one, whichever project it is for."""
    with pytest.raises(PluginError) as caught:
        find(bad=("", described() + "outline: [overview, acitons]\n"))
    assert caught.value.problems[0].suggestion == "actions"


@pytest.mark.parametrize(
    ("source", "text", "code"),
    [
        ("raise RuntimeError('no')", described(), "theme-does-not-load"),
        ("Options = 3", described(), "theme-does-not-load"),
        ("", described(api=9), "theme-api"),
        ("", described("missing"), "unknown-theme"),
        ("", described("bad"), "themes-in-a-circle"),
        ("", "api: 1\n", "theme-does-not-load"),
        ("", described() + "outline: overview\n", "theme-does-not-load"),
        ("", described() + "outline: [nothing-like-it]\n", "theme-chapter"),
        ("", described() + "outline: [page/hello]\n", "theme-chapter"),
    ],
)
def test_a_theme_that_cannot_be_used_is_a_message(find: Find, source: str, text: str, code: str) -> None:
    """Whatever is wrong with a theme, the message has a code of its own."""
    with pytest.raises(PluginError) as caught:
        find(bad=(source, text))
    assert [problem.code for problem in caught.value.problems] == [code]


def test_an_unknown_theme_gets_a_suggestion() -> None:
    """A misspelt name is met with the near one."""
    with pytest.raises(PluginError) as caught:
        find_theme("playbok")
    assert caught.value.problems[0].suggestion == "playbook"
    assert "playbook" in theme_names()

"""Templates are found, contained and strict; a theme's mistake is a message with file and line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2.sandbox import SandboxedEnvironment

from tests.render.test_speaker import speaker
from touchreport.errors import RenderError
from touchreport.registry.themes import Theme
from touchreport.render.environment import make_environment, render
from touchreport.render.markdown import Converter


def theme(folder: Path, name: str, **templates: str) -> Theme:
    for path, text in templates.items():
        file = folder / name / "templates" / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Theme(name, "", None, folder / name, "1")


def rendered(tmp_path: Path, *themes: Theme, template: str = "page.html", **context: object) -> str:
    environment = make_environment(themes, speaker("en", tmp_path), Converter())
    return render(environment, template, **context)


def test_a_child_replaces_single_templates_and_extends_its_parent_by_name(tmp_path: Path) -> None:
    """What the child does not bring comes from the parent."""
    child = theme(tmp_path, "child", page='{% extends "parent:page.html" %}{% block a %}child{% endblock %}')
    parent = theme(tmp_path, "parent", page="[{% block a %}{% endblock %}]", other="parent's")
    assert rendered(tmp_path, child, parent) == "[child]"
    assert rendered(tmp_path, child, parent, template="other.html") == "parent's"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("ok\n{{ missing }}", 2),
        ("{{ value.nothing }}", 1),
        ("a\nb\n{% if %}", 3),
        ("{{ value + 1 }}", 1),
        ("{{ 1 / 0 }}", 1),
        ('\n{% include "nowhere.html" %}', None),
    ],
)
def test_any_mistake_names_template_and_line(tmp_path: Path, source: str, line: int | None) -> None:
    """An undefined name, a wrong type, a missing file or bad syntax: never a blank, never a traceback."""
    with pytest.raises(RenderError) as caught:
        rendered(tmp_path, theme(tmp_path, "t", page=source), value="text")
    (problem,) = caught.value.problems
    assert problem.code == "template-failed"
    assert problem.location is not None
    if line is not None:
        assert (problem.location.file, problem.location.line) == ("page.html", line)


def test_everything_is_escaped(tmp_path: Path) -> None:
    """Client text in a template is text."""
    assert rendered(tmp_path, theme(tmp_path, "t", page="{{ value }}"), value="<b>&") == "&lt;b&gt;&amp;"


def test_the_sandbox_keeps_templates_from_the_insides_of_python(tmp_path: Path) -> None:
    """Attributes that lead to the interpreter are not to be had."""
    with pytest.raises(RenderError):
        rendered(tmp_path, theme(tmp_path, "t", page="{{ ''.__class__.__mro__ }}"))


def _made() -> Iterator[int]:
    yield 1


class _Thing:
    seen = "yes"
    _hidden = "no"

    def act(self) -> None:
        """Be a method."""


@pytest.mark.parametrize(
    ("value", "attribute"),
    [
        (_Thing(), "_hidden"),
        (_Thing(), "__class__"),
        (_Thing, "mro"),
        (_Thing().act, "__func__"),
        (_made, "__globals__"),
        (_made(), "gi_frame"),
        (_made.__code__, "co_code"),
        (sys._getframe(), "f_globals"),
    ],
)
def test_the_sandbox_answers_as_that_of_jinja2(tmp_path: Path, value: object, attribute: str) -> None:
    """It asks fewer questions, and no template gets more for it; what a theme needs it gets."""
    assert not SandboxedEnvironment().is_safe_attribute(value, attribute, None)
    with pytest.raises(RenderError):
        rendered(tmp_path, theme(tmp_path, "t", page=f"{{{{ value.{attribute} }}}}"), value=value)
    assert (
        rendered(tmp_path / "b", theme(tmp_path / "b", "t", page="{{ value.seen }}"), value=_Thing()) == "yes"
    )


def test_what_is_the_same_on_many_pages_is_made_once(tmp_path: Path) -> None:
    """`once` keeps what a macro made under its name and values, and makes it anew for others."""
    page = (
        "{% set made = [] %}{% macro it() %}{% do made.append(1) %}<b>{{ made|length }}</b>{% endmacro %}"
        "{{ once(it, 'it', 1) }}{{ once(it, 'it', 1) }}{{ once(it, 'it', 2) }}"
    )
    assert rendered(tmp_path, theme(tmp_path, "t", page=page)) == "<b>1</b><b>1</b><b>2</b>"


@pytest.mark.parametrize(
    "template", ["link.html", "links/secret.html", "../t-evil/secret.html", "../../secret.html"]
)
def test_nothing_out_of_the_folder_is_a_template(tmp_path: Path, template: str) -> None:
    """A template folder holds templates: no links to other files or folders, no way up, none to a folder of a similar name."""
    made = theme(tmp_path, "t", page="x")
    for place in (tmp_path, made.folder.parent / "t-evil", made.folder / "t-evil"):
        place.mkdir(exist_ok=True)
        (place / "secret.html").write_text("secret", encoding="utf-8")
    (made.folder / "templates" / "link.html").symlink_to(tmp_path / "secret.html")
    (made.folder / "templates" / "links").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(RenderError):
        rendered(tmp_path, made, template=template)

"""Templates are compiled once a process, and what one is compiled to never says what belongs to another playbook."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.render.test_environment import theme
from tests.render.test_speaker import speaker
from touchreport.errors import RenderError
from touchreport.registry.themes import Theme
from touchreport.render.environment import make_environment, render
from touchreport.render.markdown import Converter


def rendered(folder: Path, made: Theme, language: str, template: str = "page.html") -> str:
    return render(make_environment([made], speaker(language, folder), Converter()), template)


def failing_file(folder: Path, made: Theme) -> Path:
    """Return the file in which rendering stops."""
    with pytest.raises(RenderError) as caught:
        rendered(folder, made, "en")
    cause = caught.value.__cause__
    assert cause is not None
    return Path(traceback.extract_tb(cause.__traceback__)[-1].filename)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The names of the templates that were compiled."""
    names: list[str | None] = []
    compiling = Environment.compile

    def noted(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> object:
        names.append(name)
        return compiling(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def test_a_template_is_compiled_once(tmp_path: Path, compiled: list[str | None]) -> None:
    """The next environment finds what the one before compiled, in whatever language."""
    made = theme(tmp_path, "t", page='{% include "part.html" %}', part="{{ language }}")
    assert [rendered(tmp_path, made, tag) for tag in ("en", "fa", "en")] == ["en", "fa", "en"]
    assert sorted(compiled, key=str) == ["page.html", "part.html"]


def test_a_template_that_was_changed_is_compiled_anew(tmp_path: Path, compiled: list[str | None]) -> None:
    """Its text counts, not its time: a save within the same moment is seen, and so is going back."""
    saved = (theme(tmp_path, "t", page=words) for words in ("one", "two", "one"))
    said = [rendered(tmp_path, made, "en") for made in saved]
    assert said == ["one", "two", "one"]
    assert len(compiled) == 3


def test_templates_of_the_same_name_are_not_taken_for_each_other(tmp_path: Path) -> None:
    """Two themes have a page each, even with the same text: a mistake in one is one of its own file."""
    first, second = (theme(tmp_path, name, page="{{ 1 / 0 }}") for name in ("first", "second"))
    files = [failing_file(tmp_path, made) for made in (first, second, first)]
    assert files == [tmp_path / name / "templates" / "page.html" for name in ("first", "second", "first")]


@pytest.mark.parametrize(
    ("source", "english", "persian"),
    [
        ("{{ 0.5|percent }}", "50%", "\N{ARABIC LETTER MARK}۵۰٪"),
        ("{{ 1234|number }}", "1,234", "۱٬۲۳۴"),
        ('{{ "2026-11-01"|date }}', "1 November 2026", "۱۰ آبان ۱۴۰۵"),
        ('{{ "12"|digits }}', "12", "۱۲"),
        ("{{ (1, 2)|listed }}", "1 and 2", "۱ و ۲"),
    ],
)
def test_what_stands_in_a_template_is_said_in_each_language(
    tmp_path: Path, source: str, english: str, persian: str
) -> None:
    """A filter of something that never changes is worked out for each playbook, not while its template is compiled."""
    made = theme(tmp_path, "t", page=source)
    assert [rendered(tmp_path, made, tag) for tag in ("en", "fa")] == [english, persian]

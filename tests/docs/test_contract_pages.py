"""The generated pages name everything: every command, every exit code, every field, filter and name of a template."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from jinja2 import Environment

from tests.docs.snippets import ROOT
from tools.command_page import EXIT_CODES, commands
from tools.template_page import GLOBALS, documented, filters, meanings
from touchreport.build import examine
from touchreport.errors import TouchreportError
from touchreport.registry.discovery import discover
from touchreport.registry.themes import find_theme
from touchreport.render.pictures import Pictures
from touchreport.render.studio import open_studio

JINJA = {
    "range",
    "dict",
    "lipsum",
    "cycler",
    "joiner",
    "namespace",
    "gettext",
    "ngettext",
    "pgettext",
    "npgettext",
    "_",
}


def raised(base: type[TouchreportError] = TouchreportError) -> Iterator[int]:
    yield base.exit_code
    for cls in base.__subclasses__():
        yield from raised(cls)


def test_every_exit_code_has_its_meaning() -> None:
    """Whatever an error or the command line leaves with stands in the table, and in the README's."""
    sources = [path for room in ("cli", "build") for path in (ROOT / "touchreport" / room).glob("*.py")]
    texts = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    numbers = {int(number) for number in re.findall(r"(?:return|code =) (\d+)$", texts, re.MULTILINE)}
    assert {2, 70} <= numbers
    assert numbers | set(raised()) <= set(EXIT_CODES)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = {int(n) for row in re.findall(r"^\| ([\d, ]+) \|", readme, re.MULTILINE) for n in row.split(",")}
    assert told == set(EXIT_CODES)


def test_every_command_and_option_is_documented() -> None:
    """The page of commands has a section a command and a row an option, each with its meaning."""
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## touchreport ([^\n]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert set(sections) == {name for name, _ in commands()}
    for name, command in commands():
        options = [p for p in command.params if isinstance(p, click.Option)]
        assert all(option.help for option in options)
        assert [o.opts for o in options if f"`{o.opts[0]}`" not in sections[name]] == []


@pytest.mark.parametrize("cls", tuple(documented()), ids=lambda cls: cls.__name__)
def test_every_field_of_a_context_is_described(cls: type) -> None:
    """A theme author reads what each field means; a docstring names no field that is gone."""
    fields = {field.name for field in dataclasses.fields(cls)}
    assert set(meanings(cls)) == fields


def test_every_filter_and_name_is_described(tmp_path: Path) -> None:
    """The page lists exactly what the environment offers beyond Jinja's own."""
    (tmp_path / "touchreport.yaml").write_text("title: T\nlanguage: en\nbrand: {name: B}\n", encoding="utf-8")
    (tmp_path / "touchpoints.csv").write_text("Touchpoint\nGreeting\n", encoding="utf-8")
    examined = examine(tmp_path)
    assert examined.site is not None
    themes = find_theme("playbook")
    studio = open_studio(
        examined.project, examined.site, themes, themes[0].options(), discover(), Pictures(tmp_path), tmp_path
    )
    environment = studio.environment("screen")
    assert set(environment.filters) - set(Environment().filters) == set(filters())
    assert set(environment.globals) - JINJA == set(GLOBALS)

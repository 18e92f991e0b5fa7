"""What the files of every installed theme keep: templates, style sheets and words."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import touchreport
from tests.words import TRANSLATIONS, untranslated, unused, words_of_code, words_of_templates
from touchreport import contexts
from touchreport.draw.roles import ROLES
from touchreport.locales import load_locale, messages_file
from touchreport.registry.themes import find_theme, theme_names

THEMES = {name: find_theme(name)[0].folder for name in theme_names()}
THEME = THEMES["playbook"]
TEMPLATES = THEME / "templates"
PERSIAN = THEME / "locale" / "fa.po"
KINDS = dict(re.findall(r"^(\w+) +:class:`(\w+)`", contexts.__doc__ or "", re.MULTILINE))


def templates() -> Iterator[tuple[str, str]]:
    for name, theme in THEMES.items():
        for path in sorted((theme / "templates").rglob("*.html")):
            place = path.relative_to(theme / "templates").as_posix()
            yield f"{name}:{place}", path.read_text(encoding="utf-8")


def css() -> str:
    sheets = [theme / "static" / "screen.css" for theme in THEMES.values()]
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets if sheet.is_file())
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_nothing_is_called_safe() -> None:
    """No template switches escaping off: markup comes from filters that clean or escape."""
    assert [name for name, text in templates() if re.search(r"\|\s*safe\b|autoescape|Markup", text)] == []


def test_style_attributes_come_from_the_one_function() -> None:
    """No template writes a style attribute by hand."""
    assert [name for name, text in templates() if re.search(r"<[^>%]*\bstyle\s*=", text)] == []


def test_no_value_is_written_into_script_or_style() -> None:
    """No template for the screen has a script or style element with text, so no value can get into one."""
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)[^>]*>|<script[^>]*>[^<]")
    found = [n for n, text in templates() if ":print/" not in n and inline.search(text)]
    assert found == []


def test_every_attribute_is_quoted_and_none_is_carried_out() -> None:
    """A value stands between quotation marks, which it cannot leave, and never in an attribute that browsers carry out."""
    bare = re.compile(r"<[a-z][^<>]*?\s[\w:-]+=\{\{")
    handler = re.compile(r"<[a-z][^<>]*?\son\w+\s*=", re.IGNORECASE)
    assert bare.search("<a {{ x }} href={{ y }}>")
    assert [name for name, text in templates() if bare.search(text) or handler.search(text)] == []


def test_words_that_follow_on_a_line_stand_apart() -> None:
    """What is said after a name on its line is parted from it by a space: a margin leaves Arabic letters joined."""
    joined = re.compile(r'\S<span class="as"')
    assert joined.search('{{ name }}<span class="as">')
    assert [name for name, text in templates() if joined.search(text)] == []
    before = re.findall(r"content:\s*(attr\([^;]*);", css())
    assert before
    assert [content for content in before if not content.endswith('" "')] == []


@pytest.mark.parametrize("kind", KINDS)
def test_templates_use_what_the_contexts_document(kind: str) -> None:
    """Every field of a page's body that its template names is a documented field of that context."""
    text = (TEMPLATES / "screen" / f"{kind}.html").read_text(encoding="utf-8")
    known = {field.name for field in dataclasses.fields(getattr(contexts, KINDS[kind]))}
    named = set(re.findall(r"page\.body\.(\w+)", text))
    if "set body = page.body %}" in text:
        named |= set(re.findall(r"(?<![\w.])body\.(\w+)", text))
    assert named <= known


def test_sheets_know_neither_left_nor_right() -> None:
    """The style sheet places everything by start and end, so that one sheet serves both directions."""
    assert re.findall(r"[\w-]*\b(?:left|right)\b[^;}]*", css()) == []


def test_colours_are_roles() -> None:
    """The style sheet names no colour, only roles of the palette."""
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", css()) == []
    used = set(re.findall(r"var\(--([a-z0-9-]+)", css()))
    own = set(re.findall(r"--([a-z0-9-]+):", css()))
    given = {"numerals", "all-fonts", "radius", "own-text", "own-title", "own-features"}  # beside the palette
    given |= {"until-latin", "until-lede", "until-title", "until-fa"}
    numbers = {
        "x",
        "y",
        "v",
        "w",
        "n",
        "c",
        "d",
        "dx",
        "nx",
        "ny",
        "wy",
        "dy",
        "k",
        "s",
        "t",
        "m",
        "wx",
        "mx",
        "sx",
        "here",
        "wide",
        "middle",
        "small",
    }
    assert used - own - numbers - given <= set(ROLES)


def test_dark_pages_repaint_every_colour_that_drawings_use() -> None:
    """Each role by which drawings fill and stroke has a rule in the style sheet, so that dark pages hold."""
    drawing = Path(touchreport.__file__).parent / "draw"
    text = "".join(path.read_text(encoding="utf-8") for path in drawing.glob("*.py"))
    strokes = set(re.findall(r'Stroke\(\s*"([a-z0-9-]+)"', text)) & set(ROLES)
    assert strokes
    assert [role for role in strokes if f".s-{role} {{" not in css()] == []


def test_every_sentence_has_persian() -> None:
    """No sentence of a template is without Persian words, and no Persian words are left over."""
    sentences = words_of_templates(TEMPLATES)
    assert untranslated(sentences, "fa", [PERSIAN]) == []
    assert unused(sentences, "fa", PERSIAN) == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_sentence_of_touchreport_is_translated(language: str) -> None:
    """The sentences that touchreport itself puts on pages have words in each language."""
    sentences = words_of_code(Path(touchreport.__file__).parent)
    assert len(sentences) > 50
    assert untranslated(sentences, language, [messages_file(load_locale(language))]) == []


@pytest.mark.parametrize("theme", THEMES)
def test_persian_is_written_as_persians_write(theme: str) -> None:
    """Persian words have Persian letters and marks: no Arabic ye or kaf, no Latin comma, digits or quotes."""
    file = THEMES[theme] / "locale" / "fa.po"
    words = re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', file.read_text(encoding="utf-8"), re.MULTILINE)
    bare = [re.sub(r"%\(\w+\)s|«[a-z]+»|^Project.*|.*charset.*", "", word) for word in words]
    assert [word for word in bare if re.search(r"[يك0-9,;?“”]", word)] == []

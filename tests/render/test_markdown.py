"""Clients' Markdown becomes clean markup: what is not allowed is dropped, after all extensions."""

from __future__ import annotations

import re

import pytest

from touchreport.render.markdown import Converter


def convert(text: str) -> str:
    return str(Converter(image=lambda a: f"assets/{a}" if a == "cup.png" else None)(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain words", "<p>plain words</p>"),
        ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("# One", "<h2>One</h2>"),
        ("## Two", "<h2>Two</h2>"),
        ("##### Five", "<h4>Five</h4>"),
        ("![A cup](cup.png)", '<p><img alt="A cup" src="assets/cup.png"></p>'),
        ("<div dir=rtl lang=fa>x</div>", "x"),
        ('<p dir="rtl">x</p>', '<p dir="rtl">x</p>'),
        ('<p dir="up">x</p>', "<p>x</p>"),
        ("۳. الف", '<ol start="3">\n<li>الف</li>\n</ol>'),
        ('<ol start="x"><li>a</li></ol>', "<ol><li>a</li></ol>"),
        ('<h2 id="cookie">x</h2>', '<h2 id="u-cookie">x</h2>'),
        ("[a](https://example.org)", '<p><a href="https://example.org" rel="noopener noreferrer">a</a></p>'),
        (
            "[a](mailto:a@example.org)",
            '<p><a href="mailto:a@example.org" rel="noopener noreferrer">a</a></p>',
        ),
    ],
)
def test_what_is_allowed_comes_out(text: str, html: str) -> None:
    """Prose, headings below the page's own, lists, links and pictures of the project."""
    assert convert(text).strip() == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java\nscript:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a](\\\\\\\\evil\\\\share)",
        "[a](//evil.example/x)",
        "![a](https://evil.example/pixel.png)",
        "![a](//evil.example/pixel.png)",
        "![a](data:image/svg+xml,x)",
        "<iframe src='https://evil.example'></iframe>",
        "<svg onload=alert(1)></svg>",
        "<base href='https://evil.example'>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<form action='https://evil.example'><input></form>",
        "<style>*{display:none}</style>",
        "<p style='position:fixed'>x</p>",
        "<a href='x' onclick='alert(1)'>x</a>",
        "<math><mtext></mtext></math>",
        "<object data=x></object><embed src=x>",
        "<link rel=stylesheet href=https://evil.example>",
        "<a name=getElementById>x</a>",
        "<p class='finding'>x</p>",
    ],
)
def test_what_is_not_allowed_is_dropped(text: str) -> None:
    """Neither a script nor an address elsewhere, a style, a class or a form survives."""
    html = convert(text).lower()
    for word in (
        "<script", "onerror", "onload", "onclick", "javascript:", "vbscript", "data:", "evil", "<iframe", "<svg", "<base",
        "<meta", "<form", "<input", "<style", "style=", "<object", "<embed", "<link", "name=", "class=", "<math",
    ):  # fmt: skip
        assert word not in html, html


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "<a " * 8_000, "[a](<b" * 5_000, "(" * 40_000, "x" * 100_001 + "*"]
)
def test_pathological_text_is_shown_as_it_is(text: str) -> None:
    """Text that would keep the converter busy for minutes is not converted: it stands there as written."""
    written = text.replace("<", "&lt;").strip()
    assert convert(text).removeprefix("<p>").removesuffix("</p>").strip() == written


def test_each_distinct_text_is_converted_once() -> None:
    """The same text is the same object the second time."""
    converter = Converter()
    assert converter("*a*") is converter("*a*")


def test_template_syntax_is_text() -> None:
    """Data is never a template."""
    assert "{{ 7 * 7 }} {% if %} {# #}" in convert("{{ 7 * 7 }} {% if %} {# #}")


def test_columns_of_tables_are_aligned_by_class() -> None:
    """A column that Markdown aligns to the right or the middle says so by class; no other style of the author's is left."""
    table = Converter()("| a | b | c |\n|:--|--:|:-:|\n| x | 1 | y |")
    assert re.findall(r"<t[dh](?: [^>]*)?>", table) == ["<th>", '<th class="num">', '<th class="mid">', "<td>", '<td class="num">', '<td class="mid">']  # fmt: skip
    raw = '<table><tr><td style="color:red">x</td><td style="text-align: right;">y</td></tr></table><p style="text-align: right;">z ` style="text-align: right;"`</p>'
    found = Converter()(raw)
    assert "color:red" not in found
    assert re.findall("<[^>]* style=", found) == []

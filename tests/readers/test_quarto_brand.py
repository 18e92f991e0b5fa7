"""Quarto's file about a brand serves a playbook as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from touchreport.errors import Problem
from touchreport.model.node import Listing, Scalar
from touchreport.readers.records import RawProject

Project = Callable[..., RawProject]
Tell = Callable[[Iterable[Problem]], list[tuple[str, str, str | None]]]

WHOLE = """\
meta:
  name: {short: Tern, full: Tern Coffee Limited}
  link: https://tern.example
logo:
  images:
    wide: {path: assets/wide.svg, alt: Tern}
    pale: /assets/pale.svg
  small: assets/small.svg
  medium: {light: wide, dark: pale}
color:
  palette:
    petrol: "#00617F"
    sea: petrol
    brick: "#b3261e"
  foreground: "#111"
  primary: sea
  danger: brick
typography:
  fonts:
    - family: Tern Sans
      source: file
      files:
        - {path: assets/i.woff2, style: italic}
        - {path: assets/b.woff2, weight: bold}
        - {path: assets/r.woff2, weight: 400}
    - {family: Rubik, source: google}
  base: {family: Tern Sans, line-height: 1.5}
  headings: Rubik
  monospace: Fira Code
defaults: {bootstrap: {}}
"""


def said(raw: RawProject) -> dict[str, str]:
    """Return what the brand says, by key: text and place."""
    assert raw.brand is not None
    found: dict[str, str] = {}
    for key, node in raw.brand.pairs:
        items = node.items if isinstance(node, Listing) else (node,)
        words = ", ".join(item.text for item in items if isinstance(item, Scalar))
        found[key.text] = f"{words} @{node.location.file}:{node.location.line}"
    return found


def test_a_whole_file_is_understood(project: Project, told: Tell) -> None:
    """Name, logos by name, colours by way of other names, fonts by weight: each with the place of the value."""
    raw = project({"_brand.yml": WHOLE})
    assert said(raw) == {
        "name": "Tern @_brand.yml:2",
        "logo": "assets/wide.svg @_brand.yml:6",
        "logo_dark": "assets/pale.svg @_brand.yml:7",
        "colour": "#00617F @_brand.yml:16",
        "signal": "#b3261e @_brand.yml:17",
        "text_font": "assets/r.woff2 @_brand.yml:25",
        "bold_font": "assets/b.woff2 @_brand.yml:24",
        "title_font": "Rubik @_brand.yml:28",
        "typefaces": "Tern Sans, Rubik @_brand.yml:27",
    }
    (note,) = raw.problems
    assert (note.code, note.is_error) == ("quarto-brand-unused", False)
    assert note.arguments["keys"] == (
        "meta.link",
        "color.foreground",
        "typography.base.line-height",
        "typography.monospace",
        "defaults.bootstrap",
    )


def test_our_file_goes_before_it_field_by_field(project: Project) -> None:
    """What both say is ours, and a note names it; what only Quarto's file says stays."""
    ours = 'name: Tern Coffee\ncolour: "#123456"\npromise: Warm\n'
    raw = project(
        {"brand.yaml": ours, "_brand.yml": "meta: {name: T}\ncolor: {primary: red, danger: navy}\n"}
    )
    assert said(raw) == {
        "name": "Tern Coffee @brand.yaml:1",
        "colour": "#123456 @brand.yaml:2",
        "promise": "Warm @brand.yaml:3",
        "signal": "#000080 @_brand.yml:2",
    }
    (note,) = raw.problems
    assert (note.code, note.arguments["keys"]) == ("quarto-brand-behind", ("name", "colour"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("logo: a.png\n", {"logo": "a.png @_brand.yml:1"}),
        ("logo: {path: a.png, alt: A}\n", {"logo": "a.png @_brand.yml:1"}),
        ("logo: {small: s.png, large: l.png}\n", {"logo": "s.png @_brand.yml:1"}),
        ("logo: {medium: 'https://x.example/a.png'}\n", {}),
        ("color: {primary: {light: '#123', dark: '#eee'}}\n", {"colour": "#123 @_brand.yml:1"}),
        ("color: {primary: '#00617fff'}\n", {"colour": "#00617f @_brand.yml:1"}),
        ("color: {primary: 'rgb(0, 97, 127)'}\n", {"colour": "#00617f @_brand.yml:1"}),
        ("color: {primary: 'hsl(194.2deg 100% 24.9%)'}\n", {"colour": "#00617f @_brand.yml:1"}),
        ("color: {primary: RebeccaPurple}\n", {"colour": "#663399 @_brand.yml:1"}),
        ("color: {primary: 'rgb(0 97 127 / 50%)'}\n", {"colour": "rgb(0 97 127 / 50%) @_brand.yml:1"}),
        ("color: {primary: 'oklch(0.5 0.1 200)'}\n", {"colour": "oklch(0.5 0.1 200) @_brand.yml:1"}),
        ("color: {primary: transparent}\n", {"colour": "transparent @_brand.yml:1"}),
        (
            "color: {palette: {a: b, b: a}, primary: a}\n",
            {"colour": "a @_brand.yml:1"},
        ),
        (
            "typography: {base: Lato}\n",
            {"text_font": "Lato @_brand.yml:1", "typefaces": "Lato @_brand.yml:1"},
        ),
        ("meta: {name: [a]}\ncolor: blue\ntypography: no\n", {}),
    ],
)
def test_other_ways_to_write_it(project: Project, text: str, expected: dict[str, str]) -> None:
    """Short forms, pairs for light and dark, addresses on the web, names in a ring, and what is no such file at all."""
    raw = project({"_brand.yml": text})
    assert said(raw) == expected
    assert not [problem for problem in raw.problems if problem.is_error]


def test_it_is_no_unused_file_and_not_there_twice(project: Project, told: Tell) -> None:
    """Nobody is told that it is not read; two of its names are an error."""
    assert told(project({"_brand.yml": "meta: {name: T}\n"}).problems) == []
    both = {"_brand.yml": "meta: {name: T}\n", "_brand.yaml": "meta: {name: T}\n"}
    assert [code for code, _, _ in told(project(both).problems)] == ["two-files"]

"""What a page is set in until its fonts have come is as wide and as high as they are, and is loaded from nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from tools.meanwhile_fonts import ours
from touchreport.locales import load_locale
from touchreport.render.fonts import FontFamily, FontFile, brand_font, bundled_fonts, meanwhile_css
from touchreport.render.fonts.advance import figures_of
from touchreport.render.fonts.catalogue import read_list

FACE = re.compile(r'@font-face { font-family: "(.*?)"; (.*?) }')


def faces(css: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the descriptors of each rule by family and weights."""
    found = {}
    for name, body in FACE.findall(css):
        pairs = dict(part.split(": ", 1) for part in body.strip("; ").split("; "))
        found[name, pairs["font-weight"]] = pairs
    return found


def listed(css: str) -> dict[str, list[str]]:
    """Return the families in each custom property."""
    return {
        name: re.findall(r'"(.*?)"', value) for name, value in re.findall(r"^  (--[\w-]+): (.*);$", css, re.M)
    }


def share(written: str) -> float:
    """Return a percentage as a share of one."""
    return float(written.removesuffix("%")) / 100


def made_font(path: Path, letters: str, advance: int = 600) -> Path:
    """Write a font of 1,000 units an em that has these letters, each one unit wider than the last, and return its path."""
    names = [".notdef", *(f"g{number}" for number in range(len(letters)))]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in names})
    builder.setupHorizontalMetrics({name: (advance + place, 0) for place, name in enumerate(names, start=-1)})
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupOS2(usWeightClass=400)
    builder.setupPost()
    builder.save(path)
    return path


def test_a_letter_counts_as_often_as_it_occurs(tmp_path: Path) -> None:
    """The width of a font is the average of its advances, weighted; heights are those of its lines; all in em."""
    found = figures_of(made_font(tmp_path / "a.ttf", "ab"), 400, {"a": 3, "b": 1})
    assert found is not None
    assert found.width == pytest.approx(0.60025)
    assert (found.ascent, found.descent, found.gap) == (0.9, 0.3, 0)


def test_a_font_that_lacks_the_letters_has_no_figures(tmp_path: Path) -> None:
    """A font is measured where it lacks a fiftieth of the text at most."""
    path = made_font(tmp_path / "a.ttf", "ab")
    assert figures_of(path, 400, {"a": 49, "b": 49, "c": 2}) is not None
    assert figures_of(path, 400, {"a": 48, "b": 48, "c": 4}) is None
    assert figures_of(path, 400, {}) is None


def test_a_weight_is_the_nearest_that_there_is() -> None:
    """A variable font is measured at the weight that is asked for, within its limits."""
    file, letters = bundled_fonts()[0].print.path, read_list("meanwhile.yaml")["letters"]["latin"]
    widths = [figures_of(file, weight, letters) for weight in (400, 600, 900, 2000)]
    assert all(widths)
    assert widths[0].width < widths[1].width < widths[2].width == widths[3].width  # type: ignore[union-attr]


def test_the_list_knows_our_own_fonts() -> None:
    """Their figures are those of the files that come with the package; else ``tools/meanwhile_fonts.py`` renews the list."""
    data = read_list("meanwhile.yaml")
    assert data["ours"] == ours(data["letters"])


def test_our_own_fonts_are_not_measured_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their files never change, and opening them takes longer than everything else that is told here."""
    monkeypatch.delattr("touchreport.render.fonts.meanwhile.figures_of")
    for language in ("en", "ru", "fa"):
        assert listed(meanwhile_css(bundled_fonts(), load_locale(language)))


@pytest.mark.parametrize(
    ("language", "property_", "place", "script"),
    [("ru", "--until-latin", 0, "cyrillic"), ("en", "--until-latin", 0, "latin"), ("fa", "--until-fa", 2, "arabic")],
)  # fmt: skip
def test_a_line_is_as_long_as_in_ours(language: str, property_: str, place: int, script: str) -> None:
    """Enlarged by its rule, each font of a system has the average advance of ours, to a hundredth, text and strong."""
    css = meanwhile_css(bundled_fonts(), load_locale(language))
    data = read_list("meanwhile.yaml")
    systems = [system for system in data["systems"] if script in system["widths"]]
    assert len(listed(css)[property_]) == len(systems) >= 3
    for name, system in zip(listed(css)[property_], systems, strict=True):
        for weights, weight, width in zip(("100 550", "551 900"), (400, 600), system["widths"][script], strict=True):  # fmt: skip
            rule = faces(css)[name, weights]
            ours = figures_of(bundled_fonts()[place].print.path, weight, data["letters"][script])
            assert ours is not None
            assert share(rule["size-adjust"]) * width == pytest.approx(ours.width, rel=0.012)


def test_titles_are_narrower_than_text() -> None:
    """A font with sizes of its own is narrower in titles than in ledes, and there narrower than in text; so is what stands in."""
    found = faces(meanwhile_css(bundled_fonts(), load_locale("en")))
    sizes = [
        share(found[f"TR Latin {role} Arial", "551 900"]["size-adjust"])
        for role in ("until-title", "until-lede", "until-latin")
    ]
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize(("language", "place"), [("en", 0), ("fa", 2)])
def test_lines_stand_where_they_will(language: str, place: int) -> None:
    """The heights are those of the file that the website loads, whatever the size."""
    screen = bundled_fonts()[place].screen
    assert screen is not None
    with TTFont(screen.path, lazy=True) as font:
        em, ascent, descent = font["head"].unitsPerEm, font["hhea"].ascent, font["hhea"].descent
    for rule in faces(meanwhile_css(bundled_fonts(), load_locale(language))).values():
        size = share(rule["size-adjust"])
        assert share(rule["ascent-override"]) * size == pytest.approx(ascent / em, abs=0.001)
        assert share(rule["descent-override"]) * size == pytest.approx(-descent / em, abs=0.001)


def test_a_language_gets_what_it_needs() -> None:
    """Persian has what stands in for its own font, all others what stands in for the Latin one."""
    roles = {tag: set(listed(meanwhile_css(bundled_fonts(), load_locale(tag)))) for tag in ("en", "ru", "fa", "ja")}  # fmt: skip
    latin = {"--until-latin", "--until-lede", "--until-title"}
    assert roles == {"en": latin, "ru": latin, "ja": latin, "fa": {"--until-fa"}}
    assert meanwhile_css((), load_locale("en")) == ""


def test_nothing_is_loaded_and_nothing_taken_for_good() -> None:
    """Stand-ins are fonts of the reader's system, and draw nothing that the font itself will not draw."""
    for tag, place in (("en", 0), ("fa", 2)):
        css = meanwhile_css(bundled_fonts(), load_locale(tag))
        assert "url(" not in css
        screen = bundled_fonts()[place].screen
        assert screen is not None
        for rule in faces(css).values():
            ends = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", rule["unicode-range"])
            assert all(
                screen.draws(chr(code)) for a, b in ends for code in range(int(a, 16), int(b or a, 16) + 1)
            )
            assert ("20", "7E") in ends


def own(name: str, path: Path, weights: str) -> FontFamily:
    """Return a file of a brand as a family of the website."""
    family = brand_font(name, path)
    file = FontFile(path, family.print.sha256, family.print.covered)
    return FontFamily(name, "Made", "", "", None, "", (), weights, file, file)


def test_a_brands_own_font_has_stand_ins_too(tmp_path: Path) -> None:
    """They follow its own name, and are measured in its own files: text in the one, strong words in its bold cut."""
    letters = "".join(read_list("meanwhile.yaml")["letters"]["latin"])
    text = own("TR Own Text", made_font(tmp_path / "a.ttf", letters), "400")
    bold = own("TR Own Text", made_font(tmp_path / "b.ttf", letters, advance=900), "700")
    css = meanwhile_css((*bundled_fonts(), text, bold), load_locale("en"))
    names = listed(css)["--own-text"]
    assert names[:2] == ["TR Own Text", "TR Own Text Arial"]
    sizes = [share(faces(css)[names[1], weights]["size-adjust"]) for weights in ("100 550", "551 900")]
    widths = next(
        s["widths"]["latin"] for s in read_list("meanwhile.yaml")["systems"] if s["name"] == "Arial"
    )
    assert sizes[0] * widths[0] == pytest.approx(0.6, abs=0.06)
    assert sizes[1] * widths[1] == pytest.approx(0.9, abs=0.06)


def test_a_brands_font_without_the_letters_stands_alone(tmp_path: Path) -> None:
    """Where a font does not write the language, there is nothing to measure, and its name alone is written."""
    title = own("TR Own Title", made_font(tmp_path / "a.ttf", "abc"), "100 900")
    css = meanwhile_css((*bundled_fonts(), title), load_locale("en"))
    assert listed(css)["--own-title"] == ["TR Own Title"]
    assert not any("Own" in name for name, _ in faces(css))

"""The fonts in the package are those that were taken in, and a build knows what they can write."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.render.fonts import (
    FontFamily,
    FontFile,
    brand_font,
    bundled_fonts,
    font_face_css,
    uncovered,
)


def screen(family: FontFamily) -> FontFile:
    """Return the file of a family for the website."""
    assert family.screen is not None
    return family.screen


FILES = [
    pytest.param(file, id=file.path.name)
    for family in bundled_fonts()
    for file in (family.print, screen(family))
]


@pytest.mark.parametrize("file", FILES)
def test_file_is_the_one_that_was_taken_in(file: FontFile) -> None:
    """Each font file has the checksum that the catalogue gives for it."""
    assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256


@pytest.mark.parametrize("file", FILES)
def test_coverage_is_that_of_the_file(file: FontFile) -> None:
    """The characters that the catalogue says a file draws are exactly those of the file."""
    said = {code for first, last in file.covered for code in range(first, last + 1)}
    assert said == set(TTFont(file.path).getBestCmap())


@pytest.mark.parametrize("family", bundled_fonts(), ids=lambda family: family.name)
def test_family_is_whole(family: FontFamily) -> None:
    """Each family has its licence beside it, its weights in both files, and a version that the files bear."""
    assert family.licence_path is not None
    assert "SIL OPEN FONT LICENSE Version 1.1" in family.licence_path.read_text(encoding="utf-8")
    for file in (family.print, screen(family)):
        font = TTFont(file.path)
        (weights,) = [axis for axis in font["fvar"].axes if axis.axisTag == "wght"]
        assert family.weights == f"{weights.minValue:g} {weights.maxValue:g}"
        assert font["name"].getDebugName(5).startswith(f"Version {family.version}")


def test_screen_files_are_light() -> None:
    """What a reader has to load for one language is less than 150 kB."""
    assert max(screen(family).path.stat().st_size for family in bundled_fonts()) < 150_000


def test_screen_font_keeps_its_features() -> None:
    """Inter on screen still has its optical sizes, tabular figures and the two sets that the look uses."""
    features = TTFont(screen(bundled_fonts()[0]).path)["GSUB"].table.FeatureList.FeatureRecord
    assert {record.FeatureTag for record in features} >= {"ss03", "cv05", "tnum", "calt", "case"}
    axes = TTFont(screen(bundled_fonts()[0]).path)["fvar"].axes
    assert sorted(axis.axisTag for axis in axes) == ["opsz", "wght"]


def test_our_languages_can_be_written() -> None:
    """English, Persian and Russian with their digits, quotation marks, joiners and arrows lack nothing."""
    english = "The café’s “playbook” – 12 → 15 ≥ 10, €5 ✓"
    persian = "می‌خواهم «پژوهش» را گزارشِ کاملاً روشن کنم؛ ۱۲٬۳۴۵٫۶ ٪ خانهٔ \u2067ما\u2069"
    assert uncovered(f"{english} {persian} Съешь ещё этих мягких булок\n\t", bundled_fonts()) == ()


def test_what_cannot_be_written_is_named_once() -> None:
    """Characters that no family has are returned once each, in order; each end of a range counts."""
    assert uncovered("漢😀漢 a", bundled_fonts()) == ("漢", "😀")
    only_b_and_c = _family(((0x62, 0x63),))
    assert uncovered("abcd", [only_b_and_c]) == ("a", "d")
    assert uncovered("abcd", [only_b_and_c, _family(((0x61, 0x62), (0x64, 0x64)))]) == ()
    assert uncovered("a", []) == ("a",)


def test_print_fonts_have_one_size() -> None:
    """In print no font has an axis beside weight: Pango would make one font for every size that is used."""
    for family in bundled_fonts():
        assert [axis.axisTag for axis in TTFont(family.print.path)["fvar"].axes] == ["wght"]


def test_screen_rules() -> None:
    """On screen each family has one rule with its weights, swapped in when it has come."""
    css = font_face_css(bundled_fonts(), "screen", "../fonts/")
    assert css.count("@font-face") == 3
    assert (
        'font-family: "TR Latin"; src: url("../fonts/Inter.woff2") format("woff2"); font-weight: 100 900'
        in css
    )
    assert css.count("font-display: swap") == 3


def test_print_rules_have_no_weights() -> None:
    """In print there is one plain rule a family: WeasyPrint reads the weights in the file."""
    css = font_face_css(bundled_fonts(), "print", "f/")
    assert css.splitlines()[2] == '@font-face { font-family: "TR Fa"; src: url("f/Vazirmatn.ttf"); }'
    assert "font-weight" not in css


def test_two_families_of_one_name_are_refused() -> None:
    """Two files under one name make the PDF draw wrong glyphs, so the rules are not written."""
    with pytest.raises(ValueError, match="TR Latin"):
        font_face_css([bundled_fonts()[0], bundled_fonts()[0]], "print")


def test_a_name_cannot_leave_its_string() -> None:
    """A family's name stays a name in CSS, whatever is in it."""
    css = font_face_css([_family((), name='x"; } body { display: none')], "screen")
    assert css.count("}") == 1
    assert css.count('"') == 6


def test_brand_font_is_read(tmp_path: Path) -> None:
    """A brand's font file becomes a family with its own weights and characters."""
    path = tmp_path / "Our Brand.ttf"
    path.write_bytes(bundled_fonts()[2].print.path.read_bytes())
    family = brand_font("Brand Text", path)
    assert (family.typeface, family.weights) == ("Vazirmatn", "100 900")
    assert family.print.covered == bundled_fonts()[2].print.covered
    assert 'url("Our%20Brand.ttf") format("truetype")' in font_face_css([family], "screen")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.ttf", b"no font"), ("a.ttf", b""), ("a.png", b"\x89PNG"), ("none.woff2", None)],
)
def test_broken_brand_font_is_one_problem(tmp_path: Path, name: str, content: bytes | None) -> None:
    """A font file that is missing, empty or something else is a problem at the place that names it."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    place = Location("brand.yaml", 9)
    with pytest.raises(ProjectError) as caught:
        brand_font("Brand", tmp_path / name, place)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location, problem.arguments["file"]) == ("font-unreadable", place, name)
    assert str(tmp_path) not in str(problem.arguments["reason"])


def _family(covered: tuple[tuple[int, int], ...], name: str = "Test") -> FontFamily:
    file = FontFile(Path("test.woff2"), "", covered)
    return FontFamily(name, "Test", "1", "", None, "", (), "400", file, file)

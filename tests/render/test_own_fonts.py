"""A brand's own fonts: used where they serve, and told about where they do not."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from touchreport.locales import load_locale
from touchreport.location import Location
from touchreport.model.brand import Brand
from touchreport.model.text import Text
from touchreport.render.fonts import bundled_fonts, font_face_css
from touchreport.render.fonts.brand import MAX_BYTES
from touchreport.render.look import tokens_css
from touchreport.render.own_fonts import OwnFonts, own_fonts

PLACE = Location("brand.yaml", 7, 12)
FILES = {"inter.ttf": 0, "vazir.ttf": 2}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project folder with two variable fonts, one of Latin and Cyrillic and one of Persian."""
    for name, number in FILES.items():
        (tmp_path / name).write_bytes(bundled_fonts()[number].print.path.read_bytes())
    return tmp_path


def found(folder: Path, language: str = "en", texts: tuple[str, ...] = (), **fields: Any) -> OwnFonts:
    """Return the fonts of a brand with these fields, each of which stands at PLACE."""
    brand = Brand(Text.from_map({"en": "Tern"}), **fields)
    return own_fonts(folder, brand, dict.fromkeys(fields, PLACE), load_locale(language), texts)


def changed(folder: Path, name: str, *, licence: int = 0, weight: int | None = None) -> str:
    """Write a copy of the Latin font with other licence bits, or with a single weight, and return its name."""
    with TTFont(folder / "inter.ttf") as font:
        tables: Any = font
        tables["OS/2"].fsType = licence
        if weight is not None:
            del tables["fvar"], tables["gvar"], tables["HVAR"]
            tables["OS/2"].usWeightClass = weight
        data = io.BytesIO()
        font.save(data)
    (folder / name).write_bytes(data.getvalue())
    return name


def test_a_font_of_the_language_leads(folder: Path) -> None:
    """Text and titles begin with the brand's fonts, published under names that are short, plain and of their content."""
    fonts = found(folder, text_font="inter.ttf", title_font="inter.ttf")
    assert dict(fonts.names) == {"text": "TR Own Text", "title": "TR Own Title"}
    assert fonts.problems == ()
    names = {family.screen.name for family in fonts.families if family.screen}
    assert names == {f"inter-{bundled_fonts()[0].print.sha256[:8]}.ttf"}
    css = tokens_css(6, fonts.names)
    assert '--own-text: "TR Own Text"' in css
    assert "--radius: 6px" in css
    assert "--own-features: normal" in css


def test_a_brand_without_fonts_changes_nothing(folder: Path) -> None:
    """There is no family and no property beside the radius, which is none."""
    assert found(folder) == OwnFonts()
    assert tokens_css(None, {}) == ":root {\n  --radius: 0px;\n}\n"


def test_a_name_without_a_file_says_what_stands_in(folder: Path) -> None:
    """The note names field, typeface and substitute of the language; a typeface that we have is simply used."""
    for language, instead in (("en", "Inter"), ("ru", "Inter"), ("fa", "Vazirmatn"), ("ja", "Noto Sans JP")):
        (note,) = found(folder, language, text_font="Gotham").problems
        assert (note.code, note.location, note.is_error) == ("font-without-file", PLACE, False)
        assert note.arguments == {"field": "text_font", "font": "Gotham", "substitute": instead}
    ours = found(folder, "en", title_font="Vazirmatn")
    assert (dict(ours.names), ours.problems) == ({"title": "TR Fa"}, ())


@pytest.mark.parametrize(("licence", "used"), [(0, True), (4, True), (8, True), (2, False), (0x200, False)])
def test_the_licence_bits_are_kept(folder: Path, licence: int, used: bool) -> None:
    """A font whose makers forbid embedding is left out with a warning; any other is used."""
    name = changed(folder, "Licensed.ttf", licence=licence)
    fonts = found(folder, text_font=name)
    assert bool(fonts.families) == used
    assert [problem.code for problem in fonts.problems] == ([] if used else ["font-restricted"])


def test_a_font_of_another_script_is_not_used(folder: Path) -> None:
    """A Latin font in a Persian playbook gives way to the substitute, and the message says how many letters it lacks."""
    fonts = found(folder, "fa", text_font="inter.ttf")
    assert (fonts.families, dict(fonts.names)) == ((), {})
    (problem,) = fonts.problems
    assert (problem.code, problem.arguments["substitute"]) == ("font-of-another-script", "Vazirmatn")


def test_what_is_wrong_with_a_font_is_told_once(folder: Path) -> None:
    """A file that serves text and titles is one font: its problem names both places."""
    fonts = found(folder, "fa", text_font="inter.ttf", title_font="inter.ttf")
    (problem,) = fonts.problems
    assert (problem.code, problem.location, problem.related) == ("font-of-another-script", PLACE, (PLACE,))
    beside = found(folder, "fa", text_font="inter.ttf", bold_font=changed(folder, "bold.ttf", weight=700))
    assert (beside.families, [each.code for each in beside.problems]) == ((), ["font-of-another-script"])


def test_single_letters_that_a_font_lacks_are_named(folder: Path) -> None:
    """A font with nearly all letters is used, and those of the project's texts that it has not are named."""
    fonts = found(folder, "fa", texts=("سلام \u08b6",), text_font="vazir.ttf")
    assert dict(fonts.names) == {"text": "TR Own Text"}
    (problem,) = fonts.problems
    assert (problem.code, problem.arguments["characters"]) == ("font-lacks-letters", ("\u08b6",))
    assert found(folder, "en", texts=("سلام",), text_font="inter.ttf").problems == ()


def test_a_single_weight_wants_its_bold_cut(folder: Path) -> None:
    """A text font of one weight has a note; with a bold cut both are declared, and a title font needs none."""
    text, bold = changed(folder, "a.ttf", weight=400), changed(folder, "b.ttf", weight=700)
    (note,) = found(folder, text_font=text).problems
    assert note.code == "font-of-one-weight"
    both = found(folder, text_font=text, bold_font=bold)
    assert both.problems == ()
    css = font_face_css(both.families, "screen")
    assert "font-weight: 400;" in css
    assert "font-weight: 700;" in css
    title = found(folder, title_font=bold)
    assert title.problems == ()
    assert title.families[0].weights == "100 900"


@pytest.mark.parametrize(
    "fields", [{"bold_font": "inter.ttf"}, {"bold_font": "Inter", "text_font": "inter.ttf"}]
)
def test_a_bold_cut_needs_its_text_font(folder: Path, fields: dict[str, Any]) -> None:
    """Without both files the bold cut is left out, and the author is told."""
    fonts = found(folder, **fields)
    assert [problem.code for problem in fonts.problems] == ["bold-font-alone"]
    assert len(fonts.families) == len(fields) - 1


def test_a_file_without_measure_is_refused(folder: Path) -> None:
    """A file larger than any font is not read."""
    with (folder / "large.ttf").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (problem,) = found(folder, text_font="large.ttf").problems
    assert (problem.code, problem.arguments["measure"]) == ("font-too-large", "more than 30 MB")


def test_a_broken_file_is_an_error_at_its_place(folder: Path) -> None:
    """What is no font stops the build with file and line."""
    (folder / "broken.otf").write_bytes(b"no font")
    (problem,) = found(folder, text_font="broken.otf").problems
    assert (problem.code, problem.location, problem.is_error) == ("font-unreadable", PLACE, True)

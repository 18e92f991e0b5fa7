"""Fonts of Chinese, Japanese and Korean: found, checked, chosen, and told of where they are missing."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.worlds import bare, open_world
from touchreport.errors import RenderError
from touchreport.locales import load_locale
from touchreport.render.document import pdf_job
from touchreport.render.fonts import bundled_fonts, choosing, extra, extra_family, extra_fonts, fonts_for
from touchreport.render.fonts.subset import screen_subset
from touchreport.render.lettering import Written, cannot_embed, embedded
from touchreport.render.look import licences
from touchreport.render.website import website

ROOT = Path(__file__).parents[2]
BUNDLED = bundled_fonts()
NAMES = {"hans": "TR SC", "hant": "TR TC", "japanese": "TR JP", "korean": "TR KR"}


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which the extra is not installed."""
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    extra_family.cache_clear()
    yield
    extra_family.cache_clear()


def added(text: str, *asked: str) -> list[str]:
    """Return the names of the families that are taken beside those in the package."""
    chosen = fonts_for(text, asked, BUNDLED)
    assert chosen[: len(BUNDLED)] == BUNDLED
    return [family.name for family in chosen[len(BUNDLED) :]]


@pytest.mark.parametrize("fonts", NAMES)
def test_each_family_is_whole(fonts: str) -> None:
    """The file is the one that was looked at, has its weights and version, and its licence beside it."""
    family = extra_family(fonts)
    assert family is not None
    assert family.name == NAMES[fonts]
    with TTFont(family.print.path, lazy=True) as font:
        (weights,) = [axis for axis in font["fvar"].axes if axis.axisTag == "wght"]
        assert family.weights == f"{weights.minValue:g} {weights.maxValue:g}"
        assert font["name"].getDebugName(5).startswith(f"Version {family.version}")
    assert family.licence_path is not None
    assert "SIL Open Font License" in family.licence_path.read_text(encoding="utf-8")
    assert family.screen is None


def test_the_extra_is_the_one_of_the_package() -> None:
    """What a message tells to install is what the package declares under the extra of that name."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert declared["optional-dependencies"][extra_fonts().extra] == [extra_fonts().requirement]


@pytest.mark.parametrize(
    ("text", "asked", "families"),
    [
        ("Touchpoints, Точки, نقاط", ("latin",), []),
        ("", ("japanese",), ["TR JP"]),
        ("骨", ("hant",), ["TR TC"]),
        ("骨", ("hans", "japanese"), ["TR SC", "TR JP"]),
        ("Kaldi のコーヒー", ("latin",), ["TR JP"]),
        ("Café 咖啡", ("latin",), ["TR SC"]),
        ("카페", ("latin",), ["TR KR"]),
        ("接客 카페", ("japanese",), ["TR JP", "TR KR"]),
    ],
)
def test_a_document_gets_the_fonts_of_its_languages(
    text: str, asked: tuple[str, ...], families: list[str]
) -> None:
    """The families that its languages ask for, then as few as write the rest; nothing for Latin, Cyrillic, Arabic."""
    assert added(text, *asked) == families


@pytest.mark.usefixtures("without_extra")
@pytest.mark.parametrize(("text", "asked"), [("", "hant"), ("骨", "latin")])
def test_without_the_extra_there_is_one_clear_problem(text: str, asked: str) -> None:
    """The problem names the extra and the command; it comes with a language and with a single foreign name."""
    with pytest.raises(RenderError) as caught:
        fonts_for(text, (asked,), BUNDLED)
    (problem,) = caught.value.problems
    assert problem.code == "pdf-fonts-not-installed"
    assert problem.arguments["extra"] == "cjk"
    assert str(problem.arguments["command"]).endswith('-m pip install "justmytype-intl-cjk>=0.1,<0.2"')


@pytest.mark.usefixtures("without_extra")
def test_other_languages_do_not_need_the_extra() -> None:
    """An English, a Russian and a Persian playbook are made without it."""
    assert fonts_for("Touchpoints, Точки, نقاط", ("latin", "persian"), BUNDLED) == BUNDLED


def test_a_changed_font_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file with another checksum is refused by name, whatever is in it."""
    for entry in extra_fonts().families.values():
        file = tmp_path / entry["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"not the font")
    monkeypatch.setattr(extra.ExtraFonts, "folder", lambda self: tmp_path)
    extra_family.cache_clear()
    with pytest.raises(RenderError) as caught:
        choosing.fonts_for("", ("japanese",), BUNDLED)
    extra_family.cache_clear()
    (problem,) = caught.value.problems
    assert (problem.code, problem.arguments["file"]) == ("pdf-fonts-changed", "NotoSansJP[wght].ttf")


def test_a_marked_language_asks_for_its_fonts() -> None:
    """A Japanese name in an English document is drawn with Japanese forms, though others could write it."""
    written = Written(load_locale("en"))
    written.add('<p>The shop <bdi lang="ja">骨董</bdi></p>')
    assert [family.name for family in written.families(())] == ["TR JP"]


def test_the_print_document_names_its_families(tmp_path: Path) -> None:
    """The job has each family once, and the style sheets end every stack with all of them."""
    job = pdf_job(open_world(bare("ja"), tmp_path), tmp_path / "x.pdf")
    names = [family.name for family in job.families]
    assert names == [*(family.name for family in BUNDLED), "TR JP"]
    sheet = "".join(job.stylesheets)
    assert f"--all-fonts: {', '.join(f'{chr(34)}{name}{chr(34)}' for name in names)}" in sheet


def test_a_subset_writes_what_it_is_for_and_is_the_same_again() -> None:
    """It has every character that was asked for and the font has, all weights, and equal bytes each time."""
    family = extra_family("hans")
    assert family is not None
    name, data = screen_subset(family, "骨直角，A\u0378")
    assert screen_subset(family, "A，角直骨") == (name, data)
    font = TTFont(io.BytesIO(data))
    assert {ord(letter) for letter in "骨直角，A"} <= set(font.getBestCmap())
    assert len(data) < 10_000
    assert "fvar" in font
    assert name.startswith("TR-SC-")
    assert name.endswith(".woff2")


def test_embedded_fonts_stand_in_the_style_sheet_and_among_the_files() -> None:
    """Each file is one that a family of the screen names; other families keep theirs."""
    written = Written(load_locale("zh-Hant"))
    written.add("<p>骨</p>")
    families, files = embedded(written, BUNDLED)
    assert [family.screen.path.name for family in families[len(BUNDLED) :] if family.screen] == list(files)
    assert families[: len(BUNDLED)] == BUNDLED


@pytest.mark.usefixtures("without_extra")
def test_a_website_is_built_where_nothing_can_be_embedded() -> None:
    """The fonts are left to the reader, and one problem says so."""
    written = Written(load_locale("ja"))
    assert embedded(written, BUNDLED) == (BUNDLED, {})

    class Options:
        fonts = "embedded"

    assert [problem.code for problem in cannot_embed(Options())] == ["fonts-not-embedded"]
    assert cannot_embed(object()) == ()


def test_readers_use_their_own_fonts_unless_told_otherwise(tmp_path: Path) -> None:
    """Without the option, the website of a Japanese playbook brings no Japanese font, and its style names the usual ones."""
    files = {file.path: file.source for file in website(open_world(bare("ja"), tmp_path))}
    assert [path for path in files if "TR-JP" in path] == []
    css = files["assets/screen.css"]
    assert isinstance(css, bytes)
    assert b'"Hiragino Sans"' in css
    assert b'@font-face { font-family: "TR JP"' not in css


def test_licences_of_the_fonts_in_the_pdf_go_along() -> None:
    """Each family has its licence once, those of the PDF beside those of the website."""
    family = extra_family("japanese")
    assert family is not None
    text = licences((*BUNDLED, family, family))
    assert text.count("Noto Sans JP 2.004-H2 (OFL-1.1)") == 1

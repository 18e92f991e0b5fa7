"""A project brings a language that touchreport does not have: a folder of data, and no code."""

from __future__ import annotations

import shutil
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from touchreport.build import SITE
from touchreport.errors import ProjectError
from touchreport.locales import (
    added_messages_file,
    available,
    known_tag,
    languages_of,
    load_locale,
    loading,
    messages_file,
)

BROUGHT = Path(__file__).parents[1] / "locales" / "brought"


@pytest.fixture
def arabic(project: Path) -> Path:
    """A project in Arabic, with the rules of the language and a few of its words."""
    shutil.copytree(BROUGHT, project / "languages")
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("language: en", "language: ar-EG"), "utf-8")
    return project


def test_touchreport_itself_does_not_have_it() -> None:
    """The example is a language that is left out of the product."""
    assert "ar" not in available()


def test_the_website_is_in_it(arabic: Path, call: Call) -> None:
    """Direction, digits, dates, plurals, words of core, theme and vocabulary; the rest is English and announced."""
    said = call("build", arabic, "-o", arabic.parent / "out", "--no-pdf")
    assert said.code == 0
    assert "words-untranslated" in said.err
    assert "ar/messages.po" in said.err
    index = (arabic.parent / "out" / SITE / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl" class="f-persian">' in index
    assert "نظرة عامة" in index
    assert "١ نوفمبر ٢٠٢٦" in index
    route = (arabic.parent / "out" / SITE / "map.html").read_text(encoding="utf-8")
    assert "الوعي" in route
    assert ">Awareness<" not in route
    css = (arabic.parent / "out" / SITE / "assets" / "screen.css").read_text(encoding="utf-8")
    assert "--numerals:arabic-indic" in css.replace(" ", "")


def test_what_is_brought_counts_as_a_language(arabic: Path, call: Call) -> None:
    """A check finds nothing wrong with it, and the one that is misspelt is offered it."""
    assert call("check", arabic).code == 0
    config = arabic / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("ar-EG", "arr"), encoding="utf-8")
    said = call("check", arabic)
    assert said.code == 3
    assert "Known languages are ar, en" in said.err


@pytest.mark.slow
@pytest.mark.pdf
def test_the_pdf_is_in_it(arabic: Path, call: Call) -> None:
    """The PDF is drawn with the font that the rules name, and its pages are counted in the language's digits."""
    import pikepdf

    from tests.pdf.readback import poppler_text

    assert call("build", arabic, "-o", arabic.parent / "out", "--no-site").code == 0
    pdf = arabic.parent / "out" / "playbook.pdf"
    with pikepdf.open(pdf) as document:
        assert str(document.Root.Lang) == "ar"
    assert "المحتويات" in poppler_text(pdf)


def test_a_link_does_not_lead_out_of_the_project(project: Path, tmp_path: Path) -> None:
    """Rules or words that lie elsewhere are no language of the project."""
    elsewhere = shutil.copytree(BROUGHT, tmp_path / "elsewhere")
    (project / "languages").mkdir()
    (project / "languages" / "ar").symlink_to(elsewhere / "ar")
    assert known_tag("ar", languages_of(project)) is None


@pytest.mark.parametrize("trick", ["name: &a x\nfonts: *a\n", "name: " + "x" * 300_000])
def test_rules_that_grow_are_refused(project: Path, trick: str) -> None:
    """Aliases and huge files are told, not followed."""
    folder = project / "languages" / "xx"
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text(trick, encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        load_locale("xx", languages_of(project))
    assert caught.value.problems[0].code == "locale-unreadable"


def test_an_installed_package_can_bring_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An agency shares its languages as a package with an entry point; nothing of it is imported."""
    shutil.copytree(BROUGHT, tmp_path / "house_words" / "languages")
    (tmp_path / "house_words" / "__init__.py").write_text("raise RuntimeError", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    entry = EntryPoint("house", "house_words.languages", loading.GROUP)
    monkeypatch.setattr(loading, "entry_points", lambda group: [entry])
    loading._installed.cache_clear()
    try:
        assert load_locale("ar").direction == "rtl"
        assert "ar" in available()
    finally:
        loading._installed.cache_clear()


def test_the_words_of_one_language_win_over_those_of_touchreport(project: Path) -> None:
    """A project that brings rules for a language that touchreport has keeps all of its words, and may change some."""
    own = project / "languages" / "fa"
    own.mkdir(parents=True)
    shutil.copy(load_locale("fa").folder / "locale.yaml", own)
    locale = load_locale("fa", languages_of(project))
    assert locale.folder == own
    assert messages_file(locale) == load_locale("fa").folder / "messages.po"
    assert added_messages_file(locale) == own / "messages.po"

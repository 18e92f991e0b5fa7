"""A playbook in Japanese on a machine with and without the extra that brings the fonts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from touchreport.build import PDF, SITE
from touchreport.render.fonts import extra, extra_family


@pytest.fixture
def japanese(project: Path) -> Path:
    """The small project, in Japanese."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("language: en", "language: ja"), "utf-8")
    return project


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which the extra is not installed."""
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    extra_family.cache_clear()
    yield
    extra_family.cache_clear()


@pytest.mark.usefixtures("without_extra")
def test_without_the_fonts_the_website_is_built_and_the_pdf_is_told(japanese: Path, call: Call) -> None:
    """One error names the extra and the command; the exit code says that the PDF is missing."""
    output = japanese.parent / "out"
    said = call("build", japanese, "-o", output)
    assert said.code == 5
    assert said.err.count("error[") == 1
    assert "pdf-fonts-not-installed" in said.err
    assert "“cjk”" in said.err
    assert 'pip install "justmytype-intl-cjk' in said.err
    assert (output / SITE / "index.html").is_file()
    assert not (output / PDF).exists()


@pytest.mark.usefixtures("without_extra")
def test_a_website_alone_needs_no_fonts(japanese: Path, call: Call) -> None:
    """Who wants no PDF hears nothing of them; nor does a check."""
    said = call("build", japanese, "-o", japanese.parent / "out", "--no-pdf")
    assert said.code == 0
    assert "fonts" not in said.err
    assert "cjk" not in call("check", japanese).err


@pytest.mark.usefixtures("without_extra")
def test_a_name_in_another_script_needs_them_too(project: Path, call: Call) -> None:
    """An English playbook with a Japanese name is not drawn with an empty box."""
    sheet = project / "touchpoints.csv"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("Poster", "Poster 看板"), encoding="utf-8")
    said = call("build", project, "-o", project.parent / "out")
    assert said.code == 5
    assert "板看" in said.err  # in the order of Unicode


def test_fonts_that_go_along_are_in_the_website(japanese: Path, call: Call) -> None:
    """With the theme's option, the website has one font cut to its characters, its style names it, its licence is there."""
    config = japanese / "touchreport.yaml"
    chosen = "theme: {name: playbook, options: {fonts: embedded}}\n"
    config.write_text(config.read_text(encoding="utf-8") + chosen, encoding="utf-8")
    assert call("build", japanese, "-o", japanese.parent / "out", "--no-pdf").code == 0
    assets = japanese.parent / "out" / SITE / "assets"
    (font,) = assets.glob("fonts/TR-JP-*.woff2")
    assert font.stat().st_size < 300_000
    assert f"fonts/{font.name}" in (assets / "screen.css").read_text(encoding="utf-8")
    assert "Noto Sans JP" in (assets / "licences.txt").read_text(encoding="utf-8")

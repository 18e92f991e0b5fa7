"""One project in several languages: a website for each with a way to the others, and a PDF for each."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from touchreport.build import Wishes, build, examine, studios_of
from touchreport.serve.edition import Edition
from touchreport.translated import lacking

FILES = {
    "touchreport.yaml": """\
title: {en: Touchpoint playbook, fa: کتابچه نقاط تماس}
date: 2026-11-01
languages: [en, fa]
model: purchase-phases
brand: {name: {en: Tern, fa: تِرن}, promise: Coffee in three minutes}
""",
    "touchpoints.csv": (
        "ID,Touchpoint,Touchpoint@fa,Stage,Channel\nbill,The bill,صورت‌حساب,After,Shop\nposter,Poster,,Before,Shop\n"
    ),
    "pages/work.md": "# How we worked\n\nIn two weeks.\n",
    "pages/work@fa.md": "# چگونه کار کردیم\n\nدر دو هفته.\n",
    "pages/chapter/map@fa.md": "# نقشه\n",
    "pages/chapter/map.md": "# Where we are\n",
}


def write(folder: Path, **changed: str) -> Path:
    """Write the project; other words for `touchreport.yaml` come as `config`."""
    for name, text in {**FILES, "touchreport.yaml": changed.get("config", FILES["touchreport.yaml"])}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the project in both languages."""
    folder = tmp_path_factory.mktemp("languages")
    report = build(write(folder / "project"), folder / "out", Wishes(pdf=False))
    assert [(made.language, made.website) for made in report.made] == [
        ("en", folder / "out/site/en/index.html"),
        ("fa", folder / "out/site/fa/index.html"),
    ]
    assert [p.code for p in report.problems].count("texts-untranslated") == 1
    return folder / "out" / "site"


def test_each_language_is_whole(site: Path) -> None:
    """The websites have the same files beside the scripts of fonts, and nothing of one leads into another's assets."""
    names = {
        tag: {str(p.relative_to(site / tag)) for p in (site / tag).rglob("*.html")} for tag in ("en", "fa")
    }
    assert names["en"] == names["fa"]
    assert (site / "en/assets/screen.css").is_file()
    assert (site / "fa/assets/screen.css").is_file()
    assert sorted(p.name for p in site.iterdir()) == ["404.html", "en", "fa", "index.html", "robots.txt"]


@pytest.mark.parametrize(("tag", "direction", "other"), [("en", "ltr", "fa"), ("fa", "rtl", "en")])
def test_each_page_leads_to_itself_in_the_other_language(
    site: Path, tag: str, direction: str, other: str
) -> None:
    """Each page says its language, and has the same page in the others in its head and as a link that one can follow."""
    for page in sorted((site / tag).glob("*.html")):
        html = page.read_text(encoding="utf-8")
        assert f'<html lang="{tag}" dir="{direction}"' in html
        there = "index.html" if page.name == "404.html" else page.name
        alternates = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))
        assert alternates == {t: f"../{t}/{there}" for t in ("en", "fa")} | {"x-default": "../index.html"}
        (nav,) = re.findall(r'<nav class="langs".*?</nav>', html, re.DOTALL)
        (link,) = re.findall(r"<a [^>]*>", nav)
        assert f'href="../{other}/{there}"' in link
        assert f'lang="{other}" hreflang="{other}"' in link
        assert (site / other / there).is_file()


def test_one_chooses_without_a_script(site: Path) -> None:
    """The page above the languages names each in its own words, leads to each, and runs nothing."""
    html = (site / "index.html").read_text(encoding="utf-8")
    assert "<script" not in html
    for tag, name in (("en", "English"), ("fa", "فارسی")):
        assert re.search(f'<a href="{tag}/index.html" hreflang="{tag}">{name}</a>', html)
    assert "کتابچه نقاط تماس" in html
    for address in re.findall(r'(?:href|src)="([^"#:]+)"', html):
        assert (site / address).is_file()


def test_words_in_the_readers_language_or_the_first(site: Path) -> None:
    """What is translated is shown in the reader's language; what is not in the first one, marked as such."""
    index = (site / "fa/touchpoints.html").read_text(encoding="utf-8")
    assert "صورت‌حساب" in index
    assert re.search(r'<bdi [^>]*lang="en"[^>]*>Poster</bdi>', index)
    assert "در دو هفته" in (site / "fa/page-work.html").read_text(encoding="utf-8")
    assert "In two weeks" in (site / "en/page-work.html").read_text(encoding="utf-8")
    assert "نقشه" in (site / "fa/map.html").read_text(encoding="utf-8")


def test_what_is_not_translated(tmp_path: Path) -> None:
    """Each text that a language lacks is known with its place; texts without letters need no translation."""
    found = lacking(examine(write(tmp_path)).loaded)
    assert [(each.table, each.words, each.languages) for each in found] == [
        ("brand", "Coffee in three minutes", ("fa",)),
        ("touchpoints", "Poster", ("fa",)),
    ]
    assert str(found[1].location).startswith("touchpoints.csv:3")


@pytest.mark.parametrize("line", ["language: en", "languages: [en]", "languages: en"])
def test_one_language_alone_stands_as_ever(tmp_path: Path, line: str) -> None:
    """A project with one language has its website in `site/`, without a word of other languages."""
    config = FILES["touchreport.yaml"].replace("languages: [en, fa]", line)
    report = build(write(tmp_path / "p", config=config), tmp_path / "out", Wishes(pdf=False))
    assert report.website == tmp_path / "out/site/index.html"
    html = (tmp_path / "out/site/index.html").read_text(encoding="utf-8")
    assert "hreflang" not in html
    assert 'class="langs"' not in html
    assert "texts-untranslated" not in [p.code for p in report.problems]


def test_outputs_choose_their_languages(tmp_path: Path) -> None:
    """An output may have fewer languages than the project; with one it has no folder for it."""
    config = (
        FILES["touchreport.yaml"] + "outputs: {office: {}, client: {audience: client, languages: [fa]}}\n"
    )
    report = build(write(tmp_path / "p", config=config), tmp_path / "out", Wishes(pdf=False))
    assert [(made.output, made.language) for made in report.made] == [
        ("office", "en"), ("office", "fa"), ("client", "fa"),
    ]  # fmt: skip
    assert (tmp_path / "out/client/site/index.html").read_text("utf-8").count('lang="fa"') == 1
    assert (tmp_path / "out/office/site/en/index.html").is_file()


def test_the_first_language_is_that_of_plain_words(tmp_path: Path) -> None:
    """Plain words are in the first of the languages unless `language` says otherwise."""
    for line, language in (("languages: [fa, en]", "fa"), ("languages: [fa, en]\nlanguage: en", "en")):
        config = FILES["touchreport.yaml"].replace("languages: [en, fa]", line)
        write(tmp_path, config=config)
        (tmp_path / "touchpoints.csv").write_text("name\nBill\n", encoding="utf-8")
        assert examine(tmp_path).project.language == language


def test_a_server_shows_all_languages(tmp_path: Path) -> None:
    """Served, each language stands where it stands on a disk, and so does the page to choose."""
    edition = Edition(tuple(studios_of(examine(write(tmp_path)), tmp_path)), 1)
    assert 'dir="rtl"' in (edition.file("fa/index.html") or b"").decode()
    assert edition.file("en/assets/screen.css")
    assert b"fa/index.html" in (edition.file("index.html") or b"")
    assert edition.file("xx/index.html") is None
    assert b"404" in edition.missing() or b"not found" in edition.missing()


def test_what_is_handed_over_has_all_languages(tmp_path: Path) -> None:
    """The zip file holds every language and the page to choose; one file by itself is one language and leads to no other."""
    wishes = Wishes(pdf=False, zip=True, single_file=True)
    report = build(write(tmp_path / "p"), tmp_path / "out", wishes)
    with zipfile.ZipFile(next(made.zip for made in report.made if made.zip)) as packed:
        names = {name.partition("/")[2] for name in packed.namelist()}
    assert {"site/index.html", "site/en/index.html", "site/fa/map.html", "playbook-fa.html"} <= names
    assert [made.zip is None for made in report.made] == [False, True]
    for made, direction in zip(report.made, ("ltr", "rtl"), strict=True):
        assert made.single_file == tmp_path / f"out/playbook-{made.language}.html"
        html = made.single_file.read_text(encoding="utf-8")
        assert f'<html lang="{made.language}" dir="{direction}"' in html
        assert "hreflang" not in html


@pytest.mark.slow
@pytest.mark.pdf
def test_a_pdf_for_each_language(tmp_path: Path) -> None:
    """Each language has a PDF of its own, which says its language."""
    import pikepdf

    report = build(write(tmp_path / "p"), tmp_path / "out", Wishes(site=False))
    assert [made.pdf for made in report.made] == [
        tmp_path / f"out/playbook-{tag}.pdf" for tag in ("en", "fa")
    ]
    for tag in ("en", "fa"):
        with pikepdf.open(tmp_path / f"out/playbook-{tag}.pdf") as pdf:
            assert str(pdf.Root.Lang) == tag

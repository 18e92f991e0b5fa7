"""What a website has for those who serve it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner

from touchreport.build import Wishes, build
from touchreport.cli import cli
from touchreport.errors import ProjectError
from touchreport.model.settings import Settings
from touchreport.render.studio import CSP
from touchreport.render.website import pages_among

URL = "https://example.org/clients/tern/"
CONFIG = "title: Playbook\ndate: 2026-11-01\nlanguage: en\nmodel: purchase-phases\nbrand: {name: Tern}\n"
ROWS = "ID,Touchpoint,Stage,Channel\nbill,The bill,After,Shop\n"


def project(folder: Path, more: str = "", config: str = CONFIG) -> Path:
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(config + more, encoding="utf-8")
    (folder / "touchpoints.csv").write_text(ROWS, encoding="utf-8")
    return folder


def site(folder: Path, more: str = "", config: str = CONFIG, **wishes: str) -> Path:
    """Build the project's website without a PDF, and return its folder."""
    build(project(folder / "project", more, config), folder / "out", Wishes(pdf=False, **wishes))  # type: ignore[arg-type]
    return folder / "out" / "site"


def addresses(page: Path) -> set[str]:
    html = page.read_text(encoding="utf-8")
    return {
        each
        for each in re.findall(r' (?:href|src|srcset|data-index)="([^"]+)"', html)
        if not re.match(r"#|data:", each)
    }


def test_without_an_address_there_is_nothing_for_hosts(tmp_path: Path) -> None:
    """A website that is handed over on a disk has no hidden file, no headers and no list of its pages."""
    made = site(tmp_path)
    names = {path.name for path in made.iterdir()}
    assert "robots.txt" in names
    assert not names & {".nojekyll", "_headers", "sitemap.xml"}
    assert "assets/screen.css" in addresses(made / "404.html")


def test_with_an_address_hosts_find_what_they_look_for(tmp_path: Path) -> None:
    """The page for what does not exist leads from the host's root; headers repeat the policy and the wish to stay unfound."""
    made = site(tmp_path, f"url: {URL}\n")
    assert all(each.startswith("/clients/tern/") for each in addresses(made / "404.html"))
    assert not any(each.startswith("/") for each in addresses(made / "index.html"))
    assert (made / ".nojekyll").read_bytes() == b""
    headers = (made / "_headers").read_text(encoding="utf-8").splitlines()
    assert headers[0] == "/*"
    assert f"  Content-Security-Policy: {CSP}; frame-ancestors 'self'" in headers
    assert "  X-Robots-Tag: noindex, nofollow" in headers
    assert (made / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (made / "sitemap.xml").exists()


def test_a_website_that_may_be_found_lists_its_pages(tmp_path: Path) -> None:
    """The list has every page once, at its whole address, changed on the day of the project; robots are told of it."""
    made = site(tmp_path, f"noindex: no\nurl: {URL}\n")
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    entries = ET.parse(made / "sitemap.xml").getroot()  # our own
    found = [each.text or "" for each in entries.iter(f"{space}loc")]
    pages = {path.name for path in made.glob("*.html")} - {"404.html", "index.html"}
    assert found[0] == URL
    assert sorted(found[1:]) == sorted(URL + name for name in pages)
    assert {each.text for each in entries.iter(f"{space}lastmod")} == {"2026-11-01"}
    assert f"Sitemap: {URL}sitemap.xml" in (made / "robots.txt").read_text()
    assert "X-Robots-Tag" not in (made / "_headers").read_text()


def test_several_languages_have_one_page_for_what_does_not_exist(tmp_path: Path) -> None:
    """It stands above them, says so in each language, leads to each, and has one set of files for hosts beside it."""
    made = site(tmp_path, f"url: {URL}\nnoindex: no\n", CONFIG.replace("language: en", "languages: [en, fa]"))
    names = sorted(path.name for path in made.iterdir())
    assert names == [
        ".nojekyll", "404.html", "_headers", "en", "fa", "index.html", "robots.txt", "sitemap.xml",
    ]  # fmt: skip
    page = (made / "404.html").read_text(encoding="utf-8")
    assert "<h1>Page not found</h1>" in page
    assert "صفحه پیدا نشد" in page
    assert {f"/clients/tern/{tag}/index.html" for tag in ("en", "fa")} <= addresses(made / "404.html")
    inner = addresses(made / "fa" / "404.html")
    assert {"/clients/tern/fa/assets/screen.css", "/clients/tern/en/index.html"} <= inner
    assert not (made / "fa" / ".nojekyll").exists()
    assert f"<loc>{URL}fa/bill" not in (made / "sitemap.xml").read_text()
    assert f"<loc>{URL}fa/touchpoint-bill.html" in (made / "sitemap.xml").read_text()


def test_the_caller_says_it_for_once(tmp_path: Path) -> None:
    """`--url` goes before the project's; an empty one says nothing, one that is no folder's is refused.

    Files for hosts are ours as all others: a build without an address takes them away again.
    """
    folder, out = project(tmp_path / "project", ""), tmp_path / "out"
    run = CliRunner().invoke
    asked = ["build", str(folder), "--no-pdf", "-o", str(out)]
    run(cli, [*asked, "--url", "https://example.org/x"], standalone_mode=False)
    assert "/x/index.html" in addresses(out / "site/404.html")
    assert (out / "site/.nojekyll").exists()
    run(cli, [*asked, "--url", ""], standalone_mode=False)
    assert "index.html" in addresses(out / "site/404.html")
    assert not (out / "site/.nojekyll").exists()
    assert run(cli, [*asked, "--url", "example.org"]).exit_code == 2
    wishes = Wishes(url="https://example.org/x/").settled(Settings(url="https://elsewhere.example/"))
    assert wishes.url == "https://example.org/x/"


def test_one_address_is_not_that_of_several_websites(tmp_path: Path) -> None:
    """Outputs have addresses of their own; one from outside is for one of them."""
    folder = project(
        tmp_path / "project", f"outputs: {{office: {{}}, client: {{audience: client, url: {URL}}}}}\n"
    )
    with pytest.raises(ProjectError) as caught:
        build(folder, tmp_path / "out", Wishes(pdf=False, url="https://example.org/"))
    assert [problem.code for problem in caught.value.problems] == ["one-url-for-several"]
    build(folder, tmp_path / "out", Wishes(pdf=False))
    assert (tmp_path / "out/client/site/_headers").exists()
    assert not (tmp_path / "out/office/site/_headers").exists()


def test_every_part_of_a_cut_page_is_listed() -> None:
    """The pages are those that were written, in their order, whatever else was, and not the page for what is not there."""
    written = ["playbook.pdf", "site/fa/index.html", "site/fa/list.html", "site/fa/list-2.html", "site/fa/404.html",
               "site/fa/assets/list-rows.js", "site/en/index.html"]  # fmt: skip
    assert pages_among(written, "site/fa/") == ["index.html", "list.html", "list-2.html"]

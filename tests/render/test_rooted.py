"""A page that is shown under any address leads where it leads at its own."""

from __future__ import annotations

from touchreport.render.rooted import rooted

PAGE = (
    '<link rel="icon" href="data:,"><link href="assets/screen.css"><script src="assets/site.js"></script>'
    '<a href="#main">x</a><a href="index.html#top">x</a><a href="../fa/index.html">x</a><a href="https://a.example/">x</a>'
    '<a href="mailto:mia@example.org">x</a><source srcset="assets/dark.svg"><div class="find" data-index="assets/search.js">'
)


def test_without_an_address_nothing_changes() -> None:
    """A website that nobody serves yet has relative addresses everywhere."""
    assert rooted(PAGE, None) == PAGE


def test_addresses_lead_from_the_root_of_the_host() -> None:
    """What is relative begins with the website's path; whole addresses, data and places in the page stay."""
    assert rooted(PAGE, "https://example.org/tern/en/") == (
        '<link rel="icon" href="data:,"><link href="/tern/en/assets/screen.css">'
        '<script src="/tern/en/assets/site.js"></script>'
        '<a href="#main">x</a><a href="/tern/en/index.html#top">x</a><a href="/tern/fa/index.html">x</a>'
        '<a href="https://a.example/">x</a><a href="mailto:mia@example.org">x</a>'
        '<source srcset="/tern/en/assets/dark.svg">'
        '<div class="find" data-index="/tern/en/assets/search.js" data-root="/tern/en/">'
    )

"""The address of a website is that of the folder which it is served from."""

from __future__ import annotations

import pytest

from touchreport.text import site_address, site_path


@pytest.mark.parametrize(
    ("written", "address", "path"),
    [
        ("https://example.org", "https://example.org/", "/"),
        ("https://Example.org/Clients/tern", "https://example.org/Clients/tern/", "/Clients/tern/"),
        (" http://localhost:8080/a/index.html ", "http://localhost:8080/a/", "/a/"),
        ("https://acme.github.io/playbook/", "https://acme.github.io/playbook/", "/playbook/"),
        ("https://example.org/%D8%AA/", "https://example.org/%D8%AA/", "/%D8%AA/"),
    ],
)
def test_address_of_a_folder(written: str, address: str, path: str) -> None:
    """However it is written, it ends with a stroke and names no file; its path is what stands behind the host."""
    assert site_address(written) == address
    assert site_path(address) == path


@pytest.mark.parametrize(
    "written",
    [
        "example.org",
        "ftp://example.org/",
        "file:///srv/site/",
        "https:///tern/",
        "https://mia:secret@example.org/",
        "https://example.org/?a=1",
        "https://example.org/#top",
        "https://example.org/a/../b/",
        "https://example.org//a/",
        "https://example.org/تماس/",
        'https://example.org/"onload=/',
        "https://example.org:port/",
        "https://exa mple.org/",
    ],
)
def test_anything_else_is_none(written: str) -> None:
    """No other scheme, no user, no question, no way up, nothing that an attribute or a header would have to hide."""
    assert site_address(written) is None

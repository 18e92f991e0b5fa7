"""What the page about outputs shows is what happens."""

from __future__ import annotations

from pathlib import Path

from tests.docs.snippets import follow, snippets

ROOT = Path(__file__).parents[2]


def test_the_outputs_of_the_page(tmp_path: Path) -> None:
    """Its project makes the three playbooks, and the client's has nothing of what stays inside."""
    follow(snippets(ROOT / "docs" / "audiences.md"), tmp_path)
    pages = {name: {p.name for p in (tmp_path / f"playbook/{name}/site").glob("*.html")} for name in NAMES}
    assert "touchpoint-supplier.html" in pages["office"]
    assert not {"touchpoint-supplier.html", "page-open-questions.html"} & pages["client"]
    assert {"touchpoint-ordering.html", "touchpoint-terrace.html", "journey-ines.html"} <= pages["ines"]
    assert "journey-jonas.html" not in pages["ines"]
    client = "".join(p.read_text("utf-8") for p in (tmp_path / "playbook/client/site").glob("*.html"))
    assert "Shop team" not in client
    assert "supplier" not in client


NAMES = ("office", "client", "ines")

"""The same work done by others."""

from __future__ import annotations

from pathlib import Path

from benchmarks.project import sentence

TEMPLATE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title>
<link rel="stylesheet" href="{{ 'style.css'|url }}"></head>
<body><nav><ul>{% for item in ['Overview', 'Brand', 'Personas', 'Journey', 'Map', 'Channels', 'Gaps', 'Touchpoints',
'Actions', 'Findings', 'Method'] %}<li><a href="#">{{ item }}</a></li>{% endfor %}</ul></nav>
<main>{{ page.content }}</main></body></html>
"""


def write_mkdocs(folder: Path, pages: int, size: int) -> None:
    """Write an MkDocs project whose pages come out about `size` bytes each: prose, lists and tables."""
    docs, theme = folder / "docs", folder / "theme"
    docs.mkdir(parents=True)
    theme.mkdir()
    (theme / "main.html").write_text(TEMPLATE, encoding="utf-8")
    (theme / "style.css").write_text("body { margin: 0 }", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Benchmark\ntheme:\n  name: null\n  custom_dir: theme\nplugins: []\nvalidation:\n  nav:\n    omitted_files: ignore\n",
        encoding="utf-8",
    )
    for n in range(pages):
        name = "index.md" if n == 0 else f"page-{n}.md"
        (docs / name).write_text(_page(n, size), encoding="utf-8")


def _page(n: int, size: int) -> str:
    """Return Markdown that becomes about `size` bytes of HTML with the template above."""
    parts = [f"# Page {n}\n"]
    length, k = 700, 0
    while length < size:
        kind = k % 3
        if kind == 0:
            part = "\n".join(sentence(n * 97 + k * 13 + j, 14) for j in range(4)) + "\n"
            grown = len(part) + 10
        elif kind == 1:
            part = "\n".join(f"- {sentence(n * 89 + k * 17 + j, 8)}" for j in range(5)) + "\n"
            grown = len(part) + 50
        else:
            rows = "\n".join(f"| {sentence(n + j, 2)} | {sentence(n + j + k, 3)} | {j} |" for j in range(6))
            part = f"| a | b | c |\n| --- | --- | --- |\n{rows}\n"
            grown = len(rows) + 6 * 45 + 120
        parts.append(part)
        length += grown
        k += 1
    return "\n".join(parts)

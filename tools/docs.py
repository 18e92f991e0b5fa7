"""Makes the pages of docs/ that are generated, so that they cannot go stale.

Usage: ``python tools/docs.py`` writes them; ``python tools/docs.py --check`` only tells whether they are current.
A page is a function that returns its text; :data:`PAGES` lists them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from touchreport.wording import in_general

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
MESSAGES = ROOT / "touchreport" / "messages" / "en"

MADE = "<!-- Made by `make docs`; what is changed here is lost. -->"


def messages() -> str:
    """Return the page that explains every message by its code."""
    parts = [
        MADE,
        "# What TouchReport may say",
        "Every problem has a code. `touchreport explain CODE` tells the same as this page. "
        "Words in ‹angles› stand for what was found in your project.",
    ]
    for path in sorted(MESSAGES.glob("*.yaml")):
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        parts.append(f"## {path.stem.replace('_', ' ').replace('-', ' ').capitalize()}")
        parts += [_entry(code, entries[code]) for code in sorted(entries)]
    return "\n\n".join(parts) + "\n"


def _entry(code: str, entry: Mapping[str, str]) -> str:
    """Return one message: what it says, why that is a problem, and what to do."""
    parts = [f"### `{code}`", "> " + _plain(entry["message"]), _plain(entry["why"])]
    if "hint" in entry:
        parts.append("*What to do:* " + _plain(entry["hint"]))
    return "\n\n".join(parts)


def _plain(text: str) -> str:
    """Return a wording in one line, said of no problem in particular."""
    return in_general(" ".join(text.split()))


def file_format() -> str:
    """Return the page about the files of a project."""
    from touchreport.readers.file_format import file_format_markdown

    return file_format_markdown()


def templates() -> str:
    """Return the page about what templates get."""
    from tools.template_page import template_page

    return f"{MADE}\n\n{template_page()}\n"


def commands() -> str:
    """Return the page about the commands and their exit codes."""
    from tools.command_page import command_page

    return f"{MADE}\n\n{command_page()}\n"


def analyses() -> str:
    """Return the page about the bundled analyses and their findings."""
    from tools.analysis_page import analysis_page

    return f"{MADE}\n\n{analysis_page()}\n"


def design_language() -> str:
    """Return the page about the design language."""
    from tools.design_page import design_page

    return f"{MADE}\n\n{design_page()}\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "analyses.md": analyses,
    "commands.md": commands,
    "design-language.md": design_language,
    "file-format.md": file_format,
    "messages.md": messages,
    "templates.md": templates,
}
"""The generated pages, by their file name in docs/."""


def stale() -> list[str]:
    """Return the names of the pages that are missing or no longer true."""
    return [name for name, page in PAGES.items() if _read(DOCS / name) != page()]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main(arguments: list[str]) -> int:
    """Write what is stale, or with ``--check`` only name it; 1 if something is."""
    names = stale()
    if arguments == ["--check"]:
        for name in names:
            print(f"docs/{name} is not current: run `make docs`", file=sys.stderr)
        return 1 if names else 0
    for name in names:
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
        print(f"docs/{name}")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # the page makers beside this file
    sys.exit(main(sys.argv[1:]))

"""YAML, Markdown, names and files that are out to use up the machine, to mislead, or to reach outside the project."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tests.qa.hostile_case import Case, Put, added, changed, file

RLO, LRO, PDF, RLI, ZWSP = "\u202e", "\u202d", "\u202c", "\u2067", "\u200b"
_DEEP = 100_000


def _yaml(name: str, code: str | None, content: Callable[[], str]) -> Case:
    """Return a case with a file of people; the project's own file is tried with the same."""
    return Case(f"yaml-{name}", lambda folder: file("segments.yaml", content())(folder), code)


def _laughs() -> str:
    lines = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for last, name in zip("abcdefghij", "bcdefghijk", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]")
    return "\n".join(lines)


YAML_FILES: tuple[Case, ...] = (
    _yaml("billion-laughs", "yaml-anchor", _laughs),
    _yaml("alias-to-itself", "yaml-anchor", lambda: "&a [*a]"),
    _yaml("merge-keys", "yaml-merge", lambda: "a: {x: 1}\nb:\n  <<: {y: 1}\n"),
    _yaml("deep-lists", "yaml-too-deep", lambda: "[" * _DEEP),
    _yaml("deep-mappings", "yaml-too-deep", lambda: "{a: " * _DEEP),
    _yaml("deep-blocks", "yaml-too-deep", lambda: "- " * _DEEP),
    _yaml("python-object", "yaml-tag", lambda: "!!python/object/apply:os.system ['touch evil']"),
    _yaml("own-tag", "yaml-tag", lambda: "- id: a\n  name: !include /etc/passwd\n"),
    _yaml("many-documents", "yaml-documents", lambda: "---\n" * 100_000),
    _yaml("huge", "file-too-large", lambda: "- id: a\n" * 1_300_000),
    _yaml("many-values", "yaml-too-many-values", lambda: "- a\n" * 900_000),
    _yaml("many-items", "missing-value", lambda: "- {id: a}\n" * 20_000),
    _yaml("too-many-items", "too-many-rows", lambda: "- {id: a}\n" * 25_000),
    _yaml("many-keys", "unknown-key", lambda: "- id: a\n" + "".join(f"  k{n}: v\n" for n in range(20_000))),
    _yaml("one-key-often", "duplicate-key", lambda: "a: 1\n" * 100_000),
    _yaml("long-number", "bad-number", lambda: f"- id: a\n  name: A\n  share: {'9' * 200_000}\n"),
    _yaml(
        "long-text",
        None,
        lambda: f"- id: passing\n  name: A\n- id: staying\n  name: B\n  description: {'word ' * 39_000}\n",
    ),
    _yaml(
        "longer-text",
        "yaml-text-too-long",
        lambda: f"- id: a\n  name: A\n  description: {'word ' * 41_000}\n",
    ),
    _yaml("half-a-letter", "yaml-escape", lambda: '- id: a\n  name: "\\ud800"\n'),
    _yaml("control-character", "control-character", lambda: '- id: a\n  name: "\\0\\a\\e[2J"\n'),
    _yaml("time-that-is-none", "bad-number", lambda: "- id: a\n  name: A\n  share: 9999-99-99\n"),
    _yaml("tabs", "yaml-tab", lambda: "a:\n\t- b\n"),
    _yaml("nothing-but-colons", "yaml-colon", lambda: ":" * 1_000_000),
    _yaml("nothing-but-questions", "yaml-too-deep", lambda: "? " * 100_000),
    _yaml("nothing-but-bangs", "yaml-tag", lambda: "!" * 1_000_000),
    _yaml("long-quote", "yaml-open-quote", lambda: '"' + "\\\n" * 1_000_000),
    Case("yaml-deep-settings", added("touchreport.yaml", "x: " + "[" * _DEEP), "yaml-too-deep"),
    Case("yaml-output-elsewhere", added("touchreport.yaml", "output: /tmp/evil\n"), "unknown-key"),
    Case(
        "yaml-fetch", added("touchreport.yaml", "plugins: [https://evil.example/plugin.py]\n"), "unknown-key"
    ),
)
"""YAML: depth, aliases, tags, sizes, scalars."""

NAMES: tuple[Case, ...] = (
    Case("id-bidi", changed("people.yaml", "id: marek", f'id: "ma{RLO}rek"'), "hidden-direction-mark"),
    Case("id-homoglyph", changed("people.yaml", "id: marek", 'id: "m\u0430rek"'), "bad-id"),
    Case("id-path", changed("people.yaml", "id: marek", 'id: "../../marek"'), "bad-id"),
    Case("id-device", changed("touchpoints.csv", "front,Shop front", "con,Shop front"), None),
    Case("id-nul", changed("touchpoints.csv", "front,Shop front", "fr\0nt,Shop front"), "control-character"),
    Case("id-very-long", changed("touchpoints.csv", "front,Shop front", f"{'f' * 5_000},Shop front"), "bad-id"),
    Case("name-very-long", changed("touchpoints.csv", "front,Shop front", f",{'Shop ' * 3_000}"), "unknown-touchpoint"),
    Case("name-bidi", changed("touchpoints.csv", "thanks,A word of thanks", f"thanks,A word{RLO} of thanks"), None),
    Case("heading-bidi", changed("touchpoints.csv", ",Touchpoint,", f",{RLO}Touchpoint,"), "hidden-direction-mark"),
    Case("key-bidi", changed("brand.yaml", "promise:", f'"prom{RLI}ise":'), "hidden-direction-mark"),
    Case("settings-bidi", changed("touchreport.yaml", "client: Tern", f'client: "Tern{RLO}"'), None),
    Case("lookalike-names", added("people.yaml", "- id: n1\n  name: Anna\n- id: n2\n  name: \u0410nna\n"), "lookalike-names"),
    Case("lookalike-persian", added("people.yaml", "- id: n1\n  name: \u0639\u0644\u06cc\n- id: n2\n  name: \u0639\u0644\u064a\n"), "same-name"),
    Case("outline-path", changed("touchreport.yaml", "page/about", "page/../../etc/passwd"), "unknown-chapter"),
    Case("analysis-path", changed("touchreport.yaml", "analysis/gaps", "analysis/../gaps"), "unknown-chapter"),
    Case("theme-path", changed("touchreport.yaml", "name: playbook", "name: ../../../evil"), "unknown-theme"),
    Case("file-path", added("touchreport.yaml", "files:\n  ../outside.csv: {table: touchpoints}\n"), "listed-file-missing"),
    Case("file-absolute", added("touchreport.yaml", "files:\n  /etc/passwd: {table: touchpoints}\n"), "listed-file-missing"),
    Case("language-path", changed("touchreport.yaml", "language: en", "language: ../../en"), "unknown-language"),
    Case("many-page-names", lambda folder: [file(f"pages/{'p' * n}.md", "# P\n")(folder) for n in range(200, 230)], None),
    Case("page-device", file("pages/CON.md", "# Con\n"), None),
    Case("page-trailing-dots", file("pages/end. .md", "# End\n"), None),
    Case("page-newline", file("pages/a\nb.md", "# A\n"), None),
    Case("page-bidi", file(f"pages/a{RLO}dm.md", "# A\n"), None),
    Case("page-longest-name", file("pages/" + "\u9577" * 84 + ".md", "# A\n"), None),
    Case("page-markup-name", file('pages/<img src=x onerror=alert(1)>".md', "text\n"), None),
    Case("page-not-utf-8-name", lambda folder: (Path(os.fsdecode(os.fsencode(folder / "pages") + b"/\xff\xfe.md"))).write_text("# A\n"), None),
    Case("table-not-utf-8-name", lambda folder: (Path(os.fsdecode(os.fsencode(folder) + b"/touchpoints-\xff.csv"))).write_text("a\n"), None),
)  # fmt: skip
"""Names in data and names of files."""


def _linked(name: str, target: str) -> Put:
    def put(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return put


def _outside(name: str, text: str) -> Put:
    """Return what puts a link to a good file outside the project in the place of one inside."""

    def put(folder: Path) -> None:
        outside = folder.parent / f"outside-{folder.name}"
        outside.mkdir(exist_ok=True)
        (outside / Path(name).name).write_text(text, encoding="utf-8")
        _linked(name, str(outside / Path(name).name))(folder)

    return put


def _pipe(name: str) -> Put:
    def put(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return put


def _loop(folder: Path) -> None:
    (folder / "touchpoints").mkdir()
    (folder / "touchpoints" / "again").symlink_to("..")
    (folder / "pages" / "analysis").symlink_to("..")


FILES: tuple[Case, ...] = (
    Case("link-out", _outside("people.yaml", "- id: marek\n  name: M\n"), "outside-project"),
    Case("link-out-page", _outside("pages/secret.md", "# Secret\n"), "outside-project"),
    Case("link-to-passwd", _linked("touchpoints.csv", "/etc/passwd"), "outside-project"),
    Case("link-to-itself", _linked("touchpoints.csv", "touchpoints.csv"), "outside-project"),
    Case("link-to-nothing", _linked("touchpoints.csv", "nothing.csv"), "unreadable-file"),
    Case("link-to-zeros", _linked("people.yaml", "/dev/zero"), "outside-project"),
    Case("link-to-standard-input", _linked("pages/in.md", "/dev/stdin"), "outside-project"),
    Case("folders-in-a-loop", _loop, None),
    Case("pipe-table", _pipe("touchpoints.csv"), "not-a-file"),
    Case("pipe-settings", _pipe("touchreport.yaml"), "not-a-file"),
    Case("pipe-brand", _pipe("brand.yaml"), "not-a-file"),
    Case("pipe-page", _pipe("pages/p.md"), "not-a-file"),
    Case("many-files", lambda folder: [file(f"pages/p{n}.md", "#")(folder) for n in range(2_100)], "too-many-files"),
)  # fmt: skip
"""What is no file of the project: links, pipes, devices, too many."""


def _page(name: str, content: Callable[[], str], code: str | None = None) -> Case:
    return Case(f"page-{name}", lambda folder: file("pages/about.md", content())(folder), code)


_N = 20_000

PAGES: tuple[Case, ...] = (
    _page("brackets", lambda: "[" * _N),
    _page("brackets-in-pairs", lambda: "[" * 490 + "]" * 490),
    _page("many-brackets-in-pairs", lambda: ("[" * 100 + "]" * 100 + "\n") * 90),
    _page("open-tags", lambda: "<a " * _N),
    _page("open-tags-that-close", lambda: "<a " * 490 + ">" * 490),
    _page("open-links", lambda: "[a](<b" * _N),
    _page("half-links", lambda: "[a](b" * 450 + "\n\n"),
    _page("links-in-links", lambda: "[a" * 450 + "](b)" * 450),
    _page("images-in-images", lambda: "![" * 450 + "](//b)" * 450),
    _page("references", lambda: "".join(f"[{n}]: x\n" for n in range(8_000)) + "[0]" * 8_000),
    _page("nested-lists", lambda: "".join("    " * n + "- a\n" for n in range(300))),
    _page("flat-lists", lambda: "- a\n" * _N),
    _page("nested-quotes", lambda: ">" * 3_000 + " a\n"),
    _page("nested-quotes-with-gaps", lambda: "> " * 3_000 + "a\n"),
    _page("quotes-in-lists", lambda: "> - " * 400 + "a\n"),
    _page("stars", lambda: "*" * _N + "a" + "*" * _N),
    _page("stars-apart", lambda: "*a " * _N),
    _page("stars-and-underscores", lambda: "*a_ " * _N),
    _page("stars-inside", lambda: "a**b" + "c* " * _N),
    _page("underscores", lambda: "__a" * _N),
    _page("backticks", lambda: "".join("a" + "`" * n for n in range(1, 400))),
    _page("backticks-apart", lambda: "`a " * _N),
    _page("entities", lambda: "&#x110000;&#0;&#xD800;&nbsp" * 5_000),
    _page("backslashes", lambda: "\\" * 90_000),
    _page("spaces", lambda: "a" + " " * 90_000 + "b\n"),
    _page("tabs", lambda: "\t" * 90_000 + "b\n"),
    _page("empty-lines", lambda: "\n" * 90_000 + "a"),
    _page("wide-table", lambda: "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000),
    _page("high-table", lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 10_000),
    _page("table-like", lambda: "|" * 90_000 + "\n|-"),
    _page("headings", lambda: "# a\n" * _N),
    _page("underlined", lambda: "a\n=\n" * 10_000),
    _page("definitions", lambda: "a\n: b\n\n" * 10_000),
    _page("raw-blocks", lambda: "<div>\n\n" * 9_000),
    _page("raw-blocks-that-close", lambda: "<div>\n\n" * 400 + "</div>\n" * 400),
    _page("remarks", lambda: "<!-- " * 15_000),
    _page("declarations", lambda: "<!" * 400 + "<?" * 90 + "<![CDATA[" * 9),
    _page("autolinks", lambda: "<http://a" * 400 + ">" * 400),
    _page("addresses", lambda: "a@" * _N),
    _page("code", lambda: "```\n" * _N),
    _page("megabyte", lambda: "word " * 190_000, "file-too-large"),
    _page("longest", lambda: "word " * 39_000),
    _page("many-paragraphs", lambda: "*a* [b](c)\n\n" * 16_000),
    _page("cells-not-written", lambda: "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + "|\n" * 10_000),
    _page("marks-left-open", lambda: "<p>" + "".join(f"<b title={n}>" for n in range(900)) + "<p>a" * 900),
    _page("marks-without-spaces", lambda: "`a`b" * 4_900),
    _page("words-with-hyphens", lambda: "a-b " * 25_000),
    _page("words-with-hyphens-too-long-for-a-line", lambda: "abcdefgh-abcdefgh " * 5_500),
    _page("no-break-spaces", lambda: "\u00a0" * 49_000 + "a" + "&nbsp;" * 8_000),
    _page("full-stops", lambda: "。" * 33_000),
    _page("small-letters", lambda: "ー" * 16_000 + "っ" * 16_000),
    _page("lines-of-code", lambda: "    a\n" * 16_000),
    _page("lines-of-raw-code", lambda: "<pre>" + "a\n" * 45_000 + "</pre>"),
    _page("spaces-of-raw-code", lambda: "<pre>a" + " " * 90_000 + "b</pre>"),
    _page("breaks", lambda: "a<br>" * 20_000),
    _page("rulers", lambda: "***\n" * 20_000),
    _page("bidi", lambda: f"# A {RLO}title\n\n{RLO * 500}a{PDF * 2_000}{LRO}b\n"),
    _page("soft-hyphens", lambda: "a\u00ad" * 33_000),
    _page("accents", lambda: "a" + "\u0301" * 90_000),
    _page(
        "templates",
        lambda: "# {{4901*3}} {% raw %} %s {0}\n\n{{ config }} {%import os%} %(x)s {0.__class__}\n",
    ),
)
"""Markdown that converters take long over, or break over."""

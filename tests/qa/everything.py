"""A project with everything that a project can have, and a mark on whatever must not be published.

It is that of :mod:`tests.qa.good_project` with a workbook, pictures of every kind, a theme and a plugin of its own,
and with what people leave in such files: comments, columns for themselves, hidden sheets, places of photographs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from tests.qa.good_project import FILES
from tests.qa.marked_files import drawing, photograph, workbook
from tests.qa.marks import PUBLISHED, mark

_COMMENT = f"# {mark('yaml-comment')}\n"

_PERSONAS = f"""\
{_COMMENT}- id: ines
  name: Ines
  segment: passing
  share: 60 %
  portrait: assets/ines.jpg  # {mark("yaml-comment-behind-a-value")}
  x-real-name: {mark("persona-x-key")}
  goals: [Catch the train with a hot cup]
  channels_private: [shop-window]
- id: jonas
  name: Jonas
  segment: staying
  share: 40 %
  portrait: assets/jonas.png
  goals: [A table near a socket]
  channels_private: [order-screen]
"""

_ABOUT = f"""\
# About this playbook

Made with the shops. {PUBLISHED} is everywhere.

![The counter](../assets/counter.gif) ![The window](../assets/window.webp)

<!-- {mark("markdown-comment")} -->

[//]: # ({mark("markdown-remark")})
[nobody]: https://{mark("unused-link")}.example "{mark("unused-link-title")}"
"""

_PLUGIN = f'''\
"""Counts touchpoints. {mark("plugin-docstring")}"""

from touchreport.plugin import Analysis, Method, Result, Share, count, hookimpl, say

api = 1  # {mark("plugin-comment")}


def run(context):
    present = context.project.present
    measured = [t for t in present if t.id in context.project.measures_by_touchpoint]
    return Result(
        headline=say("{{share}} of the touchpoints are measured", share=Share(len(measured) / len(present))),
        summary=say("A touchpoint needs a number with a target."),
        method=Method(
            formulas=(say("share = touchpoints with a measure / touchpoints"),),
            inputs=(say("The table of measures"),),
            cases=count("{{n}} touchpoint", "{{n}} touchpoints", len(present)),
        ),
    )


@hookimpl
def touchreport_analyses():
    return [Analysis(id="measured", title=say("What is measured"), run=run)]
'''

_CONFIG, _ = FILES["touchreport.yaml"].split("outputs:")

TEXTS: Mapping[str, str] = {
    **{name: text for name, text in FILES.items() if name != "touchpoints.csv"},
    "touchreport.yaml": f"""\
{_COMMENT}x-folder: {mark("config-x-key")}
{_CONFIG}files:
  touchpoints.xlsx:
    sheet: Inventory
    headings:
      Internal remark: ignore
  measures.csv:
    headings:
      Wholesale price: ignore
""",
    "brand.yaml": f"{_COMMENT}{FILES['brand.yaml']}logo: assets/tern.svg\nx-contract: {mark('brand-x-key')}\n",
    "personas.yaml": _PERSONAS,
    "pages/about.md": _ABOUT,
    "pages/analysis/gaps.md": "Three gaps matter most; the shops agreed.\n",
    "plugins/measured.py": _PLUGIN,
    "theme/static/screen.css": f"/* {mark('css-comment')} */\n.house {{ color: red }}\n",
    "theme/static/print.css": f"/* {mark('print-css-comment')} */\n.house {{ color: red }}\n",
    "theme/templates/screen/text.html": f"{{# {mark('template-comment')} #}}\n"
    '{% extends "playbook:screen/text.html" %}\n',
    "theme/static/.hidden": mark("hidden-file-of-the-theme"),
    "theme/static/.folder/inside": mark("file-in-a-hidden-folder-of-the-theme"),
    "pages/.draft.md": mark("hidden-page"),
    ".env": mark("env-file"),
    "notes.txt": mark("file-that-nobody-asked-for"),
    "assets/unused.svg": f"<svg xmlns='http://www.w3.org/2000/svg'><text>{mark('unused-picture')}</text></svg>",
}
"""The texts of the project by path."""


def _rows(text: str, *columns: tuple[str, str]) -> list[list[str]]:
    """Return the rows of a table, with a column more for each heading and word."""
    heading, *rows = csv.reader(io.StringIO(text))
    return [heading + [name for name, _ in columns], *(row + [word for _, word in columns] for row in rows)]


def _csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def files() -> dict[str, bytes]:
    """Return all files of the project by path, texts and others."""
    inventory = _rows(
        FILES["touchpoints.csv"].replace("Shop front", f"Shop front {PUBLISHED}"),
        ("Internal remark", mark("ignored-column")),
        ("x-margin", mark("x-column-of-a-workbook")),
    )
    journeys = FILES["journeys.csv"].replace("Shop front", f"Shop front {PUBLISHED}")
    return {
        **{name: text.encode() for name, text in TEXTS.items()},
        "touchpoints.xlsx": workbook(inventory),
        "~$touchpoints.xlsx": mark("lock-file-of-a-workbook").encode(),
        "journeys.csv": _csv(_rows(journeys, ("x-interview", mark("x-column")))),
        "measures.csv": _csv(_rows(FILES["measures.csv"], ("Wholesale price", mark("ignored-csv-column")))),
        "assets/tern.svg": drawing(),
        "assets/ines.jpg": photograph("jpeg"),
        "assets/jonas.png": photograph("png"),
        "assets/counter.gif": photograph("gif"),
        "assets/window.webp": photograph("webp"),
        "theme/static/paper.jpg": photograph("jpeg"),
    }


def write_everything(folder: Path, *, backwards: bool = False) -> Path:
    """Write the project into a new folder, its files in this order or the other way round, and return the folder."""
    everything = sorted(files().items(), reverse=backwards)
    for name, data in everything:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder

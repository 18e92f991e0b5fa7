"""The index as a script: the engine and what it finds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from touchreport.render.search.entries import KINDS, Entry
from touchreport.render.search.folding import keys
from touchreport.render.search.postings import postings
from touchreport.render.search.table import (
    ENDINGS,
    HAN_AND_KANA,
    PATTERNS,
    SHORTEST_STEM,
    letters,
)
from touchreport.text.unseen import NON_JOINER

_ENGINE = Path(__file__).with_name("engine.js")


def index_script(entries: Sequence[Entry], chapters: Sequence[str]) -> str:
    """Return the script; the same entries give the same bytes.

    A page that has loaded it calls ``siteSearch.find(words)`` and ``siteSearch.marks(text, words)``.

    Args:
        entries: what can be found, in the order in which equals are shown.
        chapters: titles of the chapters; an entry's ``chapter`` counts from 1.
    """
    words, places = postings([(keys(_title_of(e)), keys(f"{e.text}\n{e.words}")) for e in entries])
    data = {
        "folding": folding_table(),
        "kinds": KINDS,
        "chapters": tuple(chapters),
        "kind": "".join(str(KINDS.index(entry.kind)) for entry in entries),
        "chapter": tuple(entry.chapter for entry in entries),
        "stop": tuple(entry.stop for entry in entries),
        "title": _lines(entry.title for entry in entries),
        "path": _lines(entry.path for entry in entries),
        "text": _lines(entry.text for entry in entries),
        "words": words,
        "places": places,
    }
    return f"{engine()}siteSearch.open({_literal(data)});\n"


def engine() -> str:
    """Return the script that searches, without anything to be found."""
    return _ENGINE.read_text(encoding="utf-8")


def folding_table() -> dict[str, object]:
    """Return the table by which the engine folds words, as it stands in the index."""
    single = {letter: to for letter, to in letters().items() if len(to) == 1}
    return {
        "patterns": PATTERNS,
        "from": "".join(single),
        "to": "".join(single.values()),
        "more": {letter: to for letter, to in letters().items() if len(to) > 1},
        "drop": "".join(letter for letter, to in letters().items() if not to),
        "run": HAN_AND_KANA,
        "joiner": NON_JOINER,
        "endings": ENDINGS,
        "stem": SHORTEST_STEM,
    }


def _title_of(entry: Entry) -> str:
    return f"{entry.stop} {entry.title}" if entry.stop else entry.title


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(" ".join(text.split()) for text in texts)


def _literal(data: object) -> str:
    """Return data as JavaScript; the two characters that JSON allows and old JavaScript does not are escaped."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

"""Search on 3,000 pages in Chromium: our index beside two libraries, in six languages."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from tests.queries import QUERIES
from touchreport.build import examine, studio_of
from touchreport.render.markdown import Converter
from touchreport.render.search import Entry, entries_of, index_script

PAGES = 3000
LIBRARIES = {
    "minisearch": ("minisearch@7.2.0", "minisearch/dist/umd/index.js"),
    "lunr": ("lunr@2.3.9", "lunr/lunr.min.js"),
}
SAMPLES = Path(__file__).parents[1] / "sample_projects"

ASK: Mapping[str, str] = {
    "ours": "q => siteSearch.find(q)",
    "minisearch": "q => index.search(q)",
    "minisearch+keys": "q => index.search(q)",
    "lunr": "q => index.search(q.toLowerCase().split(/\\s+/).map(w => '+' + w + '*').join(' ')).map(r => stored[r.ref])",
}
"""What an engine is asked with, once its script is loaded."""

MAKE: Mapping[str, str] = {
    "minisearch": "var options = {fields: ['title', 'text'], storeFields: ['kind', 'title', 'path', 'shown'],"
    " searchOptions: {prefix: true, combineWith: 'AND', boost: {title: 4}}};",
    "minisearch+keys": "var options = {fields: ['title', 'text'], storeFields: ['kind', 'title', 'path', 'shown'],"
    " tokenize: siteSearch.keys, processTerm: t => t, searchOptions: {prefix: true, combineWith: 'AND', boost: {title: 4}}};",
    "lunr": "",
}


def corpus(sample: str) -> tuple[Entry, ...]:
    """Return as many entries as a playbook of 3,000 pages has, made of those of a sample, each numbered anew."""
    studio = studio_of(examine(SAMPLES / sample), SAMPLES / sample)
    own = entries_of(studio.site, studio.speaker(), Converter())
    copies = [
        replace(
            entry, title=f"{entry.title} {round_}" if round_ else entry.title, path=f"{round_}-{entry.path}"
        )
        for round_ in range(PAGES // len(own) + 1)
        for entry in own
    ][:PAGES]
    return tuple(sorted(copies, key=lambda entry: own_order(entry)))


def own_order(entry: Entry) -> int:
    """Return the place of an entry's kind."""
    from touchreport.render.search import KINDS

    return KINDS.index(entry.kind)


def fetched(folder: Path) -> dict[str, str]:
    """Return the scripts of the libraries by name; none where npm cannot bring them."""
    packages = [package for package, _ in LIBRARIES.values()]
    try:
        subprocess.run(
            ["npm", "install", "--ignore-scripts", "--silent", "--prefix", str(folder), *packages],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    found = {
        name: (folder / "node_modules" / path).read_text(encoding="utf-8")
        for name, (_, path) in LIBRARIES.items()
    }
    return {**found, "minisearch+keys": found["minisearch"]}


def prepared(page: Any, name: str, library: str, ours: str, entries: Sequence[Entry]) -> str:
    """Return the script that a page would load with a library: the library and its index, written beforehand."""
    documents = [
        {
            "id": at,
            "kind": e.kind,
            "title": e.title,
            "path": e.path,
            "shown": e.text,
            "text": f"{e.text} {e.words}",
        }
        for at, e in enumerate(entries)
    ]
    page.goto("about:blank")
    needs = ours if name == "minisearch+keys" else ""
    page.evaluate(
        f"{needs}\n{library}\n{MAKE[name]}\nObject.assign(window, {{{'' if name == 'lunr' else 'options'}}})".replace(
            "var siteSearch", "window.siteSearch"
        )
    )
    if name == "lunr":
        index = page.evaluate(
            "documents => JSON.stringify(lunr(function () { this.ref('id'); this.field('title', {boost: 4}); this.field('text');"
            " this.pipeline.reset(); this.searchPipeline.reset(); documents.forEach(d => this.add(d)) }))",
            documents,
        )
        stored = [{key: each[key] for key in ("kind", "title", "path", "shown")} for each in documents]
        return f"{library}\nvar stored = {json.dumps(stored, ensure_ascii=False)};\nvar index = lunr.Index.load({index});"
    index = page.evaluate(
        "documents => { const made = new MiniSearch(options); made.addAll(documents); return JSON.stringify(made) }",
        documents,
    )
    engine = ours.partition("siteSearch.open(")[0] + f"siteSearch.learn({_folding(ours)});" if needs else ""
    return f"{engine}\n{library}\n{MAKE[name]}\nvar index = MiniSearch.loadJS({index}, options);"


def _folding(ours: str) -> str:
    data = json.loads(ours.partition("siteSearch.open(")[2].rstrip().removesuffix(");"))
    return json.dumps(data["folding"], ensure_ascii=False)


def first_answer(page: Any, script: Path, ask: str, query: str) -> float:
    """Return milliseconds from asking for the script to the first answer, in a page that is opened from disk."""
    page.goto(script.with_suffix(".html").as_uri())
    found: float = page.evaluate(
        f"""query => new Promise(done => {{ const start = performance.now(), script = document.createElement("script");
        script.src = {json.dumps(script.name)};
        script.onload = () => {{ ({ask})(query); done(performance.now() - start); }};
        document.head.append(script); }})""",
        query,
    )
    return found


def quality(page: Any, ask: str, sample: str) -> tuple[int, int]:
    """Return how many of a sample's queries have the touchpoint that is meant among the first three, and how many
    there are."""
    hits = 0
    for words, wanted in QUERIES[sample]:
        found = page.evaluate(
            f"q => ({ask})(q).filter(e => e.kind === 'touchpoint').slice(0, 3).map(e => e.path)", words
        )
        hits += any(path.endswith(f"-touchpoint-{wanted}.html") for path in found)
    return hits, len(QUERIES[sample])


def compare(folder: Path, rounds: int) -> list[tuple[str, str, int, float, tuple[int, int]]]:
    """Return for each sample and engine: bytes, milliseconds to the first answer (median), and what was found."""
    from playwright.sync_api import sync_playwright

    from tests.conftest import FLAGS, find_browser

    libraries, lines = fetched(folder), []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = browser.new_page()
        for sample in QUERIES:
            entries = corpus(sample)
            ours = index_script(entries, ["-"] * 60)
            scripts = {"ours": ours}
            scripts |= {name: prepared(page, name, text, ours, entries) for name, text in libraries.items()}
            for name, text in scripts.items():
                script = folder / f"{name}.js"
                script.write_text(text, encoding="utf-8")
                script.with_suffix(".html").write_text(
                    "<!doctype html><meta charset=utf-8>", encoding="utf-8"
                )
                times = [
                    first_answer(page, script, ASK[name], QUERIES[sample][0][0])
                    for _ in range(max(5, rounds))
                ]
                lines.append(
                    (sample, name, script.stat().st_size, median(times), quality(page, ASK[name], sample))
                )
        browser.close()
    return lines

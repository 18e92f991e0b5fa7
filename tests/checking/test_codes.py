"""Every problem that checking can find, found at its place."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import touchreport
from touchreport.errors import Level, Problem
from touchreport.wording import in_words

MASCULINE = (
    "one: момент, genitive: момента, dative: моменту, accusative: момент, instrumental: моментом, prepositional: моменту, "
    "many-genitive: моментов, many-dative: моментам, many-instrumental: моментами, many-prepositional: моментах"
)
CONFIG = "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\n"
MESSAGES = Path(touchreport.__file__).parent / "messages" / "en" / "checking.yaml"
HEAD = "title: Playbook\ndate: 2026-11-01\n"
TP = "touchpoints.csv"
TY = "touchpoints.yaml"
YAML = "touchreport.yaml"
PEOPLE = {"people.yaml": "- {id: mia, name: Mia}\n- {id: leo, name: Leo}\n"}
ANNA = {"personas.yaml": "- {id: anna, name: Anna}\n"}


class Case(NamedTuple):
    """A project with one mistake."""

    code: str
    files: dict[str, str]
    place: str
    suggestion: str | None = None
    level: Level = Level.ERROR


def tp(rows: str, **more: str) -> dict[str, str]:
    """Return a project with an inventory of these lines."""
    return {TP: rows, **more}


def config(text: str) -> dict[str, str]:
    """Return a project whose touchreport.yaml has these lines, too."""
    return {YAML: CONFIG + text}


W, N = Level.WARNING, Level.NOTE
CASES = [
    # columns and keys
    Case("unknown-heading", tp("Name,Importence\nBill,3\n"), f"{TP}:1:6", "Importance"),
    Case("ambiguous-heading", tp("Name,Goal\nBill,Tell what is due\n"), f"{TP}:1:6", None, N),
    Case("unknown-heading", tp("Name,Priority (1-5)\nBill,1\n"), f"{TP}:1:6", "importance"),
    Case("heading-of-several-fields", tp("Name,Pain points / opportunities\nBill,Slow\n"), f"{TP}:1:6"),
    Case("heading-against-cells", tp("Name,Rank of importance\nBill,SAP-1\nTill,SAP-2\n"), f"{TP}:1:6"),
    Case(
        "heading-read-with-cells",
        tp("Name,Screen or face\nBill,online\nTill,offline\nCall,online\n"),
        f"{TP}:1:6",
        None,
        W,
    ),
    Case("headings-understood", tp("Name,Rank of importance\nBill,3\n"), f"{TP}:1:6", None, N),
    Case(
        "unused-column", {"personas.csv": "Name,channel_strength\nAnna,strong\n"}, "personas.csv:1:6", None, W
    ),
    Case("two-columns-one-field", tp("Name,Owner,Person responsible\nBill,A,B\n"), f"{TP}:1:12"),
    Case("missing-column", tp("Stage,Importance\nbefore,3\n"), f"{TP}:1:1"),
    Case(
        "mapped-heading-missing",
        {
            **config("files:\n  touchpoints.csv:\n    headings: {Weight: importance}\n"),
            **tp("Name,Owner\nBill,A\n"),
        },
        f"{YAML}:6:16",
        None,
        W,
    ),
    Case(
        "unknown-field",
        {
            **config("files:\n  touchpoints.csv:\n    headings: {Weight: importanse}\n"),
            **tp("Name,Owner,Weight\nBill,A,3\n"),
        },
        f"{YAML}:6:24",
        "importance",
    ),
    Case("unknown-key", {TY: "- {name: Bill, importence: 3}\n"}, f"{TY}:1:16", "importance"),
    Case("unknown-key", {TY: "- {name: Bill, Wichtigkeit: 3}\n"}, f"{TY}:1:16"),
    Case("url-of-no-folder", config("url: https://a.example/?page=1\n"), f"{YAML}:4:6"),
    Case("url-of-no-folder", config("outputs: {client: {url: a.example}}\n"), f"{YAML}:4:25"),
    Case("edit-without-file", config("edit: https://a.example/edit\n"), f"{YAML}:4:7"),
    Case("edit-place-unknown", config("edit: https://a.example/{flie}\n"), f"{YAML}:4:7", "file"),
    Case("unknown-key", config("outlin: [overview]\n"), f"{YAML}:4:1", "outline"),
    Case("unknown-key", config("scales: {emotions: [1, 5]}\n"), f"{YAML}:4:10", "emotion"),
    Case("unknown-key", {TY: "- {name: Bill, provenance: {cost: {statuss: x}}}\n"}, f"{TY}:1:36", "status"),
    Case("bad-language-tag", tp("Name,Name@Farsi\nBill,قبض\n"), f"{TP}:1:6"),
    Case("bad-language-tag", {TY: "- name: {English: Bill}\n"}, f"{TY}:1:10"),
    Case("not-translated", tp("Name,Importance@fa\nBill,3\n"), f"{TP}:1:6"),
    Case("bad-provenance", {TY: "- {name: Bill, provenance: assumed}\n"}, f"{TY}:1:28"),
    # values
    Case("missing-value", tp("Name,Owner\n,Mia\n"), f"{TP}:2:1"),
    Case("missing-value", {"measures.csv": "Measure,Touchpoint\nNPS,\n"}, "measures.csv:2:1"),
    Case("expected-one-value", {TY: "- {name: Bill, importance: [1, 2]}\n"}, f"{TY}:1:28"),
    Case("expected-text", {TY: "- {name: Bill, purpose: [a, b]}\n"}, f"{TY}:1:25"),
    Case("expected-list", {TY: "- {name: Bill, stages: {a: b}}\n"}, f"{TY}:1:24"),
    Case("expected-mapping", config("scales: high\n"), f"{YAML}:4:9"),
    Case("expected-parts", {"brand.yaml": "name: Tern\npillars: Speed\n"}, "brand.yaml:2:10"),
    Case("list-lengths-differ", tp("Name,Do,Do@fa\nBill,a;b,الف\n"), f"{TP}:2:10"),
    Case("list-lengths-differ", tp("Name,Measure,Target\nBill,NPS; CSAT,4\n"), f"{TP}:2:16"),
    Case("bad-number", tp("Name,Cost\nBill,cheap\n"), f"{TP}:2:6"),
    Case("ambiguous-number", {YAML: CONFIG + "language: en\n", TP: 'Name,Cost\nBill,"1,5"\n'}, f"{TP}:2:6"),
    Case("ambiguous-percent", tp("Name,Conversion rate\nBill,0.5\n"), f"{TP}:2:6"),
    Case("too-small", tp("Name,Cost\nBill,-5\n"), f"{TP}:2:6"),
    Case("out-of-range", tp("Name,Importance\nBill,9\n"), f"{TP}:2:6"),
    Case("out-of-bounds", {"brand.yaml": "name: Tern\nradius: 99\n"}, "brand.yaml:2:9"),
    Case("bad-share", {"segments.csv": "Name,Share\nTourists,40\n"}, "segments.csv:2:10", "40 %"),
    Case("other-scale", tp("Name,Importance\nBill,4/10\n"), f"{TP}:2:6"),
    Case("bad-rating", tp("Name,Importance\nBill,hihg\n"), f"{TP}:2:6", "High"),
    Case("bad-date", tp("Name,Reviewed\nBill,last summer\n"), f"{TP}:2:6"),
    Case("other-calendar", tp("Name,Last reviewed\nBill,1405/06/12\n"), f"{TP}:2:6"),
    Case("ambiguous-date", tp("Name,Last reviewed\nBill,31.10.2026\n"), f"{TP}:2:6", "2026-10-31"),
    Case("ambiguous-date", tp("Name,Reviewed\nBill,3/9/2025\n"), f"{TP}:2:6"),
    Case("bad-duration", tp("Name,Waiting time\nBill,3\n"), f"{TP}:2:6"),
    Case("bad-yes-no", tp("Name,Moment of truth\nBill,perhaps\n"), f"{TP}:2:6"),
    Case("bad-colour", {"brand.yaml": "name: Tern\ncolour: green\n"}, "brand.yaml:2:9"),
    Case("bad-id", tp("ID,Name\nTP 01,Bill\n"), f"{TP}:2:1", "tp-01"),
    Case("hidden-direction-mark", tp("ID,Name\nb\u202eill,Bill\n"), f"{TP}:2:1"),
    Case("hidden-direction-mark", config("theme: \u2067playbook\n"), f"{YAML}:4:8"),
    Case("markdown-too-long", {"pages/a.md": "words\n" * 20_000}, "pages/a.md", None, W),
    Case("markdown-too-long", {TY: f"- {{name: Bill, script: {'word ' * 20_001}}}\n"}, f"{TY}:1:24", None, W),
    Case("markdown-too-many-headings", {"pages/a.md": "# A\n" * 1_001}, "pages/a.md", None, W),
    Case("markdown-too-many-parts", {"pages/a.md": "- a\n" * 2_500}, "pages/a.md", None, W),
    Case("markdown-too-open", {"pages/a.md": "[" * 501}, "pages/a.md", None, W),
    # choices and references
    Case("unknown-class", tp("Name,Media class\nBill,owend\n"), f"{TP}:2:6", "Owned"),
    Case("only-one-class", {TY: "- {name: Bill, owner_class: [brand-owned, partner-owned]}\n"}, f"{TY}:1:29"),
    Case("unknown-word", tp("Name,Status\nBill,planed\n"), f"{TP}:2:6", "Planned"),
    Case(
        "unknown-word",
        tp("Name\nBill\n", **{"measures.csv": "Touchpoint,Measure,Direction,Actual\nBill,Wait,lowr,3\n"}),
        "measures.csv:2:11",
        "lower",
    ),
    Case("unknown-word", config("calendar: julian\n"), f"{YAML}:4:11"),
    Case("unknown-touchpoint", tp("Name,Influenced by\nBill,Postr\nPoster,\n"), f"{TP}:2:6", "Poster"),
    Case("unknown-persona", {**ANNA, **tp("Name,Persona\nBill,Ana\n")}, f"{TP}:2:6", "Anna"),
    Case(
        "unknown-segment",
        {"segments.csv": "Name,Share\nTourists,1\n", **tp("Name,Segment\nBill,Tourist\n")},
        f"{TP}:2:6",
        "Tourists",
    ),
    Case("unknown-channel", tp("Name,Channel\nBill,Carrier pigeon\n"), f"{TP}:2:6"),
    Case("unknown-stage", tp("Name,Stage\nBill,befor purchase\n"), f"{TP}:2:6", "Before purchase"),
    Case("unknown-person", {**PEOPLE, **tp("Name,Owner\nBill,Mio\n")}, f"{TP}:2:6", "Mia"),
    Case(
        "unknown-pillar",
        {"brand.yaml": "name: T\npillars: [{name: Speed}]\n", **tp("Name,Message pillar\nBill,Sped\n")},
        f"{TP}:2:6",
        "Speed",
    ),
    Case("unknown-content-kind", tp("Name,content_kind\nBill,Picturs\n"), f"{TP}:2:6", "Pictures"),
    Case(
        "ambiguous-reference",
        {
            "people.yaml": "- {id: mia-1, name: Mia}\n- {id: mia-2, name: Mia}\n",
            **tp("Name,Owner\nBill,Mia\n"),
        },
        f"{TP}:2:6",
    ),
    Case("only-one-reference", {**PEOPLE, **tp("Name,Owner\nBill,Mia; Leo\n")}, f"{TP}:2:6"),
    Case("commas-in-list", tp('Name,Channel\nBill,"Website, Blog"\n'), f"{TP}:2:6", "Website; Blog"),
    Case("refers-to-itself", tp("Name,Hands over to\nBill,Bill\n"), f"{TP}:2:6"),
    # ids and names
    Case("duplicate-id", tp("ID,Name\na,Bill\na,Poster\n"), f"{TP}:3:1"),
    Case(
        "duplicate-id",
        {TP: "ID,Name,NPS\na,Bill,3\n", "measures.csv": "ID,Touchpoint,Measure\na-nps,a,NPS\n"},
        f"{TP}:2:1",
    ),
    Case("duplicate-name", tp("Name,Owner\nBill,Mia\nbill,Leo\n"), f"{TP}:3:1"),
    Case("duplicate-name", tp("Name,Owner\nنقد علي,Mia\nنقد علی,Leo\n"), f"{TP}:3:1"),
    Case("same-name", tp("ID,Name\na,Bill\nb,Bill\n"), f"{TP}:3:3", None, W),
    Case("lookalike-ids", tp("ID,Name\na1,Bill\nal,Poster\n"), f"{TP}:3:1", None, W),
    Case("lookalike-names", tp("ID,Name\na,Anna\nb,\u0410nna\n"), f"{TP}:3:3", None, W),
    Case("ids-from-names", tp("Name,Owner\nBill,Mia\n"), f"{TP}:2:1", None, N),
    Case("people-implied", tp("Name,Owner\nBill,Mia\n"), "None", None, N),
    Case("three-levels", tp("Name,Importance\nBill,high\nAd,low\n"), f"{TP}:1:6", None, N),
    # pictures
    Case(
        "picture-not-there",
        {"assets/ana.svg": "<svg/>", "personas.yaml": "- {name: Anna, portrait: assets/anna.svg}\n"},
        "personas.yaml:1:26",
        "assets/ana.svg",
    ),
    Case("picture-outside", {"personas.yaml": "- {name: A, portrait: ../a.png}\n"}, "personas.yaml:1:23"),
    Case("picture-outside", {"personas.yaml": "- {name: A, portrait: /etc/a.png}\n"}, "personas.yaml:1:23"),
    Case(
        "own-word-language",
        {YAML: CONFIG + "words: {touchpoint@de: Kontakt}\n"},
        "touchreport.yaml:4:9",
    ),
    Case("own-word-forms", {YAML: CONFIG + "words: {touchpoint: moment}\n"}, "touchreport.yaml:4:21"),
    Case(
        "own-word-alike",
        {YAML: f"{CONFIG}words: {{touchpoint@ru: {{{MASCULINE}, many: моменты}}}}\n"},
        "touchreport.yaml:4:256",
    ),
    Case(
        "own-word-ending",
        {YAML: CONFIG + "words: {touchpoint@fa: {one: لحظه, many: لحظه‌ها}}\n"},
        "touchreport.yaml:4:42",
    ),
    Case(
        "own-word-sign",
        {YAML: CONFIG + "words: {touchpoint: {one: '{x}', many: b}}\n"},
        "touchreport.yaml:4:27",
    ),
    Case(
        "bad-address",
        {YAML: CONFIG + "agency: {name: A, url: quay.example}\n"},
        "touchreport.yaml:4:24",
        "https://quay.example",
    ),
    Case("font-outside", {"brand.yaml": "{name: A, text_font: ../a.ttf}\n"}, "brand.yaml:1:22"),
    Case(
        "font-not-there",
        {"assets/Tern.otf": "", "brand.yaml": "{name: A, text_font: assets/Tarn.otf}\n"},
        "brand.yaml:1:22",
        "assets/Tern.otf",
    ),
    Case("picture-ending", {"personas.yaml": "- {name: A, portrait: a.tiff}\n"}, "personas.yaml:1:23"),
    Case(
        "picture-not-its-kind",
        {"a.png": "GIF89a", "personas.yaml": "- {name: A, portrait: a.png}\n"},
        "personas.yaml:1:23",
    ),
    # touchreport.yaml
    Case("title-missing", {YAML: "date: 2026-11-01\n"}, f"{YAML}:1:1"),
    Case("date-is-today", {YAML: "title: P\nmodel: aida\n"}, f"{YAML}:1:1", None, N),
    Case("unknown-language", config("language: english\n"), f"{YAML}:4:11", "en"),
    Case("bad-currency", config("currency: euros\n"), f"{YAML}:4:11"),
    Case("bad-scale", config("scales: {importance: [5, 1]}\n"), f"{YAML}:4:22"),
    Case("bad-horizon", config("horizons: {now: soon}\n"), f"{YAML}:4:17"),
    Case("horizon-order", config("horizons: {now: 60, next: 30}\n"), f"{YAML}:4:27"),
    Case("usual-model", {YAML: HEAD}, f"{YAML}:1:1", None, N),
    Case("stages-missing", {YAML: HEAD + "model: custom\n"}, f"{YAML}:3:8"),
    Case("model-and-stages", config("stages: [a, b]\n"), f"{YAML}:4:9"),
    Case("stage-weight-missing", config("stage_weights: {before: 1}\n"), f"{YAML}:4:16"),
    Case("stage-weights-sum", config("stage_weights: {before: 1, during: 1, after: 1}\n"), f"{YAML}:4:16"),
    Case("crosswalk-own-model", config("crosswalk: {purchase-phases: {before: none}}\n"), f"{YAML}:4:13"),
    Case(
        "crosswalk-twice",
        config("crosswalk: {aida: {before: none, Before purchase: desire}}\n"),
        f"{YAML}:4:34",
    ),
    Case("bad-finding-code", config("waivers: [{finding: gaps, reason: x}]\n"), f"{YAML}:4:21"),
    Case("crosswalk-empty", config("crosswalk:\n  aida:\n    before:\n"), f"{YAML}:6:5"),
    Case(
        "unknown-counterpart",
        config("crosswalk: {aida: {before: [interest, desir]}}\n"),
        f"{YAML}:4:39",
        "desire",
    ),
    Case("unknown-word", config("crosswalk: {adia: {before: none}}\n"), f"{YAML}:4:13", "aida"),
    Case(
        "unknown-word", config("crosswalk: {aida: {before: {desire: brooder}}}\n"), f"{YAML}:4:37", "broader"
    ),
    Case("unknown-stage", config("crosswalk: {aida: {befor: none}}\n"), f"{YAML}:4:20", "before"),
    Case("expected-list", config("crosswalk: {aida: {before: [[desire]]}}\n"), f"{YAML}:4:28"),
    Case("expected-one-value", config("crosswalk: {aida: {before: {desire: [part]}}}\n"), f"{YAML}:4:37"),
    Case("expected-mapping", config("crosswalk: {aida: desire}\n"), f"{YAML}:4:19"),
    Case(
        "unknown-word",
        {YAML: HEAD + "stages:\n  - {name: Visit, moments: [choose, transcat]}\n"},
        f"{YAML}:4:37",
        "transact",
    ),
    Case("unknown-chapter", config("outline: [overveiw]\n"), f"{YAML}:4:11", "overview"),
    Case(
        "unknown-chapter",
        {**config("outline: [page/abut]\n"), "pages/about.md": "Hi"},
        f"{YAML}:4:11",
        "page/about",
    ),
    Case("chapter-missing", config("outline: [{title: Me}]\n"), f"{YAML}:4:11"),
    Case("chapter-twice", config("outline: [map, map]\n"), f"{YAML}:4:16"),
    Case("bad-analysis-options", config("analyses: {gaps: 7}\n"), f"{YAML}:4:18"),
    Case("translation-of-nothing", {**config(""), "pages/about@fa.md": "# سلام\n"}, "pages/about@fa.md"),
    Case("unknown-language", config("language: فارسی\n"), f"{YAML}:4:11", "fa"),
    Case("unknown-language", config("language: Japanese\n"), f"{YAML}:4:11", "ja"),
    Case("unknown-language", config("language: Simplified Chinese\n"), f"{YAML}:4:11", "zh-Hans"),
    Case("unknown-language", config("language: Chinese\n"), f"{YAML}:4:11"),
    Case("unknown-language", config("languages: [en, faa]\n"), f"{YAML}:4:17"),
    Case("unknown-output-key", config("outputs: {pfd: no}\n"), f"{YAML}:4:11", "pdf"),
    Case("unknown-key", config("outputs: {client: {audiance: client}}\n"), f"{YAML}:4:20", "audience"),
    Case("unknown-word", config("outputs: {client: {audience: clients}}\n"), f"{YAML}:4:30", "client"),
    Case(
        "unknown-persona", {**config("outputs: {her: {personas: [Ana]}}\n"), **ANNA}, f"{YAML}:4:28", "Anna"
    ),
    Case(
        "unknown-channel",
        {**config("outputs: {calls: {channels: [Telefone]}}\n"), TP: "Touchpoint,Channel\nCall,Telephone\n"},
        f"{YAML}:4:30",
        "Telephone",
    ),
    Case("unknown-stage", config("outputs: {end: {stages: [aftr]}}\n"), f"{YAML}:4:26", "after"),
    Case(
        "unknown-owner",
        {**config("outputs: {desk: {owners: [Norra]}}\n"), TP: "Touchpoint,Owner\nCall,Nora\n"},
        f"{YAML}:4:27",
        "Nora",
    ),
    Case("expected-list", config("outputs: {desk: {owners: [[Nora]]}}\n"), f"{YAML}:4:26"),
    Case("bad-output-name", config("outputs: {Our client: {pdf: no}}\n"), f"{YAML}:4:11"),
    Case("bad-output-name", config("outputs: {con: {pdf: no}}\n"), f"{YAML}:4:11"),
    Case(
        "unknown-internal-field",
        config("internal: {fields: [touchpoint.costs]}\n"),
        f"{YAML}:4:21",
        "touchpoint.cost",
    ),
    Case("unknown-internal-field", config("internal: {fields: [cost]}\n"), f"{YAML}:4:21"),
    Case("field-not-internal", config("internal: {fields: [touchpoint.name]}\n"), f"{YAML}:4:21"),
    Case("field-not-internal", config("internal: {fields: [touchpoint.status]}\n"), f"{YAML}:4:21"),
    Case("overview-not-internal", config("internal: {chapters: [overview]}\n"), f"{YAML}:4:23"),
    Case("unknown-chapter", config("internal: {chapters: [mapp]}\n"), f"{YAML}:4:23", "map"),
    Case("bad-internal-finding", config("internal: {findings: [No owner]}\n"), f"{YAML}:4:23"),
    Case(
        "most-stays-inside",
        {
            **config("outputs: {client: {audience: client}}\n"),
            **tp("Name,Internal\nBill,yes\nTill,yes\nDoor,no\n"),
        },
        f"{TP}:2:6",
        None,
        W,
    ),
    # measures, journeys, pages
    Case("measure-without-name", tp("Name,Target\nBill,3\n"), f"{TP}:2:6"),
    Case(
        "step-without-stage",
        {**ANNA, TP: "Name,Owner\nBill,Mia\n", "journeys.csv": "Persona,Touchpoint\nanna,Bill\n"},
        "journeys.csv:2:1",
    ),
    Case(
        "step-twice",
        {
            **ANNA,
            TP: "Name,Stage\nBill,after\n",
            "journeys.csv": "Persona,Order,Touchpoint\nanna,1,Bill\nanna,1,Bill\n",
        },
        "journeys.csv:3:1",
    ),
    Case(
        "step-outside-stages",
        {
            **ANNA,
            TP: "Name,Stage\nBill,after\n",
            "journeys.csv": "Persona,Touchpoint,Stage\nanna,Bill,before\n",
        },
        "journeys.csv:2:1",
        None,
        W,
    ),
    Case(
        "step-meets-retired",
        {
            **ANNA,
            TP: "Name,Stage,Status\nBill,after,retired\n",
            "journeys.csv": "Persona,Touchpoint\nanna,Bill\n",
        },
        "journeys.csv:2:1",
        None,
        W,
    ),
    Case("empty-page", {"pages/a.md": "\n"}, "pages/a.md", None, W),
    Case("page-settings", {"pages/a.md": "---\ntitle: A\n---\nHi"}, "pages/a.md:1:1", None, W),
    Case("undeclared-era", tp("Name,Last reviewed\nBill,令和8年11月12日\n"), f"{TP}:2:6"),
    Case("plain-answers", tp("Name,Performance\nBill,satisfied\nAd,dissatisfied\n"), f"{TP}:1:6", None, N),
    Case(
        "table-needed",
        {**ANNA, "measures.csv": "Touchpoint,Measure\nBill,Wait\nAd,Wait\n"},
        "None",
    ),
    Case(
        "interval-reversed",
        {
            TP: "Name,Stage\nBill,after\n",
            "measures.csv": 'Touchpoint,Measure,"Interval, low","Interval, high"\nBill,Wait,9,5\n',
        },
        "measures.csv:2:11",
    ),
    Case(
        "shares-over-one",
        {"personas.yaml": "- {name: A, share: 70%}\n- {name: B, share: 40%}\n"},
        "personas.yaml:1:20",
        None,
        W,
    ),
    Case("key-of-outputs", config("zip: yes\n"), f"{YAML}:4:1"),
    Case("key-of-outputs", config("single_file: yes\n"), f"{YAML}:4:1"),
    Case("duplicate-page", {"pages/A b.md": "Hi", "pages/a-b.md": "Ho"}, "pages/a-b.md"),
    Case("total-row", tp("Name,Importance\nBill,3\nAverage,3\n"), f"{TP}:3:1", None, W),
    Case("rows-refused", tp("Name,Cost\nBill,x\nAd,3\n"), TP, None, N),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.place}")
def test_a_mistake_is_told_at_its_place(case: Case, problems: Any) -> None:
    """Each mistake gives its own code, at the very value, and as the only error of the project."""
    found: tuple[Problem, ...] = problems(case.files)
    told = [problem for problem in found if problem.code == case.code]
    assert [(str(p.location), p.suggestion, p.level) for p in told] == [
        (case.place, case.suggestion, case.level)
    ]
    _words_can_be_put_together(told[0])
    others = [problem.code for problem in found if problem.is_error and problem.code != case.code]
    assert others == (["bad-number"] if case.code == "rows-refused" else [])


def test_a_broken_source_date_epoch_is_told(problems: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SOURCE_DATE_EPOCH that is no number is an error, where the project has no date of its own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    assert [p.code for p in problems({YAML: "title: P\nmodel: aida\n"}) if p.is_error] == [
        "bad-source-date-epoch"
    ]


def _words_can_be_put_together(problem: Problem) -> None:
    """Every brace in a message, reason or hint is filled by an argument of the problem."""
    assert in_words(problem).message


@cache
def _written() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    return content


def test_every_code_has_a_case_and_words() -> None:
    """No message of this room is without a test, and no test is without a message."""
    written = _written()
    elsewhere = {"unknown-language", "unknown-chapter"}
    separately = {"bad-source-date-epoch", "too-large"}
    assert set(written) == {case.code for case in CASES} - elsewhere | separately

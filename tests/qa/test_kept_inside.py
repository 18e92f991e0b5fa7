"""Nothing that a project keeps inside reaches a client's playbook: no word, no name of a file, no number."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.qa.marks import MARK, found_in, mark, places
from touchreport.build import BuildReport, Wishes, build, examine_all

pytestmark = [pytest.mark.slow]

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000003000100"
    "5bcd3dc50000000049454e44ae426082"
)
"""A picture of one dot."""

CONFIG = f"""\
title: Playbook
date: 2026-11-01
language: en
model: purchase-phases
edit: https://{MARK}-git.example/edit/{{file}}
brand: {{name: Tern, competitors: [{mark("competitor")}]}}
outputs:
  office: {{pdf: no}}
  client: {{audience: client}}
  ines: {{personas: [Ines], pdf: no}}
internal:
  fields: [touchpoint.owner, touchpoint.script, touchpoint.cost, person.phone, brand.competitors, step.quote,
    touchpoint.data]
  chapters: [page/secret, method]
  findings: [gaps/no-measure, balance]
waivers:
  - {{finding: channels/concentration, channels: [Shop], reason: {mark("reason")}, internal: yes}}
  - {{finding: gaps/no-owner, touchpoints: [{mark("row")}], reason: {mark("reason-of-row")}}}
"""
FILES = {
    "touchreport.yaml": CONFIG,
    "pages/secret.md": f"# {mark('page')}\n\n{mark('words')} ![](assets/{MARK}-drawing.png)\n",
    "pages/open.md": "# Open\n\n[More](secret.md), [again](page-secret.html), [all](touchpoints.html).\n",
    "pages/chapter/method.md": f"# {mark('introduction')}\n",
    "personas.yaml": f"""\
- {{id: ines, name: Ines, segment: homes}}
- {{id: tom, name: Tom, portrait: assets/tom.png}}
- {{id: {MARK}-p, name: {mark("persona")}, internal: yes, portrait: assets/{MARK}-face.png, segment: {MARK}-s}}
""",
    "segments.yaml": f"- {{id: homes, name: Homes}}\n- {{id: {MARK}-s, name: {mark('segment')}}}\n",
    "people.yaml": f"""\
- {{id: mia, name: Mia, phone: {mark("phone")}, role: Shop}}
- {{id: {MARK}-o, name: {mark("owner")}}}
- {{id: {MARK}-r, name: {mark("reviewer")}}}
- {{id: {MARK}-m, name: {mark("person")}, internal: yes}}
""",
    "channels.yaml": f"- {{id: {MARK}-c, name: {mark('channel')}}}\n- {{id: shop, name: Shop}}\n",
    "touchpoints.yaml": f"""\
- {{id: poster, name: Poster, stages: before, channels: shop, reviewed_by: {mark("reviewer")}, reviewed: 2026-01-10, owner: {mark("owner")}, script: {mark("script")},
   hands_over_to: [{MARK}-t, bill], responsible: [Mia, {mark("person")}], notes: {mark("notes")}, cost: 1}}
- {{id: bill, name: Bill, stages: after, channels: shop, owner: Mia, influenced_by: {mark("row")}, data: {mark("data")}}}
- {{id: chat, name: Chat, stages: during, channels: shop, personas: [Tom]}}
- {{id: {MARK}-t, name: {mark("row")}, stages: before, channels: {mark("channel")}, internal: yes}}
- {{id: {MARK}-v, name: {mark("visit")}, stages: after, channels: shop, personas: [{mark("persona")}]}}
""",
    "journeys.yaml": f"""\
- {{id: one, persona: Ines, touchpoint: Poster, emotion: 1, quote: {mark("quote")}}}
- {{id: two, persona: Ines, touchpoint: {mark("row")}, emotion: -1, thinks: {mark("thought")}}}
- {{id: three, persona: Ines, touchpoint: Bill, emotion: 2, internal: yes, does: {mark("step")}}}
- {{id: four, persona: {mark("persona")}, touchpoint: Bill, does: {mark("deed")}}}
""",
    "measures.yaml": f"""\
- {{id: wait, touchpoint: Bill, name: {mark("measure")}, actual: 3, internal: yes}}
- {{id: calls, touchpoint: {mark("row")}, name: {mark("calls")}, actual: 4}}
""",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which everything that stays inside bears a mark, and nothing else does."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in (f"{MARK}-drawing", f"{MARK}-face", "tom"):
        (folder / "assets").mkdir(exist_ok=True)
        (folder / f"assets/{name}.png").write_bytes(PNG)
    return folder


@pytest.fixture(scope="module")
def report(project: Path, tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """What a build of all outputs came to."""
    return build(project, tmp_path_factory.mktemp("all") / "out")


@pytest.mark.pdf
def test_no_mark_reaches_the_client(report: BuildReport) -> None:
    """No mark is in any byte of the client's website and PDF, nor in the name of a file."""
    client = report.output / "client"
    assert (client / "playbook.pdf").is_file()
    assert [(where, found) for where, data in places(client) for found in found_in(data)] == []


@pytest.mark.pdf
def test_the_office_has_every_mark(report: BuildReport) -> None:
    """The search finds in the output for the office what it must not find in the client's."""
    found = {
        word.decode()
        for where, data in places(report.output / "office")
        for word in re.findall(f"{MARK}-[a-z-]+".encode(), data)
    }
    wanted: tuple[str, ...] = (
        "competitor",
        "reason",
        "page",
        "words",
        "introduction",
        "persona",
        "owner",
        "person",
        "channel",
    )
    wanted += (
        "script",
        "row",
        "visit",
        "data",
        "quote",
        "thought",
        "step",
        "deed",
        "measure",
        "calls",
        "phone",
        "reason-of-row",
        "reviewer",
    )
    assert [each for each in wanted if mark(each) not in found] == []


@pytest.mark.pdf
def test_numbers_are_those_of_what_is_left(project: Path) -> None:
    """The client's counts, pages and findings speak of the touchpoints that she may know, and of no other."""
    office, client, ines = examine_all(project)
    assert [len(each.project.touchpoints) for each in (office, client, ines)] == [5, 3, 3]
    assert {count.file: count.used for count in client.loaded.counts}["touchpoints.yaml"] == 3
    codes = {f.code for each in client.outcomes if each.result for f in each.result.findings}
    assert "gaps/no-measure" not in codes
    assert "balance" not in {each.id for each in client.outcomes}
    assert "balance" in {each.id for each in office.outcomes}


@pytest.mark.pdf
def test_what_leads_inside_leads_nowhere(report: BuildReport) -> None:
    """Words that lead to a page that stays inside are words; what leads to others still does."""
    html = (report.output / "client/site/page-open.html").read_text(encoding="utf-8")
    assert 'href="touchpoints.html"' in html
    assert "More" in html
    assert "secret" not in html


def test_a_personas_output_is_about_her(project: Path) -> None:
    """It has her journey and her segment, what is for her or for everybody, and nothing that only others meet."""
    (ines,) = examine_all(project, Wishes(only=("ines",)))
    assert [each.id for each in ines.project.personas] == ["ines"]
    assert [each.id for each in ines.project.segments] == ["homes"]
    assert [each.id for each in ines.project.touchpoints] == ["poster", "bill", f"{MARK}-t"]
    assert ines.site is not None
    assert "journey-ines.html" in ines.site.paths
    assert not {"journey-tom.html", "touchpoint-chat.html"} & ines.site.paths


def test_one_output_alone_leaves_the_others(project: Path, tmp_path: Path) -> None:
    """A build of one output makes the same bytes as a build of all, and the others stay as they are."""
    output = tmp_path / "out"
    build(project, output, Wishes(pdf=False))
    before = _bytes(output)
    report = build(project, output, Wishes(pdf=False, only=("ines",)))
    assert [made.output for made in report.made] == ["ines"]
    assert _bytes(output) == before
    build(project, tmp_path / "other", Wishes(pdf=False, only=("client",)))
    assert _bytes(tmp_path / "other") == {k: v for k, v in before.items() if k.startswith("client/")}


def test_the_order_of_outputs_changes_nothing(project: Path, tmp_path: Path) -> None:
    """The same bytes come of every output, whatever stands before it."""
    build(project, tmp_path / "out", Wishes(pdf=False))
    lines = CONFIG.splitlines(keepends=True)
    first = lines.index("outputs:\n") + 1
    turned = lines[:first] + lines[first : first + 3][::-1] + lines[first + 3 :]
    config = project / "touchreport.yaml"
    try:
        config.write_text("".join(turned), encoding="utf-8")
        build(project, tmp_path / "turned", Wishes(pdf=False))
    finally:
        config.write_text(CONFIG, encoding="utf-8")
    assert _bytes(tmp_path / "turned") == _bytes(tmp_path / "out")


def test_why_an_analysis_failed_stays_inside(project: Path, tmp_path: Path) -> None:
    """A client reads that an analysis could not be completed; plugin, version and reason are not for her."""
    plugin = project / "plugins" / "broken.py"
    plugin.parent.mkdir()
    plugin.write_text(
        "from touchreport.plugin import Analysis, hookimpl, say\napi = 1\n"
        f"def run(context):\n    raise ValueError('{mark('failure')}')\n"
        "@hookimpl\ndef touchreport_analyses():\n    return [Analysis(id='broken', title=say('Broken'), run=run)]\n",
        encoding="utf-8",
    )
    try:
        report = build(project, tmp_path / "out", Wishes(pdf=False))
    finally:
        plugin.unlink()
        plugin.parent.rmdir()
    assert report.exit_code == 4
    pages = {
        name: (tmp_path / f"out/{name}/site/analysis-broken.html").read_text(encoding="utf-8")
        for name in ("office", "client")
    }
    assert mark("failure") in pages["office"]
    assert "could not be completed" in pages["client"]
    assert MARK not in pages["client"]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_record_is_no_part_of_the_output(report: BuildReport) -> None:
    """What is remembered of a build, with the names of all files that were read, lies beside the project."""
    assert not list(report.output.rglob("manifest.json"))
    assert json.dumps([made.output for made in report.made]) == '["office", "client", "ines"]'

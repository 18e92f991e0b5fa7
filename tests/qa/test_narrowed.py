"""A playbook of a part: nothing of the rest is in it, and nothing is missing in it only because the rest is left out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.qa.marks import MARK, found_in, mark, places
from touchreport.analyse import Outcome, analyse
from touchreport.build import BuildReport, Examined, Wishes, build, examine_all
from touchreport.model.project import Project

pytestmark = [pytest.mark.slow]

CONFIG = f"""\
title: Playbook
date: 2026-11-01
language: en
model: purchase-phases
brand: {{name: Tern}}
outputs:
  office: {{pdf: no}}
  calls: {{channels: [Telephone], audience: client}}
  desk: {{owners: [Desk], pdf: no}}
  after: {{stages: [after], pdf: no}}
internal: {{fields: [touchpoint.cost]}}
waivers:
  - {{finding: gaps/no-owner, touchpoints: [{mark("poster")}], reason: {mark("reason")}}}
"""
FILES = {
    "touchreport.yaml": CONFIG,
    "personas.yaml": f"""\
- {{id: ines, name: Ines, segment: homes, channels_private: [Telephone, {mark("channel")}]}}
- {{id: {MARK}-p, name: {mark("persona")}, segment: {MARK}-s}}
""",
    "segments.yaml": f"- {{id: homes, name: Homes}}\n- {{id: {MARK}-s, name: {mark('segment')}}}\n",
    "channels.yaml": f"- {{id: {MARK}-c, name: {mark('channel')}}}\n- {{id: telephone, name: Telephone}}\n",
    "people.yaml": f"- {{id: mia, name: Mia, team: desk}}\n- {{id: desk, name: Desk}}\n- {{id: {MARK}-o, name: {mark('owner')}}}\n",
    "touchpoints.yaml": f"""\
- {{id: ask, name: Asking, stages: before, channels: [Telephone, {mark("channel")}], owner: Mia, importance: 4,
   hands_over_to: [{mark("poster")}], influenced_by: {mark("poster")}}}
- {{id: bill, name: Asking about the bill, stages: after, channels: Telephone, owner: Mia, importance: 5}}
- {{id: {MARK}-t, name: {mark("poster")}, stages: before, channels: {mark("channel")}, owner: {mark("owner")}}}
- {{id: {MARK}-b, name: {mark("buying")}, stages: during, channels: {mark("channel")}, owner: {mark("owner")}}}
""",
    "journeys.yaml": f"""\
- {{id: one, persona: Ines, touchpoint: Asking, channel: Telephone, emotion: 1}}
- {{id: two, persona: Ines, touchpoint: Asking, channel: {mark("channel")}, does: {mark("deed")}}}
- {{id: three, persona: Ines, touchpoint: {mark("buying")}, emotion: -1, thinks: {mark("thought")}}}
- {{id: four, persona: Ines, touchpoint: bill, emotion: 2}}
- {{id: five, persona: {mark("persona")}, touchpoint: {mark("buying")}}}
""",
    "measures.yaml": f"- {{id: calls, touchpoint: {mark('buying')}, name: {mark('measure')}, actual: 4}}\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which everything that has nothing to do with the telephone bears a mark."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def examined(project: Path) -> dict[str, Examined]:
    """What each output comes to, by name."""
    return {each.output: each for each in examine_all(project)}


@pytest.fixture(scope="module")
def report(project: Path, tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """What a build of the playbook of the telephone came to."""
    return build(project, tmp_path_factory.mktemp("all") / "out", Wishes(only=("calls",)))


@pytest.mark.pdf
def test_nothing_of_the_rest_is_in_it(report: BuildReport) -> None:
    """No byte of the website and the PDF of a channel, and no name of a file, has a word of what it leaves out."""
    assert (report.output / "calls/playbook.pdf").is_file()
    assert [
        (where, found) for where, data in places(report.output / "calls") for found in found_in(data)
    ] == []


@pytest.mark.pdf
def test_it_says_what_it_is_about(report: BuildReport) -> None:
    """The page that opens, the page about the method and the cover name what the playbook is narrowed to."""
    site = report.output / "calls/site"
    assert "Only about: Telephone" in (site / "index.html").read_text(encoding="utf-8")
    assert "What this playbook is about" in (site / "method.html").read_text(encoding="utf-8")
    cover = next(data for where, data in places(report.output / "calls") if where.endswith("page 1"))
    assert re.search(rb"(?i)only about\s+Telephone", cover)


@pytest.mark.parametrize("output", ["calls", "desk", "after"])
def test_nothing_is_missing_only_since_the_rest_is_left_out(
    examined: dict[str, Examined], output: str
) -> None:
    """Each finding of a part is one of the whole, no analysis that needs the whole ran, and no stage is empty."""
    whole = {
        (finding.code, frozenset(finding.subjects))
        for each in examined["office"].outcomes
        if each.result
        for finding in (*each.result.findings, *(one.finding for one in each.left_out))
    }
    for outcome in examined[output].outcomes:
        assert outcome.id not in {
            "suggestions",
            "lifecycle",
            "balance",
            "media",
            "crosswalk",
            "personalisation",
        }
        for finding in outcome.result.findings if outcome.result else ():
            about = frozenset(finding.subjects)
            assert any(finding.code == code and about <= subjects for code, subjects in whole)
    project = examined[output].project
    assert {stage for each in project.touchpoints for stage in each.stages} == set(project.stage_by_id)


@pytest.mark.parametrize(
    ("asked", "hidden", "told"),
    [
        ("owners: [Mia]", "touchpoint.owner, person.team", ()),
        ("owners: [Mia]", "touchpoint.owner", ()),
        ("owners: [Desk]", "person.team", ()),
        ("channels: [Telephone]", "touchpoint.channels", ()),
        ("segments: [Homes]", "persona.segment", ()),
        ("segments: [Homes]", "touchpoint.personas", ()),
        ("segments: [Homes]", "touchpoint.segments", ()),
        ("personas: [Ines]", "touchpoint.personas", ()),
        ("personas: [Ines]", "touchpoint.segments", ()),
        ("personas: [Ines]", "touchpoint.cost", ("ines",)),
        ("segments: [Homes]", "touchpoint.cost", ("homes",)),
        ("owners: [Mia]", "touchpoint.cost", ("mia",)),
    ],
)
def test_what_its_readers_must_not_know_is_not_said(
    project: Path, asked: str, hidden: str, told: tuple[str, ...]
) -> None:
    """A client's playbook does not say what it was narrowed to where the field that decides stays inside.

    That holds also where the name itself is in it, for another reason: Mia does the work, and nobody is to know that she
    answers for it.
    """
    config, things = project / "touchreport.yaml", project / "touchpoints.yaml"
    text = CONFIG.replace("desk: {owners: [Desk], pdf: no}", f"desk: {{{asked}, pdf: no, audience: client}}")
    try:
        config.write_text(text.replace("touchpoint.cost", hidden), encoding="utf-8")
        things.write_text(
            FILES["touchpoints.yaml"].replace("owner: Mia", "owner: Mia, responsible: Mia"), encoding="utf-8"
        )
        (desk,) = examine_all(project, Wishes(only=("desk",)))
    finally:
        config.write_text(CONFIG, encoding="utf-8")
        things.write_text(FILES["touchpoints.yaml"], encoding="utf-8")
    assert desk.site is not None
    assert tuple(each.id for _, group in desk.site.narrowed for each in group) == told
    assert {each.id for each in desk.project.touchpoints} >= {"ask", "bill"}


def test_the_whole_is_analysed_once_for_all_its_parts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many parts of the same whole are asked for, its analyses run once; each part has its own."""
    sizes: list[int] = []

    def counting(whole: Project, *rest: Any) -> tuple[Outcome, ...]:
        sizes.append(len(whole.touchpoints))
        return analyse(whole, *rest)

    monkeypatch.setattr("touchreport.examining.analysing.analyse", counting)
    config = project / "touchreport.yaml"
    parts = "one: {channels: [Telephone]}, two: {stages: [after]}, three: {owners: [Desk]}"
    try:
        config.write_text(re.sub(r"outputs:\n(  .*\n)+", f"outputs: {{{parts}}}\n", CONFIG), encoding="utf-8")
        examine_all(project)
    finally:
        config.write_text(CONFIG, encoding="utf-8")
    assert sizes == [4, 2, 1, 2]

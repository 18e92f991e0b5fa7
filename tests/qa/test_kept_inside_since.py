"""Nothing that is kept inside, then or now, reaches a client by way of what changed since the edition before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qa.marks import MARK, found_in, mark, places
from touchreport.build import BuildReport, Wishes, build, examine_all
from touchreport.comparing import take_snapshot
from touchreport.contexts import ChangesPage
from touchreport.model.ref import Ref

pytestmark = [pytest.mark.slow]

SPRING = f"""\
title: Playbook
edition: Spring
date: 2026-03-31
language: en
model: purchase-phases
brand: {{name: Tern, competitors: [{mark("competitor")}]}}
outputs:
  office: {{pdf: no}}
  client: {{audience: client, outline: [overview, changes, touchpoints, findings]}}
internal:
  fields: [touchpoint.script, touchpoint.data, brand.competitors, step.quote]
  findings: [gaps/no-measure, balance]
"""
"""Competitors stay inside, then and now; scripts only then."""

AUTUMN = (
    SPRING.replace("Spring", "Autumn")
    .replace("2026-03-31", "2026-10-31")
    .replace("touchpoint.script, touchpoint.data", "touchpoint.data, touchpoint.purpose")
    .replace("gaps/no-measure", "gaps/no-measure, gaps/no-owner")
    + "since: editions/spring.json\n"
)
"""Purposes and findings about owners stay inside only now."""

OLD = {
    "people.yaml": f"- {{id: mia, name: Mia}}\n- {{id: zoe, name: {mark('owner-then')}, internal: yes}}\n",
    "personas.yaml": f"- {{id: ines, name: Ines}}\n- {{id: tom, name: {mark('persona-then')}, internal: yes}}\n",
    "touchpoints.yaml": f"""\
- {{id: poster, name: Poster, stages: before, channels: shop, owner: Mia, script: {mark("script-then")}, importance: 2,
   purpose: {mark("purpose-then")}, data: {mark("data-then")}, hands_over_to: [{MARK}-now]}}
- {{id: flyer, name: Flyer, stages: before, channels: shop, notes: {mark("notes-then")}}}
- {{id: bill, name: Bill, stages: after, channels: shop, owner: {mark("owner-then")}, monitored_by: Mia}}
- {{id: {MARK}-then, name: {mark("then")}, stages: during, channels: shop, internal: yes}}
- {{id: {MARK}-gone, name: {mark("gone")}, stages: during, channels: shop, internal: yes}}
- {{id: {MARK}-now, name: {mark("now")}, stages: during, channels: shop, importance: 3}}
- {{id: {MARK}-called, name: {mark("called")}, stages: during, channels: shop}}
""",
    "journeys.yaml": f"""\
- {{id: one, persona: Ines, touchpoint: Poster, emotion: 1, does: Looks}}
- {{id: two, persona: Ines, touchpoint: Bill, emotion: -1, does: {mark("deed-then")}, internal: yes}}
- {{id: three, persona: Ines, touchpoint: Bill, emotion: 0, does: {mark("deed-now")}, quote: {mark("quote")}}}
- {{id: four, persona: {mark("persona-then")}, touchpoint: Bill, emotion: 0}}
""",
    "measures.yaml": f"""\
- {{id: calls, touchpoint: {mark("now")}, name: {mark("calls")}, actual: 4}}
- {{id: looks, touchpoint: Poster, name: Looks, actual: 4, internal: yes}}
- {{id: reads, touchpoint: Poster, name: Reads, actual: 40}}
""",
}
NEW = {
    "people.yaml": f"- {{id: mia, name: Mia, internal: yes}}\n- {{id: zoe, name: {mark('owner-then')}, internal: yes}}\n"
    "- {id: ann, name: Ann}\n",
    "personas.yaml": OLD["personas.yaml"],
    "touchpoints.yaml": f"""\
- {{id: poster, name: Poster, stages: before, channels: shop, owner: Ann, script: Hello, importance: 4,
   purpose: {mark("purpose-now")}, data: {mark("data-now")}, hands_over_to: [bill]}}
- {{id: kiosk, name: Kiosk, stages: before, channels: shop}}
- {{id: bill, name: Bill, stages: after, channels: shop, owner: Ann}}
- {{id: then, name: Was inside, stages: during, channels: shop}}
- {{id: {MARK}-then, name: Shown today, stages: during, channels: shop}}
- {{id: {MARK}-now, name: {mark("now")}, stages: during, channels: shop, importance: 5, internal: yes}}
- {{id: other, name: {mark("called")}, stages: during, channels: shop, internal: yes}}
""",
    "journeys.yaml": f"""\
- {{id: one, persona: Ines, touchpoint: Poster, emotion: 2, does: Looks}}
- {{id: three, persona: Ines, touchpoint: Bill, emotion: 0, does: {mark("deed-now")}, internal: yes}}
- {{id: five, persona: Ines, touchpoint: Bill, emotion: 1, does: Pays}}
""",
    "measures.yaml": """\
- {id: looks, touchpoint: Poster, name: Looks, actual: 5}
- {id: reads, touchpoint: Poster, name: Reads, actual: 50}
""",
}


def write(folder: Path, config: str, files: dict[str, str]) -> None:
    for name, text in {**files, "touchreport.yaml": config}.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in autumn, whose edition of spring bears a mark wherever something stays inside then or now."""
    folder = tmp_path_factory.mktemp("project")
    write(folder, SPRING, OLD)
    take_snapshot(folder, None, Wishes())
    write(folder, AUTUMN, NEW)
    return folder


@pytest.fixture(scope="module")
def report(project: Path, tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """What a build of all outputs came to."""
    return build(project, tmp_path_factory.mktemp("all") / "out", Wishes(pdf=False))


def changes(project: Path, output: str) -> ChangesPage:
    (examined,) = examine_all(project, Wishes(only=(output,)))
    assert examined.site is not None
    body = next(page.body for page in examined.site.pages if page.kind == "changes")
    assert isinstance(body, ChangesPage)
    return body


def test_no_mark_of_then_or_now_reaches_the_client(report: BuildReport) -> None:
    """But for the name of a file of what was inside then and is shown today, no mark is in any byte."""
    client = report.output / "client"
    assert (client / "site/changes.html").is_file()
    shown = f"touchpoint-{MARK}-then"
    held = [
        (where, found)
        for where, data in places(client)
        for found in found_in(data.replace(shown.encode(), b"").replace(f"{MARK}-then".encode(), b""))
    ]
    assert held == []


def test_the_office_is_told_what_the_client_is_not(report: BuildReport) -> None:
    """The search finds in the chapter for the office what it must not find in the client's."""
    html = (report.output / "office/site/changes.html").read_text(encoding="utf-8")
    assert [each for each in ("gone", "called", "owner-then", "competitor", "now") if mark(each) in html] == [
        "gone",
        "called",
        "owner-then",
        "now",
    ]


def test_the_client_is_told_what_both_editions_show(project: Path) -> None:
    """What came, went and differs before her eyes; what was inside then is no news, and what is inside now not gone."""
    things = {each.kind: each for each in changes(project, "client").things}
    assert things["touchpoint"].came == (Ref("touchpoint", "kiosk"), Ref("touchpoint", "then"))
    assert [str(name) for name in things["touchpoint"].went] == ["Flyer"]
    (poster,) = things["touchpoint"].changed
    assert [getattr(each.label, "id", "") for each in poster.values] == ["touchpoint.importance"]
    assert {kind: (each.came, each.went) for kind, each in things.items() if kind == "person"} == {
        "person": ((Ref("person", "ann"),), ())
    }


def test_sums_and_sentences_are_not_compared_where_they_were_drawn_from_what_is_inside_now(
    project: Path,
) -> None:
    """The spring's findings and figures knew what stays inside in autumn; the author is told why, and what to do."""
    body = changes(project, "client")
    assert (body.closed, body.opened, body.figures, body.gone, body.open) == ((), (), (), 0, 0)
    (examined,) = examine_all(project, Wishes(only=("client",)))
    told = [problem for problem in examined.problems if problem.code.startswith("since-")]
    assert [(problem.code, problem.level.value) for problem in told] == [("since-drawn-apart", "warning")]


def test_findings_and_figures_are_told_where_nothing_else_stays_inside(tmp_path: Path) -> None:
    """With the same rules then and now, a client reads what is closed, what is new, and which numbers moved."""
    write(tmp_path, SPRING, OLD)
    take_snapshot(tmp_path, None, Wishes())
    later = SPRING.replace("Spring", "Autumn").replace("2026-03-31", "2026-10-31")
    rows = {**OLD, "touchpoints.yaml": OLD["touchpoints.yaml"].replace("monitored_by: Mia", "owner: Mia")}
    rows["touchpoints.yaml"] = rows["touchpoints.yaml"].replace(f"owner: {mark('owner-then')}, ", "")
    rows["touchpoints.yaml"] = rows["touchpoints.yaml"].replace("id: flyer", "owner: Mia, id: flyer")
    write(tmp_path, later + "since: editions/spring.json\n", rows)
    body = changes(tmp_path, "client")
    assert body.figures
    assert body.closed
    codes = {each.finding.code for each in body.opened}
    assert not codes & {"gaps/no-measure"}
    said = [str(each.seen) for each in body.closed]
    assert [each for each in ("then", "gone") for line in said if f"{mark(each)}”" in line] == []


def test_the_record_of_an_output_never_knew_what_stays_inside(project: Path) -> None:
    """What is compared for a client was reduced when it was kept, and not by who reads it later."""
    data = (project / "editions/spring.client.json").read_text(encoding="utf-8")
    inside = (
        "then",
        "gone",
        "script-then",
        "data-then",
        "notes-then",
        "owner-then",
        "persona-then",
        "competitor",
    )
    assert [each for each in (*inside, "deed-then", "quote") if f'"{mark(each)}"' in data] == []
    assert mark("now") in data

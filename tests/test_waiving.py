"""Waivers of a project, from its file to what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.worlds import tern as world
from touchreport.analyse import Outcome
from touchreport.build import Examined, examine
from touchreport.contexts import ActionsPage, FindingsPage, Overview
from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.model.settings import WaiverWish
from touchreport.model.waiver import Waiver
from touchreport.plugin import Finding, Message, Method, Ref, Result, Severity, Term, Text, say
from touchreport.registry.plugins import PluginInfo
from touchreport.waiving import waiver_problems

Look = Callable[[str], Examined]

CONFIG = (
    "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\nbrand: {name: Tern}\n"
    "personas: [{id: ines, name: Ines, share: 60%}]\n"
)
ROWS = (
    "ID,Touchpoint,Stage,Channel,Persona,Controllable,Importance,Owner\n"
    "poster,Poster at the station,Awareness,Outdoor,Ines,yes,3,\n"
    "reviews,Reviews on map services,Comparison,Review site,Ines,no,5,\n"
    "wait,Waiting for the order,Purchase,Shop,Ines,yes,5,\n"
    "served,Served by name,Purchase,Shop,Ines,yes,5,Nora\n"
)
UNOWNED = {"poster", "reviews", "wait"}
"""Touchpoints for which nobody answers."""


@pytest.fixture
def looked_at(tmp_path: Path) -> Look:
    """Look at the small project with these waivers."""

    def run(waivers: str) -> Examined:
        (tmp_path / "touchreport.yaml").write_text(CONFIG + waivers, encoding="utf-8")
        (tmp_path / "touchpoints.csv").write_text(ROWS, encoding="utf-8")
        return examine(tmp_path)

    return run


def unowned(examined: Examined) -> set[str]:
    findings = next(outcome.result for outcome in examined.outcomes if outcome.id == "gaps").findings  # type: ignore[union-attr]
    return {ref.id for found in findings if found.code == "gaps/no-owner" for ref in found.subjects}


def waiver(*lines: str) -> str:
    return "waivers:\n  - " + "\n    ".join(("finding: gaps/no-owner", *lines)) + "\n"


def test_without_waivers_every_finding_is_told(looked_at: Look) -> None:
    """The control: the small project has the findings that the other tests leave out."""
    assert unowned(looked_at("")) == UNOWNED


def headline(examined: Examined) -> Message:
    result = next(outcome.result for outcome in examined.outcomes if outcome.id == "gaps")
    assert result is not None
    return result.headline


def test_a_headline_does_not_name_what_is_left_out(looked_at: Look) -> None:
    """The heaviest finding makes the headline of its analysis; left out, the next heaviest does; reworded, in those words."""
    assert {ref.id for ref in _refs(headline(looked_at("")))} == {"reviews"}
    left = headline(looked_at(waiver("touchpoints: [reviews]", "reason: agreed")))
    assert "reviews" not in {ref.id for ref in _refs(left)}
    said = headline(looked_at(waiver("touchpoints: [reviews]", "reason: agreed", "seen: Ask Lena")))
    assert "Ask Lena" in str(_words(said))


def _refs(message: Message) -> list[Ref]:
    """Return what a message names, also inside the messages that it quotes."""
    found: list[Ref] = []
    for value in message.values.values():
        found += [value] if isinstance(value, Ref) else _refs(value) if isinstance(value, Message) else []
    return found


def _words(message: Message) -> list[object]:
    """Return the values of a message, also those inside the messages that it quotes."""
    found: list[object] = []
    for value in message.values.values():
        found += _words(value) if isinstance(value, Message) else [str(value)]
    return found


def test_what_is_left_out_is_told_nowhere_but_in_its_list(looked_at: Look) -> None:
    """Neither the overview, nor the actions, nor the list of findings has it; its list has it, with the reason."""
    found = looked_at(waiver("touchpoints: [wait]", "reason: agreed"))
    assert unowned(found) == UNOWNED - {"wait"}
    assert found.site is not None
    bodies = [page.body for page in found.site.pages]
    (page,) = (body for body in bodies if isinstance(body, FindingsPage))
    (actions,) = (body for body in bodies if isinstance(body, ActionsPage))
    (overview,) = (body for body in bodies if isinstance(body, Overview))
    told = [each.finding for each in (*page.findings, *overview.findings)]
    every = (*actions.now, *actions.next, *actions.later)
    told += [each.finding for action in every for each in action.settles]
    assert not [f for f in told if f.code == "gaps/no-owner" and f.subjects[0].id == "wait"]
    (left_out,) = page.left_out
    assert left_out.reason.in_language("en") == "agreed"
    assert [stop.id for stop in left_out.stops] == ["wait"]


def test_the_action_plan_is_not_told_of_it(looked_at: Look) -> None:
    """Analyses that gather what others found get findings as the author wants them told."""
    plans = []
    for text in ("", waiver("reason: agreed")):
        examined = looked_at(text)
        plan = next(outcome.result for outcome in examined.outcomes if outcome.id == "action-plan")
        plans.append(plan)
    assert plans[0] != plans[1]


def test_it_may_be_kept_out_of_the_playbook(looked_at: Look) -> None:
    """With ``mention: no`` the playbook says nothing of it."""
    found = looked_at(waiver("reason: agreed", "mention: no"))
    assert found.site is not None
    (page,) = (page.body for page in found.site.pages if isinstance(page.body, FindingsPage))
    assert page.left_out == ()
    assert unowned(found) == set()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("reason: x", "until: 2026-10-31"), "waiver-over"),
        (("reason: x", "touchpoints: [served]"), "waiver-without-finding"),
    ],
)
def test_what_does_nothing_is_told(looked_at: Look, lines: tuple[str, ...], code: str) -> None:
    """A waiver that is over, or for which there is no finding, is a warning at its line, and the findings are told."""
    found = looked_at(waiver(*lines))
    assert unowned(found) == UNOWNED
    (problem,) = (each for each in found.problems if each.code.startswith("waiver"))
    assert (problem.code, problem.location.line) == (code, 8)  # type: ignore[union-attr]
    assert not problem.is_error


def test_a_finding_is_left_out_as_a_whole() -> None:
    """A waiver that names one of the things that a finding speaks of is told which others it lacks."""
    project = world().project
    both = tuple(Ref("touchpoint", touchpoint.id) for touchpoint in project.touchpoints[:2])
    finding = Finding("gaps/no-owner", Severity.HIGH, both, say("seen"), say("why"), say("todo"))
    result = Result(say("h"), say("s"), Method((), (), say("none")), findings=(finding,))
    outcome = Outcome("gaps", say("Gaps"), PluginInfo("gaps", "1", None, "gaps"), "1", result)
    waiver = Waiver("gaps/no-owner", Text.of("x", "en"), touchpoints=(both[0].id,))
    (problem,) = waiver_problems([WaiverWish(waiver, Location("touchreport.yaml", 3))], [outcome], project)
    assert problem.code == "waiver-covers-part"
    assert problem.arguments["names"] == (project.touchpoints[1].name.in_language("en"),)


def test_a_misspelt_code_is_an_error_with_what_was_meant(looked_at: Look) -> None:
    """A code that no analysis has would leave out nothing."""
    with pytest.raises(ProjectError) as caught:
        looked_at("waivers:\n  - {finding: gaps/no-onwer, reason: x}\n")
    (problem,) = (each for each in caught.value.problems if each.is_error)
    assert (problem.code, problem.suggestion) == ("unknown-finding", "gaps/no-owner")


@pytest.mark.parametrize("said", ["no", "on", "", "{singly: 3}"])
def test_a_misspelt_analysis_is_an_error_at_its_line_whatever_is_said_of_it(
    looked_at: Look, said: str
) -> None:
    """An analysis that is switched on or off by a wrong name is neither, and its author would not notice."""
    with pytest.raises(ProjectError) as caught:
        looked_at(f"analyses:\n  media: off\n  gapz: {said}\n")
    (problem,) = (each for each in caught.value.problems if each.is_error)
    assert (problem.code, problem.suggestion) == ("unknown-analysis", "gaps")
    assert problem.location is not None
    assert (problem.location.line, problem.location.column) == (CONFIG.count("\n") + 3, 3)


def test_waivers_for_an_analysis_that_is_off_are_let_be(looked_at: Look) -> None:
    """What did not run says nothing about its waivers."""
    found = looked_at("analyses: {gaps: off}\n" + waiver("reason: x"))
    assert not [each for each in found.problems if each.code.startswith("waiver")]


def kept_inside(looked_at: Look, *lines: str) -> Examined:
    """Return the client's output of a project that keeps missing owners inside."""
    return looked_at(
        "outputs: {client: {audience: client, outline: [overview, touchpoints, analysis/gaps]}}\n"
        + "\n".join(lines)
        + "\n"
    )


def _told(examined: Examined) -> str:
    """Return headline, figures and tables of the gaps and of the list of touchpoints, as they are written down."""
    assert examined.site is not None
    result = next(outcome.result for outcome in examined.outcomes if outcome.id == "gaps")
    assert result is not None
    (page,) = (page for page in examined.site.pages if page.kind == "touchpoints")
    return str((result.headline, result.metrics, result.blocks, page.title))


_COLUMN = str(Term("field", "touchpoint.owner"))
"""The head of the column for those who answer."""


def test_no_figure_column_or_headline_tells_what_is_kept_inside(looked_at: Look) -> None:
    """Who is not to know that nobody answers reads it neither of the analysis, the list nor the touchpoint itself."""
    shown, inside = kept_inside(looked_at), kept_inside(looked_at, "internal: {findings: [gaps/no-owner]}")
    for words in ("that nobody answers for", "Nobody answers for {n}", _COLUMN):
        assert words in _told(shown)
        assert words not in _told(inside)
    states = {t.id: inside.project.answering_state(t).value for t in inside.project.touchpoints}
    assert states == {**dict.fromkeys(UNOWNED, "not-recorded"), "served": "given"}


def test_a_touchpoint_whose_lack_is_kept_inside_is_not_counted(looked_at: Look) -> None:
    """Of three for which nobody answers a client reads of the two others alone."""
    text = waiver("touchpoints: [wait]", "reason: agreed", "internal: yes")
    found = kept_inside(looked_at, text)
    result = next(outcome.result for outcome in found.outcomes if outcome.id == "gaps")
    assert result is not None
    (figure,) = (one for one in result.metrics if one.label.text == "that nobody answers for")
    assert figure.value == 2
    states = {t.id: found.project.answering_state(t).value for t in found.project.touchpoints}
    assert states["wait"] == "not-recorded"
    assert states["poster"] == "empty"


def test_a_client_is_told_nothing_of_the_upkeep_of_the_inventory(looked_at: Look) -> None:
    """What is to be entered is in no finding, action or count of a client's output, and in those of the office."""
    outputs = "outputs: {{it: {{audience: {}, outline: [overview, analyses, actions, findings]}}}}\n"
    office, client = (looked_at(outputs.format(audience)) for audience in ("internal", "client"))
    assert any(found.work == "record" for found in _findings(office))
    assert [found.code for found in _findings(client)] == [
        found.code for found in _findings(office) if found.work != "record"
    ]
    assert client.site is not None
    (page,) = (page.body for page in client.site.pages if isinstance(page.body, FindingsPage))
    assert (len(page.findings), page.left_out) == (len(_findings(client)), ())
    (todo,) = (page.body for page in client.site.pages if isinstance(page.body, ActionsPage))
    settled = [each for action in (*todo.now, *todo.next, *todo.later) for each in action.settles]
    assert settled
    assert all(each.finding.work != "record" for each in settled)


def _findings(examined: Examined) -> list[Finding]:
    results = (outcome.result for outcome in examined.outcomes)
    return [found for result in results if result is not None for found in result.findings]


def test_an_owner_left_out_for_a_reason_is_nobody_on_purpose(looked_at: Look) -> None:
    """List, cards, headlines, figures and what shows success count the others alone; the finding stands with its reason."""
    found = looked_at(waiver("touchpoints: [wait]", "reason: agreed"))
    states = {t.id: found.project.answering_state(t).value for t in found.project.touchpoints}
    assert states == {"poster": "empty", "reviews": "empty", "wait": "none", "served": "given"}
    result = next(outcome.result for outcome in found.outcomes if outcome.id == "gaps")
    assert result is not None
    (figure,) = (one for one in result.metrics if one.label.text == "that nobody answers for")
    wanted = {
        each.shown_by.values["n"]
        for each in result.findings
        if each.code == "gaps/no-owner" and each.shown_by
    }
    assert (figure.value, wanted) == (2, {2})
    assert found.site is not None
    (page,) = (page for page in found.site.pages if page.kind == "touchpoints")
    assert str(2) in str(page.title)
    (left_out,) = (one for outcome in found.outcomes for one in outcome.left_out)
    assert {ref.id for ref in left_out.finding.subjects} == {"wait"}


def test_one_of_many_that_are_told_together_can_be_left_out(looked_at: Look) -> None:
    """Whether a finding stands alone or with others of its kind changes nothing of what the author says of it."""
    lines = waiver("touchpoints: [poster]", "reason: agreed") + "analyses: {gaps: {singly: 1}}\n"
    assert unowned(looked_at(lines)) == {"reviews", "wait"}

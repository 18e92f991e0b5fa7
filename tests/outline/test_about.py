"""What is told of a single touchpoint."""

from __future__ import annotations

from dataclasses import replace

from tests.outline.worlds import finding, outcome, shop, touchpoint, words
from touchreport.model.result import MOST_AT_TOUCHPOINTS
from touchreport.outline.about import findings_by_touchpoint
from touchreport.outline.ranking import rank
from touchreport.outline.stops import number_stops
from touchreport.plugin import Finding, Project, Severity, Touchpoint, say

LOW = Severity.LOW


def told(*findings: Finding, project: Project | None = None) -> dict[str, list[tuple[str, int]]]:
    """Return what each touchpoint is told, with the rank of the finding."""
    project = project or shop()
    ranked = rank([outcome("a", findings)], project, number_stops(project), lambda i: f"analysis-{i}.html")
    about = findings_by_touchpoint(ranked)
    return {key: [(each.finding.seen.text, each.rank) for each in found] for key, found in about.items()}


def test_a_touchpoint_is_told_what_is_said_of_it_alone() -> None:
    """“2 more have no owner” leads from each of the two to the one finding, and says there that this one has none."""
    visit = replace(finding("a/x", LOW, touchpoint("visit")), seen=say("Nobody owns the visit"))
    bill = replace(finding("a/x", LOW, touchpoint("bill")), seen=say("Nobody owns the bill"))
    both = replace(
        finding("a/x", LOW, touchpoint("visit"), touchpoint("bill")), seen=say("2 more have no owner")
    )
    assert told(both.gathering([visit, bill])) == {
        "visit": [("Nobody owns the visit", 1)],
        "bill": [("Nobody owns the bill", 1)],
    }
    assert told(both) == {"visit": [("2 more have no owner", 1)], "bill": [("2 more have no owner", 1)]}


def test_what_is_about_many_is_told_at_none() -> None:
    """What is about more than five touchpoints is about the inventory; it stands in the list alone."""
    many = [Touchpoint(f"t{n}", words(f"Touchpoint {n}")) for n in range(MOST_AT_TOUCHPOINTS + 1)]
    project = shop(touchpoints=tuple(many), journeys=())
    every = [touchpoint(each.id) for each in many]
    assert told(finding("a/x", LOW, *every), project=project) == {}
    assert set(told(finding("a/x", LOW, *every[1:]), project=project)) == {each.id for each in many[1:]}

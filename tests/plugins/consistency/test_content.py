"""Whether what touchpoints show is of a kind that their pillars ask for."""

from __future__ import annotations

import pytest

from tests.plugins.consistency.worlds import point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.plugin import Finding, Method, Ref, Result, Severity, Share, SplitBars, Touchpoint, say


def shows(ident: str, *kinds: str, pillar: str | tuple[str, ...] = "craft") -> Touchpoint:
    """Return a touchpoint that tells a pillar and shows these kinds of content."""
    return point(ident, pillar=pillar, content_kind=kinds)


def test_parts_by_hand() -> None:
    """Craft asks for pictures: a shows one; b shows what its care asks for; c neither; of d it is not known."""
    rows = [
        shows("a", "picture", "audio"),
        shows("b", "face-to-face", pillar=("craft", "care")),
        shows("c", "long-text"),
        shows("d"),
    ]
    result = run(project(rows))
    bars = next(b for b in result.blocks if isinstance(b, SplitBars))
    assert bars.rows[0] == (Ref("pillar", "craft"), (1.0, 1.0, 1.0, 1.0))
    assert result.data["off_pillar"] == {"craft": ("c",), "care": ()}


def test_parts_that_no_pillar_has_are_left_out() -> None:
    """All show what craft asks for: one part, and nothing to explain."""
    result = run(project([shows("a", "picture"), shows("b", "picture")]))
    bars = next(b for b in result.blocks if isinstance(b, SplitBars))
    assert (len(bars.parts), bars.rows[0][1], bars.caption.reading) == (1, (2.0,), None)


def test_a_pillar_that_asks_for_nothing_is_suited_by_anything() -> None:
    """Speed names no kind of content: what tells it beside craft cannot be wrong."""
    result = run(project([shows("a", "long-text", pillar=("craft", "speed"))]))
    assert of_kind(result, "off-pillar") == ()


def test_the_finding_names_what_is_shown_instead() -> None:
    """The kinds of those that do not fit, the most frequent first; the moment of truth first."""
    rows = [shows("a", "long-text"), shows("b", "audio", "long-text"), shows("c", "picture")]
    rows[1:2] = [point("b", pillar="craft", content_kind=("audio", "long-text"), moment_of_truth=True)]
    (finding,) = of_kind(run(project(rows)), "off-pillar")
    instead = finding.why.values["instead"]
    assert [kind.id for kind in instead] == ["long-text", "audio"]  # type: ignore[union-attr]
    assert touched(finding) == ["b", "a"]
    assert finding.evidence[0].values["share"] == Share(2 / 3)


@pytest.mark.parametrize(("off", "severity"), [(1, Severity.LOW), (2, Severity.LOW), (3, Severity.MEDIUM)])
def test_more_than_half_weighs_more(off: int, severity: Severity) -> None:
    """Of four touchpoints of a pillar, two that do not fit are on the line; three are above it."""
    rows = [shows(f"t{n}", "long-text" if n < off else "picture") for n in range(4)]
    (finding,) = of_kind(run(project(rows)), "off-pillar")
    assert finding.severity is severity


def test_two_cases_are_too_few_to_weigh_more() -> None:
    """A share is judged from three touchpoints on; both of two are told and weigh low."""
    (finding,) = of_kind(run(project([shows("a", "audio"), shows("b", "audio")])), "off-pillar")
    assert finding.severity is Severity.LOW


def test_what_channels_say_is_not_said_again() -> None:
    """A pillar that no channel in use suits is found in the analysis of channels; what follows is left out."""
    said = Finding(
        "channels/pillar", Severity.MEDIUM, (Ref("pillar", "craft"),), say("a"), say("b."), say("c")
    )
    channels = Result(say("a"), say("b"), Method((), (), say("c")), findings=(said,))
    world = project([shows("a", "audio"), shows("b", "audio", pillar="care")])
    findings = of_kind(run(world, {"channels": channels}), "off-pillar")
    assert [f.subjects[0].id for f in findings] == ["care"]
    assert len(of_kind(run(world), "off-pillar")) == 2


def test_what_is_not_recorded_is_told() -> None:
    """Touchpoints without a kind of content are counted as not compared."""
    result = run(project([shows("a"), shows("b", "picture")]))
    (line,) = [m for m in result.not_enough if m.count is not None and "not compared" in m.text]
    assert line.count == 1

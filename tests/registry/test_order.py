"""Analyses run after what they require or follow; then by topic; ties are broken by id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from touchreport.plugin import Analysis, Context, Method, NoOptions, Result, Topic, say
from touchreport.registry.order import running_order
from touchreport.registry.plugins import PluginInfo, Registered


def run(context: Context[NoOptions]) -> Result:
    return Result(say("x"), say("y"), Method((), (), say("z")))


def registered(
    identifier: str,
    requires: Sequence[str] = (),
    after: Sequence[str] | Literal["*"] = (),
    topic: Topic = "effect",
) -> Registered:
    later: tuple[str, ...] | Literal["*"] = after if after == "*" else tuple(after)
    analysis = Analysis(identifier, say("t"), run, requires=tuple(requires), after=later, topic=topic)
    return Registered(analysis, PluginInfo("p", "1", "d", "m"))


def ids(*analyses: Registered) -> list[str]:
    return [ordered.registered.analysis.id for ordered in running_order(analyses).runs]


def test_requirements_come_first_and_ties_go_by_id() -> None:
    """The order is the same whatever order plugins were found in."""
    a, b, c = registered("a", requires=["c"]), registered("b"), registered("c")
    assert ids(a, b, c) == ids(c, b, a) == ["b", "c", "a"]


def test_topics_stand_in_their_order_where_nothing_else_decides() -> None:
    """Who controls comes before what kinds there are, that before what to do; a requirement comes before both."""
    a, b = registered("a", topic="plan"), registered("b", topic="touchpoints")
    c, d = registered("c", topic="control"), registered("d", topic="control", requires=["e"])
    assert ids(a, b, c, d, registered("e", topic="inventory")) == ["c", "b", "e", "d", "a"]


def test_the_last_phase_runs_after_all_others() -> None:
    """after="*" stands behind every analysis that does not say so itself."""
    assert ids(registered("actions", after="*"), registered("z"), registered("m")) == ["m", "z", "actions"]


def test_after_something_that_is_not_there_is_no_problem() -> None:
    """`after` is a wish; only `requires` needs the other."""
    assert ids(registered("a", after=["nobody"])) == ["a"]


def test_a_missing_requirement_drops_the_analysis_and_those_that_require_it() -> None:
    """What cannot run is left out, with a problem each; the others run."""
    order = running_order([registered("a", ["b"]), registered("b", ["nobody"]), registered("c")])
    assert [o.registered.analysis.id for o in order.runs] == ["c"]
    assert sorted(str(p.arguments["analysis"]) for p in order.problems) == ["a", "b"]


def test_a_circle_is_named() -> None:
    """Analyses that wait for each other are left out and named."""
    order = running_order([registered("a", after=["b"]), registered("b", after=["a"]), registered("c")])
    assert [o.registered.analysis.id for o in order.runs] == ["c"]
    assert order.problems[0].code == "analyses-in-a-circle"
    assert order.problems[0].arguments["analyses"] == ("a", "b")

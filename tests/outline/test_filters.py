"""By what the list of touchpoints can be filtered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.worlds import World, bare, build_site, gaman, tern
from touchreport.contexts import IndexEntry, TouchpointsPage


def _list(world: World) -> TouchpointsPage:
    return next(page.body for page in build_site(world).pages if isinstance(page.body, TouchpointsPage))


def _entries(page: TouchpointsPage) -> list[IndexEntry]:
    return [*(entry for _, entries in page.stages for entry in entries), *page.planned]


def _values(page: TouchpointsPage, entry: IndexEntry, name: str) -> set[str]:
    """Return the values that an entry has of a filter."""
    at = next(at for at, each in enumerate(page.filters) if each.id == name)
    return {page.filters[at].values[place].id for place in entry.values[at]}


def test_a_touchpoint_has_its_own_values() -> None:
    """What a touchpoint is filtered by is what it has: each of its stages, channels and personas, and who answers."""
    page = _list(gaman())
    for entry in _entries(page):
        one = entry.touchpoint
        assert _values(page, entry, "stage") == set(one.stages)
        assert _values(page, entry, "channel") == set(one.channels)
        assert _values(page, entry, "owner") == {one.answering or "-"}


@pytest.mark.parametrize("world", [tern(), gaman()], ids=["tern", "gaman"])
def test_a_count_is_the_number_of_touchpoints_that_have_it(world: World) -> None:
    """The number beside a value is that of the touchpoints that are listed with it, and none is without any."""
    page = _list(world)
    for at, each in enumerate(page.filters):
        for place, value in enumerate(each.values):
            assert value.count == sum(place in entry.values[at] for entry in _entries(page)) > 0


def test_severities_are_those_of_the_findings() -> None:
    """A touchpoint with findings has each of their severities; one without has none, and says so."""
    page = _list(tern())
    for entry in _entries(page):
        values = _values(page, entry, "findings")
        assert (values == {"-"}) == (entry.findings == 0)
        assert values <= {"high", "medium", "low", "-"}
        assert values


def test_values_stand_in_the_order_of_the_project() -> None:
    """Stages stand in the order of the journey, severities with the heaviest first, and nobody comes last."""
    world = gaman()
    found = {each.id: [value.id for value in each.values] for each in _list(world).filters}
    assert found["stage"] == [stage.id for stage in world.project.stages]
    assert [value for value in ("high", "medium", "low", "-") if value in found["findings"]] == found[
        "findings"
    ]
    assert found["owner"][-1] == "-"


def test_what_tells_nothing_apart_is_no_filter() -> None:
    """A bare list has no filter; one value that all have is none, and one that some have is."""
    assert _list(bare("en")).filters == ()
    world = bare("en")
    first = world.project.touchpoints[0]
    two = (replace(first, stages=("visit",)), replace(first, id="farewell"))
    page = _list(replace(world, project=replace(world.project, touchpoints=two)))
    assert [(each.id, len(each.values)) for each in page.filters] == [("stage", 1)]

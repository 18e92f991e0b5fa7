"""The number that will show that an action worked is one that can still change for the better."""

from __future__ import annotations

import pytest
from touchreport_controllability.findings.stages import _unreached_today
from touchreport_controllability.findings.unmonitored import _watched_today
from touchreport_controllability.sentences import is_something

from touchreport.plugin import Ref, Share


@pytest.mark.parametrize(("share", "something"), [(0.0, False), (0.004, False), (0.006, True), (1.0, True)])
def test_nothing_is_what_would_be_shown_as_nothing(share: float, something: bool) -> None:
    """A share counts from where it is shown as more than 0 per cent."""
    assert is_something(share) is something


def test_where_nobody_watches_the_aim_is_told() -> None:
    """“0% today” tells nobody what to reach; what the inventory should say does."""
    assert "share" in _watched_today(0.4).values
    assert _watched_today(0.0).text == "Every touchpoint outside our control has somebody who watches it"


def test_what_cannot_fall_is_no_measure_of_success() -> None:
    """Where everything is reached already, the finding's own disappearance shows success."""
    stage = Ref("stage", "purchase")
    assert _unreached_today(0.0, stage) is None
    found = _unreached_today(0.25, stage)
    assert found is not None
    assert found.values["share"] == Share(0.25)

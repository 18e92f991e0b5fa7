"""The one door for plugin authors keeps what it promises."""

from __future__ import annotations

import doctest
import inspect

from touchreport import plugin


def test_the_tutorial_runs() -> None:
    """Every example in the docstring of touchreport.plugin does what it says."""
    failed, tried = doctest.testmod(plugin)
    assert tried > 8
    assert failed == 0


def test_everything_exported_is_there() -> None:
    """`__all__` names what there is, each name once."""
    assert len(plugin.__all__) == len(set(plugin.__all__)) > 100
    assert all(hasattr(plugin, name) for name in plugin.__all__)


def test_everything_exported_is_documented() -> None:
    """Whatever a plugin author may use has a docstring of its own."""
    things = [getattr(plugin, name) for name in plugin.__all__]
    bare = [it for it in things if (inspect.isroutine(it) or inspect.isclass(it)) and not inspect.getdoc(it)]
    assert bare == []

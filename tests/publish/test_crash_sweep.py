"""All or nothing, at every single call that reaches the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.figures import Tally
from touchreport.errors import PublishError
from touchreport.publish import lock

OLD = {"index.html": b"old", "pages/shop.html": b"old shop", "pages/gone.html": b"gone", "style.css": b"same"}
NEW = {
    "index.html": b"new",
    "pages/shop.html": b"new shop",
    "chapters/new.html": b"new",
    "style.css": b"same",
}


@dataclass(frozen=True)
class Scenario:
    """What stands in the output before, and what the system lacks."""

    name: str
    before: str
    without: tuple[str, ...] = ()

    def prepare(self, place: Any) -> None:
        """Bring about what stands there before."""
        if self.before == "empty":
            place.output.mkdir()
        elif self.before != "absent":
            place.build(OLD)
        if self.before == "foreign":
            (place.output / "index.html").write_bytes(b"edited by hand")
            (place.output / "notes").mkdir()
            (place.output / "notes" / "mine.txt").write_bytes(b"mine")
            (place.output / "shortcut").symlink_to("notes/mine.txt")
            (place.output / "kept empty").mkdir()

    def build(self, place: Any) -> None:
        """Publish the new report."""
        place.build(NEW, keep_foreign=self.before == "foreign")


SCENARIOS = [
    Scenario("first", "absent"),
    Scenario("into an empty folder", "empty"),
    Scenario("again", "old"),
    Scenario("keeping files of others", "foreign"),
    Scenario("without exchange", "old", ("exchange",)),
    Scenario("without exchange, keeping", "foreign", ("exchange", "link")),
    Scenario("without any of them", "old", ("exchange", "sync_filesystem")),
]


QUICK = ("again", "without exchange, keeping")
"""The two that between them go through nearly everything; the others are for the longer runs."""


def _params() -> list[Any]:
    slow = pytest.mark.slow
    return [pytest.param(each, id=each.name, marks=() if each.name in QUICK else slow) for each in SCENARIOS]


@pytest.fixture(params=_params())
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """Each way in which a build may find the output and the system."""
    return request.param  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Try:
    """One build with one fault."""

    place: Any
    old: object
    new: object
    at: int
    calls: list[str]
    raised: BaseException | None

    @property
    def context(self) -> str:
        """Where the fault was, for a failing test."""
        return f"call {self.at}, {self.calls[self.at - 1]}"

    def check_old_or_new(self) -> None:
        """The output is byte for byte one of the two reports."""
        assert self.place.now() in (self.old, self.new), self.context

    def check_clean(self) -> None:
        """Nothing lies about."""
        assert self.place.debris() == [], self.context

    def check_next_build(self, scenario: Scenario) -> None:
        """The lock alone puts everything right, and a build afterwards works as if nothing had been."""
        with lock(self.place.output, self.place.project):
            self.check_old_or_new()
            self.check_clean()
        scenario.build(self.place)
        assert self.place.now() == self.new, self.context
        self.check_clean()


def tries(
    scenario: Scenario, folder: Path, disk: Any, effect: Any, counted: Tally, *, lasting: bool
) -> Iterator[Try]:
    """Yield a fresh build for each call, from the first to the last one that a build without faults makes."""
    clean = disk.make_place(folder / "0")
    scenario.prepare(clean)
    old = clean.now()
    with disk.watching(disk.Faults(), scenario.without) as whole:
        scenario.build(clean)
    new = clean.now()
    assert old != new
    assert len(whole.calls) > 30
    for at in range(1, len(whole.calls) + 1):
        place = disk.make_place(folder / str(at))
        scenario.prepare(place)
        with disk.watching(disk.Faults(at, effect, lasting), scenario.without) as faults:
            raised = _outcome(scenario, place)
        one = Try(place, old, new, at, faults.calls, raised)
        counted.count(place.now(), old, new, may_be_aside="exchange" in scenario.without)
        assert counted.neither == 0, one.context
        yield one


def _outcome(scenario: Scenario, place: Any) -> BaseException | None:
    try:
        scenario.build(place)
    except BaseException as error:
        return error
    return None


def test_death_at_any_call(scenario: Scenario, tmp_path: Path, disk: Any, tally: Any) -> None:
    """A build that dies before any call leaves the old report or the new one, and the next build is clean."""
    for one in tries(scenario, tmp_path, disk, disk.kill, tally("killed, at a call of Python"), lasting=True):
        assert isinstance(one.raised, disk.Killed), one.context
        if "exchange" not in scenario.without:
            one.check_old_or_new()
        one.check_next_build(scenario)


@pytest.mark.slow
def test_death_in_the_middle_of_writing(scenario: Scenario, tmp_path: Path, disk: Any, tally: Any) -> None:
    """A file of which only a part reached the disk is never taken for a whole one, nor left lying about."""
    write = os.write
    dead: list[str] = []

    def torn(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "write" and not dead:
            write(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
        dead.append(name)
        raise disk.Killed

    counted = tally("killed, in the middle of writing")
    for one in tries(scenario, tmp_path, disk, torn, counted, lasting=True):
        if one.calls[one.at - 1] == "write":
            one.check_next_build(scenario)
        dead.clear()


WORDS = {errno.ENOSPC: "out of space", errno.EIO: "input/output error", errno.EACCES: "permission denied"}

ERRORS = [
    pytest.param(errno.ENOSPC, False, id="ENOSPC once", marks=pytest.mark.slow),
    pytest.param(errno.EIO, True, id="EIO from then on", marks=pytest.mark.slow),
    pytest.param(errno.EACCES, False, id="EACCES once", marks=pytest.mark.slow),
    pytest.param(errno.ENOSPC, True, id="ENOSPC from then on", marks=pytest.mark.proof),
    pytest.param(errno.EIO, False, id="EIO once", marks=pytest.mark.proof),
    pytest.param(errno.EACCES, True, id="EACCES from then on", marks=pytest.mark.proof),
]


@pytest.mark.parametrize(("number", "lasting"), ERRORS)
def test_error_at_any_call(
    scenario: Scenario, tmp_path: Path, disk: Any, tally: Any, number: int, *, lasting: bool
) -> None:
    """A disk that refuses any call leaves the old report and says so, or else the new one is there."""
    counted = tally(f"{WORDS[number]}{' from then on' if lasting else ''}, at a call of Python")
    for one in tries(scenario, tmp_path, disk, disk.failing(number), counted, lasting=lasting):
        assert one.raised is None or isinstance(one.raised, PublishError), one.context
        broken_between = lasting and "exchange" in scenario.without and one.place.now() is None
        if not broken_between:
            assert one.place.now() == (one.new if one.raised is None else one.old), one.context
        one.check_next_build(scenario)


@pytest.mark.slow
def test_interrupt_at_any_call(scenario: Scenario, tmp_path: Path, disk: Any, tally: Any) -> None:
    """Ctrl-C at any call leaves the old report or the new one, and nothing beside it, at once."""
    for one in tries(
        scenario, tmp_path, disk, disk.interrupt, tally("Ctrl-C, at a call of Python"), lasting=False
    ):
        assert isinstance(one.raised, KeyboardInterrupt), one.context
        one.check_old_or_new()
        one.check_clean()
        one.check_next_build(scenario)


@pytest.mark.slow
def test_second_death_while_putting_right(tmp_path: Path, disk: Any, tally: Any) -> None:
    """Putting right what a dead build left may itself die at any call, and the build after that is clean."""
    scenario = SCENARIOS[4]
    counted = tally("killed again, while putting right")
    for number, one in enumerate(tries(scenario, tmp_path, disk, disk.kill, counted, lasting=True)):
        if number % 3:
            continue
        for at in (2, 5, 9, 14, 20, 27):
            with (
                disk.watching(disk.Faults(at, disk.kill, lasting=True), scenario.without),
                pytest.raises(disk.Killed),
            ):
                scenario.build(one.place)
        one.check_next_build(scenario)

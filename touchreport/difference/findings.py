"""What became of each finding.

A finding is known by its code and its subjects. One that is left over on each side, of one code and about some of the
same things, is the same finding about more or fewer things: nobody closed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from touchreport.difference.changes import FindingChange, State
from touchreport.difference.edition import Edition, Found
from touchreport.model.ref import Ref

_Key = tuple[str, tuple[Ref, ...], int]


def compared_findings(before: Edition, new: Edition, common: frozenset[str]) -> tuple[FindingChange, ...]:
    """Return what became of each finding of the analyses that both sides have, the heaviest first.

    Args:
        before: the old edition, in the ids of the new one.
        new: the new edition.
        common: ids of the analyses that both have.
    """
    was = _keyed(found for found in before.findings if found.analysis in common)
    now = _keyed(found for found in new.findings if found.analysis in common)
    pairs = [(was[key], now[key]) for key in now if key in was]
    gone = [was[key] for key in was if key not in now]
    came = [now[key] for key in now if key not in was]
    likely = _overlapping(gone, came)
    paired = {id(found) for pair in likely for found in pair}
    found = [_both(old, after) for old, after in (*pairs, *likely)]
    found += [_one(old, None) for old in gone if id(old) not in paired]
    found += [_one(None, after) for after in came if id(after) not in paired]
    return tuple(sorted((change for change in found if change is not None), key=_place))


def _keyed(findings: Iterable[Found]) -> dict[_Key, Found]:
    """Return findings by code and subjects, and by their number, the heaviest first, where several have the same."""
    counted: Counter[tuple[str, tuple[Ref, ...]]] = Counter()
    found: dict[_Key, Found] = {}
    for each in sorted(findings, key=lambda found: (found.left_out, found.severity.rank)):
        counted[each.code, each.subjects] += 1
        found[each.code, each.subjects, counted[each.code, each.subjects]] = each
    return found


def _overlapping(gone: Iterable[Found], came: Iterable[Found]) -> list[tuple[Found, Found]]:
    """Return pairs of findings of one code with common subjects, the likest first, each finding once."""
    by_code: dict[str, list[Found]] = {}
    for after in came:
        by_code.setdefault(after.code, []).append(after)
    pairs = [
        (old, after)
        for old in gone
        for after in by_code.get(old.code, ())
        if not set(old.subjects).isdisjoint(after.subjects)
    ]
    taken: set[int] = set()
    chosen = []
    for old, after in sorted(pairs, key=_likeness):
        if id(old) not in taken and id(after) not in taken:
            taken |= {id(old), id(after)}
            chosen.append((old, after))
    return chosen


def _likeness(pair: tuple[Found, Found]) -> tuple[float, list[tuple[Ref, ...]], str]:
    """Return by what pairs are sorted; the same whichever side is the old one."""
    one, other = (set(found.subjects) for found in pair)
    return (-len(one & other) / len(one | other), sorted(found.subjects for found in pair), pair[0].code)


def _both(old: Found, new: Found) -> FindingChange | None:
    """Return what became of a finding that is on both sides; None where the author leaves it out on both."""
    if old.left_out or new.left_out:
        state: State = "left-out" if new.left_out else "taken-up"
        return None if old.left_out and new.left_out else FindingChange(state, old, new)
    if old.severity is not new.severity:
        state = "heavier" if new.severity.rank < old.severity.rank else "lighter"
    else:
        state = "open" if old.subjects == new.subjects else "other-subjects"
    return FindingChange(state, old, new)


def _one(old: Found | None, new: Found | None) -> FindingChange | None:
    """Return what became of a finding that is on one side; None where the author leaves it out there."""
    found = old or new
    assert found is not None
    return None if found.left_out else FindingChange("closed" if new is None else "opened", old, new)


def _place(change: FindingChange) -> tuple[int, str, tuple[Ref, ...], str]:
    found = change.latest
    return found.severity.rank, found.code, found.subjects, change.state

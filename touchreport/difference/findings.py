"""What became of each finding.

A finding is known by its code and its subjects. One that is left over on each side, of one code and about some of the
same things, is the same finding about more or fewer things: nobody closed it. Nor is one closed, or new, that a larger
finding of its code tells of on the other side: it was joined with others there, or parted from them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from touchreport.difference.changes import FindingChange, State
from touchreport.difference.edition import Edition, Found
from touchreport.difference.larger import Larger, larger
from touchreport.model.ref import Ref

_Key = tuple[str, tuple[Ref, ...], int]
_Pair = tuple[Found, Found]

_MOSTLY = 0.5
"""Two findings that have more than this part of their subjects in common are about mostly the same."""


def compared_findings(before: Edition, new: Edition, common: frozenset[str]) -> tuple[FindingChange, ...]:
    """Return what became of each finding of the analyses that both sides have, the heaviest first.

    Args:
        before: the old edition, in the ids of the new one.
        new: the new edition.
        common: ids of the analyses that both have.
    """
    was = _keyed(found for found in before.findings if found.analysis in common)
    now = _keyed(found for found in new.findings if found.analysis in common)
    gone = [was[key] for key in was if key not in now]
    came = [now[key] for key in now if key not in was]
    left = _LeftOver(gone, came, larger(gone, now.values()), larger(came, was.values()))
    found = [_both(was[key], now[key]) for key in now if key in was]
    found += left.changes()
    return tuple(sorted((change for change in found if change is not None), key=_place))


def _keyed(findings: Iterable[Found]) -> dict[_Key, Found]:
    """Return findings by code and subjects, and by their number, the heaviest first, where several have the same."""
    counted: Counter[tuple[str, tuple[Ref, ...]]] = Counter()
    found: dict[_Key, Found] = {}
    for each in sorted(findings, key=lambda found: (found.left_out, found.severity.rank)):
        counted[each.code, each.subjects] += 1
        found[each.code, each.subjects, counted[each.code, each.subjects]] = each
    return found


@dataclass(frozen=True, slots=True)
class _LeftOver:
    """The findings that have no equal on the other side.

    Attributes:
        gone, came: those of the old and of the new side.
        joined: which findings of the new side tell of each that is gone.
        parted: which findings of the old side told of each that came.
    """

    gone: Sequence[Found]
    came: Sequence[Found]
    joined: Larger
    parted: Larger

    def changes(self) -> Iterator[FindingChange | None]:
        """Yield what became of each."""
        pairs = self._pairs()
        paired = {id(found) for pair in pairs for found in pair}
        for old, new in pairs:
            yield _both(old, new, self._more(old, new), self._fewer(old, new))
        for old in self.gone:
            if id(old) not in paired:
                yield _joined(old, self.joined[id(old)])
        for new in self.came:
            if id(new) not in paired:
                yield _parted(new, self.parted[id(new)])

    def _pairs(self) -> list[_Pair]:
        """Return those that are the same about more or fewer things, each once.

        Those first that are about mostly the same; then those that no larger one tells of, since what is told of many goes
        with what is told of many. Only what is left of it goes with one that it was made of, or was split into.
        """
        gone = [old for old in self.gone if not self.joined[id(old)]]
        came = [new for new in self.came if not self.parted[id(new)]]
        every = _overlapping(self.gone, self.came)
        found = _likest((pair for pair in every if _likeness(pair) > _MOSTLY), ())
        found += _likest(_overlapping(gone, came), found)
        return found + _likest([*_overlapping(gone, self.came), *_overlapping(self.gone, came)], found)

    def _more(self, old: Found, new: Found) -> tuple[Ref, ...]:
        """Return what a finding is about now, and neither it nor one that was joined with it was about before."""
        before = [each for each in self.gone if _is_in(new, self.joined[id(each)]) and not each.left_out]
        return _without(new.subjects, (old, *before))

    def _fewer(self, old: Found, new: Found) -> tuple[Ref, ...]:
        """Return what a finding was about, and neither it nor one that was parted from it is about now."""
        after = [each for each in self.came if _is_in(old, self.parted[id(each)]) and not each.left_out]
        return _without(old.subjects, (new, *after))


def _is_in(found: Found, several: Sequence[Found]) -> bool:
    return any(each is found for each in several)


def _without(refs: Iterable[Ref], told: Iterable[Found]) -> tuple[Ref, ...]:
    known = {ref for found in told for ref in found.subjects}
    return tuple(ref for ref in refs if ref not in known)


def _overlapping(gone: Iterable[Found], came: Iterable[Found]) -> list[_Pair]:
    """Return all pairs of findings of one code with common subjects."""
    by_code: dict[str, list[Found]] = {}
    for after in came:
        by_code.setdefault(after.code, []).append(after)
    return [
        (old, after)
        for old in gone
        for after in by_code.get(old.code, ())
        if not set(old.subjects).isdisjoint(after.subjects)
    ]


def _likest(pairs: Iterable[_Pair], before: Iterable[_Pair]) -> list[_Pair]:
    """Return the likest of these pairs, each finding once, and none of those that are in pairs before."""
    taken = {id(found) for pair in before for found in pair}
    chosen = []
    for old, after in sorted(pairs, key=_order):
        if id(old) not in taken and id(after) not in taken:
            taken |= {id(old), id(after)}
            chosen.append((old, after))
    return chosen


def _likeness(pair: _Pair) -> float:
    one, other = (set(found.subjects) for found in pair)
    return len(one & other) / len(one | other)


def _order(pair: _Pair) -> tuple[float, list[tuple[Ref, ...]], str]:
    """Return by what pairs are sorted; the same whichever side is the old one."""
    return -_likeness(pair), sorted(found.subjects for found in pair), pair[0].code


def _both(
    old: Found, new: Found, more: tuple[Ref, ...] = (), fewer: tuple[Ref, ...] = ()
) -> FindingChange | None:
    """Return what became of a finding that is on both sides; None where the author leaves it out on both."""
    if old.left_out or new.left_out:
        state: State = "left-out" if new.left_out else "taken-up"
        return None if old.left_out and new.left_out else FindingChange(state, old, new)
    if old.severity is not new.severity:
        state = "heavier" if new.severity.rank < old.severity.rank else "lighter"
    else:
        state = "other-subjects" if more or fewer else "open"
    return FindingChange(state, old, new, more=more, fewer=fewer)


def _joined(old: Found, into: Sequence[Found]) -> FindingChange | None:
    """Return what became of a finding of the old side alone; None where the author left it out."""
    if old.left_out:
        return None
    if not into:
        return FindingChange("closed", old, None)
    return FindingChange(_moved(old, into[0], "joined"), old, None, within=into[0])


def _parted(new: Found, out_of: Sequence[Found]) -> FindingChange | None:
    """Return what a finding of the new side alone is; None where the author leaves it out."""
    if new.left_out:
        return None
    if not out_of:
        return FindingChange("opened", None, new)
    return FindingChange(_moved(new, out_of[0], "parted"), None, new, within=out_of[0])


def _moved(alone: Found, among: Found, state: State) -> State:
    """Return what it is that one is told alone and was among others, or the other way round.

    Others weigh no more than the heaviest of them, so that one which weighs more alone has another weight. One which
    weighs less may have been as light among them.
    """
    joined = state == "joined"
    if among.left_out:
        return "left-out" if joined else "taken-up"
    if alone.severity.rank < among.severity.rank:
        return "lighter" if joined else "heavier"
    return state


def _place(change: FindingChange) -> tuple[int, str, tuple[Ref, ...], str]:
    found = change.latest
    return found.severity.rank, found.code, found.subjects, change.state

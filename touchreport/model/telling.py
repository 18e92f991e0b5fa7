"""Parts of what every analysis tells: lists and rows of sentences, which finding leads, what is told one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from math import floor
from typing import Protocol, Self, TypeVar

from touchreport.model.blocks import MatrixCell
from touchreport.model.message import Message, Value, count, say
from touchreport.model.ref import Ref
from touchreport.model.result import MOST_AT_TOUCHPOINTS, Finding
from touchreport.model.touchpoint import Touchpoint

Item = TypeVar("Item")


class Tellable(Protocol):
    """A finding, or what a plugin keeps beside one, that can gather others of its kind."""

    def gathering(self, singly: Sequence[Self]) -> Self:
        """Return it with those that it gathers."""
        ...


Told = TypeVar("Told", bound=Tellable)

_SAME = 1e-9
"""Two shares that differ by less are equal: the last bit of a fraction must not cross a line."""

_STEPS = 5


def listed(values: Iterable[Value], most: int = 5, total: int | None = None) -> Value:
    """Return values as a list for a sentence; of a long one the first, and how many more there are.

    Args:
        values: what is listed; the first `most` are enough where `total` is given.
        most: how many are named.
        total: how many there are in all, if not all are given.
    """
    every = tuple(values)
    rest = (len(every) if total is None else total) - most
    if rest <= 0:
        return every
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=every[:most])


def refs(kind: str, idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to things of one kind (``touchpoint``, ``persona`` ...), each once, in the order given."""
    return tuple(Ref(kind, ident) for ident in dict.fromkeys(idents))


def sentences(*parts: Message | None) -> Message:
    """Return one message that says its parts one after the other; None is passed over.

    Raises:
        ValueError: if there are no parts.
    """
    return _joined(parts, lambda first, second: say("{first} {second}", first=first, second=second))


def clauses(*parts: Message | None) -> Message:
    """Return one line with semicolons between its parts, as a source line has them; None is passed over.

    Raises:
        ValueError: if there are no parts.
    """
    return _joined(parts, lambda first, second: say("{first}; {second}", first=first, second=second))


def matrix_reading(
    cells: Iterable[Iterable[MatrixCell | None]],
    *,
    outlined: Message,
    others: Message,
    empty: Message,
    colour: Message | None = None,
) -> Message | None:
    """Return how to read a matrix: of outlined and of empty cells only what is true of one that is there.

    Args:
        cells: those of the matrix, row by row.
        outlined: why a cell is outlined (its ``gap``).
        others: what cells say that are empty and not outlined, where others are outlined.
        empty: what they say where none is outlined.
        colour: what the colour means.
    """
    every = [cell for row in cells for cell in row if cell is not None]
    marked = any(cell.gap for cell in every)
    blank = any(not cell.value and not cell.gap for cell in every)
    parts = (colour, outlined if marked else None, (others if marked else empty) if blank else None)
    return sentences(*parts) if any(parts) else None


def one_or_many(one: Message, many: Message) -> Message:
    """Return `one`, which names a single thing, where `many` counts but one; else `many`.

    They are two sentences, since the form for one serves 21 in Russian, and every number in Chinese.
    """
    return one if many.count == 1 else many


def gathered(
    items: Sequence[Item],
    singly: int,
    alone: Callable[[Item], Told],
    together: Callable[[Sequence[Item]], Told],
) -> tuple[Told, ...]:
    """Return a finding for each item; those after the first `singly` share one.

    One that would be left over stands alone too. What is shared by a few knows what would be told of each alone.

    Args:
        items: what is told, the heaviest first.
        singly: how many are told one by one, at least 0.
        alone: makes the finding on one.
        together: makes the finding on two or more.
    """
    cut = singly if len(items) > singly + 1 else len(items)
    rest = items[cut:]
    told = tuple(alone(item) for item in items[:cut])
    if not rest:
        return told
    several = together(rest)
    return (
        *told,
        several.gathering([alone(each) for each in rest]) if len(rest) <= MOST_AT_TOUCHPOINTS else several,
    )


def leading(
    findings: Sequence[Finding],
    order: Sequence[str],
    several: Mapping[str, Callable[[int], Message]],
    cases: Mapping[str, int] | None = None,
) -> Message:
    """Return the heaviest finding as a headline; of several of its kind, how many there are.

    Args:
        findings: what was found, at least one.
        order: codes of findings; of findings of equal weight, the one whose code comes first here leads.
        several: the sentence that counts the cases, by code; a kind that is not there is told by its first finding.
        cases: how many cases there are of a kind, by code, where one finding stands for several; else its findings
            are counted.
    """
    place = {code: at for at, code in enumerate(order)}
    first = min(findings, key=lambda each: (each.severity.rank, place.get(each.code, len(place))))
    alike = sum(each.code == first.code for each in findings)
    n = (cases or {}).get(first.code, alike)
    words = several.get(first.code)
    return first.seen if n == 1 or words is None else words(n)


def same_owner(touchpoints: Iterable[Touchpoint]) -> str | None:
    """Return the id of who answers for all of them, if that is one and the same."""
    people = {touchpoint.answering for touchpoint in touchpoints}
    return people.pop() if len(people) == 1 else None


def above(value: float, line: float) -> bool:
    """Return whether `value` lies above `line` by more than the last bit of a fraction."""
    return value > line + _SAME


def reaches(value: float, line: float) -> bool:
    """Return whether `value` lies on `line` or above it, the last bit of a fraction aside."""
    return value >= line - _SAME


def in_steps(share: float | None) -> int | None:
    """Return a share of a scale, 0 to 1, in five steps from 1 to 5, as findings state effort and effect; None stays."""
    return None if share is None else 1 + min(floor(share * _STEPS + _SAME), _STEPS - 1)


def _joined(parts: Iterable[Message | None], join: Callable[[Message, Message], Message]) -> Message:
    given = [part for part in parts if part is not None]
    if not given:
        raise ValueError("nothing to say")
    return reduce(join, given)

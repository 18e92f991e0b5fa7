"""What may be told of a part of an inventory: what is so in the whole, too.

A part has empty places where the rest was left out, and neighbours that were none. No analysis can tell these from those
that are there; but what the whole inventory has not, the part cannot have. So its findings are held against those of the
whole, which is never shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Result


@dataclass(frozen=True, slots=True)
class Whole:
    """What was found in a whole inventory.

    Attributes:
        subjects: for each code, what each of its findings is about.
        unfit: codes of findings that a part says nothing about, such as shares of the whole.
    """

    subjects: Mapping[str, tuple[frozenset[Ref], ...]]
    unfit: frozenset[str] = frozenset()

    @classmethod
    def of(cls, findings: Iterable[Finding], unfit: Collection[str] = ()) -> Whole:
        """Return what was found, from the findings of all analyses."""
        found: dict[str, list[frozenset[Ref]]] = {}
        for finding in findings:
            found.setdefault(finding.code, []).append(frozenset(finding.subjects))
        return cls({code: tuple(each) for code, each in found.items()}, frozenset(unfit))

    def has(self, finding: Finding) -> bool:
        """Return whether one finding of its code is about everything that a part's finding is about."""
        if finding.code in self.unfit:
            return False
        about = frozenset(finding.subjects)
        return any(about <= each for each in self.subjects.get(finding.code, ()))


def told_of_part(result: Result, whole: Whole | None, title: Message) -> Result:
    """Return a result of a part without findings that the whole has not.

    A headline is most often the heaviest finding. Where one is not told, the heaviest that is takes its place, or the
    analysis' title.

    Args:
        result: what an analysis found in the part.
        whole: what was found in the whole; None where there is no more than the part.
        title: what the analysis is called.
    """
    if whole is None:
        return result
    told = tuple(finding for finding in result.findings if whole.has(finding))
    if len(told) == len(result.findings):
        return result
    heaviest = min(told, key=lambda finding: finding.severity.rank, default=None)
    return replace(result, findings=told, headline=title if heaviest is None else heaviest.seen)

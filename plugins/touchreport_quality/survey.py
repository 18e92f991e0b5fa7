"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, above
from touchreport_quality.completeness import Completeness, completeness_of
from touchreport_quality.confidence import Confidence, confidence_of
from touchreport_quality.freshness import BANDS, Freshness, freshness_of
from touchreport_quality.options import Options
from touchreport_quality.questions import Questions, questions_of
from touchreport_quality.standings import STATUSES, Sheet, sheets_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        sheets: how everything stands at each of today's touchpoints, in the order of the inventory.
        completeness: how much is recorded.
        freshness: how late reviews are.
        confidence: where the values come from, all together.
        stage_confidence: the same for each stage that has touchpoints, in the order of the model.
        questions: what to find out.
        enough: whether there are enough touchpoints to judge the inventory.
        founded: whether enough values tell where they come from to judge how well founded it is.
    """

    sheets: tuple[Sheet, ...]
    completeness: Completeness
    freshness: Freshness
    confidence: Confidence
    stage_confidence: Mapping[str, Confidence]
    questions: Questions
    enough: bool
    founded: bool

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_quality.analysis`."""
        whole, asking = self.completeness, self.questions
        return MappingProxyType(
            {
                "completeness": whole.whole.share,
                "by_field": _shares({item: p.share for item, p in whole.fields.items()}),
                "by_stage": _shares({stage: p.share for stage, p in whole.stages.items()}),
                "by_touchpoint": _shares({ident: p.share for ident, p in whole.touchpoints.items()}),
                "freshness": MappingProxyType(
                    dict(zip(BANDS, self.freshness.counted(self.sheets), strict=True))
                ),
                "confidence": _shares(dict(zip(STATUSES, self.confidence.shares, strict=True))),
                "open": _shares({q.sheet.id: asking.share(q.worth) for q in asking.every}),
                "open_fields": _shares({f.item.id: asking.share(f.worth) for f in asking.fields}),
                "ask": MappingProxyType({a.person: asking.share(a.worth) for a in asking.asked}),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    sheets = sheets_of(project, options.important_from)
    complete = completeness_of(project, sheets, options)
    confidence = confidence_of(sheets)
    unsaid = confidence.shares[3]
    return Survey(
        sheets,
        complete,
        freshness_of(project, sheets),
        confidence,
        MappingProxyType({stage: confidence_of(group) for stage, group in complete.sheets.items()}),
        questions_of(context, sheets),
        len(sheets) >= options.least_touchpoints,
        confidence.told > 0 and not above(unsaid, options.most_unsaid),
    )


def _shares(shares: Mapping[str, float]) -> Mapping[str, float]:
    return MappingProxyType(dict(shares))

"""Plain values for other analyses and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport_gaps.study import Study


def plain_data(study: Study) -> Mapping[str, object]:
    """Return what was found as plain values; ids are those of the project.

    Keys:
        cells: the gaps of the map: tuples ``(axis, row, stage, found, planned, share, cost)``. `axis` is ``stage``,
            ``segment``, ``persona`` or ``presence``; `row` the id of the segment or persona, the presence, or the
            stage; `found` and `planned` count touchpoints; `share` (of the personas) and `cost` lie between 0
            and 1.
        needed: ids of the stages that each persona needs, by persona, in the order of the model.
        unserved: ids of personas for whom there is no touchpoint.
        missing: ids of the touchpoints whose cell is empty, by kind (``no-owner``, ``no-measure`` ...).
        not_recorded: kinds of which the inventory has no column.
        overdue: days by which reviews are overdue, by touchpoint.
        handovers: tuples ``(fault, source, target)``; `fault` is ``dead``, ``apart`` or ``break``.
        distance: importance - performance, -1 to 1, by touchpoint; only where both are recorded.
        off_target: ids of the measures that miss their target.
        thin: ids of the measures with too few cases.
    """
    needs = study.survey.needs.stages
    found: dict[str, object] = {
        "cells": tuple(
            (cell.axis, cell.row, cell.stage, cell.found, cell.planned, cell.share, cell.cost)
            for cell in study.survey.gaps.values()
        ),
        "needed": MappingProxyType(
            {
                persona: tuple(stage.id for stage in study.project.stages if stage.id in stages)
                for persona, stages in needs.items()
            }
        ),
        "unserved": study.survey.unserved,
        "missing": study.missing.empty,
        "not_recorded": study.missing.absent,
        "overdue": MappingProxyType({late.touchpoint: late.days for late in study.overdue}),
        "handovers": tuple((bad.fault, bad.source, bad.target) for bad in study.handovers),
        "distance": MappingProxyType({rating.touchpoint: rating.distance for rating in study.ratings}),
        "off_target": tuple(miss.measure.id for miss in study.targets.misses),
        "thin": tuple(measure.id for measure in study.targets.thin),
    }
    return MappingProxyType(found)

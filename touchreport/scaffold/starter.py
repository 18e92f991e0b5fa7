"""The rows with which a new inventory starts: what each stage usually has, from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from touchreport.vocabulary.catalogue import TouchpointType, types
from touchreport.vocabulary.channels import channels
from touchreport.vocabulary.journey_models import crosswalk, journey_models
from touchreport.vocabulary.terms import term

CATALOGUE_MODEL = "purchase-process"
"""The journey model whose stages the catalogue names."""

EACH_STAGE = 2
"""Rows a stage, where nothing else is asked for."""


def starter_rows(model: str, language: str, each: int = EACH_STAGE) -> list[dict[str, str]]:
    """Return typical touchpoints for each stage of a journey model, as words in `language`.

    They are marked as proposed: a start to be corrected, not a claim. A stage for which the catalogue has nothing
    gets nothing.

    Args:
        model: id of a journey model of the vocabulary.
        language: BCP 47 tag.
        each: how many a stage gets, at most; each type stands once.
    """
    rows: list[dict[str, str]] = []
    taken: set[str] = set()
    for stage in journey_models()[model].stages:
        usual = _usual(_catalogue_stages(model, stage.id), taken)
        for kind in usual[:each]:
            taken.add(kind.id)
            rows.append(_row(kind, term(model, stage.id).in_language(language), language))
    return rows


def _catalogue_stages(model: str, stage: str) -> Sequence[str]:
    """Return the stages of the catalogue's model that correspond to a stage, the closest first."""
    if model == CATALOGUE_MODEL:
        return (stage,)
    return [counterpart.stage for counterpart in crosswalk(model, CATALOGUE_MODEL).get(stage, ())]


def _usual(stages: Iterable[str], taken: set[str]) -> list[TouchpointType]:
    wanted = set(stages)
    return [
        kind
        for kind in types().values()
        if kind.id not in taken and wanted & set(kind.stages.get(CATALOGUE_MODEL, ()))
    ]


def _row(kind: TouchpointType, stage: str, language: str) -> dict[str, str]:
    """Return a row by the names of the fields."""
    known = channels()
    row = {
        "id": kind.id,
        "name": kind.name.in_language(language),
        "stages": stage,
        "channels": "; ".join(
            known[c].channel.name.in_language(language) for c in kind.channels[:1] if c in known
        ),
        "evidence_status": term("evidence", "proposed").in_language(language),
    }
    return row | _classes(kind.classes, language)


def _classes(classes: Mapping[str, tuple[str, ...]], language: str) -> dict[str, str]:
    named = ("control", "media-class", "owner-class", "presence", "nature", "goal")
    return {
        axis.replace("-", "_"): "; ".join(term(axis, item).in_language(language) for item in classes[axis])
        for axis in named
        if classes.get(axis)
    }

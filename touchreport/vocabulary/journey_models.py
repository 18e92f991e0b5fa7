"""Journey models and how the stages of one relate to those of another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.stage import JourneyModel, Relation, Stage
from touchreport.model.text import Text
from touchreport.text import fold, fold_variants
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, find_one, index, words_of

_NUMBERING = re.compile(r"^\W*第?\s*\d+\s*[.)、．:\-–—]?\s*(?=\D)|^[\s:：.,、\-–—]+")
_MOST_MARKS = 2  # "stage 1: before the purchase (stage)"


@dataclass(frozen=True, slots=True)
class Moment:
    """One of eleven small steps of a customer's path: the yardstick by which stages are compared."""

    id: str
    name: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A stage of another model to which a stage answers.

    Attributes:
        stage: id of the other stage in its model.
        relation: how the stage relates to it.
        shared: ids of the moments that both cover, in order.
        declared: whether the project says so itself; else it follows from the moments.
    """

    stage: str
    relation: Relation
    shared: tuple[str, ...]
    declared: bool = False


@cache
def moments() -> Mapping[str, Moment]:
    """Return the moments by id, in the order in which a customer passes them."""
    return MappingProxyType(
        {
            entry["id"]: Moment(entry["id"], Text.from_map(entry["name"]), Text.from_map(entry["definition"]))
            for entry in stored("journey_models")["moments"]
        }
    )


@cache
def journey_models() -> Mapping[str, JourneyModel]:
    """Return the journey models by id; their stages have no weights."""
    return MappingProxyType({entry["id"]: _model(entry) for entry in stored("journey_models")["models"]})


def crosswalk(start: str, end: str) -> Mapping[str, tuple[Counterpart, ...]]:
    """Return the counterparts in the model `end` of each stage of the model `start`, by stage id.

    A stage without a counterpart has none: it is to be reported, not guessed.

    Raises:
        KeyError: if a model is unknown.
    """
    return MappingProxyType(following(journey_models()[start], end))


def following(model: JourneyModel, other: str) -> dict[str, tuple[Counterpart, ...]]:
    """Return what follows from the moments for each stage of `model`, with the exceptions of the vocabulary.

    Raises:
        KeyError: if the other model is unknown.
    """
    theirs = journey_models()[other].stages
    found = counterparts(model.stages, theirs)
    for pair, relation in _exceptions().items():
        first, second = pair if pair[0].startswith(f"{model.id}/") else pair[::-1]
        if first.startswith(f"{model.id}/") and second.startswith(f"{other}/"):
            found = _with_relation(found, first.partition("/")[2], second.partition("/")[2], relation)
    return found


def counterparts(ours: Iterable[Stage], theirs: Iterable[Stage]) -> dict[str, tuple[Counterpart, ...]]:
    """Return the counterparts among `theirs` of each stage of `ours`, from the moments that they cover.

    It works for stages that a project declares, too, if they say which moments they cover.
    """
    others = tuple(theirs)
    return {stage.id: tuple(_counterparts(stage, others)) for stage in ours}


def moment_id(text: str, languages: Iterable[str]) -> str | None:
    """Return the id of the moment for which `text` stands, by id or by name in one of the languages; None for none."""
    return find_one(text, tuple(languages), _moment_index)


def stage_id(model: str, text: str, languages: Iterable[str]) -> str | None:
    """Return the id of the stage of `model` for which a cell's `text` stands, None if it is unknown.

    A number before the name and a word for "stage" beside it do not matter.

    Raises:
        KeyError: if the model is unknown.
    """
    tried = tuple(languages)
    for form in stage_forms(text, tried):
        found = find_one(form, tried, lambda language: _stage_index(model, language))
        if found is not None:
            return found
    return None


def stage_forms(text: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return a stage as written, then without the numbers and the words for "stage" around its name."""
    forms = [text, _NUMBERING.sub("", unicodedata.normalize("NFKC", text))]
    forms += fold_variants(forms[1])
    for language in languages:
        form = forms[1]
        for _ in range(_MOST_MARKS):
            form = _NUMBERING.sub("", _without_mark(form, language))
            forms.append(form)
    return tuple(dict.fromkeys(form for form in forms if form))


def _model(entry: Mapping[str, Any]) -> JourneyModel:
    return JourneyModel(entry["id"], Text.from_map(entry["name"]), tuple(map(_stage, entry["stages"])))


def _stage(entry: Mapping[str, Any]) -> Stage:
    return Stage(
        id=entry["id"],
        name=Text.from_map(entry["name"]),
        definition=Text.from_map(entry["definition"]),
        moments=tuple(entry["moments"]),
    )


def _counterparts(stage: Stage, others: Iterable[Stage]) -> Iterable[Counterpart]:
    mine = set(stage.moments)
    for other in others:
        shared = tuple(moment for moment in moments() if moment in mine.intersection(other.moments))
        if shared:
            yield Counterpart(other.id, _relation(mine, set(other.moments)), shared)


def _relation(mine: set[str], theirs: set[str]) -> Relation:
    if mine == theirs:
        return Relation.EXACT
    if mine > theirs:
        return Relation.BROADER
    return Relation.NARROWER if mine < theirs else Relation.OVERLAPS


def _exceptions() -> Mapping[tuple[str, str], Relation]:
    rows = stored("journey_models")["crosswalk_exceptions"]
    return {(row["between"][0], row["between"][1]): Relation(row["relation"]) for row in rows}


def _with_relation(
    table: Mapping[str, tuple[Counterpart, ...]], ours: str, theirs: str, relation: Relation
) -> dict[str, tuple[Counterpart, ...]]:
    changed = tuple(
        Counterpart(each.stage, relation, each.shared) if each.stage == theirs else each
        for each in table.get(ours, ())
    )
    return {**table, ours: changed} if ours in table else dict(table)


@cache
def _moment_index(language: str) -> WordIndex:
    return index((entry["id"], words_of(entry, language)) for entry in stored("journey_models")["moments"])


@cache
def _stage_index(model: str, language: str) -> WordIndex:
    entry = next((each for each in stored("journey_models")["models"] if each["id"] == model), None)
    if entry is None:
        raise KeyError(model)
    return index(
        (stage["id"], (*words_of(stage, language), *_source_term(stage, language)))
        for stage in entry["stages"]
    )


def _source_term(stage: Mapping[str, Any], language: str) -> tuple[str, ...]:
    term = stage["source_term"].get(language)
    return (term,) if term else ()


def _without_mark(text: str, language: str) -> str:
    """Return `text` without a word for "stage" at either end, as `language` has them."""
    folded = fold(text)
    for mark in _marks(language):
        if folded.endswith(mark) and len(folded) > len(mark):
            return folded.removesuffix(mark).strip()
        if folded.startswith(mark) and len(folded) > len(mark):
            return folded.removeprefix(mark).strip()
    return folded


@cache
def _marks(language: str) -> tuple[str, ...]:
    return tuple(sorted(map(fold, stored("journey_models")["stage_marks"][language]), key=len, reverse=True))

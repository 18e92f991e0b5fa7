"""What every installed plugin keeps to, whoever wrote it."""

from __future__ import annotations

import dataclasses
import random
import re
import typing
from collections.abc import Mapping, Set
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

import touchreport.model
from tests.contracts.material import (
    ANALYSES,
    PROJECTS,
    REGISTRY,
    RICH,
    outcomes,
    project,
    renamed,
    run_all,
    unordered,
)
from tests.plugins.collect import messages_in, messages_in_source, untranslated, unused
from tests.words import TRANSLATIONS
from touchreport.analyse import Outcome
from touchreport.locales.interpolation import placeholders
from touchreport.model.waiver import Waiver
from touchreport.plugin import (
    Brand,
    Channel,
    Citation,
    Context,
    Measure,
    Message,
    Method,
    Number,
    Option,
    Person,
    Persona,
    Pillar,
    Quadrant,
    Result,
    Segment,
    Share,
    Stage,
    Step,
    Text,
    Touchpoint,
)
from touchreport.registry.discovery import GROUP
from touchreport.registry.faults import result_fault

PLUGINS = {plugin.name: plugin for plugin in REGISTRY.plugins}
MODEL: Mapping[str, type[Any]] = {
    cls.__name__.lower(): cls
    for cls in (Brand, Channel, Measure, Person, Persona, Pillar, Segment, Stage, Step, Touchpoint)
}


@pytest.mark.parametrize("name", ANALYSES)
def test_lines_of_one_rule_are_in_order(name: str) -> None:
    """An option that must not be more than another names one that is there, and the defaults keep to it."""
    cls = ANALYSES[name].analysis.options
    hints = typing.get_type_hints(cls, include_extras=True)
    notes = {
        of: note for of, hint in hints.items() for note in typing.get_args(hint) if isinstance(note, Option)
    }
    pairs = [(getattr(cls(), of), getattr(cls(), note.at_most)) for of, note in notes.items() if note.at_most]
    assert all(low <= high for low, high in pairs)


@pytest.mark.parametrize("name", ANALYSES)
def test_what_it_runs_after_is_there(name: str) -> None:
    """An id in `requires` or `after` that no analysis has waits for nothing: each names one, or is ``*``."""
    analysis = ANALYSES[name].analysis
    asked = {*analysis.requires, *(() if analysis.after == "*" else analysis.after)}
    assert asked <= set(ANALYSES)


def _result(name: str, analysis: str) -> Result:
    outcome = outcomes(name)[analysis]
    assert outcome.result is not None, outcome.problem
    return outcome.result


def _folder(analysis: str) -> Path:
    folder = ANALYSES[analysis].plugin.folder
    assert folder is not None
    return folder


def test_every_installed_plugin_is_taken_in() -> None:
    """Each entry point leads to a plugin of our contract that adds an analysis, with nothing to complain about."""
    assert REGISTRY.problems == ()
    assert set(PLUGINS) == {entry.name for entry in entry_points(group=GROUP)}
    assert {found.plugin.name for found in ANALYSES.values()} == set(PLUGINS)


@pytest.mark.parametrize("analysis", ANALYSES)
def test_what_it_says_that_it_reads_is_in_the_model(analysis: str) -> None:
    """Each name in `reads` is a class of the model and one of its fields."""
    for read in ANALYSES[analysis].analysis.reads:
        thing, _, name = read.partition(".")
        assert name in {field.name for field in dataclasses.fields(MODEL[thing])}, read


ENTERED = re.compile(
    r"\b[Ee]nter\b|\b[Rr]ecord\b|\bcolumns?\b|\bfield “|“none”|\bsettings\b|\.ya?ml\b|\.csv\b"
)
"""Words of an advice to those who keep the inventory."""

ASKED = re.compile(r"(?:^|[.:;] )(?:Add|Enter|Record|Say|Fill|Give|Write|Set|Declare)\b")
"""A sentence that asks to enter something; among what the data does not say it is one of `to_record`."""


@pytest.mark.parametrize("name", PROJECTS)
def test_advice_on_what_is_to_be_entered_is_for_those_who_enter_it(name: str) -> None:
    """Whoever sends somebody to a cell, a column or a file calls that work `record`, which no client is told."""
    results = [outcome.result for outcome in outcomes(name).values() if outcome.result is not None]
    findings = [found for result in results for found in result.findings if found.work != "record"]
    assert [(each.code, each.todo.text) for each in findings if ENTERED.search(each.todo.text)] == []
    told = [sentence.text for result in results for sentence in result.not_enough]
    assert [text for text in told if ASKED.search(text)] == []


def _sentences(result: Result) -> list[str]:
    """Return what a reader is told of a result and of its method."""
    method = result.method
    told = [
        result.headline,
        result.summary,
        *method.formulas,
        *method.notes,
        *method.inputs,
        *result.not_enough,
        *result.to_record,
    ]
    told += [line.name for line in method.thresholds]
    for each in result.findings:
        told += [each.seen, each.why, each.todo, *each.evidence]
    return [sentence.text for sentence in told]


@pytest.mark.parametrize("analysis", ANALYSES)
def test_no_sentence_of_a_result_names_an_option(analysis: str) -> None:
    """Readers know thresholds by what they mean; as what they are set is for the author to read beside them."""
    names = [field.name for field in dataclasses.fields(ANALYSES[analysis].analysis.options)]
    bare = "|".join(name for name in names if "_" in name) or "_"
    told = {text for name in RICH for text in _sentences(_result(name, analysis))}
    assert sorted(text for text in told if re.search(rf"(options?|{bare})", text)) == []


def _leaves(value: object) -> list[object]:
    """Return the numbers, words and things that a sentence tells, wherever they stand in it."""
    if isinstance(value, Message):
        inner = (given for name, given in value.values.items() if name in placeholders(value.text))
        return [each for one in inner for each in _leaves(one)]
    return [each for one in value for each in _leaves(one)] if isinstance(value, tuple) else [value]


@pytest.mark.parametrize("name", PROJECTS)
def test_evidence_tells_more_than_the_headline(name: str) -> None:
    """A line with a number and something beside it, all of which stand in the headline, only repeats it."""
    results = [outcome.result for outcome in outcomes(name).values() if outcome.result is not None]
    pairs = [(found, line) for result in results for found in result.findings for line in found.evidence]
    repeated = [
        (found.code, line.text)
        for found, line in pairs
        if len(told := _leaves(line)) > 1
        and any(isinstance(each, int | float | Number | Share) for each in told)
        and all(each in _leaves(found.seen) for each in told)
    ]
    assert repeated == []


@pytest.mark.parametrize("name", RICH)
def test_the_source_of_a_quadrant_says_where_it_is_cut_as_the_drawing_does(name: str) -> None:
    """The drawing writes a cut with the decimals that it has; a source that names it rounds it no other way."""
    results = [outcome.result for outcome in outcomes(name).values() if outcome.result is not None]
    for block in (each for result in results for each in result.blocks if isinstance(each, Quadrant)):
        told = [each for each in _leaves(block.caption.source) if isinstance(each, Number)]
        cuts = {round(cut, 9) for cut in (block.x_cut, block.y_cut)}
        assert all(each.decimals is None for each in told if round(each.value, 9) in cuts)


@pytest.mark.parametrize("analysis", ANALYSES)
def test_kinds_of_findings_are_explained(analysis: str) -> None:
    """Each kind has a slug of its own, a title, and an explanation that is more than the title."""
    kinds = ANALYSES[analysis].analysis.findings
    slugs = [kind.slug for kind in kinds]
    assert slugs
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", slug) for slug in slugs)
    assert [kind.slug for kind in kinds if len(kind.explanation.text) <= len(kind.title.text)] == []


@pytest.mark.parametrize("name", PROJECTS)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_it_runs_on_every_project(analysis: str, name: str) -> None:
    """From no touchpoint at all to a whole sample: it does not fail, and the core accepts what it returns."""
    result = _result(name, analysis)
    assert result_fault(result, ANALYSES[analysis], project(name)) is None


@pytest.mark.parametrize("name", PROJECTS)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_the_method_is_told(analysis: str, name: str) -> None:
    """A reader can repeat it: formulas, inputs, cases, and every line that was used with its origin."""
    method = _result(name, analysis).method
    assert method.formulas
    assert method.inputs
    assert method.cases.text
    assert all(t.origin in {"published", "default"} for t in method.thresholds), "the project set none"
    assert all(method.citations for t in method.thresholds if t.origin == "published")


@pytest.mark.parametrize("analysis", ANALYSES)
def test_a_rule_has_a_source_or_says_that_it_has_none(analysis: str) -> None:
    """An analysis that cites nobody tells its reader that its rule is this report's own."""
    method = _result("tern", analysis).method
    own = "This rule is this report’s own."
    assert bool(method.citations) is not any(note.text == own for note in method.notes)


def test_a_work_is_cited_alike_everywhere() -> None:
    """Whoever looks a source up finds one spelling of it, however many analyses stand on it."""
    cited: dict[tuple[str, int], set[Citation]] = {}
    for outcome in outcomes("tern").values():
        for each in outcome.result.method.citations if outcome.result is not None else ():
            first = re.split("[ ,]", each.authors)[0]
            cited.setdefault((first, each.year), set()).add(each)
    assert len(cited) > 10
    assert {key: found for key, found in cited.items() if len(found) > 1} == {}
    several = [each.authors for found in cited.values() for each in found if "," in each.authors]
    assert [authors for authors in several if " & " not in authors] == []


@pytest.mark.parametrize("analysis", ANALYSES)
def test_every_option_is_a_threshold_with_its_origin(analysis: str) -> None:
    """Each option stands among the thresholds; set by the project, it says so, and else that it is a default."""
    declared = ANALYSES[analysis].analysis.options
    names = frozenset(field.name for field in dataclasses.fields(declared))
    assert _origins(_method(analysis, frozenset())) == dict.fromkeys(names, "default")
    assert _origins(_method(analysis, names)) == dict.fromkeys(names, "project")


def _method(analysis: str, set_options: frozenset[str]) -> Method:
    found = ANALYSES[analysis].analysis
    results = {name: _result("tern", name) for name in (*found.requires, *found.after) if name in ANALYSES}
    context: Context[Any] = Context(project("tern"), found.options(), set_options, results)
    return found.run(context).method


FROM_NUMBERS = frozenset({"priority", "action-plan"})
"""Analyses whose headline is made of their numbers, and names no finding."""


def _as_told(analysis: str, name: str, *waivers: Waiver) -> Result:
    """Return the result of an analysis as the author's waivers want it told."""
    found = ANALYSES[analysis].analysis
    before = {id: _result(name, id) for id in ANALYSES if id != analysis}
    results = {
        id: result
        for id, result in before.items()
        if found.after == "*" or id in {*found.requires, *found.after}
    }
    context: Context[Any] = Context(
        project(name), found.options(), results=results, title=found.title, waivers=waivers
    )
    return found.run(context)


@pytest.mark.parametrize("name", ["tern", "gaman"])
@pytest.mark.parametrize("analysis", ANALYSES)
def test_a_headline_names_nothing_that_is_left_out(analysis: str, name: str) -> None:
    """Without the findings of a kind, another one leads; without any, the title stands there, and nobody says all is well."""
    reason = Text.of("Agreed.", "en")
    found = _result(name, analysis).findings
    codes = list(dict.fromkeys(each.code for each in found))
    for code in codes:
        headline = _as_told(analysis, name, Waiver(code, reason)).headline
        assert headline not in [each.seen for each in found if each.code == code]
    for each in found[:6]:
        ids = tuple(ref.id for ref in each.subjects if ref.kind == "touchpoint")
        waiver = Waiver(each.code, reason, touchpoints=ids)
        left_out = [other.seen for other in found if waiver.is_about(other)]
        assert _as_told(analysis, name, waiver).headline not in left_out
    if found and analysis not in FROM_NUMBERS:
        title = ANALYSES[analysis].analysis.title
        assert _as_told(analysis, name, *(Waiver(code, reason) for code in codes)).headline == title


def _origins(method: Method) -> dict[str, str]:
    return {t.option: t.origin for t in method.thresholds if t.option is not None}


@pytest.mark.parametrize("analysis", ANALYSES)
def test_a_finding_is_whole(analysis: str) -> None:
    """Each finding on the rich projects is about something, in whole sentences: what, why, what to do."""
    findings = [finding for name in RICH for finding in _result(name, analysis).findings]
    assert findings, "the rich projects give every analysis something to find"
    assert [f.code for f in findings if not f.subjects and not f.evidence] == []
    assert [f.code for f in findings if not (f.seen.text and f.why.text.endswith(".") and f.todo.text)] == []
    assert [f.code for f in findings if f.share is not None and not 0 <= f.share <= 1] == []
    assert [f.code for f in findings if not {f.effort, f.effect} <= {None, 1, 2, 3, 4, 5}] == []


@pytest.mark.parametrize("analysis", ANALYSES)
def test_every_sentence_has_its_values(analysis: str) -> None:
    """Each place in a sentence has a value, and each value a place; a sentence with a plural has its count."""
    wrong = []
    for name in PROJECTS:
        for message in _messages(ANALYSES[analysis].analysis, _result(name, analysis)):
            wanted = placeholders(message.text) | placeholders(message.plural or "")
            if not wanted <= set(message.values) or (message.plural is None) != (message.count is None):
                wrong.append(message.text)
    assert wrong == []


def _messages(*values: object) -> list[Message]:
    found: list[Message] = []
    waiting: list[object] = list(values)
    while waiting:
        part = waiting.pop()
        if isinstance(part, Message):
            found.append(part)
        if dataclasses.is_dataclass(part) and not isinstance(part, type):
            waiting += [getattr(part, field.name) for field in dataclasses.fields(part)]
        elif isinstance(part, Mapping):
            waiting += part.values()
        elif isinstance(part, tuple | list | frozenset | set):
            waiting += part
    return found


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_every_sentence_is_translated(analysis: str, language: str) -> None:
    """What it says in any result, and what its source could say, has words in each language, with all values.

    What it quotes is for those to translate who wrote it: the core, and the analyses that come before it.
    """
    said = _said(analysis)
    written = messages_in_source(_folder(analysis))
    assert len(said) > 10
    own = {text: plural for text, plural in said.items() if text not in _quotable(analysis)}
    assert untranslated({**written, **own}, _folder(analysis) / "locale" / f"{language}.po", language) == []


@cache
def _said(analysis: str) -> Mapping[str, str | None]:
    """Return every sentence of an analysis and of its results."""
    return messages_in(ANALYSES[analysis].analysis, *(_result(name, analysis) for name in PROJECTS))


def _quotable(analysis: str) -> Set[str]:
    """Return the sentences of others that an analysis may repeat: the core's, and of those that it comes after."""
    found = ANALYSES[analysis].analysis
    others = ANALYSES if found.after == "*" else {*found.after, *found.requires} & set(ANALYSES)
    folders = {_folder(other) for other in others} - {_folder(analysis)}
    core = Path(touchreport.model.__file__).parent
    return {text for folder in (*folders, core) for text in messages_in_source(folder)}


@pytest.mark.parametrize("analysis", ANALYSES)
def test_the_form_for_one_says_no_more_than_that_for_many(analysis: str) -> None:
    """Russian uses it for 21 too, and Chinese has but one: what names a single thing is a sentence of its own."""
    counted = {one: many for one, many in messages_in_source(_folder(analysis)).items() if many is not None}
    assert len(counted) > 5
    wrong = [
        one
        for one, many in counted.items()
        if not placeholders(one) <= placeholders(many)
        or ("n" in placeholders(many) and "n" not in placeholders(one) and placeholders(one))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_no_translation_is_left_over(analysis: str, language: str) -> None:
    """A catalogue holds nothing that nobody says any more."""
    folder = _folder(analysis)
    assert unused(messages_in_source(folder), folder / "locale" / f"{language}.po", language) == []


@cache
def _of_the_accountable(name: str) -> Mapping[str, Outcome]:
    """Return the outcomes where every owner is the only one accountable instead, and nobody is called an owner."""
    it = project(name)
    moved = tuple(
        replace(t, owner=None, accountable=(t.answering,) if t.answering else t.accountable)
        for t in it.touchpoints
    )
    return run_all(replace(it, touchpoints=moved))


@pytest.mark.parametrize("analysis", ANALYSES)
def test_who_is_accountable_is_asked_where_no_owner_is_named(analysis: str) -> None:
    """A finding that both projects have asks the same person: whoever answers, by whichever field it is known."""

    def asked(outcome: Outcome) -> dict[tuple[str, object], str | None]:
        assert outcome.result is not None
        return {(each.code, each.subjects): each.owner for each in outcome.result.findings}

    for name in ("tern", "gaman"):
        owned, held = asked(outcomes(name)[analysis]), asked(_of_the_accountable(name)[analysis])
        shared = owned.keys() & held.keys()
        assert {key: held[key] for key in shared} == {key: owned[key] for key in shared}


@pytest.mark.parametrize("name", RICH)
def test_twice_is_the_same(name: str) -> None:
    """Same project, same options: the same results."""
    again = run_all(project(name))
    assert {i: o.result for i, o in again.items()} == {i: o.result for i, o in outcomes(name).items()}


@pytest.mark.parametrize("name", RICH)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_the_order_of_the_rows_changes_order_alone(name: str, analysis: str) -> None:
    """With the touchpoints' rows in another order, every sentence, number and row is the same."""
    assert _told(_reordered(name)[analysis].result) == _told(_result(name, analysis))


@cache
def _reordered(name: str) -> Mapping[str, Outcome]:
    """Return what becomes of all analyses with the touchpoints' rows in another order."""
    it = project(name)
    rows = list(it.touchpoints)
    random.Random(7).shuffle(rows)
    return run_all(replace(it, touchpoints=tuple(rows)))


@pytest.mark.parametrize("name", RICH)
@pytest.mark.parametrize("analysis", ANALYSES)
def test_other_ids_change_ids_alone(name: str, analysis: str) -> None:
    """With other ids for the touchpoints, every sentence, number and row is the same but for the ids."""
    names = _other_ids(name)
    assert _told(_under_other_ids(name)[analysis].result, names) == _told(_result(name, analysis))


@cache
def _other_ids(name: str) -> Mapping[str, str]:
    """Return another id for each touchpoint, in another order."""
    ids = [t.id for t in project(name).touchpoints]
    shuffled = random.Random(7).sample(range(len(ids)), len(ids))
    return {old: f"renamed-{number:03}" for old, number in zip(ids, shuffled, strict=True)}


@cache
def _under_other_ids(name: str) -> Mapping[str, Outcome]:
    """Return what becomes of all analyses under the other ids."""
    return run_all(renamed(project(name), _other_ids(name)))


def _told(result: Result | None, names: Mapping[str, str] | None = None) -> str:
    """Return a result as text in which neither the order of lists nor new ids (`names`, by the old) show."""
    assert result is not None
    return unordered(result, {new: old for old, new in (names or {}).items()})

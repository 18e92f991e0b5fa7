"""Reading the record of an edition back, with everything checked: somebody may have edited or cut it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from types import MappingProxyType

from touchreport.difference.edition import Edition, Figure, Found, Thing
from touchreport.difference.kinds import KINDS, compared_fields
from touchreport.difference.plain import MalformedError, from_plain, many, mapping, number, string, text_of
from touchreport.difference.writing import FORMAT
from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.text import Text
from touchreport.model.wishes import View

DEPTH = 12
"""How deep lists and objects of a record may stand in one another; ours stay at 7."""

_STRUCTURE = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"step": ("persona", "touchpoint"), "measure": ("touchpoint", "name")}
)
_STEP = re.compile(r"[a-z0-9-]+\.[a-z0-9-]+\.[1-9][0-9]*(-planned)?")
_FIGURE_KINDS = ("count", "share", "number", "words")


def read_record(data: bytes, file: str) -> Edition:
    """Return the edition that a record holds.

    Args:
        data: the bytes of the file.
        file: what the file is called in messages.

    Raises:
        ProjectError: it is no record, one of another version, cut off, or edited so that it says nothing definite.
    """
    at = Location(file)
    found = _decoded(data, at)
    written = found.get("format") if isinstance(found, dict) else None
    if not isinstance(written, str) or not written.startswith("touchreport-edition/"):
        raise ProjectError(Problem("edition-no-record", at, {"file": file}))
    assert isinstance(found, dict)
    if written != FORMAT:
        told = str(found.get("touchreport", "?"))[:40]
        raise ProjectError(
            Problem(
                "edition-other-version",
                at,
                {"file": file, "format": written[:60], "version": told, "known": FORMAT},
            )
        )
    try:
        return _edition(found)
    except MalformedError as error:
        raise ProjectError(
            Problem(
                "edition-malformed", at, {"file": file, "place": error.place[:200], "wanted": error.wanted}
            )
        ) from None


def _decoded(data: bytes, at: Location) -> object:
    """Return what JSON says.

    Raises:
        ProjectError: it is no JSON, cut off, or nested deeper than any record.
    """
    if _depth(data) > DEPTH:
        raise ProjectError(Problem("edition-too-deep", at, {"file": at.file, "limit": DEPTH}))
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = Location(at.file, error.lineno, error.colno)
        cut = error.pos >= len(error.doc.rstrip())
        raise ProjectError(
            Problem("edition-cut-off" if cut else "edition-not-json", place, {"file": at.file})
        ) from None
    except (ValueError, RecursionError):  # no UTF-8, a key twice, NaN, or a number of thousands of digits
        raise ProjectError(Problem("edition-not-json", at, {"file": at.file})) from None


def _depth(data: bytes) -> int:
    """Return how deep lists and objects stand in one another; counting stops where it is too deep."""
    depth = deepest = 0
    for found in _STRUCTURE.finditer(data):
        mark = found[0]
        if mark in (b"[", b"{"):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEPTH:
                break
        elif mark in (b"]", b"}"):
            depth -= 1
    return deepest


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def _no_number(_: str) -> object:
    raise ValueError("no number")


def _edition(data: Mapping[str, object]) -> Edition:
    keys = ("edition", "date", "language", "model", "analyses", "things", "findings", "figures")
    for key in keys:
        if key not in data:
            raise MalformedError(key, "there")
    name = None if data["edition"] is None else text_of(data["edition"], "edition")
    things = {thing.ref: thing for thing in _things(mapping(data["things"], "things"))}
    titles = mapping(data["analyses"], "analyses")
    edition = Edition(
        name=name,
        date=_day(data["date"]),
        language=string(data["language"], "language"),
        model=string(data["model"], "model"),
        things=MappingProxyType(things),
        findings=tuple(_finding(one, f"findings/{n}") for n, one in _numbered(data["findings"], "findings")),
        figures=tuple(_figure(one, f"figures/{n}") for n, one in _numbered(data["figures"], "figures")),
        analyses=MappingProxyType({id: text_of(words, f"analyses/{id}") for id, words in titles.items()}),
        view=_view(data["output"], "output") if "output" in data else None,
    )
    _check_steps(edition)
    return edition


def _view(data: object, place: str) -> View:
    """Return what the record of an output leaves out."""
    found = mapping(data, place)
    audience = string(found.get("audience"), f"{place}/audience")
    if audience not in ("internal", "client"):
        raise MalformedError(f"{place}/audience", "one of internal, client")
    return View(
        string(found.get("name"), f"{place}/name"),
        "client" if audience == "client" else "internal",
        _pairs(found.get("only"), f"{place}/only"),
        _pairs(found.get("fields"), f"{place}/fields"),
        frozenset(map(str, many(found.get("untold"), f"{place}/untold", string))),
    )


def _pairs(data: object, place: str) -> frozenset[tuple[str, str]]:
    return frozenset((ref.kind, ref.id) for ref in _refs(data, place))


def _numbered(data: object, place: str) -> list[tuple[int, dict[str, object]]]:
    items = many(data, place, mapping)
    return [(n, mapping(item, place)) for n, item in enumerate(items, start=1)]


def _day(data: object) -> datetime.date:
    try:
        return datetime.date.fromisoformat(string(data, "date"))
    except ValueError:
        raise MalformedError("date", "a day such as 2026-11-30") from None


def _things(data: Mapping[str, object]) -> list[Thing]:
    found = []
    for kind, table in data.items():
        if kind not in KINDS:
            raise MalformedError(f"things/{kind}", f"one of {', '.join(KINDS)}")
        for id, values in mapping(table, f"things/{kind}").items():
            place = f"things/{kind}/{id}"
            found.append(_thing(Ref(kind, id), mapping(values, place), place))
    return found


def _thing(ref: Ref, data: Mapping[str, object], place: str) -> Thing:
    fields = compared_fields(ref.kind)
    for name in data:
        if name not in fields:
            raise MalformedError(f"{place}/{name}", f"a field of a {ref.kind}")
    for name in _REQUIRED.get(ref.kind, ("name",)):
        if name not in data:
            raise MalformedError(f"{place}/{name}", "there")
    if ref.kind == "step" and not _STEP.fullmatch(ref.id):
        raise MalformedError(place, "called after persona, touchpoint and number")
    values = {name: from_plain(fields[name].field, value, f"{place}/{name}") for name, value in data.items()}
    _check_words(ref.kind, values, place)
    return Thing(ref, MappingProxyType(values))


def _check_words(kind: str, values: Mapping[str, object], place: str) -> None:
    """Take care that each word of the vocabulary is one, since it will be said.

    Raises:
        MalformedError: one is none.
    """
    from touchreport.model.field import Kind
    from touchreport.vocabulary.terms import term

    for name, value in values.items():
        field = compared_fields(kind)[name].field
        vocabulary = field.kind in (Kind.CLASS, Kind.CLASSES, Kind.WORD) or field.of == "content-kind"
        if not vocabulary:
            continue
        for word in value if isinstance(value, tuple) else (value,):
            try:
                term(field.of or "", str(word))
            except KeyError:
                raise MalformedError(f"{place}/{name}", "a word of the vocabulary") from None


def _check_steps(edition: Edition) -> None:
    """Take care that each step leads to a persona and a touchpoint.

    Raises:
        MalformedError: one does not.
    """
    for id in edition.of_kind("step"):
        persona, touchpoint, _ = id.split(".")
        for ref in (Ref("persona", persona), Ref("touchpoint", touchpoint)):
            if ref not in edition.things:
                raise MalformedError(f"things/step/{id}", f"of a {ref.kind} of the record")


def _refs(data: object, place: str) -> tuple[Ref, ...]:
    found = []
    for item in many(data, place, lambda pair, at: many(pair, at, string)):
        if not isinstance(item, tuple) or len(item) != 2:
            raise MalformedError(place, "pairs of a kind and an id")
        found.append(Ref(*item))
    return tuple(found)


def _finding(data: Mapping[str, object], place: str) -> Found:
    severity = {each.value: each for each in Severity}.get(str(data.get("severity")))
    code = string(data.get("code"), f"{place}/code")
    if severity is None or "/" not in code:
        raise MalformedError(place, "a finding with code and severity")
    subjects = tuple(sorted(set(_refs(data.get("subjects"), f"{place}/subjects"))))
    return Found(
        code, severity, subjects, text_of(data.get("seen"), f"{place}/seen"), data.get("left_out") is True
    )


def _figure(data: Mapping[str, object], place: str) -> Figure:
    kind = next((known for known in _FIGURE_KINDS if known == data.get("kind")), None)
    if kind is None:
        raise MalformedError(f"{place}/kind", f"one of {', '.join(_FIGURE_KINDS)}")
    decimals = data.get("decimals")
    if decimals is not None and (type(decimals) is not int or not 0 <= decimals <= 9):
        raise MalformedError(f"{place}/decimals", "a whole number from 0 to 9")
    return Figure(
        analysis=string(data.get("analysis"), f"{place}/analysis"),
        key=string(data.get("key"), f"{place}/key"),
        about=_refs(data.get("about"), f"{place}/about"),
        label=text_of(data.get("label"), f"{place}/label"),
        kind=kind,  # type: ignore[arg-type]  # one of the kinds
        value=0.0 if kind == "words" else number(data.get("value"), f"{place}/value"),
        decimals=decimals,
        unit=_optional(data.get("unit"), f"{place}/unit"),
        words=_optional(data.get("words"), f"{place}/words"),
    )


def _optional(data: object, place: str) -> Text | None:
    return None if data is None else text_of(data, place)

"""Following a reference: by id or by name, in any spelling and any language in which the name is written."""

from __future__ import annotations

import re

from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.directory import Known
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.shapes import TABLE_OF
from touchreport.text import slug

_COMMAS = re.compile(r"\s*[,\u060c\u3001\uff0c/]\s*")  # , ، 、 ，
_SHOWN = 12


def resolve(desk: Desk, kind: str, field: str, node: Scalar) -> str | None:
    """Return the id of the object that `node` names; report a name that leads nowhere, or to two."""
    text = plain(node)
    found = find(desk, kind, text)
    if len(found) == 1:
        return found[0].id
    if found:
        _report_several(desk, kind, field, node, found)
    else:
        _report_none(desk, kind, field, node)
    return None


def find(desk: Desk, kind: str, text: str) -> tuple[Known, ...]:
    """Return what a name may mean; channels, content kinds and people may be known without being declared."""
    found = desk.directory.find(kind, text)
    if found:
        return found
    if kind == "stage":
        forms = desk.lexicon.stage_forms(text)
        found = next((known for form in forms if (known := desk.directory.find(kind, form))), ())
        if found:
            return found
    if kind == "person":
        return () if desk.directory.is_declared("person") else (_implied(desk, text),)
    return tuple(_of_vocabulary(desk, kind, id) for id in desk.lexicon.ids_of(kind, text))


def split_at_commas(text: str) -> list[str]:
    """Return the parts of a list that is written with commas, which separate no list here."""
    return _COMMAS.split(text)


def _of_vocabulary(desk: Desk, kind: str, id: str) -> Known:
    """Return an object that the vocabulary knows; the project may have its own under the same id."""
    return desk.directory.get(kind, id) or Known(id, ())


def _implied(desk: Desk, text: str) -> Known:
    """Enter somebody who is named in a project that has no table of people."""
    name = slug(text)
    taken = desk.directory.get("person", name)
    number = 2
    while taken is not None:
        name = f"{slug(text)}-{number}"
        taken = desk.directory.get("person", name)
        number += 1
    known = Known(name, (text,))
    desk.directory.add("person", known)
    return known


def _report_several(desk: Desk, kind: str, field: str, node: Scalar, found: tuple[Known, ...]) -> None:
    desk.collector.error(
        "ambiguous-reference",
        node,
        related=tuple(known.location for known in found if known.location is not None),
        field=field,
        value=plain(node),
        ids=tuple(known.id for known in found),
    )


def _report_none(desk: Desk, kind: str, field: str, node: Scalar) -> None:
    text = plain(node)
    parts = split_at_commas(text)
    if len(parts) > 1 and all(part and find(desk, kind, part) for part in parts):
        desk.collector.error("commas-in-list", node, suggestion="; ".join(parts), field=field, value=text)
        return
    near = desk.directory.nearest(kind, text, desk.lexicon.names_in(kind))
    if near is None and desk.directory.is_incomplete(kind):
        desk.directory.spare(kind, text)
        return
    desk.collector.error(
        f"unknown-{kind}",
        node,
        suggestion=near,
        field=field,
        value=text,
        known=_known_names(desk, kind)[:_SHOWN],
        table=TABLE_OF.get(kind, kind),
    )


def _known_names(desk: Desk, kind: str) -> tuple[str, ...]:
    """Return what may be named instead, in the project's language; of the vocabulary's channels only those that the project has."""
    own = tuple(known.name_in(desk.language) for known in desk.directory.all(kind))
    return own or (desk.lexicon.names_in(kind) if kind == "content-kind" else ())

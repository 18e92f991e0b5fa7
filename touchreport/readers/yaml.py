"""YAML to nodes: every scalar is text, every node knows its place, and nothing clever is allowed.

The parser's events are turned into nodes here, without recursion, so that neither depth nor aliases can use up
the machine. ``NO``, ``010`` and ``22:30`` stay the text that they are; an empty value, ``~`` and ``null`` are
the empty text. Anchors, aliases, merge keys, tags and several documents in one file are refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.decoding import forbidden
from touchreport.readers.gathering import Gathering
from touchreport.readers.lines import Lines
from touchreport.readers.yaml_faults import is_late, report, report_late_quote
from touchreport.text import unfolded

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REMARK = re.compile(r"\s*(?P<text>#[^\s#].*)")
_STUCK_DASH = re.compile(r"-[^\s\-]")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read_yaml(gathering: Gathering, file: str, text: str) -> Node | None:
    """Return the one document of `text`; an empty one is an empty mapping.

    Args:
        gathering: where problems go.
        file: path relative to the project folder.
        text: the file's text, without a byte order mark.

    Returns:
        The root node, or None if the text is not YAML or uses what is refused.
    """
    builder = _Builder(gathering, file, Lines(text, yaml=True))
    try:
        builder.take(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        report(gathering, file, builder.lines, error, builder.quoted)
        return None
    except UnicodeEncodeError:  # half of a surrogate pair in a text that was not decoded from bytes
        gathering.error("control-character", Location(file), character="U+D800")
        return None
    return None if builder.refused else builder.root


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen."""

    location: Location
    excerpt: Excerpt
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    key: Node | None = None
    seen: dict[str, Location] = field(default_factory=dict)

    @property
    def wants_key(self) -> bool:
        return self.is_mapping and self.key is None


class _Builder:
    """Builds nodes from the parser's events."""

    def __init__(self, gathering: Gathering, file: str, lines: Lines) -> None:
        self.lines = lines
        self.refused = False
        self.quoted: Any = None
        self.root: Node = Mapped((), Location(file, 1, 1))
        self._gathering = gathering
        self._file = file
        self._open: list[_Open] = []
        self._documents = 0
        self._left = gathering.limits.yaml_values
        self._stuck_dashes: list[Scalar] = []

    def take(self, events: Iterable[Any]) -> None:
        """Take all events, or those up to one after which the rest would not mean anything."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._refuse("yaml-documents", event)
                    break
            elif isinstance(event, yaml.NodeEvent):
                if not self._node(event):
                    break
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
        for key in self._stuck_dashes:  # at the end: one that stops the parser is told by what stopped it
            self._gathering.error("yaml-dash", key)
            self.refused = True

    def _node(self, event: Any) -> bool:
        """Take a node; return whether to go on."""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._refuse("yaml-anchor", event, anchor=event.anchor or "")
            return False
        self._left -= 1
        if self._left < 0:
            limit = self._gathering.limits.yaml_values
            self._refuse("yaml-too-many-values", event, limit=limit, name="yaml-values")
            return False
        if event.tag is not None and event.tag != "!":
            self._refuse("yaml-tag", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
            return True
        if len(self._open) >= self._gathering.limits.yaml_depth:
            limit = self._gathering.limits.yaml_depth
            self._refuse("yaml-too-deep", event, limit=limit, name="yaml-depth")
            return False
        location, excerpt = self._place(event)
        self._open.append(_Open(location, excerpt, isinstance(event, yaml.MappingStartEvent)))
        return True

    def _scalar(self, event: Any) -> Scalar:
        location, excerpt = self._place(event)
        plain = not event.style
        self.quoted = event if event.style in ("'", '"') else None
        is_key = bool(self._open) and self._open[-1].wants_key
        value: str = self._unfolded(event)
        limit = self._gathering.limits.yaml_characters
        if len(value) > limit:
            self._refuse("yaml-text-too-long", event, limit=limit, name="yaml-characters")
        bad = forbidden(value)
        if bad is not None:  # written as an escape, such as "\u0000"
            self._refuse("control-character", event, character=bad)
        if plain and is_key and value == "<<":
            self._refuse("yaml-merge", event)
        if plain and not is_key and value in _NULLS:
            value = ""
        if plain and not is_key:
            self._warn_of_remark(event, location, excerpt)
        if event.style in ("'", '"') and self._goes_on(event):
            self._refuse_at_end(event)
        return Scalar(value, location, excerpt)

    def _unfolded(self, event: Any) -> str:
        """Return the value, without the spaces that folding put between Chinese or Japanese lines."""
        value: str = event.value
        start, end = event.start_mark, event.end_mark
        if start.line == end.line or event.style == "|" or " " not in value:
            return value
        lines = [self.lines.text(number + 1) for number in range(start.line, end.line + 1)]
        lines[0], lines[-1] = lines[0][start.column :].lstrip("\"'"), lines[-1][: end.column].rstrip("\"'")
        return unfolded(value, lines)

    def _goes_on(self, event: Any) -> bool:
        """Return whether a "#" touches the closing mark: the parser takes it for a remark, which it is not.

        It happens where a quotation mark too many ends at the next one: ``name: "Tern`` above ``colour: "#005"``.
        """
        end = event.end_mark
        return self.lines.text(end.line + 1)[end.column : end.column + 1] == "#"

    def _refuse_at_end(self, event: Any) -> None:
        """Report text that touches the end of a value, or the mark that opens a value of several lines."""
        self.refused = True
        if is_late(event):
            report_late_quote(self._gathering, self._file, self.lines, event)
            return
        end = event.end_mark
        line = self.lines.text(end.line + 1)
        self._gathering.error(
            "yaml-text-after-value",
            Location(self._file, end.line + 1, end.column + 1),
            excerpt=Excerpt(line, end.column, len(line)),
        )

    def _warn_of_remark(self, event: Any, location: Location, excerpt: Excerpt) -> None:
        """Warn of a value that ends before "#1": people write remarks with a space, and colours without."""
        remark = _REMARK.match(excerpt.text, event.end_mark.column)
        if event.start_mark.line == event.end_mark.line and remark:
            mark = Excerpt(excerpt.text, remark.start("text"), len(excerpt.text))
            place = Location(self._file, location.line, mark.start + 1)
            self._gathering.warning("yaml-hash", place, excerpt=mark, text=remark["text"][:40])

    def _close(self) -> None:
        done = self._open.pop()
        if done.is_mapping:
            self._add(Mapped(tuple(done.pairs), done.location, done.excerpt))
        else:
            self._add(Listing(tuple(done.items), done.location, done.excerpt))

    def _add(self, node: Node) -> None:
        if not self._open:
            if not (isinstance(node, Scalar) and not node.text):
                self.root = node
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            self._pair(parent, parent.key, node)
            parent.key = None

    def _pair(self, parent: _Open, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar) or not key.text:
            self._gathering.error("yaml-key", key)
            self.refused = True
            return
        if self._is_stuck_dash(key):
            self._stuck_dashes.append(key)
            return
        first = parent.seen.setdefault(unicodedata.normalize("NFC", key.text), key.location)
        if first is not key.location:
            self._gathering.error(
                "duplicate-key",
                key,
                related=(first,),
                key=key.text,
                first=first.line,
                second=key.location.line,
            )
            self.refused = True
            return
        parent.pairs.append((key, value))

    def _is_stuck_dash(self, key: Scalar) -> bool:
        """Return whether a name begins, first in its line and unquoted, with a dash that should begin an item."""
        line, column = key.location.line, key.location.column
        if line is None or column is None or not _STUCK_DASH.match(key.text):
            return False
        text = self.lines.text(line)
        return text.startswith("-", column - 1) and not text[: column - 1].strip()

    def _place(self, event: Any) -> tuple[Location, Excerpt]:
        start, end = event.start_mark, event.end_mark
        line = self.lines.text(start.line + 1)
        one_line = isinstance(event, yaml.ScalarEvent) and end.line == start.line
        stop = end.column if one_line else len(line)
        location = Location(
            self._file, start.line + 1, start.column + 1, end.column + 1 if one_line else None
        )
        return location, Excerpt(line, start.column, max(start.column, stop))

    def _refuse(self, code: str, event: Any, **arguments: Any) -> None:
        location, excerpt = self._place(event)
        self._gathering.error(code, location, excerpt=excerpt, **arguments)
        self.refused = True

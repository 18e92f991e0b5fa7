"""The playbooks that are made of one project: ``outputs`` in ``touchreport.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from touchreport.model.field import Field, Kind
from touchreport.model.narrowing import KIND_OF_NARROWING, Narrowing
from touchreport.model.node import Mapped, Node, Scalar
from touchreport.model.settings import AuthorPage
from touchreport.model.wishes import USUAL, Audience, OutputWish
from touchreport.readers.checking.choices import refs
from touchreport.readers.checking.config import check_keys, one_of, scalar_at, switch_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, is_blank, plain
from touchreport.readers.checking.frame import read_languages
from touchreport.readers.checking.looks import read_outline, read_theme
from touchreport.readers.checking.site_url import read_site_url
from touchreport.readers.checking.texts import items_of

PAPERS = ("a4", "letter")
AUDIENCES: tuple[Audience, ...] = ("internal", "client")
KEYS = ("audience", "languages", *KIND_OF_NARROWING, "theme", "outline", "url", *USUAL)
"""What an output may say."""

OUTPUT_NAME = "^(?!(?:pdf|site|single-file|zip|paper)$)[a-z0-9][a-z0-9-]{0,39}$"
"""How the name of an output is written, which is the name of a folder, too."""

_NAME = re.compile(OUTPUT_NAME)
_SHOWN = 12
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def read_outputs(
    desk: Desk, config: Mapped, pages: tuple[AuthorPage, ...]
) -> tuple[OutputWish, tuple[OutputWish, ...]]:
    """Return what stands for all outputs, and the outputs in the order written; mistakes are reported."""
    node = config.get("outputs")
    if node is None or is_blank(node):
        return OutputWish(""), ()
    if not isinstance(node, Mapped):
        desk.collector.error("expected-mapping", node, field="outputs")
        return OutputWish(""), ()
    wishes = [_wish(desk, key, value, pages) for key, value in node.pairs if _is_name(desk, key, value)]
    return _plain(desk, node, ""), tuple(wishes)


def _is_name(desk: Desk, key: Scalar, value: Node) -> bool:
    """Return whether a key names an output; report one that is neither that nor known."""
    name = key.text
    if name in USUAL or name.startswith("x-"):
        return False
    if not isinstance(value, Mapped) and not is_blank(value):
        near = desk.lexicon.nearest(name, USUAL)
        desk.collector.error("unknown-output-key", key, suggestion=near, key=name, known=USUAL)
        return False
    if _NAME.fullmatch(name) and not _DEVICES.fullmatch(name):
        return True
    desk.collector.error("bad-output-name", key, name=name)
    return False


def _wish(desk: Desk, key: Scalar, value: Node, pages: tuple[AuthorPage, ...]) -> OutputWish:
    node = value if isinstance(value, Mapped) else Mapped((), key.location, key.excerpt)
    check_keys(desk, node, KEYS)
    plain_values = _plain(desk, node, key.text)
    theme, options = read_theme(desk, node)
    audience = scalar_at(desk, node, "audience")
    found = None if audience is None else one_of(desk, "audience", audience, AUDIENCES)
    address = scalar_at(desk, node, "url")
    return OutputWish(
        name=key.text,
        location=key.location,
        audience=next((each for each in AUDIENCES if each == found), AUDIENCES[0]),
        languages=read_languages(desk, node),
        only=Narrowing(**{by: _named(desk, node, by) for by in KIND_OF_NARROWING}),
        theme=None if theme is None else plain(theme),
        theme_location=None if theme is None else theme.location,
        theme_options=options,
        outline=read_outline(desk, node, pages),
        paper=plain_values.paper,
        pdf=plain_values.pdf,
        site=plain_values.site,
        single_file=plain_values.single_file,
        zip=plain_values.zip,
        url=read_site_url(desk, address, None if address is None else plain(address)),
    )


def _plain(desk: Desk, node: Mapped, name: str) -> OutputWish:
    """Return what an output says with a single word."""
    paper = scalar_at(desk, node, "paper")
    return OutputWish(
        name,
        paper=None if paper is None else one_of(desk, "paper", paper, PAPERS),
        pdf=switch_at(desk, node, "pdf"),
        site=switch_at(desk, node, "site"),
        single_file=switch_at(desk, node, "single-file"),
        zip=switch_at(desk, node, "zip"),
    )


def _named(desk: Desk, node: Mapped, by: str) -> frozenset[str]:
    """Return the ids of the things to which a key narrows an output."""
    value, kind = node.get(by), KIND_OF_NARROWING[by]
    if value is None or is_blank(value):
        return frozenset()
    if kind == "person" and not desk.directory.is_declared(kind):
        return frozenset(_people(desk, value, by))
    return frozenset(refs(desk, Field(Kind.REFS, "", kind), (Cell(Scalar(by, value.location), value),)) or ())


def _people(desk: Desk, value: Node, by: str) -> Iterator[str]:
    """Yield the ids of people whom the inventory names, in a project that has no table of them."""
    items = items_of(value)
    if items is None:
        desk.collector.error("expected-list", value, field=by)
    for item in items or ():
        found = desk.directory.find("person", plain(item))
        if found:
            yield found[0].id
            continue
        near = desk.directory.nearest("person", plain(item))
        known = tuple(each.name_in(desk.language) for each in desk.directory.all("person"))
        desk.collector.error("unknown-owner", item, suggestion=near, value=plain(item), known=known[:_SHOWN])

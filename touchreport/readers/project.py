"""From a project folder to everything in it that could be read, with every problem at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.decoding import Hints, decode
from touchreport.readers.file_wishes import NOTHING, FileWish, file_wishes, limit_wishes
from touchreport.readers.files import files_in, read_bytes
from touchreport.readers.gathering import Gathering
from touchreport.readers.markdown import read_pages
from touchreport.readers.pause import collector_paused
from touchreport.readers.quarto_brand import FILES as QUARTO
from touchreport.readers.quarto_brand import as_brand
from touchreport.readers.records import TABLES, RawProject, Source
from touchreport.readers.shelf import Claim, claims, report_unused
from touchreport.readers.since import read_since, read_views
from touchreport.readers.sources import read_file
from touchreport.readers.yaml import read_yaml
from touchreport.readers.yaml_tables import read_table

CONFIG = ("touchreport.yaml", "touchreport.yml")
"""The file that makes a folder a project."""

BRAND = ("brand.yaml", "brand.yml")
"""The file about the brand; the key ``brand`` of the project's own file may take its place."""


def read_project(folder: Path) -> RawProject:
    """Return all files of a project as they were read; what could not be read is among the problems.

    Nothing is raised for what stands in a folder, or for a folder that is not there.

    Args:
        folder: the project folder.
    """
    gathering = Gathering(folder)
    root = Location(CONFIG[0])
    empty = Mapped((), root)
    if not folder.is_dir():
        gathering.error("no-project-folder", root, folder=str(folder))
        return RawProject(folder, empty, None, (), problems=gathering.problems())
    file, config = _config(gathering)
    known = config or empty
    gathering.limits = limit_wishes(gathering, known)
    wishes = file_wishes(gathering, known)
    brand = _brand(gathering, known)
    sources = _keys(gathering, file, known)
    claimed = claims(gathering, wishes)
    with collector_paused():
        for claim in claimed:
            if not _is_full(gathering, claim, sources):
                sources += _claimed(gathering, claim, known)
    if config is not None:
        report_unused(gathering, {claim.file for claim in claimed} | {*CONFIG, *BRAND, *QUARTO, *wishes})
    pages = read_pages(gathering)
    since = read_since(gathering, known)
    views = read_views(gathering, known) if since is not None else {}
    return RawProject(
        folder,
        _without_tables(known),
        brand,
        tuple(sorted(sources, key=lambda source: source.file)),
        pages,
        gathering.problems(),
        MappingProxyType(dict(sorted(gathering.hashes.items()))),
        gathering.limits,
        since,
        MappingProxyType(views),
    )


def _config(gathering: Gathering) -> tuple[str, Mapped | None]:
    """Return the project's own file and what is in it; None where it cannot be used."""
    file = _one_of(gathering, CONFIG)
    if file is None:
        root = gathering.root.resolve()
        near = _project_near(root)
        gathering.error("no-project-file", Location(CONFIG[0]), suggestion=near, folder=root.name)
        return CONFIG[0], None
    return file, _mapping(gathering, file)


def _project_near(root: Path) -> str | None:
    """Return the one project folder directly above or below, if there is one: most often that is meant."""
    try:
        found = [each.parent.name for name in CONFIG for each in sorted(root.glob(f"*/{name}"))]
    except OSError:
        found = []
    if any((root.parent / name).is_file() for name in CONFIG):
        found.append("..")
    return found[0] if len(found) == 1 else None


def _brand(gathering: Gathering, config: Mapped) -> Mapped | None:
    """Return what is said about the brand: by us, and where we say nothing, by Quarto's file."""
    own = _own_brand(gathering, config)
    file = _one_of(gathering, QUARTO)
    quarto = None if file is None else _mapping(gathering, file)
    if file is None or quarto is None:
        return own
    read = as_brand(quarto)
    if read.unused:
        gathering.note("quarto-brand-unused", Location(file), file=file, keys=read.unused)
    if own is None:
        return read.node
    said = {key.text for key, _ in own.pairs}
    behind = tuple(key.text for key, _ in read.node.pairs if key.text in said)
    if behind:
        gathering.note("quarto-brand-behind", Location(file), file=file, first=own.location.file, keys=behind)
    return Mapped(
        (*own.pairs, *(pair for pair in read.node.pairs if pair[0].text not in said)),
        own.location,
        own.excerpt,
    )


def _own_brand(gathering: Gathering, config: Mapped) -> Mapped | None:
    """Return what is said about the brand in our words, in its own file or under its key."""
    key = config.get("brand")
    file = _one_of(gathering, BRAND)
    if isinstance(key, Scalar) and not key.text:
        key = None
    if file is not None and key is not None:
        gathering.error("brand-twice", key, related=(Location(file),), file=file)
    if file is not None:
        return _mapping(gathering, file)
    if key is None or isinstance(key, Mapped):
        return key
    gathering.error("not-a-mapping", key, what="brand")
    return None


def _one_of(gathering: Gathering, names: tuple[str, ...]) -> str | None:
    """Return which of two names of one file there is; report it if there are both."""
    found = [name for name in names if name in files_in(gathering.root)]
    if len(found) > 1:
        gathering.error(
            "two-files", Location(found[1]), related=(Location(found[0]),), first=found[0], second=found[1]
        )
    return found[0] if found else None


def _mapping(gathering: Gathering, file: str) -> Mapped | None:
    """Return the mapping that a YAML file holds; report it if it holds something else."""
    data = read_bytes(gathering, file, gathering.root / file, "yaml-bytes")
    text = None if data is None else decode(gathering, file, data)
    node = None if text is None else read_yaml(gathering, file, text)
    if node is None or isinstance(node, Mapped):
        return node
    gathering.error("not-a-mapping", node, what=file)
    return None


def _keys(gathering: Gathering, file: str, config: Mapped) -> list[Source]:
    """Return the tables that stand in the project's own file."""
    found = (read_table(gathering, key.text, file, node) for key, node in config.pairs if key.text in TABLES)
    return [source for source in found if source is not None]


def _is_full(gathering: Gathering, claim: Claim, sources: Iterable[Source]) -> bool:
    """Tell whether the tables read so far hold as many rows as a project may have; report it once."""
    limit = gathering.limits.project_rows
    if sum(source.rows_read for source in sources) <= limit:
        return False
    if not gathering.is_full:
        gathering.error("too-many-rows-in-all", Location(claim.file), limit=limit, name="project-rows")
    gathering.is_full = True
    return True


def _claimed(gathering: Gathering, claim: Claim, config: Mapped) -> tuple[Source, ...]:
    wish: FileWish = claim.wish or NOTHING
    hints = Hints(wish.encoding, _languages(config), True, isinstance(config.get("files"), Mapped))
    return read_file(gathering, claim, wish, hints)


def _without_tables(config: Mapped) -> Mapped:
    pairs = tuple(pair for pair in config.pairs if pair[0].text not in TABLES and pair[0].text != "brand")
    return Mapped(pairs, config.location, config.excerpt)


def _languages(config: Mapped) -> tuple[str, ...]:
    """Return the project's languages as written, to guess an encoding by."""
    return tuple(text for key in ("language", "languages") for text in _texts(config.get(key)))


def _texts(node: Node | None) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return (node.text,) if node.text else ()
    return (
        tuple(item.text for item in node.items if isinstance(item, Scalar))
        if isinstance(node, Listing)
        else ()
    )

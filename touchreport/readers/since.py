"""The record of an earlier edition, which ``since:`` in ``touchreport.yaml`` names."""

from __future__ import annotations

from pathlib import PurePosixPath

from touchreport.model.node import Mapped, Node, Scalar
from touchreport.readers.files import composed, file_in, files_in, folder_in, read_bytes
from touchreport.readers.gathering import Gathering
from touchreport.text import nearest


def since_file(config: Mapped) -> Scalar | None:
    """Return the name of the file, written as ``since: {from: file}`` or, in short, ``since: file``; None without one."""
    node: Node | None = config.get("since")
    if isinstance(node, Mapped):
        node = node.get("from")
    return node if isinstance(node, Scalar) and node.text.strip() else None


def file_name(node: Scalar) -> str:
    """Return the path of the file relative to the project folder, with forward slashes."""
    return composed(node.text.strip()).replace("\\", "/").removeprefix("./")


def read_since(gathering: Gathering, config: Mapped) -> bytes | None:
    """Return the bytes of the record that the project names; report it if it is not there."""
    node = since_file(config)
    if node is None:
        return None
    name = file_name(node)
    path = file_in(gathering.root, name)
    if path is None:
        gathering.error("since-missing", node, suggestion=_near(gathering, name), file=node.text.strip())
        return None
    return read_bytes(gathering, name, path, "edition-bytes")


def view_file(file: str, output: str) -> str:
    """Return the file beside the record of an edition that holds what one output showed of it."""
    path = PurePosixPath(file)
    return str(path.with_name(f"{path.stem}.{output}{path.suffix}"))


def read_views(gathering: Gathering, config: Mapped) -> dict[str, tuple[str, bytes]]:
    """Return the records of what single outputs showed of the edition before, by output; most outputs have none."""
    node, outputs = since_file(config), config.get("outputs")
    if node is None or not isinstance(outputs, Mapped):
        return {}
    found: dict[str, tuple[str, bytes]] = {}
    for key, _ in outputs.pairs:
        name = view_file(file_name(node), key.text)
        path = file_in(gathering.root, name) if "/" not in key.text else None
        data = None if path is None else read_bytes(gathering, name, path, "edition-bytes")
        if data is not None:
            found[key.text] = name, data
    return found


def _near(gathering: Gathering, name: str) -> str | None:
    """Return a file of the same folder that may have been meant."""
    parent = str(PurePosixPath(name).parent)
    folder = gathering.root if parent == "." else folder_in(gathering.root, parent)
    if folder is None:
        return None
    head = "" if parent == "." else f"{parent}/"
    return nearest(name, [f"{head}{file}" for file in files_in(folder)])

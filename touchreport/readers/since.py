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


def _near(gathering: Gathering, name: str) -> str | None:
    """Return a file of the same folder that may have been meant."""
    parent = str(PurePosixPath(name).parent)
    folder = gathering.root if parent == "." else folder_in(gathering.root, parent)
    if folder is None:
        return None
    head = "" if parent == "." else f"{parent}/"
    return nearest(name, [f"{head}{file}" for file in files_in(folder)])

"""Pictures of the project on their way into the deliverable: checked, cleaned, renamed."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from touchreport.contexts import Picture
from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.outline.placing import is_placement
from touchreport.text import slug

FOLDER = "assets/pictures/"

_IMAGE = re.compile(r"!\[[^\]\n]*\]\(\s*<?([^)>\s]+)")


class Pictures:
    """Gathers pictures by the address that the project gives, each once.

    Args:
        folder: the project folder; nothing outside it is read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._bytes: dict[str, bytes] = {}
        self._pictures: dict[str, Picture] = {}
        self._origins: dict[str, Location] = {}
        self.problems: list[Problem] = []

    def add(self, address: str, location: Location | None = None) -> Picture | None:
        """Return the picture at an address relative to the project folder; None, and a problem, if it cannot be used."""
        from touchreport.render.images import safe_image

        address = posixpath.normpath(address)
        if address in self._pictures:
            return self._pictures[address]
        data = self._read(address)
        if data is None:
            self.problems.append(Problem("picture-missing", location, {"picture": address}))
            return None
        try:
            image = safe_image(data, address, location)
        except ProjectError as error:
            self.problems += error.problems
            return None
        digest = hashlib.sha256(image.data).hexdigest()[:8]
        suffix = {"jpeg": "jpg"}.get(image.info.kind, image.info.kind)
        output = f"{FOLDER}{slug(Path(address).stem, 40)}-{digest}.{suffix}"
        self._bytes[output] = image.data
        self._pictures[address] = Picture(output, image.info.width, image.info.height)
        if location is not None:
            self._origins[output] = location
        return self._pictures[address]

    def add_from_markdown(self, text: str, file: str, first_line: int = 1) -> None:
        """Add the pictures that a Markdown text of `file` shows; addresses of other sites are left alone.

        Args:
            text: the text.
            file: the file that holds it.
            first_line: the line of the file on which the text begins.
        """
        for number, line in enumerate(text.splitlines(), start=first_line):
            for found in _IMAGE.finditer(line):
                address = found[1]
                if (
                    not is_placement(address)
                    and ":" not in address
                    and not address.startswith(("/", "\\", "#"))
                ):
                    self.add(self._address(address, file), Location(file, number, found.start(1) + 1))

    def shown(self, address: str) -> str | None:
        """Return the path in the output of a picture that Markdown names, or None where there is none."""
        for base in ("", "pages", "pages/analysis", "pages/chapter", "assets"):
            picture = self._pictures.get(posixpath.normpath(posixpath.join(base, address)))
            if picture is not None:
                return picture.path
        return None

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """All pictures by the address that the project gives."""
        return dict(self._pictures)

    @property
    def origins(self) -> Mapping[str, Location]:
        """Where the project names each picture, by path in the output."""
        return dict(self._origins)

    def files(self) -> Iterable[tuple[str, bytes]]:
        """Return path and bytes of every picture."""
        return self._bytes.items()

    def _read(self, address: str) -> bytes | None:
        """Return the bytes of a file in the project folder, no more than a picture may have and one; else None."""
        from touchreport.render.images.safe import MAX_BYTES

        path = self._file(address)
        if path is None:
            return None
        try:
            with path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
        except OSError:
            return None

    def _file(self, address: str) -> Path | None:
        """Return the file at an address in the project folder, if there is one."""
        try:
            path = (self._folder / address).resolve()
            return path if path.is_relative_to(self._folder) and path.is_file() else None
        except (OSError, RuntimeError, ValueError):  # a name that no system can hold, a loop of links
            return None

    def _address(self, address: str, file: str) -> str:
        """Return an address relative to the project folder: from the file's own folder, else from the root."""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(file), address))
        return beside if self._file(beside) is not None else posixpath.normpath(address)

"""The files that are kept: ``pictures/<document>-<page>.png``; what was found instead goes beside them, into ``found/``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from tests.golden.pictures import Different, compare, marked, save, take
from tests.golden.printing import DOCUMENTS

FOLDER = Path(__file__).parent / "pictures"
FOUND = Path(__file__).parent / "found"
ACCEPT = "if it is what was meant, `make golden` keeps it"


def pictures_of(name: str, pdf: Path) -> Iterator[tuple[str, Image.Image]]:
    """Yield the pictures of a document by the names of their files, without ending."""
    with pypdfium2.PdfDocument(pdf) as document:
        for role, number in DOCUMENTS[name].items():
            yield f"{name}-{role}", take(document[number - 1 if number > 0 else len(document) + number])


def keep(name: str, pdf: Path) -> None:
    """Keep the pictures of a document; one that is the same but for noise stays as it is."""
    for file, picture in pictures_of(name, pdf):
        path = FOLDER / f"{file}.png"
        if not path.is_file() or compare(Image.open(path), picture) is not None:
            save(picture, path)


def differences(name: str, pdf: Path) -> list[str]:
    """Return what is different in the pictures of a document, a line each, and write what was found beside."""
    lines = []
    for file, picture in pictures_of(name, pdf):
        path = FOLDER / f"{file}.png"
        if not path.is_file():
            save(picture, FOUND / f"{file}.png")
            lines.append(f"{file}: there is no picture of this page yet; {ACCEPT}")
        elif (different := compare(Image.open(path), picture)) is not None:
            lines.append(_line(file, picture, different))
    return lines


def _line(file: str, picture: Image.Image, different: Different) -> str:
    save(picture, FOUND / f"{file}.png")
    save(marked(picture, different), FOUND / f"{file}-difference.png")
    return f"{file}: {different}; look at {FOUND / file}.png and {file}-difference.png; {ACCEPT}"

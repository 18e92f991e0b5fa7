"""Printed pages look as they did: all six languages, all three themes."""

from __future__ import annotations

import pytest

from tests.built import Built
from tests.conftest import NOT_RUN
from tests.golden import keeping, machine
from tests.golden.printing import DOCUMENTS, printed

pytestmark = [pytest.mark.pdf, pytest.mark.slow]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_look_as_they_did(name: str, built: Built) -> None:
    """No page of a document differs from its picture by more than rasterisers do.

    Where it does, and the machine sets text with other libraries than those that the pictures were printed with, nothing
    can be said, and this is said loudly.
    """
    lines = keeping.differences(name, printed(name, built))
    if lines and (another := machine.another()):
        pytest.skip(f"{NOT_RUN}pages are printed differently here, which may be due to {another}")
    assert lines == [], "\n".join(lines)


def test_every_picture_is_of_a_page() -> None:
    """No picture is left of a page that nobody prints any more."""
    pages = {f"{name}-{role}.png" for name, roles in DOCUMENTS.items() for role in roles}
    assert {path.name for path in keeping.FOLDER.glob("*.png")} == pages


def test_pictures_are_small() -> None:
    """All pictures together are smaller than one photograph."""
    assert sum(path.stat().st_size for path in keeping.FOLDER.glob("*.png")) < 700_000

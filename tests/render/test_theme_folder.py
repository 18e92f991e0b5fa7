"""What a project's folder ``theme/`` brings into the website, and what it cannot bring."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.qa.good_project import write
from tests.qa.marked_files import photograph
from tests.qa.marks import found_in
from touchreport.build import examine
from touchreport.errors import ProjectError
from touchreport.render.look import static_files


def _static(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def test_hidden_files_stay_where_they_are(tmp_path: Path) -> None:
    """What systems and editors put into a folder, and style sheets that are joined with others, are not copied."""
    own = _static(tmp_path, {".DS_Store": b"x", ".git/config": b"x", "screen.css": b"", "a/map.js": b"1"})
    assert static_files((), own) == {"a/map.js": own / "static" / "a" / "map.js"}


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp"])
def test_pictures_of_a_theme_are_cleaned(tmp_path: Path, kind: str) -> None:
    """A photograph in a theme loses what was written about it, as one of the project does."""
    own = _static(tmp_path, {f"paper.{kind}": photograph(kind)})
    (published,) = static_files((), own).values()
    assert isinstance(published, bytes)
    assert not found_in(published)


def test_a_moving_drawing_of_a_theme_stays(tmp_path: Path) -> None:
    """A theme is trusted with what a picture may not do: its drawing stays as it is."""
    moving = b"<svg xmlns='http://www.w3.org/2000/svg'><animate attributeName='x'/></svg>"
    own = _static(tmp_path, {"wave.svg": moving})
    assert static_files((), own) == {"wave.svg": own / "static" / "wave.svg"}


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    """A file of the theme that is a link to a file outside the project stops the build and is named."""
    project = write(tmp_path / "project")
    (tmp_path / "secret.js").write_text("secret", encoding="utf-8")
    (project / "theme" / "static").mkdir(parents=True)
    (project / "theme" / "static" / "site.js").symlink_to(tmp_path / "secret.js")
    with pytest.raises(ProjectError) as stopped:
        examine(project)
    told = [(problem.code, str(problem.location)) for problem in stopped.value.problems if problem.is_error]
    assert told == [("outside-project", "theme/static/site.js")]

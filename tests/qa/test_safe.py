"""``--safe``: of a project folder from somebody else only the data count."""

from __future__ import annotations

from pathlib import Path

from tests.qa.good_project import write
from touchreport.build import Wishes, build


def test_safe_leaves_the_projects_own_theme_out(tmp_path: Path) -> None:
    """Neither scripts nor templates nor words of the folder theme/ get into a playbook that is built safely."""
    project = write(
        tmp_path / "project",
        {
            "theme/static/playbook.js": "ran()",
            "theme/templates/screen/page.html": "<script>ran()</script>",
            "theme/locale/en.po": 'msgid ""\nmsgstr ""\n\nmsgid "Contents"\nmsgstr "<b>ran()</b>"\n',
        },
    )
    ran = {}
    for safe in (False, True):
        output = tmp_path / f"output-{safe}"
        assert build(project, output, Wishes(pdf=False, safe=safe)).exit_code == 0
        files = [path for path in output.rglob("*") if path.suffix in {".html", ".js"}]
        ran[safe] = sum("ran()" in path.read_text(encoding="utf-8") for path in files)
    assert ran[False] > 0
    assert ran[True] == 0

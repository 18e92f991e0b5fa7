"""A fault of a plugin is placed in the plugin's own files, as its author knows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.registry.discovery import discover

PLUGIN = """from touchreport.plugin import Analysis, Method, Result, hookimpl, say
api = 1
def run(context):
    return Result(say("x"), say("y"), Method((), (), say("z")))
@hookimpl
def touchreport_analyses():
    return [Analysis(id="quiet", title=say("Quiet"), run=run)]
"""


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        ("api = 1", "api = 1\nimport nonexistent_module", "plugin-does-not-load", 3),
        ("api = 1", "api = 1\nimport json; json.loads('{')", "plugin-does-not-load", 3),
        ("api = 1", "api = 1\nx = (", "plugin-does-not-load", 3),
        ("api = 1", "", "plugin-api", None),
        ("touchreport_analyses", "touchreport_analysis", "unknown-hook", 5),
        ("analyses()", "analyses(project)", "unknown-hook-argument", 5),
        ("@hookimpl\n", "", "hook-not-marked", 5),
        ("return [Analysis", "1/0; return [Analysis", "plugin-hook-failed", 7),
        ("return [Analysis", "return [7, Analysis", "not-an-analysis", 5),
        ("return [Analysis", "return None, [Analysis", "not-an-analysis", 5),
        ("return [", "return; [", "not-an-analysis", 5),
        ('say("Quiet")', '"Quiet"', "analysis-attribute", 5),
        ('id="quiet"', 'id="gaps"', "analysis-id-twice", 5),
    ],
)
def test_a_fault_of_a_projects_plugin_has_file_and_line(
    tmp_path: Path, before: str, after: str, code: str, line: int | None
) -> None:
    """The place is the file in the project's folder and the line in it, also where a library raised."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "mine.py").write_text(PLUGIN.replace(before, after), encoding="utf-8")
    problem = discover(tmp_path).problems[0]
    assert problem.code == code
    assert problem.location is not None
    assert (problem.location.file, problem.location.line) == ("plugins/mine.py", line)


def test_what_a_plugin_prints_on_import_goes_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output is data, also while plugins are found."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "mine.py").write_text(f"print('loading')\n{PLUGIN}", encoding="utf-8")
    assert not discover(tmp_path).problems
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "loading\n")

"""The edition before this one, named in a project."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import unstyle

from tests.cli.conftest import Call, call, project
from touchreport.examining import examine_all

__all__ = ["call", "project"]


def add(project: Path, *lines: str) -> None:
    config = project / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "".join(f"{line}\n" for line in lines), encoding="utf-8"
    )


@pytest.fixture
def autumn(project: Path, call: Call) -> Path:
    """An edition that is compared with one that had another name and one touchpoint more."""
    add(project, "edition: Spring 2026")
    call("snapshot", project)
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("Spring", "Autumn"), encoding="utf-8")
    sheet = project / "touchpoints.csv"
    sheet.write_text("".join(sheet.read_text(encoding="utf-8").splitlines(True)[:-1]), encoding="utf-8")
    add(project, "since: {edition: Spring 2026, from: editions/spring-2026.json}")
    return project


def kinds(folder: Path) -> list[list[str]]:
    return [[page.kind for page in each.site.pages] for each in examine_all(folder) if each.site is not None]


def test_the_chapter_stands_behind_the_overview(autumn: Path) -> None:
    """Where the outline does not say otherwise; a reader who knows the rest begins there."""
    assert kinds(autumn)[0][:2] == ["overview", "changes"]


def test_the_record_is_among_the_files_that_were_read(autumn: Path) -> None:
    """Whoever asks what a playbook was made from is told of it, too."""
    (examined,) = examine_all(autumn)
    assert "editions/spring-2026.json" in examined.loaded.files


OUTPUTS = ("outputs:", "  office: {}", "  client: {audience: client}", "  ines: {personas: [Ines]}")


def again(project: Path, call: Call, old: str, new: str) -> None:
    """Keep the records of spring once more, with outputs: in a project that says `old` where today's says `new`."""
    config = project / "touchreport.yaml"
    today = config.read_text(encoding="utf-8")
    then = today.replace("edition: Autumn", "edition: Spring").replace("\nsince:", "\nx-since:")
    config.write_text(then.replace(new, old), encoding="utf-8")
    said = call("snapshot", project)
    assert said.code == 0, said.err
    config.write_text(today, encoding="utf-8")


def told(project: Path, call: Call) -> list[str]:
    """Return the codes of what is told of a project's records, with their levels."""
    lines = unstyle(call("check", project).err).splitlines()
    return [line.partition("]")[0] + "]" for line in lines if "[since-" in line]


def test_without_a_record_of_its_own_a_playbook_that_shows_less_has_no_such_chapter(
    autumn: Path, call: Call
) -> None:
    """The record of everything would give away what stays inside; the author is told which file is missing."""
    add(autumn, *OUTPUTS)
    assert [("changes" in pages) for pages in kinds(autumn)] == [True, False, False]
    said = unstyle(call("check", autumn).err)
    assert "there is no file “editions/spring-2026.client.json”" in said
    assert told(autumn, call) == ["note[since-without-output]"] * 2


def test_where_the_outline_names_the_chapter_its_absence_is_a_warning(autumn: Path, call: Call) -> None:
    """Nobody drops a line of an outline without a word."""
    add(autumn, "outputs: {client: {audience: client, outline: [overview, changes, touchpoints]}}")
    assert told(autumn, call) == ["warning[since-without-output]"]


def test_each_output_that_shows_less_is_compared_with_its_own_record(autumn: Path, call: Call) -> None:
    """``snapshot`` keeps one for each of them, beside the one of the whole; what shows everything needs none."""
    add(autumn, *OUTPUTS)
    again(autumn, call, "", "")
    names = {path.name for path in (autumn / "editions").iterdir()}
    assert names == {"spring-2026.json", "spring-2026.client.json", "spring-2026.ines.json"}
    assert [("changes" in pages) for pages in kinds(autumn)] == [True, True, True]
    assert told(autumn, call) == []
    (examined, *_) = examine_all(autumn)
    assert "editions/spring-2026.client.json" in examined.loaded.files


def test_a_chapter_that_stays_inside_is_in_no_clients_playbook(autumn: Path, call: Call) -> None:
    """That is what the author asked for, and nothing to be told about."""
    add(autumn, *OUTPUTS, "internal: {chapters: [changes]}")
    again(autumn, call, "", "")
    assert [("changes" in pages) for pages in kinds(autumn)] == [True, False, True]
    assert told(autumn, call) == []


@pytest.mark.parametrize(
    ("then", "now"),
    [("client: {}", "client: {audience: client}"), ("ines: {}", "ines: {personas: [Ines]}")],
)
def test_a_record_for_other_readers_is_not_compared(autumn: Path, call: Call, then: str, now: str) -> None:
    """What they were not shown would be told as new; where everything was shown, there is no record at all."""
    add(autumn, "outputs:", f"  {now}")
    again(autumn, call, then, now)
    assert told(autumn, call) == ["note[since-without-output]"]
    other = "client: {audience: client, personas: [Ines]}" if "client" in now else "ines: {audience: client}"
    again(autumn, call, other, now)
    assert told(autumn, call) == ["note[since-other-readers]"]


def test_records_of_two_editions_are_not_mixed(autumn: Path, call: Call) -> None:
    """The record of an output is read with the one that was kept with it."""
    add(autumn, *OUTPUTS)
    again(autumn, call, "", "")
    for name in ("client", "ines"):
        file = autumn / "editions" / f"spring-2026.{name}.json"
        text = file.read_text(encoding="utf-8").replace("Spring 2026", "Winter 2025")
        file.write_text(text, encoding="utf-8")
    assert told(autumn, call) == ["note[since-output-elsewhere]"] * 2


def test_the_record_of_an_output_is_not_the_edition_before(autumn: Path, call: Call) -> None:
    """It would tell the office that everything is new which the client was not shown."""
    add(autumn, *OUTPUTS)
    again(autumn, call, "", "")
    config = autumn / "touchreport.yaml"
    text = config.read_text(encoding="utf-8").replace("spring-2026.json", "spring-2026.client.json")
    config.write_text(text, encoding="utf-8")
    assert told(autumn, call) == ["error[since-is-of-output]"]


def test_where_nothing_can_be_told_there_is_no_chapter(autumn: Path, call: Call) -> None:
    """A page which says that nothing has changed would be a lie where findings and numbers were not looked at."""
    config = autumn / "touchreport.yaml"
    add(autumn, "outputs: {client: {audience: client}}", "internal: {fields: [touchpoint.data]}")
    again(autumn, call, "[touchpoint.data]", "[touchpoint.data]")
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("touchpoint.data", "touchpoint.channels"), encoding="utf-8")
    assert told(autumn, call) == ["note[since-nothing-to-tell]"]
    assert "changes" not in kinds(autumn)[0]


def test_the_record_of_an_output_is_checked_like_any(autumn: Path, call: Call) -> None:
    """Damage is an error with the name of the file."""
    add(autumn, *OUTPUTS)
    again(autumn, call, "", "")
    file = autumn / "editions" / "spring-2026.client.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"audience": "client"', '"audience": "all"'), encoding="utf-8")
    said = unstyle(call("check", autumn).err)
    assert "error[edition-malformed] editions/spring-2026.client.json" in said
    assert "output/audience" in said


def test_the_record_is_of_everything_whatever_the_outputs(autumn: Path, call: Call) -> None:
    """The first output may be a client's; what is kept and compared is the project."""
    sheet = autumn / "touchpoints.csv"
    head, *rows = sheet.read_text(encoding="utf-8").splitlines()
    lines = [f"{head},Internal only", *(f"{row},{'yes' if 'poster' in row else ''}" for row in rows)]
    sheet.write_text("\n".join(lines), encoding="utf-8")
    add(autumn, "outputs: {client: {audience: client}}")
    call("snapshot", autumn, "-o", autumn / "editions" / "whole.json")
    assert '"poster"' in (autumn / "editions" / "whole.json").read_text(encoding="utf-8")
    assert call("diff", autumn / "editions" / "whole.json", autumn).out.endswith("Nothing differs.\n")


def test_a_file_that_is_not_there_is_told_with_the_one_that_may_be_meant(autumn: Path, call: Call) -> None:
    """Place, line, mark, suggestion."""
    config = autumn / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("spring-2026", "sprig-2026"), encoding="utf-8"
    )
    said = call("check", autumn)
    assert said.code == 3
    assert unstyle(said.err).startswith(
        "error[since-missing] touchreport.yaml:11:37\n"
        "  There is no file “editions/sprig-2026.json” in the project, which “since:” names.\n"
        "  11 | since: {edition: Spring 2026, from: editions/sprig-2026.json}\n"
        "     |                                     ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  did you mean: “editions/spring-2026.json”?\n"
    )


def test_a_record_outside_of_the_project_is_not_read(autumn: Path, call: Call) -> None:
    """Nothing is read from elsewhere, be it by a path or by a link."""
    config = autumn / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("editions/spring", "../spring"), encoding="utf-8"
    )
    (autumn / "editions" / "spring-2026.json").rename(autumn.parent / "spring-2026.json")
    assert "since-missing" in call("check", autumn).err


def test_a_large_record_meets_the_limit_by_name(autumn: Path, call: Call) -> None:
    """And the limit can be set."""
    add(autumn, "limits: {edition-bytes: 100}")
    said = call("check", autumn)
    assert (said.code, "edition-bytes" in said.err) == (3, True)


def test_a_damaged_record_stops_the_build_with_its_name(autumn: Path, call: Call) -> None:
    """Together with all else that is wrong."""
    (autumn / "editions" / "spring-2026.json").write_text("{}", encoding="utf-8")
    assert "error[edition-no-record] editions/spring-2026.json" in unstyle(call("check", autumn).err)


def test_the_record_of_this_very_edition_is_a_warning(autumn: Path, call: Call) -> None:
    """Somebody forgot to name the new edition."""
    config = autumn / "touchreport.yaml"
    text = config.read_text(encoding="utf-8").replace("edition: Autumn 2026", "edition: Spring 2026")
    config.write_text(text, encoding="utf-8")
    assert "warning[since-same-edition]" in unstyle(call("check", autumn).err)


@pytest.mark.parametrize("line", ["since: {edition: Spring}", "since: [a, b]"])
def test_an_edition_without_a_file_is_told(project: Path, call: Call, line: str) -> None:
    """The name alone compares nothing."""
    add(project, line)
    said = call("check", project)
    assert (said.code, "error[since-without-file]" in unstyle(said.err)) == (3, True)


def test_the_short_form_names_the_file_alone(autumn: Path, call: Call) -> None:
    """The edition is then called as its record says."""
    config = autumn / "touchreport.yaml"
    short = config.read_text(encoding="utf-8").replace(
        "since: {edition: Spring 2026, from: editions/spring-2026.json}", "since: editions/spring-2026.json"
    )
    config.write_text(short, encoding="utf-8")
    assert call("check", autumn).code == 0

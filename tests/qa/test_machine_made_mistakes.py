"""One thing changed, dropped, doubled or misspelt in a good project: the right file and place are named.

Words that only people read (a promise, what a persona does) may be changed at will; everything that means something to the
program may not. Either a message names the place, or the project is read exactly as before.

`make test` tries the first mistake of each kind in each file and every tenth of the others; `make proof` tries all.
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click
import openpyxl
import pytest

from tests.qa.good_project import FILES, write
from touchreport.build import Wishes, examine
from touchreport.cli.printing import as_text
from touchreport.errors import Level, Problem, ProjectError
from touchreport.location import Location
from touchreport.model.project import Project

FREE = {
    "title", "client", "edition", "promise", "email", "Does", "Measure", "Unit", "content",
}  # fmt: skip
"""Keys and headings of words that only people read."""

NAMES = {"name", "id", "ID", "Touchpoint"}
"""Keys and headings of what others refer to: a change shows at the reference, if there is one."""


class Mistake(NamedTuple):
    """One mistake.

    Attributes:
        kind: what was done.
        file: the file it was done to.
        line: the line it was done to, from 1.
        text: the file with the mistake.
        elsewhere: whether the message may name another place: that of a reference which leads nowhere now.
    """

    kind: str
    file: str
    line: int
    text: str
    elsewhere: bool = False

    def __str__(self) -> str:
        return f"{self.kind}-{self.file}-{self.line}"


def misspelt(word: str) -> str:
    """Return a word with its two middle letters changed for others."""
    middle = max(1, len(word) // 2)
    return f"{word[:middle]}qx{word[middle + 1 :]}" if len(word) > 2 else f"{word}qx"


def yaml_mistakes(file: str, text: str) -> Iterator[Mistake]:
    """Yield mistakes in the lines of a file in YAML."""
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        body = line.lstrip(" -")
        indent = line[: len(line) - len(body)]
        key, colon, value = body.partition(":")

        def changed(*new: str, at: int = number) -> str:
            return "\n".join([*lines[: at - 1], *new, *lines[at:], ""])

        if colon:
            yield Mistake("key misspelt", file, number, changed(f"{indent}{misspelt(key)}:{value}"))
            yield Mistake("colon dropped", file, number, changed(f"{indent}{key}{value}"))
            double = f"{' ' * len(indent)}{key}:{value or ' x'}"
            yield Mistake(
                "key doubled", file, number, changed(line, double) if value else text + f"{key}: x\n"
            )
        else:
            key, value = "", f" {body}"
        word = value.strip()
        if not word or key in FREE or (not colon and indent.startswith("    ")):
            continue
        yield Mistake("value with a quote too many", file, number, changed(f'{indent}{key}{colon} "{word}'))
        if word.startswith("[") and "," not in word:
            word = word.strip("[]")
        if word.startswith(("[", '"')):
            continue
        wrong = changed(f"{indent}{key}{colon} {misspelt(word)}")
        yield Mistake("value misspelt", file, number, wrong, elsewhere=key in NAMES)


def csv_mistakes(file: str, text: str) -> Iterator[Mistake]:
    """Yield mistakes in the headings, rows and cells of a file in CSV."""
    rows = list(csv.reader(io.StringIO(text)))
    head = rows[0]

    def changed(row: int, column: int, value: str) -> str:
        copy = [list(each) for each in rows]
        copy[row][column] = value
        return written(copy)

    for column, heading in enumerate(head):
        yield Mistake(f"heading {column} misspelt", file, 1, changed(0, column, misspelt(heading)))
        yield Mistake(f"heading {column} dropped", file, 1, changed(0, column, ""))
        yield Mistake(f"heading {column} doubled", file, 1, changed(0, column, head[column - 1]))
    for number in range(1, len(rows)):
        line = number + 1
        yield Mistake("row doubled", file, line + 1, written([*rows[: number + 1], *rows[number:]]))
        if file == "touchpoints.csv":
            yield Mistake("row dropped", file, line, written(rows[:number] + rows[number + 1 :]), True)
        yield Mistake(
            "cell dropped", file, line, written([*rows[:number], rows[number][1:], *rows[number + 1 :]])
        )
        yield Mistake(
            "quote opened", file, line, changed(number, 0, "@@").replace("@@", f'"{rows[number][0]}')
        )
        for column, value in enumerate(rows[number]):
            if value and head[column] not in FREE:
                wrong = changed(number, column, misspelt(value))
                yield Mistake(f"cell {column} misspelt", file, line, wrong, elsewhere=head[column] in NAMES)


def written(rows: list[list[str]]) -> str:
    """Return rows as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_workbook(mistake: Mistake, folder: Path) -> None:
    """Put a workbook with the same cells in the place of the inventory."""
    sheet = openpyxl.Workbook()
    assert sheet.active is not None
    for row in csv.reader(io.StringIO(mistake.text)):
        sheet.active.append(row)
    sheet.save(folder / "touchpoints.xlsx")
    (folder / "touchpoints.csv").unlink()


def mistakes() -> Iterator[Mistake]:
    """Yield every mistake in every file."""
    for file, text in FILES.items():
        if file.endswith(".yaml"):
            yield from yaml_mistakes(file, text)
        elif file.endswith(".csv"):
            yield from csv_mistakes(file, text)


MESSAGES = Path(__file__).with_name("messages")
"""What is said after the mistakes: a file for each file of the project."""

MISTAKES = tuple(mistakes())
IN_CELLS = tuple(
    mistake for mistake in MISTAKES if mistake.file == "touchpoints.csv" and mistake.kind != "quote opened"
)


def always_some(mistakes: Sequence[Mistake]) -> Iterator[object]:
    """Yield all mistakes, of which the first of each kind in each file and every tenth are no part of the full sweep alone."""
    seen: set[tuple[str, str]] = set()
    for place, mistake in enumerate(mistakes):
        kind = mistake.file, re.sub(r" \d+", "", mistake.kind)
        always = kind not in seen or place % 10 == 0
        seen.add(kind)
        yield pytest.param(mistake, marks=[] if always else pytest.mark.proof)


def read(folder: Path) -> tuple[Project | None, tuple[Problem, ...]]:
    """Read, check and analyse; return the project, if it is one, and what was told of it."""
    try:
        examined = examine(folder, Wishes())
    except ProjectError as error:
        return None, error.problems
    return examined.project, examined.problems


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project without a mistake."""
    project, problems = read(write(tmp_path_factory.mktemp("good")))
    assert [each for each in problems if each.level is not Level.NOTE] == []
    assert project is not None
    return project


def test_there_are_several_hundred() -> None:
    """The files give mistakes of every kind."""
    assert len(MISTAKES) > 400
    assert len({mistake.kind.rstrip("0123456789 ") for mistake in MISTAKES}) > 8


def verdict(mistake: Mistake, good: Project, folder: Path) -> str:
    """Return what is wrong with the answer to a mistake; empty where it is right."""
    project, problems = read(folder)
    told = [each.location for each in problems if each.level is not Level.NOTE and each.location is not None]
    places = {(Path(each.file).stem, _line(each)) for each in told}
    if mistake.elsewhere:
        return "" if project is not None or places else "no place is named"
    if project is not None and not told:
        return "" if _plain(project) == _plain(good) else "changed in silence"
    stem = Path(mistake.file).stem
    near = {(stem, mistake.line + step) for step in (-1, 0, 1)}
    if mistake.kind == "key doubled":  # at the end of the file, where there was no value to double
        near |= {(stem, mistake.text.count("\n"))}
    if mistake.kind == "quote opened":
        near |= {(stem, line) for line in range(mistake.line, mistake.text.count("\n") + 2)}
    return "" if near & places else f"{[(each.code, str(each.location)) for each in problems]}"


def _plain(project: Project) -> Project:
    """Return a project without what it knows of places, which differ between a text and a workbook."""
    return replace(project, records={})


def _line(place: Location) -> int | None:
    """Return the line of a text, or the row of a workbook's cell."""
    return int(re.sub("[A-Z]", "", place.cell)) if place.cell else place.line


@pytest.mark.slow
@pytest.mark.parametrize("mistake", list(always_some(MISTAKES)), ids=str)
def test_a_mistake_is_named_at_its_place(mistake: Mistake, good: Project, tmp_path: Path) -> None:
    """A message names the file and the line; where none does, the project is what it was before."""
    assert verdict(mistake, good, write(tmp_path, {mistake.file: mistake.text})) == ""


@pytest.mark.slow
@pytest.mark.parametrize("mistake", list(always_some(IN_CELLS)), ids=str)
def test_a_mistake_in_a_workbook_is_named_at_its_cell(
    mistake: Mistake, good: Project, tmp_path: Path
) -> None:
    """The same mistakes in a workbook: a message names the file and the cell."""
    folder = write(tmp_path, {mistake.file: mistake.text})
    as_workbook(mistake, folder)
    assert verdict(mistake, good, folder) == ""


def _first_of_each_kind(file: str) -> Iterator[Mistake]:
    """Yield the first mistake of each kind in a file; columns of a table count as one kind."""
    seen: set[str] = set()
    for mistake in MISTAKES:
        kind = re.sub(r" \d+", "", mistake.kind)
        if mistake.file == file and kind not in seen:
            seen.add(kind)
            yield mistake


@pytest.mark.parametrize("file", sorted({mistake.file for mistake in MISTAKES}))
def test_whole_messages(file: str, tmp_path: Path) -> None:
    """What a person reads after each kind of mistake in each file, word for word.

    ``python -m tests.qa.test_machine_made_mistakes`` writes the texts anew.
    """
    kept = (MESSAGES / f"{file}.txt").read_text(encoding="utf-8")
    assert whole_messages(file, tmp_path) == kept


def whole_messages(file: str, scratch: Path) -> str:
    """Return what is printed for the first mistake of each kind in a file."""
    parts = []
    for number, mistake in enumerate(_first_of_each_kind(file)):
        _, problems = read(write(scratch / str(number), {file: mistake.text}))
        said = [click.unstyle(as_text(each)) for each in problems if each.level is not Level.NOTE]
        parts.append(f"=== {mistake.kind}, line {mistake.line}\n\n" + ("\n".join(said) or "(nothing)\n"))
    return "\n".join(parts)


def _write_messages() -> None:
    for file in sorted({mistake.file for mistake in MISTAKES}):
        with tempfile.TemporaryDirectory() as scratch:
            text = whole_messages(file, Path(scratch))
        (MESSAGES / f"{file}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    MESSAGES.mkdir(exist_ok=True)
    _write_messages()

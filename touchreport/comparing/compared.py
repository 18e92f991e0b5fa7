"""Two sides, looked at with the same eyes and compared."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from touchreport.build import Wishes
from touchreport.comparing.names import speaker_of
from touchreport.comparing.sides import Side, find, look
from touchreport.difference import Difference, compare
from touchreport.errors import Problem, ProjectError
from touchreport.locales import languages_of
from touchreport.render.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides and what differs.

    Attributes:
        old, new: what the caller called them.
        difference: what differs.
        speaker: says things in the language of the new side.
        problems: plugins that failed on a side; its findings are then not all there.
    """

    old: str
    new: str
    difference: Difference
    speaker: Speaker
    problems: tuple[Problem, ...]


def compare_sides(old: str, new: str, project: Path | None, wishes: Wishes) -> Compared:
    """Compare two sides: projects, records, built playbooks or git revisions.

    Projects are read and analysed by this version, both with the new side's options of analyses; a record says what was
    found when it was made.

    Args:
        old, new: what the caller named.
        project: the project whose revisions and playbooks are meant; None for the side that is a folder, else for the
            folder that one is in.
        wishes: which plugins are used.

    Raises:
        ProjectError: a side is not there or not right; everything that is wrong with both.
    """
    home = project or next((Path(side) for side in (new, old) if Path(side).is_dir()), Path())
    with ExitStack() as stack:
        first, second = _found(old, new, home, stack)
        after = look(second, wishes)
        before = look(first, wishes, after.settings)
        roots = languages_of(after.folder) if after.folder is not None else ()
        return Compared(
            old,
            new,
            compare(before.edition, after.edition),
            speaker_of(after.edition, roots),
            (*before.problems, *after.problems),
        )


def _found(old: str, new: str, home: Path, stack: ExitStack) -> tuple[Side, Side]:
    """Return both sides.

    Raises:
        ProjectError: with what is wrong with both.
    """
    sides: list[Side] = []
    wrong: list[Problem] = []
    for named in (old, new):
        try:
            sides.append(find(named, home, stack))
        except ProjectError as error:
            wrong += error.problems
    if wrong:
        raise ProjectError(_unique(wrong))
    return sides[0], sides[1]


def _unique(problems: list[Problem]) -> list[Problem]:
    """Return problems, each once: that git is missing is wrong with both sides and told once."""
    return list({f"{problem.code} {dict(problem.arguments)}": problem for problem in problems}.values())

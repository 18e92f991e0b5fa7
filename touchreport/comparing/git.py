"""A project as a git repository knew it: read from the repository alone.

Objects are listed and read (``ls-tree``, ``cat-file``); nothing is checked out. So the work tree and the index stay as
they are, no hook and no filter of the repository's configuration runs, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from touchreport.errors import Argument, Problem, ProjectError
from touchreport.readers.limits import DEFAULT, Limits
from touchreport.readers.project import CONFIG

SECONDS = 60
"""How long one call of git may take, in seconds."""

MOST_FILES = 20_000
"""Files below the project's folder in one revision."""

_FILE, _PROGRAM, _LINK, _MODULE = "100644", "100755", "120000", "160000"
_IGNORED = (".touchreport/", ".git/")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One file of a revision: its path below the project's folder, its object, its size in bytes."""

    path: str
    object: str
    size: int


def extract(revision: str, project: Path, target: Path, limits: Limits = DEFAULT) -> None:
    """Write the files that a project had at a revision into an empty folder.

    Args:
        revision: anything that git understands: a tag, a branch, ``HEAD~1``.
        project: the project's folder, inside of a work tree.
        target: an empty folder.
        limits: how large the files may be together (``project-bytes``).

    Raises:
        ProjectError: git is missing, this is no repository, there is no such revision, the project is not in it, or
            it holds what is no plain file.
    """
    if not project.is_dir():
        raise _wrong("no-project-folder", folder=str(project))
    prefix = _asked(project, revision, "rev-parse", "--show-prefix").strip("\n")
    commit = _commit(project, revision)
    entries = list(_entries(project, revision, f"{commit}:{prefix}"))
    if not any(entry.path in CONFIG for entry in entries):
        raise _wrong("revision-without-project", revision=revision, folder=prefix.rstrip("/") or ".")
    total = sum(entry.size for entry in entries)
    if total > limits.project_bytes:
        raise _wrong("revision-too-large", revision=revision, limit=limits.project_bytes, what="bytes")
    if len(entries) > MOST_FILES:
        raise _wrong("revision-too-large", revision=revision, limit=MOST_FILES, what="files")
    for entry, data in _contents(project, revision, entries):
        path = target.joinpath(*PurePosixPath(entry.path).parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _commit(project: Path, revision: str) -> str:
    """Return the id of the commit.

    Raises:
        ProjectError: there is no such revision.
    """
    done = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        raise _wrong("revision-unknown", revision=revision, folder=project.resolve().name)
    return done.stdout.decode("ascii").strip()


def _entries(project: Path, revision: str, tree: str) -> Iterator[_Entry]:
    """Yield the files of a tree.

    Raises:
        ProjectError: the tree is not there, or holds a symbolic link, or a path that leads out of it.
    """
    done = _git(project, "ls-tree", "-r", "-l", "-z", "--full-tree", tree)
    if done.returncode:
        folder = tree.partition(":")[2].rstrip("/") or "."
        raise _wrong("revision-without-project", revision=revision, folder=folder)
    for line in done.stdout.split(b"\0"):
        if not line:
            continue
        head, _, name = line.partition(b"\t")
        mode, _, id, size = head.decode("ascii").split()
        path = name.decode("utf-8", "surrogateescape")
        if path.startswith(_IGNORED) or mode == _MODULE:
            continue
        if mode == _LINK:
            raise _wrong("revision-link", revision=revision, file=path.encode("utf-8", "replace").decode())
        if mode not in (_FILE, _PROGRAM) or not _is_inside(path):
            raise _wrong("revision-path", revision=revision, file=path.encode("utf-8", "replace").decode())
        yield _Entry(path, id, int(size))


def _is_inside(path: str) -> bool:
    """Return whether a path of a tree stays below its folder on every system."""
    parts = path.split("/")
    return all(part not in ("", ".", "..") and part.lower() != ".git" for part in parts) and not (
        set(path) & set("\\:\0")
    )


def _contents(project: Path, revision: str, entries: list[_Entry]) -> Iterator[tuple[_Entry, bytes]]:
    """Yield each file with its bytes, as the repository keeps them."""
    wanted = "".join(f"{entry.object}\n" for entry in entries).encode("ascii")
    data = _checked(_git(project, "cat-file", "--batch", given=wanted), revision).stdout
    at = 0
    for entry in entries:
        end = data.index(b"\n", at)
        _, _, size = data[at:end].decode("ascii").rpartition(" ")
        start, at = end + 1, end + 2 + int(size)
        yield entry, data[start : at - 1]


def _asked(project: Path, revision: str, *arguments: str) -> str:
    return os.fsdecode(_checked(_git(project, *arguments), revision).stdout)


def _checked(done: subprocess.CompletedProcess[bytes], revision: str) -> subprocess.CompletedProcess[bytes]:
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _wrong("git-failed", revision=revision, reason=said[0][:300] if said else "?")
    return done


def _git(project: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Call git.

    Raises:
        ProjectError: git is not installed, or does not come to an end.
    """
    command = ["git", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", *arguments]
    try:
        return subprocess.run(
            command,
            cwd=project,
            env=_environment(),
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise _wrong("git-missing") from None
    except subprocess.TimeoutExpired:
        raise _wrong("git-failed", revision="", reason=f"no answer within {SECONDS} seconds") from None
    except OSError as error:
        raise _wrong("git-failed", revision="", reason=error.strerror or str(error)) from None


def _environment() -> Mapping[str, str]:
    """Return the environment without what would lead git elsewhere or have it ask, page, fetch or lock."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return {
        **kept,
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_PAGER": "cat",
    }


def _wrong(code: str, **arguments: Argument) -> ProjectError:
    return ProjectError(Problem(code, arguments=arguments))

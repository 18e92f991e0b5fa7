"""Is this machine fit to build playbooks, PDF included? Looks at everything that a build stands on.

Nothing that could take the process along is imported here: libraries, the PDF engine and plugins are tried in
child processes, and how such a child ended is told in words.
"""

from __future__ import annotations

import hashlib
import locale
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from touchreport import platform
from touchreport.errors import RenderError

if TYPE_CHECKING:
    from touchreport.render.fonts import FontFamily

OLDEST_PYTHON = (3, 11)
"""The oldest Python that touchreport runs on."""

ENTRY_POINT_GROUPS: Mapping[str, str] = {"touchreport.plugins": "plugin", "touchreport.themes": "theme"}
"""The groups in which distributions announce plugins and themes, and what to call one of each."""

_ALPHABETS = "aдف中あ"
"""A letter of each script that touchreport writes."""

_CHILD_SECONDS = 120.0


class State(Enum):
    """How a thing was found: in order, not there, too old, or there and not working."""

    OK = "ok"
    MISSING = "missing"
    OLD = "old"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: what it is.
        state: how it was found.
        detail: what was seen: a version, a place, an error's last line.
        remedy: what to do about it, a command where there is one; empty where nothing need be done.
        required: whether touchreport cannot do its work without it. The PDF and third-party plugins are not
            required: the website is made all the same.
    """

    name: str
    state: State
    detail: str
    remedy: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Trial:
    """How a child process ended.

    Attributes:
        code: its exit code; negative where a signal killed it.
        complaint: the last line that it wrote to standard error.
    """

    code: int
    complaint: str

    @property
    def words(self) -> str:
        """How it ended, for people."""
        return self.complaint if self.code == 1 and self.complaint else platform.describe_exit(self.code)


Try = Callable[[str, tuple[str, ...]], Trial]
"""Runs a piece of Python, with arguments, in a child process."""


def try_in_child(code: str, arguments: tuple[str, ...] = ()) -> Trial:
    """Run a piece of Python in a child process of this interpreter and tell how it ended."""
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-c", code, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_CHILD_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return Trial(1, f"did not end within {_CHILD_SECONDS:.0f} seconds")
    lines = child.stderr.decode("utf-8", "replace").strip().splitlines()
    return Trial(child.returncode, lines[-1].strip() if lines else "")


def examine(folder: Path | None = None, run: Try = try_in_child) -> tuple[Check, ...]:
    """Look at everything that a build stands on; takes a few seconds.

    Args:
        folder: where output is going to be written; the current folder unless given. A temporary folder is
            made in it and removed.
        run: how a piece of Python is tried in a child process.
    """
    return (
        check_python(),
        *check_dependencies(),
        *check_libraries(),
        *check_fonts(),
        check_extra_fonts(),
        check_order(),
        check_pdf(run),
        check_exchange(folder or Path.cwd()),
        check_encoding(),
        *check_extensions(run),
    )


def check_python(version: tuple[int, ...] = sys.version_info[:3]) -> Check:
    """Check that Python is new enough."""
    seen = ".".join(map(str, version))
    if version[:2] >= OLDEST_PYTHON:
        return Check("Python", State.OK, seen)
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", State.OLD, seen, f"Install Python {oldest} or newer and touchreport in it.")


def check_dependencies(distribution: str = "touchreport") -> Iterator[Check]:
    """Check each package that a distribution says it needs: whether it is there and new enough."""
    try:
        needs = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        remedy = "Run `pip install -e .` in the folder of its sources."
        yield Check(distribution, State.MISSING, "it was never installed here, so it has no plugins", remedy)
        return
    for need in needs:
        if ";" not in need:  # what follows a semicolon belongs to an extra or another system
            yield _check_dependency(need)


def _check_dependency(need: str) -> Check:
    name = re.split(r"[^A-Za-z0-9._-]", need, maxsplit=1)[0]
    bounds = need.removeprefix(name).strip()
    remedy = f'Run `{sys.executable} -m pip install "{need}"`.'
    try:
        seen = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Check(name, State.MISSING, f"needed: {bounds or 'any version'}", remedy)
    if _within(seen, bounds):
        return Check(name, State.OK, seen)
    return Check(name, State.OLD, f"{seen}; needed: {bounds}", remedy)


def _within(version: str, bounds: str) -> bool:
    """Tell whether a version keeps to bounds such as ``>=70.0,<71``; other kinds of bounds are not judged."""
    release = _release(version)
    for bound in bounds.split(","):
        if bound.startswith(">=") and release < _release(bound[2:]):
            return False
        if bound.startswith("<") and bound[1:2] != "=" and release >= _release(bound[1:]):
            return False
    return True


def _release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version without the zeros at its end: ``70.0`` is ``70``."""
    match = re.match(r"\s*(\d+(?:\.\d+)*)", version)
    numbers = [int(part) for part in match[1].split(".")] if match else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def check_libraries(
    missing: tuple[platform.Library, ...] | None = None, manager: platform.PackageManager | None = None
) -> Iterator[Check]:
    """Check each system library that the PDF needs, and tell the one command that installs them."""
    lacking = platform.missing_libraries() if missing is None else missing
    manager = manager or platform.package_manager()
    remedy = _install_libraries(manager) if lacking else ""
    for library in platform.PDF_LIBRARIES:
        if library not in lacking:
            yield Check(library.name, State.OK, "found", required=False)
        else:
            detail = "no PDF can be made without it" if library.required else "a PDF gets larger without it"
            yield Check(library.name, State.MISSING, detail, remedy, required=False)


def _install_libraries(manager: platform.PackageManager | None) -> str:
    if manager is None:
        return "Install Pango by this system's own means."
    who = "As root, run" if manager.needs_root else "Run"
    return f"{who} `{platform.install_command(manager, manager.pdf_packages)}`."


def check_fonts() -> Iterator[Check]:
    """Check that the fonts that touchreport carries are there, to the last bit."""
    families = _bundled_fonts()
    if not families:
        yield Check("fonts", State.MISSING, "the list of fonts cannot be read", "Install touchreport again.")
    for typeface in dict.fromkeys(family.typeface for family in families):  # text and display are cuts of one
        yield _check_font([family for family in families if family.typeface == typeface])


def _check_font(cuts: Sequence[FontFamily]) -> Check:
    name = f"font {cuts[0].typeface}"
    files = {file.path: file.sha256 for cut in cuts for file in (cut.print, cut.screen) if file is not None}
    bad = [path for path, checksum in files.items() if not _intact(path, checksum)]
    if not bad:
        return Check(name, State.OK, cuts[0].version)
    state = State.BROKEN if bad[0].exists() else State.MISSING
    return Check(name, state, ", ".join(path.name for path in bad), "Install touchreport again.")


def check_extra_fonts() -> Check:
    """Check whether the fonts of Chinese, Japanese and Korean are there, which only a PDF in them needs."""
    name = "fonts of Chinese, Japanese, Korean"
    try:
        from touchreport.render.fonts import extra_family, extra_fonts

        extra = extra_fonts()
        if extra.folder() is None:
            remedy = f"Run `{extra.command}` (the extra `{extra.extra}`)."
            return Check(
                name, State.MISSING, "without them no PDF in these languages", remedy, required=False
            )
        found = [family for fonts in extra.families if (family := extra_family(fonts)) is not None]
    except ImportError:
        return Check(name, State.BROKEN, "the list of fonts cannot be read", "Install touchreport again.")
    except RenderError as error:
        told = error.problems[0].arguments
        remedy = f"Run `{told['command']}`."
        return Check(name, State.BROKEN, f"{told['file']} is not as it should be", remedy, required=False)
    return Check(name, State.OK, ", ".join(family.typeface for family in found), required=False)


def check_order() -> Check:
    """Check whether the library is there that puts Chinese and Japanese words in order."""
    from touchreport.locales.icu_order import EXTRA, REQUIREMENT, has_icu

    name = "order of Chinese and Japanese"
    if has_icu():
        return Check(name, State.OK, "by ICU", required=False)
    remedy = f'Run `{sys.executable} -m pip install "{REQUIREMENT}"` (the extra `{EXTRA}`).'
    return Check(name, State.MISSING, "glossaries are in the order of Unicode", remedy, required=False)


def _bundled_fonts() -> tuple[FontFamily, ...]:
    """Return the families that touchreport carries; none where a package needed to read the list is missing."""
    try:
        from touchreport.render.fonts import bundled_fonts

        return bundled_fonts()
    except (ImportError, OSError):
        return ()


def _intact(path: Path, checksum: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == checksum


_MAKE_PDF = """
import sys, weasyprint
style = "@font-face { font-family: trial; src: url('" + "".join(sys.argv[1:]) + "') } body { font-family: trial }"
pdf = weasyprint.HTML(string="<style>" + style + "</style><p>Touchpoint").write_pdf()
sys.exit(0 if pdf.startswith(b"%PDF-") else "the result is no PDF")
"""


def check_pdf(run: Try = try_in_child) -> Check:
    """Check that a PDF of one word can be made."""
    trial = run(_MAKE_PDF, tuple(family.print.path.as_uri() for family in _bundled_fonts()[:1]))
    if trial.code == 0:
        return Check("PDF", State.OK, "a page was made on trial", required=False)
    remedy = f"{_install_libraries(platform.package_manager())} Websites are built all the same."
    return Check("PDF", State.BROKEN, trial.words, remedy, required=False)


def check_exchange(folder: Path) -> Check:
    """Check whether this file system can exchange two folders in one step; if not, it takes two steps."""
    name = "replacing a report"
    try:
        with tempfile.TemporaryDirectory(prefix=".touchreport-", dir=folder) as trial:
            first, second = Path(trial, "first"), Path(trial, "second")
            first.mkdir()
            second.mkdir()
            in_one_step = platform.exchange(first, second)
    except OSError as error:
        return Check(name, State.BROKEN, f"{folder}: {error.strerror or error}", "Build into another folder.")
    detail = "in one step" if in_one_step else "in two steps, made good if something stops it between them"
    return Check(name, State.OK, f"{detail} ({folder})")


def check_encoding(terminal: str | None = None, files: str | None = None) -> Check:
    """Check that file names and the terminal take every script that touchreport writes.

    Args:
        terminal: encoding of standard output; that of this process unless given.
        files: encoding of file names; that of this system unless given.
    """
    encodings = {
        "terminal": terminal or getattr(sys.stdout, "encoding", None) or locale.getpreferredencoding(),
        "file names": files or sys.getfilesystemencoding(),
    }
    detail = ", ".join(f"{what}: {encoding}" for what, encoding in encodings.items())
    if all(_takes_every_script(encoding) for encoding in encodings.values()):
        return Check("encoding", State.OK, detail)
    remedy = "Set PYTHONUTF8=1, or a locale of UTF-8 such as C.UTF-8. Reports themselves are always UTF-8."
    return Check("encoding", State.OLD, detail, remedy, required=False)


def _takes_every_script(encoding: str) -> bool:
    try:
        _ALPHABETS.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


_IMPORT = "import importlib, sys; importlib.import_module(sys.argv[1])"


def check_extensions(
    run: Try = try_in_child, announced: Iterable[metadata.EntryPoint] | None = None
) -> Iterator[Check]:
    """Check each plugin and theme that some distribution announces: each is imported in a child of its own."""
    if announced is None:
        announced = [entry for group in ENTRY_POINT_GROUPS for entry in metadata.entry_points(group=group)]
    found = sorted(announced, key=lambda entry: (entry.group, entry.name))
    for group, kind in ENTRY_POINT_GROUPS.items():
        if not any(entry.group == group for entry in found):
            remedy = "Install touchreport (in a checkout: `pip install -e .`)."
            yield Check(f"{kind}s", State.MISSING, f"no distribution announces a {kind}", remedy)
    for entry in found:
        yield _check_extension(entry, run)


def _check_extension(entry: metadata.EntryPoint, run: Try) -> Check:
    name = f"{ENTRY_POINT_GROUPS[entry.group]} {entry.name}"
    origin = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution"
    trial = run(_IMPORT, (entry.module,))
    if trial.code == 0:
        return Check(name, State.OK, origin, required=False)
    package = entry.dist.name if entry.dist else entry.module
    ours = package == "touchreport"  # what it brings along cannot be removed by itself
    remedy = "Install touchreport again." if ours else f"Update or remove {package}."
    return Check(name, State.BROKEN, f"{origin}: {trial.words}", remedy, required=False)

"""What differs between operating systems, and nothing else.

Every question is asked through a probe that a caller can replace, so that a test can be on any system and on
a machine where everything is missing. Standard library only: the set-up scripts use this module before
anything is installed.
"""

from __future__ import annotations

import errno
import importlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

Which = Callable[[str], str | None]
"""Finds a program on the search path, as :func:`shutil.which` does."""

Loader = Callable[[Iterable[str]], frozenset[str]]
"""Tells which of the shared libraries named can be loaded."""


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that making a PDF needs.

    Attributes:
        name: its name, for people.
        files: its file names on Linux, macOS and Windows; any one of them will do.
        required: whether there is no PDF without it; the others make a PDF smaller or faster.
    """

    name: str
    files: tuple[str, ...]
    required: bool = True


PDF_LIBRARIES = (
    Library("GObject", ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll")),
    Library("Pango", ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll")),
    Library("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0.dll")),
    Library("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")),
    Library(
        "HarfBuzz subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
        required=False,
    ),
)
"""The libraries of the PDF, each after those that it stands on."""


@dataclass(frozen=True, slots=True)
class PackageManager:
    """A program that installs system packages.

    Attributes:
        name: the program.
        install: the command that installs; package names follow it.
        pdf_packages: the packages that bring :data:`PDF_LIBRARIES`.
        refresh: the command that brings its lists up to date, where it does not do so by itself.
        needs_root: whether only root may install with it.
    """

    name: str
    install: tuple[str, ...]
    pdf_packages: tuple[str, ...]
    refresh: tuple[str, ...] = ()
    needs_root: bool = True


PACKAGE_MANAGERS = (
    PackageManager(
        name="apt-get",
        install=("apt-get", "install", "-y", "--no-install-recommends"),
        pdf_packages=("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        refresh=("apt-get", "update"),
    ),
    PackageManager("dnf", ("dnf", "install", "-y"), ("pango",)),
    PackageManager("apk", ("apk", "add"), ("pango", "so:libharfbuzz-subset.so.0"), refresh=("apk", "update")),
    PackageManager("pacman", ("pacman", "-S", "--needed", "--noconfirm"), ("pango",)),
    PackageManager("brew", ("brew", "install"), ("pango",), needs_root=False),
)
"""The package managers that we know, in the order in which they are looked for."""


def package_manager(which: Which = shutil.which) -> PackageManager | None:
    """Return the package manager of this system, or None where it is none of those we know."""
    return next((manager for manager in PACKAGE_MANAGERS if which(manager.name)), None)


def install_command(manager: PackageManager, packages: Iterable[str]) -> str:
    """Return one line for a shell that installs these packages, its lists brought up to date first."""
    install = " ".join((*manager.install, *packages))
    return f"{' '.join(manager.refresh)} && {install}" if manager.refresh else install


def is_root(effective_id: Callable[[], int] | None = None) -> bool:
    """Tell whether this process may install system packages; never so where there are no user numbers."""
    effective_id = effective_id or getattr(os, "geteuid", None)
    return effective_id is not None and effective_id() == 0


_LOAD_EACH = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        continue
    print(name, flush=True)
"""


def loadable(files: Iterable[str]) -> frozenset[str]:
    """Tell which shared libraries can be loaded; a child process tries them, so that none harms this one."""
    child = subprocess.run(
        [sys.executable, "-I", "-c", _LOAD_EACH, *files],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return frozenset(child.stdout.split())


def missing_libraries(
    load: Loader = loadable, libraries: tuple[Library, ...] = PDF_LIBRARIES
) -> tuple[Library, ...]:
    """Return the libraries that cannot be loaded here, required and optional, in their own order."""
    found = load([file for library in libraries for file in library.files])
    return tuple(library for library in libraries if found.isdisjoint(library.files))


def describe_exit(code: int) -> str:
    """Say in words how a child process ended: ``exit code 3``, or the name of the signal that killed it.

    A negative code is a signal, as :mod:`subprocess` reports it; so is one above 128, as shells report it.
    """
    number = -code if code < 0 else code - 128
    try:
        return f"killed by {signal.Signals(number).name}" + (
            f" ({words})" if (words := signal.strsignal(number)) else ""
        )
    except ValueError:
        return f"exit code {code}"


_RENAME_EXCHANGE = 2
_HERE = -100  # AT_FDCWD: the paths are not relative to an open folder
_NO_SUCH_CALL = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})


def exchange(first: Path, second: Path) -> bool:
    """Let two files or folders of one file system change names, in one step that nobody can see half done.

    Returns:
        False where the system or the file system cannot do that; nothing has happened then.

    Raises:
        OSError: it can, but not with these two.
    """
    call = _c_function("renameat2") if sys.platform == "linux" else None
    if call is None:
        return False
    if call(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    code = _c_error()
    if code in _NO_SUCH_CALL:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def sync_filesystem(folder: Path) -> bool:
    """Bring everything to the disk that was written to the file system of a folder.

    Returns:
        False where the system has no such call; nothing has happened then.

    Raises:
        OSError: the folder cannot be opened, or the disk refused.
    """
    call = _c_function("syncfs") if sys.platform == "linux" else None
    if call is None:
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if call(descriptor) == 0:
            return True
        code = _c_error()
    finally:
        os.close(descriptor)
    if code in _NO_SUCH_CALL:
        return False
    raise OSError(code, os.strerror(code), str(folder))


def sync_file(path: Path) -> None:
    """Bring a file's content to the disk.

    Raises:
        OSError: it cannot be opened, or the disk refused.
    """
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system and the file system can do that.

    Raises:
        OSError: it cannot be opened, or the disk refused.
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(descriptor)


def _c_function(name: str) -> Callable[..., int] | None:
    """Return a function of the C library, or None where it has none of that name."""
    import ctypes

    function: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    return function


def _c_error() -> int:
    """Return the number of the error that the last call of a C function ended with."""
    import ctypes

    return ctypes.get_errno()


_FAR_BYTE = 1 << 30


def try_lock(descriptor: int) -> bool:
    """Lock an open file for this process until it is closed or the process ends; False if another has it.

    Windows locks one byte, far behind the end, so that others can still read what the file says.

    Raises:
        OSError: the file system knows no locks.
    """
    try:
        fcntl = importlib.import_module("fcntl")
    except ImportError:
        return _try_lock_byte(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _try_lock_byte(descriptor: int) -> bool:
    msvcrt = importlib.import_module("msvcrt")
    os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


_MOUNTS = Path("/proc/self/mountinfo")


def is_mount_point(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Tell whether another file system, or another folder, is mounted on a folder.

    Args:
        folder: an absolute path without links.
        mounts: the system's list of mounts, which also knows folders of the same file system (bind mounts).
    """
    if os.path.ismount(folder):
        return True
    try:
        lines = mounts.read_bytes().splitlines()
    except OSError:
        return False
    escaped = "".join(f"\\{ord(letter):03o}" if letter in " \t\n\\" else letter for letter in str(folder))
    return any(line.split()[4:5] == [os.fsencode(escaped)] for line in lines)


def limit_this_process(memory: int, seconds: int) -> None:
    """Let this process and its children take no more than this; where the system has no such limits, nothing.

    Args:
        memory: bytes of address space. Beyond it an allocation fails.
        seconds: processor time. Beyond it the system ends the process with SIGXCPU.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, wanted in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(kind)
        value = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        try:
            resource.setrlimit(kind, (value, most))
        except (ValueError, OSError):  # macOS knows RLIMIT_AS and refuses to set it
            continue


class TooLargeError(Exception):
    """Something took more memory than it was allowed to."""


@contextmanager
def memory_limit(megabytes: int, statm: Path = Path("/proc/self/statm")) -> Iterator[None]:
    """Let what is done inside take no more memory than this, where the system can; elsewhere do nothing.

    That is on Linux, which counts the memory that a process alone writes to.

    Args:
        megabytes: millions of bytes, beside what the process has already.
        statm: where the system tells what the process has, in pages; data are the sixth number.

    Raises:
        TooLargeError: an allocation failed, at the place where it did.
    """
    try:
        import resource

        taken = int(statm.read_bytes().split()[5]) * resource.getpagesize()
    except (ImportError, OSError):
        yield
        return
    before, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = taken + megabytes * 1_000_000
    if before == resource.RLIM_INFINITY or wanted < before:
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))
    try:
        yield
    except MemoryError as error:
        too_large = TooLargeError(f"it took more than {megabytes} MB of memory and was stopped")
        raise too_large.with_traceback(error.__traceback__) from None
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, most))


class TooSlowError(Exception):
    """Something took longer than it was allowed to."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Stop what is done inside after this many seconds, where the system can; elsewhere do nothing.

    That is on POSIX systems, in the main thread.

    Raises:
        TooSlowError: the time is over.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"it took more than {seconds:g} seconds and was stopped")

    before = signal.signal(signal.SIGALRM, stop)
    # Again and again, since the first time may fall into a piece of code that catches everything.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

"""What is put round code of a plugin, so that it cannot disturb what comes after it."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from typing import Any, NoReturn

from touchreport.registry.streams import on_standard_error

_LONGEST = 300
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def guarded() -> Iterator[None]:
    """Put back what a plugin may leave changed.

    That is the working directory, the environment, the depth of recursion, the modules that are loaded, and what signals
    do. What it prints goes to standard error, since standard output is data. An end of the process (``os._exit``)
    becomes a SystemExit, which can be caught; one that is left for the end of the program is passed over there.
    """
    folder, environment, depth = os.getcwd(), dict(os.environ), sys.getrecursionlimit()
    modules = dict(sys.modules)
    try:
        with on_standard_error(), _no_way_out(), _no_last_words(), _same_signals():
            yield
    finally:
        sys.setrecursionlimit(depth)
        for name in modules.keys() - sys.modules.keys():
            sys.modules[name] = modules[name]
        if os.environ != environment:
            os.environ.clear()
            os.environ.update(environment)
        os.chdir(folder)


@contextmanager
def _no_way_out() -> Iterator[None]:
    """Turn the two calls that end a process at once into exceptions."""

    def leave(status: int = 0) -> NoReturn:
        raise SystemExit(status)

    ends = os._exit, os.abort
    os._exit, os.abort = leave, leave
    try:
        yield
    finally:
        os._exit, os.abort = ends


@contextmanager
def _no_last_words() -> Iterator[None]:
    """Let nothing that is registered for the end of the program decide how that ends."""
    register = atexit.register

    def registered(function: Callable[..., Any], *args: Any, **named: Any) -> Callable[..., Any]:
        @wraps(function)
        def harmless() -> None:
            with _no_way_out(), suppress(Exception, SystemExit):
                function(*args, **named)

        register(harmless)
        return function

    atexit.register = registered  # type: ignore[assignment]
    try:
        yield
    finally:
        atexit.register = register


@contextmanager
def _same_signals() -> Iterator[None]:
    """Put back what happens at the signals that end a program, so that it can be ended."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None and signal.getsignal(number) is not handler:
                signal.signal(number, handler)


def reason_of(error: BaseException) -> str:
    """Return one line that says what an exception says, even one that cannot be turned into words."""
    name = type(error).__name__
    try:
        words = str(error).strip().splitlines()
    except Exception:
        words = []
    said = f"{name}: {words[0]}" if words else name
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"

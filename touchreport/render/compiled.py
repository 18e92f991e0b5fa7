"""Templates are compiled once a process, for whatever is rendered with them.

Compiling the templates of a theme takes longer than making the pages of a small playbook, and each language, each medium and
each rebuild of `serve` has an environment of its own. What a template is compiled to depends on nothing but its text, if no
filter is worked out while it is compiled: ``{{ 0.5|percent }}`` is said in each language of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, pass_context
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """What templates were compiled to, by their file; a file that has changed is compiled anew."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what the same text in the same file was compiled to."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        if bucket.code is not None:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


@cache
def compiled_templates() -> CompiledTemplates:
    """Return what the templates of this process were compiled to."""
    return CompiledTemplates()


def at_run_time(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that is worked out where a page is made, never while its template is compiled."""

    @pass_context
    @wraps(function)
    def filtered(_: object, *given: Any, **named: Any) -> Any:
        return function(*given, **named)

    return filtered

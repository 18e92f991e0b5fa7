"""Reading, and looking through what was read, without the collector of cyclic garbage looking over one's shoulder."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause Python's collector of cyclic garbage, and set it going again if it was.

    A table is hundreds of thousands of small objects, none of which refers back to another. Looking through them
    again and again for cycles takes as long as making them, and it goes on when analyses make more.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

"""Reading the vocabulary's files: the compiled JSON, each when it is first asked for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")


@cache
def stored(name: str) -> dict[str, Any]:
    """Return the content of ``data/<name>.json``. It is shared: callers build frozen objects from it."""
    content: dict[str, Any] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return content

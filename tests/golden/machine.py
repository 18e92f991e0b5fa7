"""What of a machine has a say in how a page is printed: fonts, WeasyPrint and pdfium are pinned, these two are not."""

from __future__ import annotations

import ctypes
import json
from pathlib import Path

_FILE = Path(__file__).parent / "pictures" / "printed-with.json"
_LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "pango_version_string"),
    "HarfBuzz": ("libharfbuzz.so.0", "hb_version_string"),
}


def versions() -> dict[str, str]:
    """Return the versions of the libraries that set the text, without the last number; none where one cannot be asked."""
    found = {}
    for name, (file, function) in _LIBRARIES.items():
        try:
            ask = getattr(ctypes.CDLL(file), function)
        except (OSError, AttributeError):
            continue
        ask.restype = ctypes.c_char_p
        found[name] = ".".join(ask().decode().split(".")[:2])
    return found


def note() -> None:
    """Keep with the pictures what they were printed with."""
    _FILE.write_text(json.dumps(versions(), indent=2, sort_keys=True) + "\n", encoding="utf-8")


def another() -> str | None:
    """Return what is other here than where the pictures were printed, in words; None if nothing is."""
    then, now = json.loads(_FILE.read_text(encoding="utf-8")), versions()
    apart = [
        f"{name} {was} there, {now.get(name, 'none')} here"
        for name, was in then.items()
        if now.get(name) != was
    ]
    return ", ".join(apart) or None

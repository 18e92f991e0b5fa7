"""The form in which text is stored."""

from __future__ import annotations

import re
import unicodedata

from touchreport.text.unseen import NEVER_STORED

_INVISIBLE = re.compile(f"[{NEVER_STORED}]")


def normalise(text: str) -> str:
    """Return `text` as it is stored: Unicode NFC, without byte order marks and zero width spaces.

    The zero width non-joiner of Persian stays, and no letter is exchanged for another: an Arabic yeh that a
    client wrote remains one. (Comparing is the business of :func:`touchreport.text.fold`.)
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))

"""Headings that begin with an opening bracket of Chinese or Japanese, which fills the right half of its square.

Browsers trim the empty half at the start of a line (``text-spacing-trim``). WeasyPrint does not, so that the heading
seems indented; the style sheet of the print document draws such a heading out by half a letter. The mark stands at the
heading, since a first letter in a box of its own would fall out of the text that is copied from the PDF.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"(<h[1-6]\b(?:\s[^>]*)?)(>\s*(?:<(?:a|span)\b[^>]*>\s*)*[「『（《〈【〔“])")


def hung(html: str) -> str:
    """Return the print document in which each such heading has the attribute ``data-opens``."""
    return _OPENING.sub(r'\1 data-opens=""\2', html)

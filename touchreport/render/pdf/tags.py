"""What a PDF says to readers who cannot see it: a drawing without words is no figure.

WeasyPrint tags each drawing as a figure, and a figure must have words in its place. A drawing that repeats what
stands beside it has none, and a screen reader would stop at it to say "picture" and nothing else. It becomes
an element without meaning, which readers pass over.
"""

from __future__ import annotations

from typing import Any


def pass_over_decoration(pdf: Any) -> int:
    """Take the meaning from figures whose words are blank; return how many there were.

    Args:
        pdf: a finished document (``pydyf.PDF``), just before it is written; changed in place.
    """
    blank = [each for each in pdf.objects if _is_blank_figure(each)]
    for figure in blank:
        figure["S"] = "/NonStruct"
        del figure["Alt"], figure["A"]
    return len(blank)


def _is_blank_figure(each: Any) -> bool:
    if not isinstance(each, dict) or each.get("S") != "/Figure" or "Alt" not in each:
        return False
    return not str(each["Alt"].string).strip()

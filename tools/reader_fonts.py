"""Fonts for a browser on a machine that has none for Chinese and Japanese, as readers of these languages have them.

The website leaves Chinese and Japanese to the reader's own fonts. Where pictures are taken and pages measured, these are
the fonts of the extra ``cjk``, put beside those of the system.
"""

from __future__ import annotations

import os
from pathlib import Path

from touchreport.render.fonts.extra import extra_fonts

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
{folders}<cachedir>{cache}</cachedir>
</fontconfig>
"""


def environment(folder: Path) -> dict[str, str | float | bool]:
    """Return the environment for a browser that has these fonts.

    Args:
        folder: an empty folder that stays as long as the browser runs.
    """
    fonts = extra_fonts().folder()
    listed = f"<dir>{fonts}</dir>\n" if fonts is not None else ""
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(folders=listed, cache=folder / "cache"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(configuration)}

"""The fonts that TouchReport carries, those an extra installs, those a brand brings: what they write, their CSS."""

from touchreport.render.fonts.brand import brand_font
from touchreport.render.fonts.catalogue import FontFamily, FontFile, bundled_fonts
from touchreport.render.fonts.choosing import fonts_for
from touchreport.render.fonts.coverage import uncovered
from touchreport.render.fonts.css import font_face_css
from touchreport.render.fonts.extra import ExtraFonts, extra_family, extra_fonts
from touchreport.render.fonts.meanwhile import meanwhile_css

__all__ = [
    "ExtraFonts",
    "FontFamily",
    "FontFile",
    "brand_font",
    "bundled_fonts",
    "extra_family",
    "extra_fonts",
    "font_face_css",
    "fonts_for",
    "meanwhile_css",
    "uncovered",
]

"""The fonts that TouchReport carries, and those a brand brings: files, what they can write, their CSS."""

from touchreport.render.fonts.brand import brand_font
from touchreport.render.fonts.catalogue import FontFamily, FontFile, bundled_fonts
from touchreport.render.fonts.coverage import uncovered
from touchreport.render.fonts.css import font_face_css

__all__ = ["FontFamily", "FontFile", "brand_font", "bundled_fonts", "font_face_css", "uncovered"]

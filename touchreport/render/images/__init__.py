"""Images from outside: what they are, whether they may be published, and what is taken out of them first."""

from touchreport.render.images.header import MAX_PIXELS, ImageInfo, probe
from touchreport.render.images.safe import SafeImage, safe_image
from touchreport.render.images.svg import SafeDrawing, sanitise_svg

__all__ = ["MAX_PIXELS", "ImageInfo", "SafeDrawing", "SafeImage", "probe", "safe_image", "sanitise_svg"]

"""From contexts and blocks to what a template needs to draw them, on screen and in print."""

from touchreport.render.drawings.drawings import Drawings

__all__ = ["Drawings"]

"""Pages that would be too heavy, cut into numbered ones.

A page is rendered whole, whatever theme and analyses bring. If it is heavier than :data:`~.binding.MOST_BYTES`, what stands
in its ``main`` is cut between sections, rows and items, as print does it: what is cut is opened again on the next page
with its headings and the heads of its columns. A theme takes part in this by having a template ``parts/turning.html``;
without it pages stay whole.
"""

from __future__ import annotations

from touchreport.render.paging.binding import MOST_BYTES, Bound, Turning, bind
from touchreport.render.paging.places import Places, led, relinked

__all__ = ["MOST_BYTES", "Bound", "Places", "Turning", "bind", "led", "relinked"]

"""What templates call as ``draw``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import cast

from markupsafe import Markup

from touchreport.contexts import Bullet, Card, Curve, JourneyPage, Site, StageSpan, Stop, TouchpointMap
from touchreport.draw import icons, marks
from touchreport.draw.bars import Span, five_steps
from touchreport.draw.cover import Sheet
from touchreport.draw.locator import Locator, locator
from touchreport.model import blocks
from touchreport.model.stage import Stage
from touchreport.render.drawings import sprite
from touchreport.render.drawings.blocks import (
    FlowDrawing,
    HeatRow,
    QuadrantDrawing,
    SplitRow,
    flow_drawing,
    heat_rows,
    quadrant_drawing,
    ranked_spans,
    split_keys,
    split_rows,
)
from touchreport.render.drawings.cards import BulletDrawing, bullet_drawing
from touchreport.render.drawings.columns import columns, lines
from touchreport.render.drawings.curves import (
    CoverDrawing,
    CurveDrawing,
    Feeling,
    TrackRow,
    cover_drawing,
    curve_drawing,
    scale_of,
    track_rows,
)
from touchreport.render.drawings.decimals import even_bars, even_table, shared_decimals
from touchreport.render.drawings.folding import Fold, fold
from touchreport.render.drawings.lanes import LanesPart, lanes_parts
from touchreport.render.drawings.maps import under_stages
from touchreport.render.drawings.persona_curves import curves_of
from touchreport.render.drawings.scores import Score, scores
from touchreport.render.drawings.shortening import shortened
from touchreport.render.drawings.sizes import Size, curve_size
from touchreport.render.drawings.stacking import stacks
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Pen

_MARKS: Mapping[str, marks.Mark] = {"missing": "nobody", "yes": "measured", "no": "dont"}
"""Marks of blocks that the alphabet calls by another name."""


class Drawings:
    """Turns contexts and blocks into what a template needs to draw them, for one medium and one direction.

    Drawings have no words in them: words come beside them, with places in per cent from the start of the line
    and from the top. Values that do not fit a scale stand at its ends; nothing here fails on them.

    Args:
        speaker: puts names into the reader's language.
        pen: writes shapes for the medium and the direction of the page.
    """

    def __init__(self, speaker: Speaker, pen: Pen) -> None:
        self._speaker = speaker
        self._pen = pen

    # signs

    def mark(self, name: str, title: str = "") -> Markup:
        """Return a mark of the alphabet; without a title it is hidden from readers who cannot see it."""
        known = cast(marks.Mark, _MARKS.get(name, name))
        return sprite.sign(known, title, self._pen)

    def sprite(self, html: str) -> Markup:
        """Return what the marks of a page refer to; it stands in the page once, anywhere."""
        return sprite.sprite(html, self._pen)

    def icon(self, name: str) -> Markup:
        """Return the icon of a family of channels; an unknown one is the generic one."""
        known = name if name in icons.ICONS else "generic"
        return self._pen.sign(icons.icon(known), "icon")

    def channel_icon(self, channel: str) -> Markup:
        """Return the icon of a channel by its id."""
        found = self._speaker.project.channel_by_id.get(channel)
        natures, presences = (found.nature, found.presence) if found is not None else ((), ())
        return self.icon(icons.icon_for(channel, natures, presences))

    def steps(self, value: float | None) -> tuple[bool, ...]:
        """Return which steps of a five-step bar are filled; none where nothing is known."""
        return five_steps(None if value is None else min(max(value, 1), 5))

    # journeys

    def feeling(self, emotion: float, curve: Curve) -> Feeling:
        """Return whether an emotion is ``good``, ``neutral`` or ``bad`` on the curve's scale."""
        return scale_of(curve.low, curve.high).feeling(emotion)

    def curve(
        self, curve: Curve, title: str = "", ident: str = "curve", size: tuple[float, float] | None = None
    ) -> CurveDrawing:
        """Return the emotion curve with its words.

        Args:
            curve: the curve.
            title: what the drawing shows, for readers who cannot see it.
            ident: unique on the page.
            size: width and height; the medium's usual size where not given.
        """
        usual = curve_size(self._pen.medium)
        chosen = usual if size is None else Size(size[0], size[1], usual.text)
        return curve_drawing(curve, chosen, self._speaker, self._pen, title, ident)

    def track(self, curve: Curve) -> tuple[tuple[StageSpan, tuple[TrackRow, ...]], ...]:
        """Return the rows of a journey on a phone, stage by stage."""
        return track_rows(curve, self._speaker, self._pen)

    def scores(
        self, body: JourneyPage, title: str = "", ident: str = "score", heading: str = ""
    ) -> tuple[Score, ...]:
        """Return the journey map: a table for each sixty steps, in print as few sheets as will do; none without a step.

        Args:
            body: the journey map.
            title: what its curve shows, for readers who cannot see it.
            ident: unique on the page.
            heading: what stands above each sheet in print; a long one leaves less room.
        """
        return scores(body, self._speaker, self._pen, title, ident, heading)

    def cover(self, site: Site, sheet: Sheet = "a4", inverted: bool = False) -> CoverDrawing | None:
        """Return the cover's curve, or None where no journey tells enough.

        Where the brand has a picture for the cover, what lies above the curve is filled, and the picture stands behind.
        """
        if site.cover is None:
            return None
        above = site.brand.cover_picture in site.pictures
        return cover_drawing(site.cover, sheet, inverted, above, self._speaker, self._pen)

    def under_stages(self, body: TouchpointMap) -> tuple[tuple[Stage, tuple[Stop, ...]], ...]:
        """Return each stage of the touchpoint map with its touchpoints, each once."""
        return under_stages(body)

    def columns(self, html: str, tag: str, most: int, letters: int) -> tuple[Markup, ...]:
        """Return elements `tag` in columns of about the same height; a line holds about so many `letters`."""
        return columns(html, tag, most, letters)

    def lines(self, html: str, letters: int) -> float:
        """Return how many lines markup takes, about, where a line holds about so many `letters`."""
        return lines(html, letters)

    # blocks

    def fold(self, rows: int, alarms: Collection[int] = ()) -> Fold:
        """Return which rows of a long table are seen at once; those with an alarm go before the others."""
        return fold(rows, alarms, self._pen.medium)

    def shortened(self, block: blocks.Block, most: int) -> tuple[blocks.Block, int]:
        """Return a drawing with at most so many rows, those with an alarm before others, and how many are left out."""
        return shortened(block, most)

    def even(self, block: blocks.Block) -> blocks.Block:
        """Return a table or ranked bars in whose columns of numbers all rows have as many decimals; others stay."""
        if isinstance(block, blocks.Table):
            return even_table(block)
        return even_bars(block) if isinstance(block, blocks.RankedBars) else block

    def decimals(self, values: Iterable[float]) -> int:
        """Return how many decimals the most exact of some values has, two at most: those of a column that they stand in."""
        return shared_decimals(values)

    def stacks(self, block: blocks.Table) -> bool:
        """Return whether a table is too wide for a phone, where its cells then stand below each other."""
        return stacks(block)

    def label(self, caption: blocks.Caption) -> str:
        """Return how readers who hear the page tell a drawing from others: its title alone may be that of two."""
        title = self._speaker.plain(caption.title)
        if caption.subtitle is None:
            return title
        return f"{title}{self._speaker.locale.punctuation.colon}{self._speaker.plain(caption.subtitle)}"

    def kind(self, block: blocks.Block) -> str:
        """Return which kind of block it is: ``table``, ``splitbars`` ...; the class's name in small letters."""
        return type(block).__name__.lower()

    def quadrant(self, block: blocks.Quadrant, title: str = "") -> QuadrantDrawing:
        """Return a quadrant."""
        return quadrant_drawing(block, self._speaker, self._pen, title)

    def split(self, block: blocks.SplitBars, ident: str = "split") -> tuple[SplitRow, ...]:
        """Return the rows of split bars; `ident` is unique on the page."""
        return split_rows(block, self._pen, ident)

    def split_keys(self, block: blocks.SplitBars, ident: str = "key") -> tuple[Markup, ...]:
        """Return a swatch for each part of split bars; `ident` is unique on the page."""
        return split_keys(block, self._pen, ident)

    def ranked(self, block: blocks.RankedBars) -> tuple[Span, ...]:
        """Return the bar of each row."""
        return ranked_spans(block)

    def matrix(self, block: blocks.Matrix) -> tuple[HeatRow, ...]:
        """Return the rows of a heat table with the tone of each cell."""
        return heat_rows(block)

    def flow(self, block: blocks.Flow, title: str = "") -> FlowDrawing:
        """Return an influence map."""
        return flow_drawing(block, self._speaker, self._pen, title)

    def curves(self, block: blocks.Curves) -> tuple[Curve, ...]:
        """Return the emotion curves of a block, each as :meth:`curve` takes it."""
        return curves_of(block, self._speaker)

    def lanes(self, block: blocks.Lanes) -> tuple[LanesPart, ...]:
        """Return the parts of lanes with steps across: one on screen, several in print; none without steps."""
        return lanes_parts(block, self._pen.medium)

    # cards

    def bullet(self, bullet: Bullet) -> BulletDrawing:
        """Return a measure with what its bar needs."""
        return bullet_drawing(bullet)

    def locator(self, card: Card) -> Locator:
        """Return the line at the head of a card: where on the journey its stop stands."""
        return locator(self._stages, card.stop.number - 1)

    @cached_property
    def _stages(self) -> tuple[str, ...]:
        """The first stage of each stop, in order; planned stops make a stretch of their own."""
        by_number = sorted(self._speaker.stops.values(), key=lambda stop: stop.number)
        touchpoints = self._speaker.project.touchpoint_by_id
        return tuple(
            "planned" if stop.planned else next(iter(touchpoints[stop.id].stages), "") for stop in by_number
        )

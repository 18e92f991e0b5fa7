"""Blocks of analyses: quadrants, split bars, ranked bars, heat tables and influence maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from touchreport.draw import bars, flow, heat
from touchreport.draw import quadrant as quadrants
from touchreport.draw.letters import measure
from touchreport.draw.lines import count_lines
from touchreport.model import blocks
from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref
from touchreport.render.drawings.sizes import quadrant_size
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Pen

LONGEST_AXIS = 15.0
"""Longest name that runs along an axis, in ems of its type; a field is higher than that on screen and in print."""

HIGHEST_FLOW = 190.0
"""Height in millimetres of an influence map that fits a page of print below its title."""

_FLOW_ROW, _FLOW_LINE = 6.0, 3.3
"""Least height of a row in print and the height of a line in it, in millimetres."""

_FLOW_COLUMN, _FLOW_RING, _FLOW_MARK = 18.0, 2.5, 1.2
"""Width of a name's column in print, of the stop number before it and of the mark behind it, in ems."""

_CORNERS: tuple[quadrants.Corner, ...] = ("top-start", "top-end", "bottom-start", "bottom-end")


@dataclass(frozen=True, slots=True)
class QuadrantRow:
    """A point of a quadrant in the table behind it; `depth` is how far it lies on the side to act on, as a share of the scales."""

    number: int
    ref: Ref
    x: float
    y: float
    measured: bool
    acting: bool
    depth: float


@dataclass(frozen=True, slots=True)
class QuadrantDrawing:
    """A quadrant, ready for a template.

    Attributes:
        svg: the field with its cuts, without words.
        discs: a numbered disc for each thing.
        diameter: of a disc, in pixels or in millimetres.
        without_room: numbers for which there was no room.
        without_wide_room: the same where the field is roomy.
        moved: whether a disc stands beside its place.
        corners: name of each corner, where it stands, and whether it is the one to act on.
        rows: the table behind the drawing, by number.
        acting: numbers in the corner to act on.
        stops: whether the numbers are stop numbers.
        mixed: whether some points are measured and some estimated.
        upright: whether the name of the axis that runs up is too long to run along it, and stands above the field.
    """

    svg: Markup
    discs: tuple[quadrants.Disc, ...]
    diameter: float
    without_room: tuple[int, ...]
    without_wide_room: tuple[int, ...]
    moved: bool
    corners: tuple[tuple[Message, str, bool], ...]
    rows: tuple[QuadrantRow, ...]
    acting: tuple[int, ...]
    stops: bool
    mixed: bool
    upright: bool


def quadrant_drawing(block: blocks.Quadrant, speaker: Speaker, pen: Pen, title: str) -> QuadrantDrawing:
    """Draw a quadrant; values outside its scales stand at their ends."""
    stops = all(_stop_number(point.ref, speaker) is not None for point in block.points)
    act_on = _CORNERS[block.act_on] if 0 <= block.act_on < len(_CORNERS) else None
    points = [
        quadrants.QuadrantPoint(
            number=(_stop_number(point.ref, speaker) if stops else None) or place,
            x=_within(point.x, block.x_range),
            y=_within(point.y, block.y_range),
            measured=point.measured,
        )
        for place, point in enumerate(block.points, start=1)
    ]
    plot = _plot(block, act_on, pen)
    field = quadrants.quadrant(points, plot)
    acting = frozenset(() if act_on is None else quadrants.in_corner(points, plot, act_on))
    rows = [
        QuadrantRow(
            drawn.number,
            point.ref,
            point.x,
            point.y,
            point.measured,
            drawn.number in acting,
            depth_in(block, point),
        )
        for drawn, point in zip(points, block.points, strict=True)
    ]
    return QuadrantDrawing(
        svg=pen.svg(field.drawing, title),
        discs=field.discs,
        diameter=field.diameter,
        without_room=field.without_room,
        without_wide_room=field.without_wide_room,
        moved=field.moved,
        corners=tuple((n, c, c == act_on) for n, c in zip(block.corners, _CORNERS, strict=True)),
        rows=tuple(sorted(rows, key=lambda row: row.number)),
        acting=tuple(sorted(acting)),
        stops=stops,
        mixed=len({point.measured for point in block.points}) > 1,
        upright=measure(speaker.plain(block.y_axis)) > LONGEST_AXIS,
    )


def depth_in(block: blocks.Quadrant, point: blocks.Point) -> float:
    """Return how far a point lies beyond both cuts towards the corner to act on, each as a share of its scale.

    Where both scales run alike, this orders points by the gap between their values.
    """
    (low_x, high_x), (low_y, high_y) = block.x_range, block.y_range
    right, down = block.act_on % 2 == 1, block.act_on >= 2
    x = (point.x - block.x_cut) / ((high_x - low_x) or 1.0)
    y = (point.y - block.y_cut) / ((high_y - low_y) or 1.0)
    return (x if right else -x) + (-y if down else y)


def _plot(block: blocks.Quadrant, act_on: quadrants.Corner | None, pen: Pen) -> quadrants.QuadrantPlot:
    size = quadrant_size(pen.medium)
    return quadrants.QuadrantPlot(
        block.x_range,
        block.y_range,
        _within(block.x_cut, block.x_range),
        _within(block.y_cut, block.y_range),
        act_on,
        *size,
    )


def _stop_number(ref: Ref, speaker: Speaker) -> int | None:
    stop = speaker.stops.get(ref.id) if ref.kind == "touchpoint" else None
    return stop.number if stop is not None else None


def _within(value: float, ends: tuple[float, float]) -> float:
    return min(max(value, ends[0]), ends[1])


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A row of split bars: its name, its bar (None where there is nothing to show) and its numbers."""

    name: Value
    bar: Markup | None
    amounts: tuple[float, ...]
    shares: tuple[float, ...]


def split_rows(block: blocks.SplitBars, pen: Pen, ident: str) -> tuple[SplitRow, ...]:
    """Return the rows of split bars; an amount below 0 counts as nothing."""
    rows = []
    for place, (name, given) in enumerate(block.rows):
        amounts = tuple(max(amount, 0.0) for amount in given)
        total = sum(amounts)
        bar = (
            pen.bar(bars.split_bar(amounts), ident="" if pen.medium == "screen" else f"{ident}-{place}")
            if total
            else None
        )
        shares = tuple(amount / total if total else 0.0 for amount in amounts)
        rows.append(SplitRow(name, bar, given, shares))
    return tuple(rows)


def split_keys(block: blocks.SplitBars, pen: Pen, ident: str) -> tuple[Markup, ...]:
    """Return a swatch for each part of split bars, filled as the part is."""
    return tuple(
        pen.bar(
            (bars.Segment(place, 0.0, 100.0, filling),),
            ident="" if pen.medium == "screen" else f"{ident}-{place}",
        )
        for place, filling in enumerate(bars.usual_fillings(len(block.parts)))
    )


def ranked_spans(block: blocks.RankedBars) -> tuple[bars.Span, ...]:
    """Return the bar of each row; values outside the scale stand at its ends."""
    ends = (block.low, block.high)
    scale = bars.Scale(*ends)
    return tuple(bars.ranked_bar(_within(r.start, ends), _within(r.end, ends), scale) for r in block.rows)


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heat table: its name, its cells with their tones, and the sum of what is known."""

    name: Value
    cells: tuple[tuple[blocks.MatrixCell | None, int | None], ...]
    total: float


def heat_rows(block: blocks.Matrix) -> tuple[HeatRow, ...]:
    """Return the rows of a heat table; a gap has no tone, it is outlined."""
    known = [cell.value for row in block.cells for cell in row if cell is not None]
    scale = heat.heat_scale(known)
    return tuple(
        HeatRow(name, tuple((cell, _tone(cell, scale)) for cell in cells), _sum(cells))
        for name, cells in zip(block.row_heads, block.cells, strict=True)
    )


def _tone(cell: blocks.MatrixCell | None, scale: heat.HeatScale) -> int | None:
    return None if cell is None or cell.gap else scale.tone(cell.value)


def _sum(cells: Sequence[blocks.MatrixCell | None]) -> float:
    return sum(cell.value for cell in cells if cell is not None)


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A target in the table behind an influence map: what acts on it, directly and over others."""

    target: Ref
    direct: tuple[Ref, ...]
    indirect: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """An influence map, ready for a template.

    Attributes:
        svg: the lines; empty where only the table stands.
        sources: the column at the start in an order that crosses few lines, each with the height of its row.
        targets: the column at the end, each with the height of its row and whether nothing acts on it.
        rows: the table.
        table_only: whether there are too many lines to draw, or names too long for a page of print.
        high: height of the columns in print, as those of the rows in millimetres; on screen all rows are as high as
            the highest of them needs.
        head: height of the headings in print, in millimetres.
    """

    svg: Markup
    sources: tuple[tuple[Ref, float], ...]
    targets: tuple[tuple[Ref, float, bool], ...]
    rows: tuple[FlowRow, ...]
    table_only: bool
    high: float
    head: float


def flow_drawing(block: blocks.Flow, speaker: Speaker, pen: Pen, title: str) -> FlowDrawing:
    """Draw an influence map; lines to what stands in neither column are left out."""
    starts = {ref: place for place, ref in enumerate(block.sources)}
    ends = {ref: place for place, ref in enumerate(block.targets)}
    links = [link for link in block.links if link.source in starts and link.target in ends]
    drawn = flow.flow(
        _row_heights(block.sources, speaker, pen),
        _row_heights(block.targets, speaker, pen, frozenset(block.targets) - {each.target for each in links}),
        [flow.Link(starts[link.source], ends[link.target], 1 if link.direct else 2) for link in links],
    )
    tall = pen.medium == "print" and drawn.drawing.height > HIGHEST_FLOW
    start_rows = zip(drawn.sources, drawn.source_heights, strict=True)
    end_rows = zip(drawn.targets, drawn.target_heights, strict=True)
    return FlowDrawing(
        svg=Markup("")
        if drawn.table_only or tall or not drawn.drawing.shapes
        else pen.svg(drawn.drawing, title),
        sources=tuple((block.sources[place], round(row, 2)) for place, row in start_rows),
        targets=tuple(
            (block.targets[place], round(row, 2), place in drawn.untouched) for place, row in end_rows
        ),
        rows=tuple(_flow_row(target, links) for target in block.targets),
        table_only=drawn.table_only or tall or not links,
        high=round(drawn.drawing.height, 2),
        head=max(5.0, _FLOW_LINE * _most_lines((block.source_title, block.target_title), speaker) + 1.5),
    )


def _row_heights(
    column: Sequence[Ref], speaker: Speaker, pen: Pen, marked: frozenset[Ref] = frozenset()
) -> dict[int, float]:
    """Return the height that each name of an influence map needs, in millimetres of print; one for all on screen.

    Args:
        column: what is named.
        speaker: knows the names.
        pen: knows the medium.
        marked: those with a mark behind their name.
    """
    if pen.medium != "print":
        return dict.fromkeys(range(len(column)), _FLOW_ROW)
    lines = [_most_lines((ref,), speaker, _FLOW_RING + _FLOW_MARK * (ref in marked)) for ref in column]
    return {place: max(_FLOW_ROW, count * _FLOW_LINE + 2) for place, count in enumerate(lines)}


def _most_lines(names: Sequence[Value], speaker: Speaker, indent: float = 0.0) -> int:
    """Return how many lines the longest of some names takes in a column of an influence map in print."""
    return max((count_lines(speaker.plain(name), _FLOW_COLUMN, indent=indent) for name in names), default=1)


def _flow_row(target: Ref, links: Sequence[blocks.Link]) -> FlowRow:
    direct = tuple(dict.fromkeys(link.source for link in links if link.target == target and link.direct))
    over = dict.fromkeys(link.source for link in links if link.target == target and not link.direct)
    return FlowRow(target, direct, tuple(ref for ref in over if ref not in direct))

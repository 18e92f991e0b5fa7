"""Extremes: every kind of block with names of one letter or of sixty, and with nothing, one thing, many, all alike."""

from __future__ import annotations

from dataclasses import replace

from tests.crowds import SCRIPTS, Names, crowd
from tests.worlds import World
from touchreport.model import blocks
from touchreport.model.message import Message, Number, say
from touchreport.model.ref import Ref
from touchreport.plugin import Project, Text

PAGE = "analysis-family.html"
"""The page that shows them."""

STOPS = 24


def extremes(language: str, names: Names) -> World:
    """Return a world whose one analysis shows every kind of block at its ends."""
    world = crowd(language, STOPS, names)
    outcome = world.outcomes[0]
    assert outcome.result is not None
    made = _Made(world.project, language, names)
    shown = (*outcome.result.blocks, *made.drawings(), *made.tables())
    return replace(world, outcomes=(replace(outcome, result=replace(outcome.result, blocks=shown)),))


class _Made:
    """Blocks of a world; each takes its words from the names of the crowd."""

    def __init__(self, project: Project, language: str, names: Names) -> None:
        script = SCRIPTS[language]
        usual = script.joined.format(thing=script.things[0], place=script.places[0])
        self._word = Text.of({"usual": usual, "short": script.short, "long": script.long}[names], language)
        self._stops = tuple(Ref("touchpoint", stop.id) for stop in project.present)
        self._stages = tuple(Ref("stage", stage.id) for stage in project.stages)
        self._channels = tuple(Ref("channel", channel.id) for channel in project.channels)

    def drawings(self) -> tuple[blocks.Block, ...]:
        """Return what is drawn: points, bars, lines and curves."""
        stops = self._stops
        acting = tuple(blocks.Link(stops[0], stop, place % 2 == 0) for place, stop in enumerate(stops[6:18]))
        return (
            self._field("field-none", ()), self._field("field-one", ((5.0, 1.0),)),
            self._field("field-corner", ((5.0, 1.0),) * STOPS), self._field("field-same", ((3.0, 3.0),) * STOPS),
            self._field("field-cuts", tuple((1.0 + place % 5, 1.0 + place // 5 % 5) for place in range(STOPS))),
            self._bars("bars-none", 0.0, 5.0, ()), self._bars("bars-one", 0.0, 5.0, ((0.0, 5.0),)),
            self._bars("bars-same", 0.0, 1.0, ((0.5, 0.5),) * STOPS), self._bars("bars-below", -2.0, 2.0, ((0.0, -2.0), (-1.5, 1.5), (2.0, -2.0))),
            self._split("split-nothing", ((0.0, 0.0, 0.0),) * 3), self._split("split-many", ((123456.0, 1.0, 0.0), (1.0, 1.0, 1.0))),
            blocks.Flow(self._caption("flow-none"), self._said(), self._said(), (), stops[:2], ()),
            blocks.Flow(self._caption("flow-one"), self._said(), self._said(), stops[:1], stops[1:2], (blocks.Link(stops[0], stops[1]),)),
            blocks.Flow(self._caption("flow-many"), self._said(), self._said(), stops[:1], stops[6:18], acting),
            self._felt("felt-none", (None,) * 4), self._felt("felt-one", (-2.0,)), self._felt("felt-same", (0.0,) * STOPS),
            self._felt("felt-ends", tuple(2.0 if place % 2 else -2.0 for place in range(STOPS))),
            self._lanes("lanes-one", 1), self._lanes("lanes-many", 9),
        )  # fmt: skip

    def tables(self) -> tuple[blocks.Block, ...]:
        """Return what stands in rows and columns."""
        cells = tuple(
            tuple(
                blocks.MatrixCell(float(10**place), place == 0, place) for place in range(len(self._channels))
            )
            for _ in range(3)
        )
        columns = tuple(blocks.Column(self._said(), numeric=place in (2, 3)) for place in range(5))
        row = tuple(
            blocks.Cell(Number(123456.0, 1) if column.numeric else self._said(), "missing", alarm=True)
            for column in columns
        )
        return (
            blocks.Matrix(self._caption("heat-many"), self._said(), self._stops[:3], self._channels, cells, totals=self._said()),
            blocks.Matrix(self._caption("heat-one"), self._said(), self._stops[:1], self._channels[:1], ((None,),)),
            blocks.DotMatrix(self._caption("dots-none"), self._said(), self._stops[:3], self._channels, frozenset(), frozenset({0})),
            blocks.Table(self._caption("table-wide"), columns, (row,) * 3),
            blocks.Table(self._caption("table-two"), columns[:2], (row[:2],)),
        )  # fmt: skip

    def _said(self) -> Message:
        return say("{x}", x=self._word)

    def _caption(self, name: str) -> blocks.Caption:
        return blocks.Caption(name, self._said(), self._said(), self._said(), self._said())

    def _field(self, name: str, places: tuple[tuple[float, float], ...]) -> blocks.Quadrant:
        points = tuple(blocks.Point(self._stops[at], x, y, at % 2 > 0) for at, (x, y) in enumerate(places))
        said = self._said()
        return blocks.Quadrant(self._caption(name), said, said, (1, 5), (1, 5), 3.5, 3.0, (said, said, said, said), 3, points)  # fmt: skip

    def _bars(
        self, name: str, low: float, high: float, spans: tuple[tuple[float, float], ...]
    ) -> blocks.RankedBars:
        rows = tuple(
            blocks.RankedBar(self._stops[at], start, end, (Number(start, 1), Number(end, 1)), at == 0)
            for at, (start, end) in enumerate(spans)
        )
        said = self._said()
        return blocks.RankedBars(self._caption(name), said, low, high, (said, said), rows)

    def _split(self, name: str, amounts: tuple[tuple[float, ...], ...]) -> blocks.SplitBars:
        said, rows = self._said(), tuple(zip(self._stages, amounts, strict=False))
        return blocks.SplitBars(self._caption(name), said, ((said, None), (said, "controllable"), (said, None)), rows)  # fmt: skip

    def _felt(self, name: str, felt: tuple[float | None, ...]) -> blocks.Curves:
        steps = tuple(
            blocks.CurveStep(
                self._stops[at],
                self._stages[at * len(self._stages) // len(felt)],
                emotion,
                self._word,
                at % 7 == 1,
            )
            for at, emotion in enumerate(felt)
        )
        curves = tuple(blocks.PersonaCurve(Ref("persona", persona), steps) for persona in ("ines", "jonas"))
        return blocks.Curves(self._caption(name), -2, 2, curves)

    def _lanes(self, name: str, steps: int) -> blocks.Lanes:
        columns = tuple(
            blocks.LaneColumn(self._stops[at], self._stages[at // 3], at == 1) for at in range(steps)
        )
        full = tuple(blocks.LaneCell((self._said(), self._said())) for _ in range(steps))
        lacking = tuple(blocks.LaneCell(missing=at == 0) for at in range(steps))
        lanes = blocks.Lane(self._said(), full, self._said(), dashed=True), blocks.Lane(self._said(), lacking)
        return blocks.Lanes(self._caption(name), self._said(), columns, lanes)

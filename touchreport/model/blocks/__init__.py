"""What an analysis shows: tables and figures as data.

A block has no look. Themes draw each kind for screen, print, dark and right-to-left, with a table behind each
drawing. Labels are messages, references and terms, never ready words.
"""

from __future__ import annotations

from touchreport.model.blocks.bars import RankedBar, RankedBars, SplitBars
from touchreport.model.blocks.caption import Caption, Paragraphs
from touchreport.model.blocks.curves import Curves, CurveStep, PersonaCurve
from touchreport.model.blocks.flow import Flow, Link
from touchreport.model.blocks.lanes import Lane, LaneCell, LaneColumn, Lanes
from touchreport.model.blocks.quadrant import Point, Quadrant
from touchreport.model.blocks.tables import Cell, Column, DotMatrix, Mark, Matrix, MatrixCell, Table

Block = Paragraphs | Table | Matrix | DotMatrix | SplitBars | RankedBars | Quadrant | Flow | Curves | Lanes
"""Any kind of block."""

__all__ = [
    "Block",
    "Caption",
    "Cell",
    "Column",
    "CurveStep",
    "Curves",
    "DotMatrix",
    "Flow",
    "Lane",
    "LaneCell",
    "LaneColumn",
    "Lanes",
    "Link",
    "Mark",
    "Matrix",
    "MatrixCell",
    "Paragraphs",
    "PersonaCurve",
    "Point",
    "Quadrant",
    "RankedBar",
    "RankedBars",
    "SplitBars",
    "Table",
]

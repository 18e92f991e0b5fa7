"""The page of the brand."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Stop
from touchreport.model.brand import Brand
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class PillarUse:
    """A message pillar and the touchpoints that carry it.

    Attributes:
        ref: the pillar.
        stops: the touchpoints.
    """

    ref: Ref
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class BrandPage:
    """Who we are.

    Attributes:
        brand: the brand.
        pillars: its message pillars, in the order of the brand.
    """

    brand: Brand
    pillars: tuple[PillarUse, ...]

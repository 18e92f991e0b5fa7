"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Project
from touchreport_experience.chains import Chain, chains
from touchreport_experience.curves import Shape, Walk, walks
from touchreport_experience.failures import Failed, failures
from touchreport_experience.moments import Moments, moments
from touchreport_experience.options import Options
from touchreport_experience.paths import Path, paths
from touchreport_experience.scale import Scale, scale_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        scale: the scale of emotions.
        walks: the journeys.
        moments: the moments of truth.
        chains: reliability of the journeys that have enough rates.
        paths: plan against reality where both are recorded.
        failures: touchpoints at which observed steps did not work.
        mean: mean feeling of the journeys that can be judged, weighted by the personas' shares; None without any.
    """

    scale: Scale
    walks: tuple[Walk, ...]
    moments: Moments
    chains: tuple[Chain, ...]
    paths: tuple[Path, ...]
    failures: tuple[Failed, ...]
    mean: float | None

    @property
    def judged(self) -> tuple[tuple[Walk, Shape], ...]:
        """The journeys with mean, peak and end."""
        return tuple((walk, walk.shape) for walk in self.walks if walk.shape is not None)

    @property
    def felt(self) -> int:
        """Number of feelings recorded."""
        return sum(len(walk.feelings) for walk in self.walks)

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_experience.analysis` for what they mean."""
        parts: dict[str, Mapping[str, object]] = {
            "mean": {walk.persona: shape.mean for walk, shape in self.judged},
            "remembered": {walk.persona: shape.remembered for walk, shape in self.judged},
            "valleys": {
                w.persona: tuple(f.step.touchpoint for f in w.valleys) for w in self.walks if w.valleys
            },
            "reliability": {chain.persona: chain.reliability for chain in self.chains},
            "conformance": {path.persona: path.conformance for path in self.paths},
        }
        declared = tuple(m.touchpoint.id for m in self.moments.of if m.is_declared)
        shown = tuple(m.touchpoint.id for m in self.moments.of if m.is_shown)
        return MappingProxyType(
            {
                **{name: MappingProxyType(dict(part)) for name, part in parts.items()},
                "failed": tuple(each.touchpoint for each in self.failures),
                "declared_moments": declared,
                "shown_moments": shown,
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    scale = scale_of(project)
    walked = walks(project, scale, options.least_emotions)
    sides = () if project.narrowed else paths(project, options.least_planned, options.failed_below)
    return Survey(
        scale,
        walked,
        moments(project, walked, scale, options.top_share, options.least_rated),
        () if project.narrowed else chains(walked, options.least_rates),  # a chain has all of its steps
        sides,
        failures(walked, (path.persona for path in sides), options.failed_below),
        _mean(project, walked),
    )


def _mean(project: Project, walked: tuple[Walk, ...]) -> float | None:
    judged = [(project.persona_shares.get(walk.persona, 0.0), walk.shape) for walk in walked if walk.shape]
    total = fsum(weight for weight, _ in judged)
    return fsum(weight * shape.mean for weight, shape in judged) / total if total else None

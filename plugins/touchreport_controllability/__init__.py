"""Controllable, influenceable, uncontrollable: how much the company decides itself, and how it reaches the rest.

The analysis `controllability` splits the touchpoints by control, in number and weighted by importance, over
stages, personas and channels; draws which controllable touchpoints act on which uncontrollable ones; and finds
uncontrollable ones that nothing influences or nobody watches, and classes that contradict each other.

What ``result.data`` holds, for other analyses and for machines; shares are from 0 to 1:

``shares``
    ``count`` and ``importance``, each a map of ``controllable``, ``influenceable`` and ``uncontrollable`` to its
    share; a map is missing where there is nothing to divide.
``stages``, ``personas``, ``channels``
    the same by id.
``classes``
    the class of control of each touchpoint of today by id; those without a declared class are left out.
``steps``
    over how many steps the nearest controllable touchpoint acts, by id of each influenceable touchpoint.
``influences``
    the lines of the table of influences: ``source``, ``target``, ``steps``.
``sole_influences``
    the one controllable touchpoint that acts, by id of each influenceable touchpoint that has only one.
``uninfluenced``, ``unmonitored``
    ids of uncontrollable touchpoints that nothing influences, that nobody watches; missing where the inventory
    does not record it.
"""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_controllability.analysis import CONTROLLABILITY
from touchreport_controllability.options import Options

api = 1


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [CONTROLLABILITY]

"""Which mark stands for a class of control."""

from __future__ import annotations

from touchreport.model.blocks import Mark


def control_mark(control: str | None) -> Mark | None:
    """Return the mark of a class of control as it is shown, or None where no class is declared."""
    marks: dict[str, Mark] = {
        "controllable": "controllable",
        "influenceable": "influenceable",
        "uncontrollable": "uncontrollable",
    }
    return marks.get(control or "")

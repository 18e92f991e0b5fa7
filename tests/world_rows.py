"""Rows of the worlds: a touchpoint with its stage, channel, owner and feelings, as one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.journey import Journey, Step
from touchreport.model.provenance import Provenance, Record
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint

RECORDED = frozenset({"owner", "stages", "channels", "control", "importance", "emotion"})


@dataclass(frozen=True)
class Stop:
    """A touchpoint as a row: id, name, stage, channel, owner, control and the feelings of two personas."""

    id: str
    name: str
    stage: str
    channel: str
    owner: str | None
    control: str
    feelings: tuple[float | None, float | None]
    said: str = ""
    moment: bool = False
    by: tuple[str, ...] = ()


def journey(persona: str, place: int, rows: Sequence[Stop], language: str) -> Journey:
    """Return the recorded journey of a persona over all rows for which she has a feeling."""
    steps = [
        Step(
            id=f"{persona}-{number}",
            persona=persona,
            touchpoint=row.id,
            order=float(number),
            stage=row.stage,
            channel=row.channel,
            emotion=row.feelings[place],
            quote=Text.of(row.said, language) if row.said and place == 0 and row.said[0] != "=" else None,
            pain=Text.of(row.said[1:], language) if row.said.startswith("=") and place == 0 else None,
            moment_of_truth=row.moment,
            evidence_status="assumed" if row.control != "controllable" else "observed",
        )
        for number, row in enumerate(rows, start=1)
        if row.feelings[place] is not None
    ]
    return Journey(persona, tuple(steps), derived=False)


def touchpoint(row: Stop, language: str) -> Touchpoint:
    """Return a touchpoint with what the row knows."""
    return Touchpoint(
        row.id,
        Text.of(row.name, language),
        stages=(row.stage,),
        channels=(row.channel,),
        owner=row.owner,
        control=row.control,
        influenced_by=row.by,
        moment_of_truth=row.moment,
        importance=4.0 if row.moment else 3.0,
        performance=3.0 + (row.feelings[0] or 0.0),
        effort=2.0,
        message_pillar=("craft",) if row.channel == "shop" else (),
        personas=("ines", "jonas") if row.feelings[1] is not None else ("ines",),
        media_class="owned" if row.control == "controllable" else "earned",
    )


def records(rows: Sequence[Stop]) -> MappingProxyType[Ref, Record]:
    """Return what is known about the touchpoints beside their values."""
    assumed = {"contact_people": Provenance(status="assumed"), "data": Provenance(status="proposed")}
    return MappingProxyType(
        {
            Ref("touchpoint", row.id): Record(
                Location("touchpoints.csv", number),
                RECORDED,
                provenance=MappingProxyType(assumed if row.moment else {}),
            )
            for number, row in enumerate(rows, start=2)
        }
    )

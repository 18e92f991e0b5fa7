"""What is remembered of a build: versions, inputs, and the edition with which the next is compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from touchreport import __version__
from touchreport.build.volume import Volume
from touchreport.difference import edition_of, record_text, spoken
from touchreport.publish import located
from touchreport.publish.memory import memory_of


def record_of(volumes: Sequence[Volume]) -> dict[str, object]:
    """Return what is remembered beside the manifest: versions, inputs, and what a playbook with everything says."""
    examined = volumes[0].examined
    told: dict[str, object] = {
        "touchreport": __version__,
        "plugins": {plugin.name: plugin.version for plugin in examined.registry.plugins},
        "inputs": dict(examined.loaded.files),
    }
    whole = next((volume for volume in volumes if volume.examined.loaded.settings.view is None), None)
    if whole is None:
        return told
    edition = edition_of(whole.examined.project, whole.examined.outcomes)
    studios = [volume.studio for volume in volumes if volume.examined is whole.examined]
    says = {studio.locale.tag: studio.speaker().plain for studio in studios}
    return {**told, "edition": record_text(spoken(edition, says), __version__)}


def remembered_record(output: Path, project: Path) -> str | None:
    """Return the record of the edition that a project remembers to have built in a folder; None where it does not.

    Raises:
        PublishError: what it remembers was damaged.
    """
    manifest = memory_of(located(output), project).manifest()
    record = manifest.record.get("edition") if manifest is not None else None
    return record if isinstance(record, str) else None

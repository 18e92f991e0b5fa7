"""``touchreport schema``."""

from __future__ import annotations

import click


@click.command()
def command() -> int:
    """Print the JSON Schema of touchreport.yaml, for editors that complete and check as one types."""
    from touchreport.cli.printing import print_json
    from touchreport.readers.schema import json_schema

    print_json(json_schema())
    return 0
